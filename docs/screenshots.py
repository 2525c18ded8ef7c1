# ruff: noqa: INP001 - a script, not a package
"""Makes the pictures of docs/images: the page of the shipped example, in Debian's chromium."""

import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

import retold
from retold.render.html import render_html

HERE = Path(__file__).parent
IMAGES = HERE / "images"
FERRY = HERE.parent / "examples" / "ferry"
ALL: tuple[str, ...] = (
    "meridian.txt",
    "torvik-herald.txt",
    "lantern.txt",
    "northern-post.txt",
    "evening-gazette.txt",
    "sundra-radio.txt",
    "island-courier.html",
)
PAIR: tuple[str, ...] = ("meridian.txt", "lantern.txt")

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class Picture:
    """What one picture shows: which reports, how wide, which theme, and what is clicked first."""

    name: str
    told: tuple[str, ...]
    width: int
    height: int
    theme: Literal["light", "dark"]
    click: str = ""


PICTURES = (
    Picture("page-light", ALL, 1280, 1000, "light"),
    Picture("page-dark", ALL, 1280, 1000, "dark"),
    Picture("finding-light", PAIR, 1280, 800, "light", ".card[data-kind=quotation] .show"),
    Picture("finding-dark", PAIR, 1280, 800, "dark", ".card[data-kind=quotation] .show"),
    Picture("tablet-light", PAIR, 768, 1000, "light"),
    Picture("tablet-dark", PAIR, 768, 1000, "dark"),
    Picture("phone-light", PAIR, 375, 800, "light"),
    Picture("phone-dark", PAIR, 375, 800, "dark", ".card[data-kind=quotation] .show"),
)


def main() -> int:
    """Makes every picture anew; 1 where there is no browser."""
    path = which("chromium")
    if path is None:
        print("No chromium: install it (apt-get install chromium).", file=sys.stderr)  # noqa: T201
        return 1
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = {told: _page(told, Path(folder)) for told in (ALL, PAIR)}
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        for picture in PICTURES:
            _take(browser, picture, pages[picture.told])
        browser.close()
    return 0


def _page(told: tuple[str, ...], folder: Path) -> str:
    comparison = retold.compare(retold.read(FERRY / name) for name in told)
    page = folder / f"{len(told)}.html"
    page.write_text(render_html(comparison), encoding="utf-8")
    return page.as_uri()


def _take(browser: Browser, picture: Picture, address: str) -> None:
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.theme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address)
    if picture.click:
        page.locator(picture.click).first.click()
    page.screenshot(path=IMAGES / f"{picture.name}.png")
    context.close()


if __name__ == "__main__":
    sys.exit(main())

# ruff: noqa: INP001 - a script, not a package
"""Makes the pictures of docs/images: pages of the shipped examples, in Debian's chromium."""

import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

import retold
from retold.render.html import render_html
from retold.render.timeline_html import render_timeline_html

HERE = Path(__file__).parent
IMAGES = HERE / "images"
FERRY = HERE.parent / "examples" / "ferry"
CRAWL = HERE.parent / "examples" / "crawl" / "crawl.warc.gz"
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
LANDSLIDE = "Landslide"
"""How the story begins that stands for the stories of the crawl."""

SAID = "It is too early to say what caused the fire"
"""The words that are traced through it."""

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
    """What one picture shows: which page, how wide, which theme, and what is clicked first."""

    name: str
    page: str
    width: int
    height: int
    theme: Literal["light", "dark"]
    click: str = ""


PICTURES = (
    Picture("page-light", "all", 1280, 1000, "light"),
    Picture("page-dark", "all", 1280, 1000, "dark"),
    Picture("finding-light", "pair", 1280, 800, "light", ".card[data-kind=quotation] .show"),
    Picture("finding-dark", "pair", 1280, 800, "dark", ".card[data-kind=quotation] .show"),
    Picture("tablet-light", "pair", 768, 1000, "light"),
    Picture("tablet-dark", "pair", 768, 1000, "dark"),
    Picture("phone-light", "pair", 375, 800, "light"),
    Picture("phone-dark", "pair", 375, 800, "dark", ".card[data-kind=quotation] .show"),
    Picture("story-light", "story", 1280, 800, "light"),
    Picture("story-dark", "story", 1280, 800, "dark"),
    Picture("trace-light", "trace", 1280, 655, "light"),
    Picture("trace-dark", "trace", 1280, 655, "dark"),
)


def main() -> int:
    """Makes every picture anew; 1 where there is no browser."""
    path = which("chromium")
    if path is None:
        print("No chromium: install it (apt-get install chromium).", file=sys.stderr)  # noqa: T201
        return 1
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = _pages(Path(folder))
        browser = playwright.chromium.launch(executable_path=path, args=list(_ARGUMENTS))
        for picture in PICTURES:
            _take(browser, picture, pages[picture.page])
        browser.close()
    return 0


def _pages(folder: Path) -> dict[str, str]:
    """The addresses of the pages that are shown, by name."""
    made = {"all": _compared(ALL), "pair": _compared(PAIR), **_of_collection(folder)}
    addresses = {}
    for name, page in made.items():
        file = folder / f"{name}.html"
        file.write_text(page, encoding="utf-8")
        addresses[name] = file.as_uri()
    return addresses


def _compared(told: tuple[str, ...]) -> str:
    return render_html(retold.compare(retold.read(FERRY / name) for name in told))


def _of_collection(folder: Path) -> dict[str, str]:
    """Pages of the crawl: a story, and words traced."""
    work = retold.Workspace.at(folder / "work")
    work.add(CRAWL)
    [story] = [each.story for each in work.stories().stories if each.title.startswith(LANDSLIDE)]
    return {
        "story": render_html(work.story(story)),
        "trace": render_timeline_html(work.trace(SAID)),
    }


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

"""The time line of words as a reader uses it, in a real browser."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from retold.render.timeline_html import render_timeline_html
from tests.fakes.tracings import hostile_tracing, no_tracing, some_tracing
from tests.pages.test_browser import Watched

pytestmark = pytest.mark.browser

MAKERS = {"some": some_tracing, "none": no_tracing, "hostile": hostile_tracing}


@pytest.fixture(scope="module")
def addresses(tmp_path_factory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("timelines")
    for name, make in MAKERS.items():
        (folder / f"{name}.html").write_text(render_timeline_html(make()), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in MAKERS}


@pytest.fixture
def opened(browser: Browser, addresses) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_page(name: str, *, width: int = 1280, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
        )
        watched = Watched(context.new_page(), addresses[name])
        contexts.append((context, watched))
        return watched.page

    yield open_page
    for context, watched in contexts:
        context.close()
        assert watched.asked == {watched.own}
        assert not watched.complaints


def test_a_dot_leads_to_its_report(opened):
    page = opened("some")
    page.get_by_role("link", name="18 March 2031, Evening Beacon: reworded").click()
    expect(page.locator("#a2")).to_be_focused()
    expect(page.locator("#a2 blockquote")).to_be_in_viewport()


def test_changed_words_are_told_apart_by_more_than_colour(opened):
    page = opened("some")
    expect(page.locator("#a2 ins")).to_have_text("every")
    expect(page.locator("#a2 del")).to_have_text("the")
    line = "one => getComputedStyle(one).textDecorationLine"
    assert page.locator("#a2 ins").evaluate(line) == "underline"
    assert page.locator("#a2 del").evaluate(line) == "line-through"


def test_the_keyboard_goes_from_report_to_report(opened):
    page = opened("some")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("#a2")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#a2 .from a")).to_be_focused()


def test_dots_are_reached_by_tab_and_opened_by_enter(opened):
    page = opened("some")
    page.locator(".dot").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#a1")).to_be_focused()


def test_the_theme_is_switched(opened):
    page = opened("some", scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#theme").click()
    assert page.evaluate(ground) != dark


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("width", [1280, 768, 375])
def test_no_width_scrolls_sideways(opened, name, width):
    page = opened(name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_the_list_without_the_picture(opened):
    page = opened("some", width=375)
    expect(page.locator(".when-line")).to_be_hidden()
    expect(page.locator("#a1 .day")).to_be_visible()


def test_paper_has_no_buttons(opened):
    page = opened("some")
    page.emulate_media(media="print")
    assert page.locator("button:visible").count() == 0
    expect(page.locator(".when-line svg")).to_be_visible()


def test_everything_that_can_be_pressed_has_a_name(opened):
    page = opened("some")
    nameless = page.locator("button, a").evaluate_all(
        "all => all.filter(one => !one.textContent.trim() && !one.getAttribute('aria-label'))"
        ".map(one => one.outerHTML)"
    )
    assert nameless == []

"""The page as a reader uses it, in a real browser."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from retold.model.findings import Comparison
from retold.render.html import render_html
from tests.fakes.comparisons import different_stories, six_reports, two_reports
from tests.unit.render.hostile import hostile

pytestmark = pytest.mark.browser

MAKERS: dict[str, Callable[[], Comparison]] = {
    "two": two_reports,
    "six": six_reports,
    "different": different_stories,
    "hostile": hostile,
}
IN_VIEW = """element => {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.width > 0;
}"""


class Watched:
    """A page, what it asked the network for, and what it complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.asked: set[str] = set()
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.add(request.url.partition("#")[0]))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(address)
        self.own = address


@pytest.fixture(scope="session")
def addresses(tmp_path_factory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("pages")
    for name, make in MAKERS.items():
        (folder / f"{name}.html").write_text(render_html(make()), encoding="utf-8")
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


def test_a_finding_lights_up_in_both_texts_and_comes_into_view(opened):
    page = opened("two")
    page.locator("#f4").get_by_role("button", name="Show in the texts").click()
    lit = page.locator(".lit")
    assert lit.all_inner_texts() == ["may have been", "caused"]
    assert lit.evaluate_all(f"all => all.map({IN_VIEW})") == [True, True]
    assert lit.first.evaluate("one => Boolean(one.closest('.left'))")
    assert lit.last.evaluate("one => Boolean(one.closest('.right'))")
    expect(page.locator("#dock")).to_contain_text("hedge dropped")


def test_a_finding_shows_the_pair_it_is_about(opened):
    page = opened("six")
    expect(page.locator(".pair.chosen h3.right")).to_have_text("Daily Lantern")
    page.locator("#f1 .show").click()
    expect(page.locator(".pair.chosen h3.right")).to_have_text("Inland Gazette")
    assert page.locator(".pair:visible").count() == 1
    assert page.locator("#pair option:checked").inner_text() == "Harbour Courier → Inland Gazette"


def test_other_reports_can_be_chosen(opened):
    page = opened("six")
    page.get_by_label("Compare").select_option(label="Harbour Courier → Inland Gazette")
    expect(page.locator(".pair.chosen h3.right")).to_have_text("Inland Gazette")


def test_marked_words_show_their_finding(opened):
    page = opened("two")
    page.locator(".right [data-f]", has_text="20").first.click()
    expect(page.locator("#dock")).to_contain_text("20 minutes")
    page.get_by_role("button", name="To the finding").click()
    expect(page.locator("#f3")).to_be_focused()
    expect(page.locator("#dock")).to_be_hidden()


def test_a_number_in_a_table_opens_its_finding(opened):
    page = opened("two")
    page.locator("#facts").get_by_role("link", name="Finding 3").click()
    assert page.locator(".lit").evaluate_all(f"all => all.some({IN_VIEW})")


def test_findings_are_filtered_by_kind_and_by_words(opened):
    page = opened("two")
    cards = page.locator(".card:visible")
    assert cards.count() == 10
    page.get_by_role("button", name="certainty").click()
    assert cards.evaluate_all("all => all.map(one => one.dataset.kind)") == ["certainty"] * 2
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text("2 of 18 shown")
    page.get_by_role("button", name="certainty").click()
    page.get_by_label("Search findings").fill("Kystlinjen")
    assert 0 < cards.count() < 18
    page.get_by_label("Search findings").fill("Haalvik")
    expect(page.locator("#f17")).to_be_visible()
    page.get_by_label("Search findings").fill("")
    assert cards.count() == 10


def test_the_keyboard_goes_from_finding_to_finding_and_into_the_texts(opened):
    page = opened("two")
    page.keyboard.press("j")
    expect(page.locator("#f1")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("#f2")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#dock")).to_be_visible()
    assert page.locator(".lit").evaluate_all(f"all => all.every({IN_VIEW})")
    page.keyboard.press("j")
    expect(page.locator("#dock")).to_contain_text("3 of 18")
    page.keyboard.press("Escape")
    expect(page.locator("#dock")).to_be_hidden()
    expect(page.locator("#f3")).to_be_focused()


def test_findings_of_lesser_weight_unfold_when_they_are_come_to(opened):
    page = opened("two")
    for _ in range(12):
        page.keyboard.press("j")
    expect(page.locator("#f12")).to_be_focused()
    expect(page.locator("#f12 blockquote").first).to_be_in_viewport()


def test_the_keys_are_told_and_do_nothing_while_typing(opened):
    page = opened("two")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("f")
    expect(page.locator(".filter button").first).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.type("jk?")
    expect(page.get_by_label("Search findings")).to_have_value("jk?")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_everything_that_can_be_pressed_has_a_name_and_is_reached_by_tab(opened):
    page = opened("two")
    nameless = page.locator("button, a, select, input, summary").evaluate_all(
        "all => all.filter(one => !one.textContent.trim() && !one.getAttribute('aria-label')"
        " && !(one.labels && one.labels.length)).map(one => one.outerHTML)"
    )
    assert nameless == []
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the findings")).to_be_focused()
    negative = page.locator("button[tabindex='-1'], a[tabindex='-1']").count()
    assert negative == 0


def test_the_theme_is_switched_and_kept(opened):
    page = opened("two", scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#theme").click()
    light = page.evaluate(ground)
    assert light != dark
    page.reload()
    assert page.evaluate(ground) == light
    page.locator("#theme").click()
    assert page.evaluate(ground) == dark


def test_a_finding_is_copied_as_a_citation(opened):
    page = opened("two")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#f4").get_by_role("button", name="Copy as citation").click()
    expect(page.get_by_text("Citation copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    for part in ("“may have been”", "“caused”", "Harbour Courier", "14 March 2031", "https://"):
        assert part in copied


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("width", [1280, 768, 375])
def test_no_width_scrolls_sideways(opened, name, width):
    page = opened(name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_everything_unfolded_and_no_buttons(opened):
    page = opened("two")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("button:visible").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(opened, scheme):
    page = opened("two", scheme=scheme)
    ratios = page.evaluate(CONTRASTS)
    assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}


CONTRASTS = """() => {
  const light = (rgb) => {
    const parts = rgb.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const probe = document.body.appendChild(document.createElement("i"));
  const colour = (name) => {
    probe.style.setProperty("color", `var(--${name})`);
    return light(getComputedStyle(probe).color);
  };
  const found = {};
  const pairs = { paper: ["ink", "quiet", "link", "changed", "lost", "gained", "same"],
                  sheet: ["ink", "quiet", "link", "changed", "lost", "gained", "same"],
                  tint: ["ink"], lit: ["ink"] };
  for (const [ground, names] of Object.entries(pairs)) {
    for (const name of names) {
      const [low, high] = [colour(ground), colour(name)].sort((a, b) => a - b);
      found[`${name} on ${ground}`] = (high + 0.05) / (low + 0.05);
    }
  }
  probe.remove();
  return found;
}"""


@pytest.mark.parametrize("width", [1160, 1280, 1920])
def test_the_first_finding_is_seen_without_scrolling(opened, width):
    page = opened("two", width=width)
    bottom = page.evaluate("document.querySelector('#f1').getBoundingClientRect().bottom")
    assert bottom < 900


def test_the_lineage_stands_beside_the_verdict_where_there_is_room(opened):
    def place(page: Page, selector: str, side: str) -> float:
        return float(page.locator(selector).evaluate(f"e => e.getBoundingClientRect().{side}"))

    wide = opened("two")
    assert place(wide, ".lineage", "left") > place(wide, ".told", "right")
    narrow = opened("two", width=768)
    assert place(narrow, ".lineage", "top") > place(narrow, ".told", "bottom")

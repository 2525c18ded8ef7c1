"""Whatever a report says, it is shown and never run."""

from dataclasses import replace
from html.parser import HTMLParser
from time import perf_counter

import pytest

from retold.render.html import render_html
from tests.fakes.comparisons import different_stories, six_reports, two_reports
from tests.unit.render.hostile import hostile

VOID = {"meta", "link", "br", "input", "path", "rect"}


class Outline(HTMLParser):
    """Tags in order; fails where one is closed that is not open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("make", [two_reports, six_reports, different_stories, hostile])
def test_every_tag_is_closed_and_every_id_stands_once(make):
    outline = Outline(render_html(make()))
    assert not outline.open
    ids = [attributes["id"] for _, attributes in outline.tags if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("make", [two_reports, six_reports, different_stories])
def test_what_is_named_by_id_is_there(make):
    outline = Outline(render_html(make()))
    ids = {attributes.get("id") for _, attributes in outline.tags}
    for _, attributes in outline.tags:
        for name in ("aria-labelledby", "aria-describedby", "for"):
            assert set((attributes.get(name) or "").split()) <= ids
        if (attributes.get("href") or "").startswith("#"):
            assert (attributes["href"] or "")[1:] in ids


def test_a_script_in_a_report_is_words():
    outline = Outline(render_html(hostile()))
    assert [tag for tag, _ in outline.tags].count("script") == 1
    assert not [name for _, attributes in outline.tags for name in attributes if name[:2] == "on"]
    assert not [one for _, one in outline.tags if (one.get("href") or "").startswith("javascript")]


def test_nothing_that_steers_or_reorders_is_left():
    page = render_html(hostile())
    assert not {*"\x1b\x07\u202e\u202c\x00"} & set(page)


def test_a_lone_surrogate_can_be_written():
    comparison = two_reports()
    report = replace(comparison.reports[0], text="\ud800" + comparison.reports[0].text[1:])
    page = render_html(replace(comparison, reports=(report, comparison.reports[1])))
    assert page.encode("utf-8")


def test_the_page_asks_nothing_of_the_network():
    outline = Outline(render_html(six_reports()))
    assert not [one for _, one in outline.tags if one.get("src")]
    links = [one["href"] or "" for tag, one in outline.tags if tag == "link"]
    assert links == ["data:,"]


def test_two_reports_are_drawn_within_a_blink():
    comparison = two_reports()
    render_html(comparison)
    best = min(_seconds(comparison) for _ in range(3))
    assert best < 0.06


def _seconds(comparison) -> float:
    start = perf_counter()
    render_html(comparison)
    return perf_counter() - start

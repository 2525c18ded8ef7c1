"""The pages as they were last looked at.

`make update-gold` writes them anew; look at the difference first.
"""

import os
import re
from pathlib import Path

import pytest

from retold.render.html import render_html
from tests.fakes.comparisons import different_stories, six_reports, two_reports

GOLD = Path(__file__).parent / "gold"
SCRUBBED = (
    (re.compile(r"(?<=<style>).*(?=</style>)", re.DOTALL), "…"),
    (re.compile(r"(?<=<script>).*(?=</script>)", re.DOTALL), "…"),
    (re.compile(r"sha256-[\w+/]+=*"), "sha256-…"),
    (re.compile(r"Retold \d[\w.]*:"), "Retold 0:"),
)
"""Style and script have tests of their own; here they would only hide what changed."""

PAGES = {"two": two_reports, "six": six_reports, "different": different_stories}


def scrubbed(page: str) -> str:
    for pattern, instead in SCRUBBED:
        page = pattern.sub(instead, page)
    return page


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_it_was_last_looked_at(name):
    page = scrubbed(render_html(PAGES[name]()))
    kept = GOLD / f"{name}.html"
    if os.environ.get("UPDATE_GOLD"):
        kept.write_text(page, encoding="utf-8")
    assert page == kept.read_text("utf-8")

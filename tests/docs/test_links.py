"""Every link between the pages leads somewhere."""

import pytest

from tests.docs.pages import PAGES, ROOT, anchors, links


def _broken(page) -> list[str]:
    broken = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        if "://" in path or path.startswith("mailto:"):
            continue
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    return broken


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    assert _broken(page) == []


def test_a_broken_link_is_seen(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Here\n[a](gone.md) [b](#there) [c](#here)\n", encoding="utf-8")
    assert _broken(page) == ["gone.md", "#there"]


def test_every_page_is_listed():
    listed = {
        (page.parent / link).resolve()
        for page in (ROOT / "docs/index.md", ROOT / "docs/decisions/index.md")
        for link in links(page)
    }
    first = {ROOT / "README.md", ROOT / "docs/index.md"}
    assert [page for page in PAGES if page not in listed | first] == []

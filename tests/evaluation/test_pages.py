"""The tasks of saved pages, on two made-up pages."""

import gzip
import json

import pytest
from evaluation.figures import Data
from evaluation.tasks.pages import TASKS, score_articles, score_dates

LEAD = (
    "The old bridge over the river at Kolmar closed on Monday after a week of rain, and the town "
    "council said that nobody knew when it would be open to cars again."
)
MORE = (
    "The council met in the evening, heard two engineers, and put the matter off until the water "
    "had gone down; the ferry runs every hour until then."
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Bridge closed</title>
<meta property="article:published_time" content="2024-03-11T18:00:00+01:00"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Bridge at Kolmar closed</h1><p>{LEAD}</p><p>{MORE}</p><p>{LEAD[::-1]}</p></article>
</body></html>"""
UNDATED = "<html><body><p>Nothing happened.</p></body></html>"


@pytest.fixture
def data(tmp_path):
    html = tmp_path / "pages" / "html"
    html.mkdir(parents=True)
    for name, page in (("one", PAGE), ("two", UNDATED)):
        (html / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
    articles = [{"id": "one", "body": "\n".join((LEAD, MORE, LEAD[::-1]))}]
    dated = [
        {"id": "one", "published": "2024-03-11"},
        {"id": "two", "published": "2024-03-12"},
        {"id": "two", "published": float("nan")},
    ]
    for name, records in (("scrapinghub", articles), ("dates", dated)):
        lines = "\n".join(map(json.dumps, records))
        (tmp_path / "pages" / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return Data(tmp_path)


def test_the_articles_text_is_compared_without_its_headline(data):
    (figure,) = score_articles(data)
    assert figure.key == "pages/scrapinghub/f1"
    assert figure.value == 1
    assert figure.items == 1


def test_pages_without_a_known_day_are_left_out_and_none_found_is_wrong(data):
    (figure,) = score_dates(data)
    assert figure.key == "pages/dates/accuracy"
    assert figure.items == 2
    assert figure.value == 0.5


def test_other_tools_are_measured_under_the_same_keys(data):
    for task in TASKS:
        for name, score in task.peers:
            (figure,) = score(data)
            assert figure.by == name
            assert figure.key.startswith(task.name + "/")

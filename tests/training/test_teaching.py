"""What the shipped network marks for others to learn from."""

import json
import lzma

import pytest
from training.attributions.teaching import STREAM, drawn_articles, taught

from retold.analysis.attributions.labels import OUTSIDE, Fragment, Role, fragments_of
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from tests.training.annotated import record

ARTICLES = [
    {"id": "quay", "text": "Brandt said so.\nThe quay shut."},
    {"id": "yard", "text": "Hagen said so."},
]
MARKED = (Fragment(0, 1, Role.SOURCE), Fragment(1, 2, Role.CUE), Fragment(2, 3, Role.CONTENT))
FILLING = " ".join(f"word{number}" for number in range(200))


class Marking:
    """Marks the first three tokens of every document, and remembers which it was asked for."""

    def __init__(self):
        self.asked = []

    def __call__(self, document):
        self.asked.append(document.id)
        return MARKED


def learnt_from(marking, kept):
    return list(taught(ARTICLES, marking, shipped_vocabulary(), kept))


def stream_of(folder, *texts):
    path = folder / STREAM
    path.parent.mkdir()
    with lzma.open(path, "wt", encoding="utf-8") as packed:
        for number, text in enumerate(texts):
            packed.write(json.dumps({"id": str(number), "text": text}) + "\n")


def test_articles_have_the_labels_that_were_marked(tmp_path):
    for article in learnt_from(Marking(), tmp_path / "labels.jsonl"):
        assert fragments_of(list(article.document.labels)) == MARKED
        assert set(article.document.labels[3:]) == {OUTSIDE}
        assert len(article.columns) == len(article.document.tokens)


def test_what_was_marked_is_not_marked_again(tmp_path):
    kept = tmp_path / "labels.jsonl"
    first, again = Marking(), Marking()
    once = [one.document for one in learnt_from(first, kept)]
    assert [one.document for one in learnt_from(again, kept)] == once
    assert (first.asked, again.asked) == (["quay", "yard"], [])
    assert "Brandt" not in kept.read_text(encoding="utf-8")


def test_a_line_that_was_cut_off_is_made_anew(tmp_path):
    kept = tmp_path / "labels.jsonl"
    once = [one.document for one in learnt_from(Marking(), kept)]
    whole = kept.read_text(encoding="utf-8")
    kept.write_text(whole[:-5], encoding="utf-8")
    again = Marking()
    assert [one.document for one in learnt_from(again, kept)] == once
    assert again.asked == ["yard"]
    assert kept.read_text(encoding="utf-8") == whole


def test_no_article_that_shares_a_run_of_words_with_one_kept_apart_is_drawn(tmp_path):
    run = "the ferry lay at the quay in Torvik all winter"
    stream_of(tmp_path, f"{FILLING} {run}.", f"{FILLING} {run[:25]}", "Too short.")
    apart = [record(f"Hagen said {run.upper()} long.")]
    assert [one["id"] for one in drawn_articles(tmp_path, 3, apart)] == ["1"]
    assert [one["id"] for one in drawn_articles(tmp_path, 3, [record(FILLING)])] == []


@pytest.mark.parametrize("number", [1, 4])
def test_as_many_as_asked_are_drawn_and_the_same_each_time(tmp_path, number):
    stream_of(tmp_path, *(f"{FILLING} {one}" for one in range(6)))
    drawn = drawn_articles(tmp_path, number, [record("Nobody said so.")])
    assert len(drawn) == number
    assert drawn == drawn_articles(tmp_path, 6, [record("Nobody said so.")])[:number]

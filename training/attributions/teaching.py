"""What the shipped network marks in articles that nobody annotated."""

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from evaluation.data import Record, records

from retold.analysis.attributions.labels import OUTSIDE, Fragment, labels_of
from retold.analysis.attributions.vocabulary import Vocabulary
from training.attributions.documents import Document, document_of
from training.attributions.judging import Marker
from training.attributions.surface import Article, columns_of

STREAM = "stream/allsides.jsonl.xz"

_WORDS = (150, 900)
"""Words of an article, from and up to: longer ones cost what more and other articles are worth."""

_RUN = 8
"""Words of a run that two texts hardly share by chance."""

_WORD = re.compile(r"\w+")


def drawn_articles(data: Path, number: int, kept_apart: Sequence[Record]) -> list[Record]:
    """So many articles of the stream, drawn by a fixed seed.

    Those that share a run of words with an article kept apart are left out: they would teach what
    is asked there.
    """
    apart = set().union(*(_runs(one["text"]) for one in kept_apart))
    fitting = [one for one in records(STREAM, data) if _fits(one["text"])]
    random.Random(0).shuffle(fitting)  # noqa: S311 - a sample, not a secret
    found: list[Record] = []
    for one in fitting:
        if len(found) == number:
            break
        if apart.isdisjoint(_runs(one["text"])):
            found.append(one)
    return found


def taught(
    articles: Iterable[Record], marker: Marker, vocabulary: Vocabulary, kept: Path
) -> Iterator[Article]:
    """The articles with the labels that the marker gives.

    Labels are added to the file `kept` as they are made, and read from there where they stand in
    it already; it holds no text.
    """
    known = dict(_known(kept))
    with kept.open("a", encoding="utf-8") as file:
        for one in articles:
            document = document_of(one | {"attributions": ()}, vocabulary)
            if document.id not in known:
                known[document.id] = _labels(marker(document), document)
                line = json.dumps({"id": document.id, "labels": known[document.id]})
                file.write(f"{line}\n")
                file.flush()
            labelled = replace(document, labels=tuple(known[document.id]))
            yield Article(labelled, columns_of(one["text"], document.tokens))


def _known(kept: Path) -> Iterator[tuple[str, list[int]]]:
    """What was marked before; a last line that was cut off is taken out of the file."""
    if not kept.exists():
        return
    lines = kept.read_text(encoding="utf-8").splitlines(keepends=True)
    whole = [line for line in lines if line.endswith("\n")]
    if whole != lines:
        kept.write_text("".join(whole), encoding="utf-8")
    for line in whole:
        one = json.loads(line)
        yield one["id"], one["labels"]


def _labels(marked: Iterable[Fragment], document: Document) -> list[int]:
    labels = [OUTSIDE] * len(document.tokens)
    for one in marked:
        labels[one.first : one.stop] = labels_of(one.first, one.stop, one.role)
    return labels


def _fits(text: str) -> bool:
    least, most = _WORDS
    return least <= len(_WORD.findall(text)) <= most


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}

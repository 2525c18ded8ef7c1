"""The founding example's quotations: words, kind, speaker, chain, fate and details of each row."""

import re

import pytest

from retold.model.changes import EditKind
from retold.model.quotations import Echo, Fate, FateDetail, Marks, Quotation, QuotationKind
from retold.model.spans import Span
from tests.examples.compared import Example, needs_example
from tests.examples.founding import Cell, Side, folded, in_marks
from tests.examples.shown_forms import cut, words_beside

pytestmark = needs_example

QUOTED = "Quotations"


FATES = {
    "marks dropped": Fate.MARKS_DROPPED,
    "verbatim": Fate.VERBATIM,
    "made indirect": Fate.MADE_INDIRECT,
    "reworded": Fate.REWORDED,
    "only in 001": Fate.DROPPED,
    "added in 000": Fate.ADDED,
}

DETAILS = {
    "joined": FateDetail.JOINED,
    "the editor's brackets absorbed": FateDetail.BRACKETS_ABSORBED,
}


def kind_of(cell: Cell) -> QuotationKind:
    if "mixed" in cell.note or "one word in marks" in cell.note:
        return QuotationKind.MIXED
    return QuotationKind.DIRECT if cell.quoted else QuotationKind.INDIRECT


def shows(quotation: Quotation, side: Side, cell: Cell) -> bool:
    """Whether a quotation is the one in a cell of the sheet: its words at the right places."""
    kind = kind_of(cell)
    content = tuple(side.said(span) for span in quotation.content)
    marked = tuple(side.said(span) for span in quotation.marked)
    if kind is QuotationKind.DIRECT:
        return quotation.kind is kind and content == marked == cell.quoted
    if kind is QuotationKind.MIXED:
        return quotation.kind is kind and marked == cell.quoted and "".join(marked) in content[0]
    return quotation.kind is kind and any(
        is_told(quotation, place) for place in side.places(cell.words.strip(' ".'))
    )


def is_told(quotation: Quotation, place: tuple[Span, ...]) -> bool:
    """Whether the words at a place are a quotation's content, or that with what gives it."""
    [content] = quotation.content
    given = [span for span in (quotation.cue, quotation.source) if span]
    whole = Span(min(span.start for span in (content, *given)), content.end)
    return all(whole.contains(span) for span in place) and place[-1].overlaps(content)


def echo_of(example: Example, row: tuple[Cell, ...]) -> Echo | None:
    """The one echo whose quotations are those of a row; None for one that stands in no echo."""
    echoes = [
        echo
        for echo in example.found.echoes
        if all(
            any(shows(example.quotation(q), side, cell) for q in ids) if not cell.empty else not ids
            for side, cell, ids in zip(
                example.sides, row[1:3], (echo.before, echo.after), strict=True
            )
        )
    ]
    assert len(echoes) <= 1
    return echoes[0] if echoes else None


@pytest.mark.parametrize("number", range(12))
def test_quotation(example, number):
    rows = example.sheet.rows(QUOTED)
    assert len(rows) == 12
    row = rows[number]
    speaker, *cells, change = row
    name, _, how = speaker.content.partition(",")
    told = [
        next(q for q in reading.quotations if shows(q, side, cell))
        for side, cell, reading in zip(example.sides, cells, example.readings, strict=True)
        if not cell.empty
    ]
    for quotation in told:
        assert name.split()[-1] in quotation.speaker
        assert quotation.in_headline == ("headline" in how)
        through = " ".join(link.name for link in quotation.chain)
        assert how.partition("via ")[2].removeprefix("a ") in through
        assert bool(through) == ("via" in how)
    label = re.split(r"[;,:]", change.content)[0]
    if "headline" in how:
        assert_headline_is_told_as_only_before(example, told[0], FATES[label])
        return
    echo = echo_of(example, row)
    assert echo is not None, "the quotations of the row are in no echo"
    assert echo.fate is FATES[label]
    for words in re.split(r"[;,:]", folded(change.content))[1:]:
        assert has_detail(example, echo, words.strip()), words
    assert_echo_is_shown(example, echo, how.partition("via ")[2].removeprefix("a "))


def assert_headline_is_told_as_only_before(example: Example, told: Quotation, fate: Fate) -> None:
    """A headline says again what the body says: a further telling, on the one side only."""
    assert fate is Fate.DROPPED
    assert not any(told.id in echo.before and echo.after for echo in example.found.echoes)
    [utterance] = [
        each
        for each in example.forms.tree["utterances"]
        if any(told.id in telling["quotations"] for telling in each["tellings"])
    ]
    reports = [t["report_id"] for t in utterance["tellings"] if told.id in t["quotations"]]
    assert reports == [example.before.report.id]
    words = cut(told.content[0].of(example.before.report.text))
    for rows in (example.forms.terminal.rows("Quotations"), example.forms.page.rows("quotes")):
        assert [words in row[1] for row in rows].count(True) == 1
        assert not any(words in row[2] for row in rows)


def has_detail(example: Example, echo: Echo, words: str) -> bool:
    """Whether a fate has the detail that the sheet names so. Unknown words are found nowhere."""
    noted = [
        (
            n.detail,
            example.before.said(n.before) if n.before else "",
            example.after.said(n.after) if n.after else "",
        )
        for n in echo.details
    ]
    details = {detail for detail, _, _ in noted}
    if "stray closing mark" in words:
        unopened = [example.quotation(q).marks for q in echo.after] == [Marks.UNOPENED]
        return unopened and FateDetail.MARK_LEFT_OVER in details
    if " became " in words:
        return (FateDetail.CUE_CHANGED, *in_marks(words)) in noted
    if words.endswith(" added"):
        return any(
            n.detail is FateDetail.WORDS_ADDED and n.after and n.after.overlaps(place)
            for n in echo.details
            for place in example.after.find(in_marks(words)[0])
        )
    if "→" in words:
        return told_as_changed(example, echo, [word.strip() for word in words.split("→")])
    if words == "vaguer":
        return FateDetail.WORDS_DROPPED in details or FateDetail.WORDS_CHANGED in details
    return {
        "joined": FateDetail.JOINED,
        "the editor's brackets absorbed": FateDetail.BRACKETS_ABSORBED,
    }[words] in details


def told_as_changed(example: Example, echo: Echo, words: list[str]) -> bool:
    """Whether one word is told to have gone and the other to have come."""
    sides = []
    for side, word, spans, part in (
        (example.before, words[0], echo.before_spans, "before"),
        (example.after, words[1], echo.after_spans, "after"),
    ):
        places = [p[0] for p in side.places(word) if any(s.contains(p[0]) for s in spans)]
        noted = [getattr(n, part) for n in echo.details]
        edits = [
            getattr(e, part)
            for c in example.found.changes
            for e in c.edits
            if e.kind is EditKind.REWORDED
        ]
        sides.append(any(s and s.contains(p) for p in places for s in (*noted, *edits)))
    return all(sides)


def assert_echo_is_shown(example: Example, echo: Echo, through: str) -> None:
    example.forms.show(echo.id, [echo.fate.value])
    details = list(dict.fromkeys(noted.detail.value for noted in echo.details))
    sides = [
        [span.of(side.report.text) for span in spans]
        for side, spans in zip(example.sides, (echo.before_spans, echo.after_spans), strict=True)
    ]
    [told] = [e for e in example.forms.tree["echoes"] if e["id"] == echo.id]
    assert [words_beside(told["before_spans"]), words_beside(told["after_spans"])] == sides
    assert told["fate"] == echo.fate.value
    assert list(dict.fromkeys(d["detail"] for d in told["details"])) == details
    speakers = {example.quotation(q).speaker for q in (*echo.before, *echo.after)}
    for rows in (example.forms.terminal.rows("Quotations"), example.forms.page.rows("quotes")):
        [row] = [
            row
            for row in rows
            if all(
                cut(words[0]) in cell for words, cell in zip(sides, row[1:3], strict=True) if words
            )
        ]
        assert any(speaker in row[0] for speaker in speakers)
        label = " ".join(row[2:])
        assert all(word in label for word in (echo.fate.value, *details))
        for cell, words in zip(row[1:3], sides, strict=True):
            assert through in cell or not words


def test_stand_ins_and_pronouns(example):
    behind = folded(example.sheet.part(QUOTED)).strip().splitlines()[-1]
    for name, words in re.findall(r'"(\w+)" behind ([^;]+?)(?:;|\.$)', behind, re.MULTILINE):
        for stand_in in in_marks(words):
            assert stands_for(example, stand_in.removeprefix("the ")) == {name}
        for pronoun in re.findall(r"\w+", words.split(",")[0].split('"')[0]):
            assert name in speakers_named(example, pronoun), pronoun


def stands_for(example: Example, stand_in: str) -> set[str]:
    return {
        reading.entities[mention.entity].name.split()[-1]
        for reading in example.readings
        for mention in reading.names
        if mention.said == stand_in and mention.stand_in
    }


def speakers_named(example: Example, pronoun: str) -> set[str]:
    """Last names of the speakers of quotations given to a pronoun."""
    return {
        q.speaker.split()[-1]
        for side, reading in zip(example.sides, example.readings, strict=True)
        for q in reading.quotations
        if q.source and side.said(q.source).lower() == pronoun
    }

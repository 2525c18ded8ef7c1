"""The founding example, whole: every row of its sheet is found, and shown in every form.

Read where it lies beside the project (or in RETOLD_EXAMPLE); skipped where it does not. Rows are
known by their order: a row that is new to the sheet fails until it is said here what it asks for.
"""

import re
from datetime import UTC, datetime

import pytest

from retold.comparison import compare
from retold.model.changes import Change, ChangeDetail, ChangeKind, EditKind
from retold.model.descent import Direction, Relation
from retold.model.facts import Fact, FactDetail, Verdict
from retold.model.quotations import Echo, Fate, FateDetail, Marks, Quotation, QuotationKind
from retold.model.readings import Reading
from retold.model.reports import BlockKind
from retold.model.spans import Span
from retold.sources import ReadOptions, check_pieces, read_all
from tests.examples.founding import SHEET, Cell, Sheet, Side, folded, in_marks, path_of, sheet
from tests.examples.shown_forms import Forms, cut, flat, forms_of, words_beside

pytestmark = [
    pytest.mark.example,
    pytest.mark.skipif(not SHEET.exists(), reason=f"the founding example is not at {SHEET}"),
]

PUBLISHED = datetime(2023, 7, 24, tzinfo=UTC)
OUT_OF_THE_STORY = "Left out as page furniture"
ALIGNED = "Sentence alignment"
QUOTED, FACTS, POINTS = "Quotations", "Facts", "Attribution and certainty"
BEFORE, AFTER = 0, 1


class Example:
    """The two reports of the sheet, compared and shown."""

    def __init__(self) -> None:
        read = read_all([path_of("001"), path_of("000")], ReadOptions(published=PUBLISHED))
        assert not read.rejected
        self.found = compare(read.reports)
        self.forms: Forms = forms_of(self.found)
        self.sheet: Sheet = sheet()
        self.readings: tuple[Reading, ...] = self.found.readings
        self.before, self.after = (
            Side(report, tuple(sentence.span for sentence in reading.sentences))
            for report, reading in zip(self.found.reports, self.readings, strict=True)
        )

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.before, self.after

    def quotation(self, quotation_id: str) -> Quotation:
        return next(q for r in self.readings for q in r.quotations if q.id == quotation_id)

    def change_of(self, snippet: str, side: int) -> Change:
        """The change that tells of the sentence in which a snippet stands."""
        [sentence] = self.sides[side].sentences_of((snippet,))
        [change] = [
            c for c in self.found.changes if sentence in (c.before if side == BEFORE else c.after)
        ]
        return change


@pytest.fixture(scope="module", name="example")
def _example() -> Example:
    return Example()


# Relation


def test_relation(example):
    [descent] = example.found.descents
    assert [report.name[:3] for report in example.found.reports] == ["001", "000"]
    assert descent.relation is Relation.REWRITE
    assert descent.left == example.before.report.id
    assert descent.direction is Direction.LEFT_FIRST
    [origins] = re.findall(r"independent origins = (\d+)", example.sheet.part("Relation"))
    assert len(example.found.lineage.origins) == int(origins)
    example.forms.show(descent.id, [Relation.REWRITE.value])
    [told] = example.forms.tree["descents"]
    assert (told["relation"], told["direction"]) == ("rewrite", "left first")
    assert "1 independent origin of 2 reports" in example.forms.terminal.text
    assert example.forms.terminal.text.startswith("One story, one origin")
    assert "One story, one origin" in example.forms.page.text


def test_evidence_of_the_direction(example):
    relation = example.sheet.part("Relation")
    [counts] = re.findall(r"(\d+) quotations in marks against (\d+)", relation)
    marked = [sum(len(q.marked) for q in reading.quotations) for reading in example.readings]
    assert marked == list(map(int, counts))
    [descent] = example.found.descents
    rules = {reason.rule for reason in descent.direction_reasons}
    assert {"descent.kept_marks", "descent.fuller_names", "descent.left_over_mark"} <= rules
    for reason in descent.direction_reasons:
        assert flat(reason.words) in flat(example.forms.terminal.text)
        assert flat(reason.words) in example.forms.page.text


def test_headline_standfirst_and_subheading(example):
    kinds = [block.kind for block in example.before.report.blocks]
    assert kinds[:3] == [BlockKind.HEADLINE, BlockKind.FURNITURE, BlockKind.STANDFIRST]
    assert BlockKind.STANDFIRST not in kinds[3:]
    [named] = re.findall(r"line \"([^\"]+)\" is a subheading", folded(example.sheet.opening))
    [span] = example.after.find(named)
    [block] = [b for b in example.after.report.blocks if b.span.overlaps(span)]
    assert (block.kind, block.span) == (BlockKind.SUBHEADING, span)
    [sub] = [b for b in example.after.report.blocks if b.kind is BlockKind.SUBHEADING]
    assert sub == block


@pytest.mark.parametrize("side", [BEFORE, AFTER])
def test_every_character_leads_back_to_the_source(example, side):
    assert check_pieces(example.sides[side].report) == ()


def test_furniture(example):
    expected = in_marks(example.sheet.part(OUT_OF_THE_STORY))
    assert len(expected) == 3
    for side, left_out in zip(example.sides, (expected, ()), strict=True):
        blocks = [b for b in side.report.blocks if b.kind is BlockKind.FURNITURE]
        assert tuple(side.said(b.span) for b in blocks) == left_out
    for words in expected:
        assert words in example.forms.terminal.part(OUT_OF_THE_STORY)
        assert words in example.forms.page.left_out() + example.forms.page.text
    told = example.forms.tree["reports"][0]
    spans = [b["span"] for b in told["blocks"] if b["kind"] == "furniture"]
    assert tuple(folded(told["text"][s["start"] : s["end"]]) for s in spans) == expected


# Sentence alignment


@pytest.mark.parametrize("number", range(16))
def test_alignment(example, number):
    rows = example.sheet.rows(ALIGNED)
    assert len(rows) == 16
    left, right = rows[number]
    before = example.before.sentences_of(in_marks(left.content))
    if "standfirst" in left.content:
        before |= {s.span for s in example.readings[0].sentences if s.kind is BlockKind.STANDFIRST}
    after = example.after.sentences_of(in_marks(right.content))
    changes = [
        c
        for c in example.found.changes
        if (before & set(c.before) or after & set(c.after)) and c.before and c.after
    ]
    assert {span for c in changes for span in c.before} == before
    assert {span for c in changes for span in c.after} == after
    if right.note:
        kind = ChangeKind.SPLIT if "split" in right.note else ChangeKind.JOINED
        assert [c.kind for c in changes] == [kind]
    for change in changes:
        assert_change_is_shown(example, change)


def assert_change_is_shown(example: Example, change: Change) -> None:
    before = [example.before.said(span) for span in change.before]
    after = [example.after.said(span) for span in change.after]
    assert (change.kind.value, before, after) in [
        (c["kind"], *([folded(w) for w in words_beside(c[side])] for side in ("before", "after")))
        for c in example.forms.tree["changes"]
    ]
    sentences = folded(example.forms.terminal.part("Sentences"))
    label = re.escape(change.kind.value) + r"[a-z, ]*"
    told = r" 00\d_\w+: ".join(
        re.escape(flat(" … ".join(side))) for side in (before, after) if side
    )
    assert re.search(rf"{label} 00\d_\w+: {told}", sentences)
    assert any(
        change.kind.value in row and all(flat(words) in folded(row) for words in (*before, *after))
        for row in example.forms.page.aligned()
    )


def is_marked(example: Example, change: Change, snippet: str, side: int) -> bool:
    """Whether every word of a snippet is told to have changed, not to have been kept."""
    spans = example.sides[side].find(snippet)
    edits = [(e.kind, e.before if side == BEFORE else e.after) for e in change.edits]
    one_sided = change.kind in {ChangeKind.ADDED, ChangeKind.DROPPED}
    told = {EditKind.REWORDED, EditKind.ADDED, EditKind.DROPPED}
    return one_sided or all(
        any(kind in told and edited and edited.contains(span) for kind, edited in edits)
        for span in spans
    )


@pytest.mark.parametrize("number", range(4))
def test_lost(example, number):
    lost = example.sheet.after(ALIGNED, "Lost from `001`:").split("Only in")[0]
    snippets = in_marks(lost)
    assert len(snippets) == 4
    change = example.change_of(snippets[number], BEFORE)
    assert is_marked(example, change, snippets[number], BEFORE)
    assert_change_is_shown(example, change)
    marked = folded(example.forms.page.marked("dropped") + example.forms.page.marked("reworded"))
    assert snippets[number] in marked


def only_after(example: Example) -> list[str]:
    """The list of what only the second report has, each with a snippet or told in few words."""
    told = example.sheet.after(ALIGNED, "Only in `000` (added, no source in `001`):")
    return [point.strip(" .") for point in told.split(";")]


def sentences_told_of(side: Side, words: str) -> list[str]:
    """Sentences that hold the beginnings of all the longer words of a point."""
    stems = {word[:5].lower() for word in re.findall(r"\w{6,}", words)} - {"sente"}
    said = (side.said(span) for span in side.sentences)
    return [s for s in said if all(stem in s.lower() for stem in stems)]


@pytest.mark.parametrize("number", range(7))
def test_only_in_the_second(example, number):
    points = only_after(example)
    assert len(points) == 7
    snippets = in_marks(points[number]) or sentences_told_of(example.after, points[number])
    assert snippets
    changes = [example.change_of(snippet, AFTER) for snippet in snippets]
    added = [c for c in changes if c.kind is ChangeKind.ADDED]
    for change in added:
        example.forms.show(change.id, [ChangeKind.ADDED.value])
        assert_change_is_shown(example, change)
    if not added:
        [change] = changes
        assert change.kind is ChangeKind.SPLIT
        assert is_marked(example, change, snippets[0], AFTER)
        assert snippets[0].split("…")[0] in folded(example.forms.page.marked("added"))


def test_the_vague_source_is_a_telling_of_what_the_ministry_said(example):
    [vague] = in_marks(only_after(example)[0])
    [sentence] = example.after.sentences_of((vague,))
    [told] = [
        q
        for q in example.readings[AFTER].quotations
        if all(sentence.contains(span) for span in q.content)
    ]
    assert told.speaker == ""
    [utterance] = [
        u for u in example.found.utterances if any(told.id in t.quotations for t in u.tellings)
    ]
    assert utterance.speaker.endswith("ministry")
    assert len(utterance.tellings) == 2


# Quotations

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


# Facts

VERDICTS = {
    "differ in bound": (Verdict.DIFFER, FactDetail.BOUND_CHANGED),
    "less precise": (Verdict.COMPATIBLE, FactDetail.LESS_PRECISE),
    "agree": (Verdict.AGREE, None),
    "shortened": (Verdict.COMPATIBLE, FactDetail.SHORTENED),
    "spelled two ways": (Verdict.COMPATIBLE, FactDetail.SPELLED_OTHERWISE),
    "same, spelled differently": (Verdict.COMPATIBLE, FactDetail.SPELLED_OTHERWISE),
    "more general": (Verdict.COMPATIBLE, FactDetail.MORE_GENERAL),
    "word dropped": (Verdict.COMPATIBLE, FactDetail.WORD_DROPPED),
}
NUMBERED = 8
"""Rows of numbers and times; the others are names and terms."""


def said_and_meant(cell: Cell, side: Side) -> tuple[tuple[str, ...], str]:
    """As many of a cell's words as are printed, and the value they mean."""
    words, _, meant = cell.words.partition(" = ")
    if re.fullmatch(r"[A-Z][a-z]+ \d{4}", meant):
        meant = f"{datetime.strptime(meant, '%B %Y'):%Y-%m}"  # noqa: DTZ007 -- a month, not a time
    names = words.split(" and ")
    if len(names) > 1 and all(side.printed(name) for name in names):
        return tuple(names), meant
    while not side.printed(words):
        words = words.rpartition(" ")[0]
    assert words, f"no word of {cell.content!r} is printed"
    return (words,), meant or cell.note


@pytest.mark.parametrize("number", range(14))
def test_fact(example, number):
    rows = example.sheet.rows(FACTS)
    assert len(rows) == 14
    _, left, right, verdict = rows[number]
    expected = [
        said_and_meant(left if cell.content == "the same" else cell, side)
        for cell, side in zip((left, right), example.sides, strict=True)
    ]
    facts = [fact for fact in example.found.facts if tells(example, fact, expected, number)]
    assert len(facts) == 1, [[v.said for v in fact.values] for fact in example.found.facts]
    wanted, detail = VERDICTS[verdict.content]
    assert facts[0].verdict is wanted
    assert facts[0].details == ((detail,) if detail else ())
    assert_fact_is_shown(example, facts[0])


def tells(example: Example, fact: Fact, expected, number: int) -> bool:
    """Whether a fact is that of a row: the words printed, and as meant, in both reports."""
    if [v.report_id for v in fact.values] != [side.report.id for side in example.sides]:
        return False
    return all(
        side.said(value.spans[0]) == folded(value.said)
        and meant in value.value
        and all(
            any(word == side.said(span) or word in side.said(span).split() for span in value.spans)
            if len(words) > 1 or number >= NUMBERED
            else folded(value.said).startswith(word)
            for word in words
        )
        for value, (words, meant), side in zip(fact.values, expected, example.sides, strict=True)
    )


def assert_fact_is_shown(example: Example, fact: Fact) -> None:
    label = fact.details[0].value if fact.details else fact.verdict.value
    example.forms.show(fact.id, [label])
    [told] = [f for f in example.forms.tree["facts"] if f["id"] == fact.id]
    assert (told["verdict"], told["details"]) == (
        fact.verdict.value,
        [d.value for d in fact.details],
    )
    for value, given in zip(fact.values, told["values"], strict=True):
        assert (given["said"], given["value"]) == (value.said, value.value)
        assert words_beside(given["spans"])[0] == value.said
    words = [flat(value.said) for value in fact.values]
    days = [value.value for value in fact.values] if fact.kind == "date" else []
    for rows, columns in (
        (example.forms.terminal.rows("Facts"), slice(1, 3)),
        (example.forms.page.rows("facts"), slice(2, 4)),
    ):
        found = [
            row
            for row in rows
            if all(
                cell.split(" = ")[0].startswith(w)
                for w, cell in zip(words, row[columns], strict=True)
            )
            and all(day in cell for day, cell in zip(days, row[columns], strict=False))
            and all(one.value in " ".join(row) for one in (fact.verdict, *fact.details))
        ]
        assert found, words


# Attribution and certainty


def details_of(example: Example, detail: ChangeDetail) -> list[tuple[Change, str, str, str]]:
    return [
        (
            change,
            example.before.said(noted.before) if noted.before else "",
            example.after.said(noted.after) if noted.after else "",
            noted.reason.words,
        )
        for change in example.found.changes
        for noted in change.details
        if noted.detail is detail
    ]


def assert_detail_is_shown(example: Example, change: Change, detail: ChangeDetail) -> None:
    example.forms.show(change.id, [detail.value])
    [told] = [c for c in example.forms.tree["changes"] if c["id"] == change.id]
    assert detail.value in [d["detail"] for d in told["details"]]
    for noted in change.details:
        if noted.detail is detail:
            assert flat(noted.reason.words) in example.forms.terminal.part("Sentences")


def test_every_point_is_known(example):
    assert set(example.sheet.points(POINTS)) == {
        "Attribution lost",
        "Cause changed",
        "Meaning changed",
        "Opinion added in the reporter's voice",
    }


def test_attribution_lost(example):
    [claim] = in_marks(example.sheet.points(POINTS)["Attribution lost"])
    [(change, before, after, words)] = details_of(example, ChangeDetail.SOURCE_LOST)
    assert claim in after
    assert example.sheet.rows(QUOTED)[11][0].content in words
    assert example.before.places(before)
    assert_detail_is_shown(example, change, ChangeDetail.SOURCE_LOST)


def test_cause_changed(example):
    before, after, dropped = in_marks(example.sheet.points(POINTS)["Cause changed"])
    [(change, was, now, _)] = details_of(example, ChangeDetail.CAUSE_CHANGED)
    assert before.startswith(f"{was},")
    assert after.startswith(f"{now},")
    assert_detail_is_shown(example, change, ChangeDetail.CAUSE_CHANGED)
    [(change, was, _, _)] = details_of(example, ChangeDetail.CAUSE_DROPPED)
    assert was == dropped
    assert change == example.change_of(dropped, BEFORE)
    assert_detail_is_shown(example, change, ChangeDetail.CAUSE_DROPPED)


def test_meaning_changed(example):
    """That the two do not mean the same needs knowledge of the world: told to be reworded."""
    snippets = in_marks(example.sheet.points(POINTS)["Meaning changed"])
    changes = [example.change_of(snippet, side) for side, snippet in enumerate(snippets)]
    assert changes[0] == changes[1]
    [edit] = [
        e
        for e in changes[0].edits
        if e.kind is EditKind.REWORDED
        and example.before.find(snippets[BEFORE])[0].overlaps(e.before)
    ]
    assert snippets[BEFORE].startswith(example.before.said(edit.before))
    assert snippets[AFTER].startswith(example.after.said(edit.after))
    assert_change_is_shown(example, changes[0])


@pytest.mark.parametrize("number", range(3))
def test_opinion_added(example, number):
    snippets = in_marks(example.sheet.points(POINTS)["Opinion added in the reporter's voice"])
    assert len(snippets) == 3
    [(change, before, after, _)] = [
        told
        for told in details_of(example, ChangeDetail.OPINION_ADDED)
        if told[2] in snippets[number]
    ]
    assert before == ""
    assert after.split()[-1] == snippets[number].split()[-1]
    assert_detail_is_shown(example, change, ChangeDetail.OPINION_ADDED)
    assert len(details_of(example, ChangeDetail.OPINION_ADDED)) == len(snippets)

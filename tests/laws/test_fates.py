"""Laws of fates: the other order is the inverse, and a report against itself keeps everything."""

from dataclasses import replace
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.analysis.fates import gather_utterances
from retold.model.changes import Pairing
from retold.model.quotations import Echo, Fate
from retold.text.studied import Studied
from tests.unit.fates.speech_marked import echoes_between, studied

WORDS = [
    "the",
    "harbour",
    "board",
    "never",
    "sold",
    "every",
    "barge",
    "before",
    "ice",
    "came",
    "and",
    "we",
    "will",
    "not",
    "close",
    "bridge",
    "until",
    "last",
    "lorry",
    "is",
    "across",
    "Dunmoor",
    "she",
    "said",
    "it",
    "failed",
    "two",
    "centres",
    "[with",
    "them]",
    "…",
    "diesel",
]
SPEAKERS = ("Ada Quill", "Tom Brack", "Ada Quill < harbour radio", "")
PATTERNS = ("⟦{who}: “{words}.”⟧ He {{said}}.", "She {{warned}} ⟦{who}: {words}⟧.", "{words}.")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)))
    pattern = draw(st.sampled_from(PATTERNS))
    return pattern.format(who=draw(st.sampled_from(SPEAKERS)), words=words)


texts = st.lists(sentences(), min_size=1, max_size=5).map(" ".join)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Studied, Studied, tuple[Pairing, ...]]:
    before, after = studied(draw(texts), "before"), studied(draw(texts), "after")
    places = list(product(range(len(before.prose.sentences)), range(len(after.prose.sentences))))
    chosen = draw(st.lists(st.sampled_from(places), max_size=4, unique=True))
    scores = st.floats(0.05, 1.0)
    aligned = tuple(
        Pairing(left=(a,), right=(b,), score=draw(scores), crossing=False) for a, b in chosen
    )
    return before, after, aligned


def inverse(echo: Echo) -> Echo:
    details = tuple(
        replace(one, detail=one.detail.inverse, before=one.after, after=one.before)
        for one in echo.details
    )
    return replace(
        echo,
        before_report=echo.after_report,
        after_report=echo.before_report,
        before=echo.after,
        after=echo.before,
        before_spans=echo.after_spans,
        after_spans=echo.before_spans,
        fate=echo.fate.inverse,
        details=details,
        reasons=(),
    )


def comparable(echoes: tuple[Echo, ...]) -> dict[str, Echo]:
    found = {
        echo.id: replace(echo, reasons=(), details=tuple(sorted(echo.details, key=repr)))
        for echo in echoes
    }
    assert len(found) == len(echoes)
    return found


@settings(max_examples=150, deadline=None)
@given(pairs())
def test_the_other_order_is_the_inverse(pair: tuple[Studied, Studied, tuple[Pairing, ...]]) -> None:
    before, after, aligned = pair
    mirrored = tuple(replace(one, left=one.right, right=one.left) for one in aligned)
    there = echoes_between(before, after, aligned)
    back = echoes_between(after, before, mirrored)
    assert comparable(tuple(map(inverse, there))) == comparable(back)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_a_report_against_itself_keeps_every_word(text: str) -> None:
    report = studied(text, "itself")
    aligned = tuple(
        Pairing(left=(at,), right=(at,), score=1.0, crossing=False)
        for at in range(len(report.prose.sentences))
    )
    for echo in echoes_between(report, report, aligned):
        assert echo.fate is Fate.VERBATIM
        assert echo.details == ()
        assert echo.before == echo.after


@settings(max_examples=100, deadline=None)
@given(pairs())
def test_every_quotation_stands_in_one_echo_and_one_row_at_most(
    pair: tuple[Studied, Studied, tuple[Pairing, ...]],
) -> None:
    before, after, aligned = pair
    echoes = echoes_between(before, after, aligned)
    told = [one for echo in echoes for one in (*echo.before, *echo.after)]
    assert len(told) == len(set(told))
    rows = gather_utterances((before, after), echoes)
    cells = [one for row in rows for telling in row.tellings for one in telling.quotations]
    assert len(cells) == len(set(cells))
    assert {one for row in rows for one in row.echoes} == {echo.id for echo in echoes}


@settings(max_examples=100, deadline=None)
@given(pairs())
def test_spans_stand_inside_their_reports(
    pair: tuple[Studied, Studied, tuple[Pairing, ...]],
) -> None:
    before, after, aligned = pair
    for echo in echoes_between(before, after, aligned):
        ours = [*echo.before_spans, *(one.before for one in echo.details if one.before)]
        theirs = [*echo.after_spans, *(one.after for one in echo.details if one.after)]
        assert all(0 <= one.start < one.end <= len(before.report.text) for one in ours)
        assert all(0 <= one.start < one.end <= len(after.report.text) for one in theirs)

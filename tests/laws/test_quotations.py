"""Laws of quotations: whatever the text, spans hold and time is in proportion."""

import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.analysis.quotations import find_quotations
from retold.model.quotations import Marks, Quotation, QuotationKind
from retold.text.marks import find_marked
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

_PIECES = st.sampled_from(
    ["“", "”", '"', "‘", "’", "'", "«", "»", "``", "''", ".", ",", ":", ";", "—", "(", ")", "\n",
     " ", "said", "Brown", "Ann Brown", "he", "she", "who", "that", "told", "reporters", "and",
     "according to", "quoted", "as saying", "was", "the minister", "adding", "vowed", "to", "it",
     "called", "remarks", "😀", "fell", "asked", "whether", "?", "Leeds", "BROWN:", "# ", "say"]
)  # fmt: skip
_TEXTS = st.lists(_PIECES, max_size=60).map(" ".join) | st.lists(_PIECES, max_size=60).map("".join)


def _found(text: str) -> tuple[Quotation, ...]:
    return find_quotations(prose_of(plain_report(text)), (), ()).quotations


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_spans_lie_in_the_text_and_hold_words(text):
    for quotation in _found(text):
        spans = [*quotation.content, *quotation.marked]
        spans += [s for s in (quotation.cue, quotation.source) if s is not None]
        spans += [link.span for link in quotation.chain]
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip() == span.of(text)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_kind_and_marks_follow_from_what_stands_in_marks(text):
    for quotation in _found(text):
        assert quotation.content
        assert quotation.sentences
        assert (quotation.kind is QuotationKind.INDIRECT) == (not quotation.marked)
        if quotation.marks is Marks.NONE:
            assert not quotation.marked
        if quotation.kind is QuotationKind.DIRECT:
            assert all(
                any(inner.contains(span) for inner in quotation.marked)
                for span in quotation.content
            )


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_each_quotation_has_its_own_words(text):
    found = _found(text)
    assert len({quotation.id for quotation in found}) == len(found)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_outermost_stretches_in_marks_do_not_overlap(text):
    prose = prose_of(plain_report(text))
    whole = tuple(sentence.span for sentence in prose.sentences)
    outer = [m.outer for m in find_marked(text, whole) if m.depth == 1]
    assert all(a.end <= b.start for a, b in pairwise(outer))


def _seconds(text: str) -> float:
    prose = prose_of(plain_report(text))
    start = time.process_time()
    find_quotations(prose, (), ())
    return time.process_time() - start


def test_time_is_in_proportion_even_where_nothing_ends():
    for part in ("Brown said that ", "“ a ", "‘a’ ", "Brown, a man, said, ", "a” ", "(that said "):
        assert _seconds(part * 8000) < 2.0, part

"""Laws of passages and alignment: the other order says the same, and nothing is invented."""

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.analysis.alignment import align_sentences, align_words
from retold.analysis.passages import find_passages
from retold.model.changes import Edit, EditKind, Pairing
from retold.model.spans import Span
from retold.text.prose import Prose, prose_of
from retold.text.words import Words, find_words
from tests.fakes.reports import plain_report

_WORDS = [
    "the",
    "a",
    "of",
    "said",
    "not",
    "may",
    "will",
    "Orrin",
    "Tolm",
    "Varnia",
    "Vell",
    "dockers",
    "strike",
    "ferry",
    "reef",
    "harbour",
    "17",
    "ninety",
    "rust",
    "cables",
    "mayor",
    "closed",
    "port",
    "troops",
    "soldiers",
    "began",
    "started",
    "training",
    "train",
    "because",
    "quarry",
]

UNHURRIED = settings(deadline=None)
"""The first example of a run reads the word lists; no example is a measure of speed."""

SENTENCES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(
    lambda words: " ".join(words).capitalize() + "."
)
TEXTS = st.lists(SENTENCES, max_size=7).map("\n\n".join)


def _prose(text: str, name: str) -> Prose:
    return prose_of(plain_report(text, name=name))


def _forms(text: str, span: Span) -> tuple[str, ...]:
    return find_words(text, (span,)).forms


@given(TEXTS, TEXTS)
@UNHURRIED
def test_the_other_order_gives_the_mirrored_passages(left, right):
    one, other = find_words(left), find_words(right)
    there = {(p.left, p.right, p.words) for p in find_passages(one, other)}
    assert there == {(p.right, p.left, p.words) for p in find_passages(other, one)}


@given(TEXTS, TEXTS)
@UNHURRIED
def test_no_word_is_in_two_passages(left, right):
    one, other = find_words(left), find_words(right)
    passages = find_passages(one, other)

    def places(words: Words, spans: list[Span]) -> list[int]:
        return [word for span in spans for word in words.within(span)]

    for words, spans in (
        (one, [p.left for p in passages]),
        (other, [p.right for p in passages]),
    ):
        found = places(words, spans)
        assert len(found) == len(set(found))


@given(TEXTS, TEXTS)
@UNHURRIED
def test_the_other_order_gives_the_mirrored_pairs(left, right):
    one, other = _prose(left, "left"), _prose(right, "right")
    there = {(p.left, p.right, p.score, p.crossing) for p in align_sentences(one, other)}
    back = {(p.right, p.left, p.score, p.crossing) for p in align_sentences(other, one)}
    assert there == back


@given(TEXTS, TEXTS)
@UNHURRIED
def test_a_sentence_is_in_one_pair_only(left, right):
    pairings = align_sentences(_prose(left, "left"), _prose(right, "right"))
    for side in ([p.left for p in pairings], [p.right for p in pairings]):
        sentences = [at for part in side for at in part]
        assert len(sentences) == len(set(sentences))
        assert all(list(part) == sorted(part) and part for part in side)


@given(TEXTS)
@UNHURRIED
def test_a_report_beside_itself_is_paired_sentence_by_sentence(text):
    one = _prose(text, "left")
    pairings = align_sentences(one, _prose(text, "right"))
    assert [(p.left, p.right) for p in pairings] == [
        ((at,), (at,)) for at in range(len(one.sentences))
    ]
    assert not any(p.crossing for p in pairings)


@given(SENTENCES, SENTENCES)
@UNHURRIED
def test_edits_hold_whole_words_once_and_mirror(left, right):
    one, other = _prose(left, "left"), _prose(right, "right")
    pairing = Pairing(left=(0,), right=(0,), score=1.0, crossing=False)
    edits = align_words(one, other, pairing)
    for text, words, spans in (
        (left, one.words, [e.before for e in edits if e.before]),
        (right, other.words, [e.after for e in edits if e.after]),
    ):
        found = [word for span in spans for word in words.within(span)]
        assert len(found) == len(set(found))
        assert all(
            text[span.start : span.end].strip() == text[span.start : span.end] for span in spans
        )
    turned = {Edit(kind=e.kind.inverse, before=e.after, after=e.before) for e in edits}
    assert turned == set(align_words(other, one, pairing))


@given(SENTENCES, SENTENCES)
@UNHURRIED
def test_what_is_called_kept_or_moved_is_the_same_on_both_sides(left, right):
    pairing = Pairing(left=(0,), right=(0,), score=1.0, crossing=False)
    for edit in align_words(_prose(left, "left"), _prose(right, "right"), pairing):
        if edit.kind in {EditKind.KEPT, EditKind.MOVED}:
            assert edit.before
            assert edit.after
            assert _forms(left, edit.before) == _forms(right, edit.after)


@UNHURRIED
@given(TEXTS, TEXTS)
def test_an_edit_lies_inside_one_sentence_of_the_pair(left, right):
    one, other = _prose(left, "left"), _prose(right, "right")
    every = Pairing(
        left=tuple(range(0, len(one.sentences), 2)),
        right=tuple(range(len(other.sentences))),
        score=1.0,
        crossing=False,
    )
    for edit in align_words(one, other, every):
        for span, prose, sentences in (
            (edit.before, one, every.left),
            (edit.after, other, every.right),
        ):
            held = (prose.sentences[at].span for at in sentences)
            assert span is None or any(sentence.contains(span) for sentence in held)

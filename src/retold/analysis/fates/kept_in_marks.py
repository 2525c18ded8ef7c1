"""Whether the words in marks of one quotation are kept in another's, nearly all and together."""

from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import tells

_LEAST_MARKED = 6
"""Words in marks that must be kept where only they vouch for one utterance of one speaker."""

_LEAST_TELLING = 2
"""Of these, words that tell something: "used money that ... have been used" has two."""

_KEPT = 0.8
"""Share of the shorter one's words in marks that the longer must have in their order."""

_DENSE = 0.7
"""Share of the stretch of the longer in which they stand that must be these words."""

_RUN = 4
"""Words in a row from which a run is no turn of phrase: "one of the", "I think that" have three."""

_IN_RUNS = 0.6
"""Share of the shorter one's words in marks that must stand in the longer in such runs."""

_LEAST_IN_RUNS = 10
"""Words in such runs, two of them: "the people of the united states" alone stands in any speech."""

_TELLING_IN_RUNS = 3
"""Of these, words that tell something. These three stand above all that one speaker says twice in
two reports of the pairs read."""


_WHOLE_SENTENCE = 7
_TELLING_OF_SENTENCE = 3
"""Words of a sentence in marks, and of these words that tell something, from which it is one that
is seldom said twice."""

_SURELY_SAID_ONCE = 8
"""Words in marks that must be kept, nearly all, where who speaks is told in one report only."""

_ENDS = frozenset(".!?;")


def words_in_marks(spoken: Spoken) -> tuple[str, ...]:
    """The forms of the words of a quotation that stand in marks."""
    return tuple(spoken.forms[at] for at in spoken.marked)


def marked_words_kept(left: Spoken, right: Spoken) -> bool:
    """Whether the words in marks of one stand, nearly all, in the other's.

    They stand there near each other; or in runs, between which one report has words more.
    """
    if not left.marked or not right.marked:
        return False
    shorter, longer = sorted((words_in_marks(left), words_in_marks(right)), key=len)
    return _kept_together(shorter, longer) or _kept_in_runs(shorter, longer)


def said_once(left: Spoken, right: Spoken) -> bool:
    """Whether so much of the words in marks is kept that two people would not have said it."""
    shorter, longer = sorted((words_in_marks(left), words_in_marks(right)), key=len)
    return len(shorter) >= _SURELY_SAID_ONCE and _kept_together(shorter, longer)


def _kept_together(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    if sum(map(tells, shorter)) < _LEAST_TELLING or len(shorter) < _LEAST_MARKED:
        return False
    blocks = [block for block in LCSseq.opcodes(shorter, longer) if block.tag == "equal"]
    found = sum(block.src_end - block.src_start for block in blocks)
    stretch = blocks[-1].dest_end - blocks[0].dest_start if blocks else 0
    return found >= _KEPT * len(shorter) and found >= _DENSE * stretch


def _kept_in_runs(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    blocks = [block for block in LCSseq.opcodes(shorter, longer) if block.tag == "equal"]
    runs = [range(block.src_start, block.src_end) for block in blocks]
    kept = [at for run in runs if len(run) >= _RUN for at in run]
    enough = len(kept) >= max(_LEAST_IN_RUNS, _IN_RUNS * len(shorter))
    return enough and sum(tells(shorter[at]) for at in kept) >= _TELLING_IN_RUNS


def sentence_kept(left: Spoken, right: Spoken) -> bool:
    """Whether one sentence in marks of either stands, nearly whole, in one of the other's.

    “We should mend the bridge, not tear it down” may be all that both give of a speech.
    """
    ours, theirs = _sentences(left), _sentences(right)
    return any(
        LCSseq.similarity(one, other) >= _KEPT * min(len(one), len(other)) and _dense(one, other)
        for one in ours
        for other in theirs
    )


def _dense(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words the two share stand near each other in both."""
    blocks = [block for block in LCSseq.opcodes(one, other) if block.tag == "equal"]
    found = sum(block.src_end - block.src_start for block in blocks)
    stretches = (
        blocks[-1].src_end - blocks[0].src_start,
        blocks[-1].dest_end - blocks[0].dest_start,
    )
    return found >= _DENSE * max(stretches)


def _sentences(spoken: Spoken) -> list[list[str]]:
    """The sentences in marks of a quotation that are long and tell something."""
    column, text = spoken.prose.words, spoken.prose.text
    found: list[list[str]] = []
    end = -1
    for at in spoken.marked:
        if at in spoken.bracketed:
            continue
        word = spoken.words[at]
        start = column.starts[word]
        if end < 0 or not _ENDS.isdisjoint(text[end:start]):
            found.append([])
        found[-1].append(spoken.forms[at])
        end = column.ends[word]
    return [one for one in found if len(one) >= _WHOLE_SENTENCE and _tells_enough(one)]


def _tells_enough(sentence: Sequence[str]) -> bool:
    return sum(map(tells, sentence)) >= _TELLING_OF_SENTENCE

"""One-to-one pairs: the surest first, then what stands alone between two of them."""

from collections.abc import Mapping

from retold.analysis.alignment.chains import Pair, heaviest_chain
from retold.analysis.alignment.judgement import REWRITTEN, SAYS_THE_SAME, judge
from retold.analysis.alignment.likeness import Likeness

ALIKE = 0.48
"""Least likeness of a pair out of order: 600 unrelated pairs of news reports hold two such
sentences that are not furniture."""

ALIKE_IN_ORDER = 0.4
"""Least likeness of a pair that keeps the order of the others."""

_OTHER_WORDS = 0.25
"""Least likeness of a pair for all its words to be judged: of 22 pairs found so in 145 pairs of
reports of one event three were wrong; in 390 pairs of two events six were found."""

_CHAINED = 0.3
"""Least likeness of a pair that may help to find the order."""

_AN_ORDER = 3
"""Pairs that make an order; two in a row are chance."""

_IN_ORDER = 0.08
"""What keeping the order is worth, in likeness, where a sentence could go with either of two."""

_NEARLY = 0.6
"""Share of all words, function words too, that makes short sentences nearly the same: "We tell the
truth" and "We speak the truth"."""

_ALIKE_IN_GAP = 0.05
"""Least likeness of the only two sentences left between two sure pairs: one shared word."""

_DONE = 0.65
"""Least weight of the shared words that name nobody, no place and no day: one rare word, or two
common ones that few sentences hold. Captions of one event share who, where and when."""

_SURE = 0.5
"""Least likeness of a pair for what stands beside it to be taken by its place."""


def find_pairs(likeness: Likeness) -> dict[int, int]:
    """For each left sentence that is retold, the right one that retells it best.

    Sentences of the body are paired before headlines, which mostly repeat them.
    """
    candidates = {
        pair: score
        for pair, score in likeness.scores.items()
        if score >= _CHAINED and _enough(likeness, pair)
    }
    told = {pair: score for pair, score in candidates.items() if body(likeness, pair)}
    pairs: dict[int, int] = {}
    rare_words_shared(told, pairs)
    told_in_other_words(likeness, pairs)
    in_the_same_gap(likeness, pairs)
    rare_words_shared(candidates, pairs)
    return pairs


def rare_words_shared(scores: Mapping[Pair, float], pairs: dict[int, int]) -> None:
    """Two sentences that share their rare words, names and numbers tell the same.

    One of these words must be more than a name: the same people may do two things in one place.
    A word weighs more the fewer sentences of the two reports hold it; everyday words weigh little
    and function words nothing. Synonyms, a country and its capital, and British and American
    spellings count as one word. The likest pairs are taken first, those that keep the order of
    the others before those that do not, sentences of the body before headlines.
    """
    chain = heaviest_chain({pair: score**2 for pair, score in scores.items()})
    in_order = chain if len(chain) >= _AN_ORDER else frozenset()
    worthy = {
        pair: score + _IN_ORDER * (pair in in_order)
        for pair, score in scores.items()
        if score >= (ALIKE_IN_ORDER if pair in in_order else ALIKE)
    }
    taken = set(pairs.values())
    for one, other in sorted(worthy, key=lambda pair: (-worthy[pair], pair)):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)


def told_in_other_words(likeness: Likeness, pairs: dict[int, int]) -> None:
    """Two sentences that share few rare words tell the same when all their words say so.

    Two learnt judgements must both agree: that one sentence is the other rewritten, and that they
    say the same. They see the words and runs of words shared and their order, the numbers and
    names of one side only, words spelled alike, a "not", and how much is left over.
    """
    taken = set(pairs.values())
    sure = []
    for (one, other), score in likeness.scores.items():
        if score < _OTHER_WORDS or one in pairs or other in taken:
            continue
        if body(likeness, (one, other)) and _enough(likeness, (one, other)):
            judged = judge(likeness.left.worded[one], likeness.right.worded[other])
            if judged.rewritten >= REWRITTEN and judged.says_the_same >= SAYS_THE_SAME:
                sure.append((-judged.rewritten * judged.says_the_same, one, other))
    for _, one, other in sorted(sure):
        if one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)


def in_the_same_gap(likeness: Likeness, pairs: dict[int, int]) -> None:
    """A sentence left alone between two sure pairs goes with the one left alone on the other side.

    Its neighbours before and after must be paired and alike (at the end of both reports, the
    neighbour before), and the two must share at least one telling word. A sentence that follows a
    pair on both sides in the very same words goes with itself, however little it tells.
    """
    taken = set(pairs.values())
    waiting = sorted(pairs.items(), reverse=True)
    while waiting:
        one, other = waiting.pop()
        pair = (one + 1, other + 1)
        if pair[0] in pairs or pair[1] in taken:
            continue
        if _same_words(likeness, pair) or _alone_between(likeness, pairs, pair):
            pairs[pair[0]] = pair[1]
            taken.add(pair[1])
            waiting.append(pair)


def body(likeness: Likeness, pair: Pair) -> bool:
    """Whether both sentences stand in the body of their reports."""
    return likeness.left.body[pair[0]] and likeness.right.body[pair[1]]


def _enough(likeness: Likeness, pair: Pair) -> bool:
    """One shared word is too little, unless the sentences have hardly any other."""
    left, right = likeness.left.keys[pair[0]], likeness.right.keys[pair[1]]
    if left == right or _nearly_the_same(likeness, pair):
        return True
    return len(left & right) > 1 and _more_than_names(likeness, left & right)


def _more_than_names(likeness: Likeness, shared: frozenset[str]) -> bool:
    """Whether something is shared that was done, said or seen, and not only by whom and where."""
    others = shared - likeness.left.names - likeness.right.names
    return others == shared or likeness.weigh(others) >= _DONE


def _nearly_the_same(likeness: Likeness, pair: Pair) -> bool:
    left, right = set(likeness.left.forms[pair[0]]), set(likeness.right.forms[pair[1]])
    return len(left & right) >= _NEARLY * len(left | right)


def _same_words(likeness: Likeness, pair: Pair) -> bool:
    left, right = likeness.left.forms, likeness.right.forms
    return pair[0] < len(left) and pair[1] < len(right) and left[pair[0]] == right[pair[1]]


def _alone_between(likeness: Likeness, pairs: dict[int, int], pair: Pair) -> bool:
    one, other = pair
    last = (len(likeness.left.keys) - 1, len(likeness.right.keys) - 1)
    return (
        likeness.scores.get(pair, 0.0) >= _ALIKE_IN_GAP
        and body(likeness, pair)
        and _sure(likeness, pairs, (one - 1, other - 1))
        and (pair == last or _sure(likeness, pairs, (one + 1, other + 1)))
    )


def _sure(likeness: Likeness, pairs: dict[int, int], pair: Pair) -> bool:
    return pairs.get(pair[0]) == pair[1] and likeness.scores.get(pair, 0.0) >= _SURE

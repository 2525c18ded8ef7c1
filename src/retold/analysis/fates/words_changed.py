"""Details of a fate that lie in single words: added, dropped, exchanged, negated."""

from collections.abc import Iterator

from retold.analysis.fates.fate_rules import other_sentences
from retold.analysis.fates.noting import Details, noted, whole
from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.sides import Difference, Side
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import tells, weight, words_listed
from retold.model.quotations import FateDetail, NotedFateDetail, QuotationKind

_MOST_WORDS = 3
"""Changed words shown for one quotation, heaviest first: a reader stops reading lists."""

_SLIGHT = 0.4
"""Share of the weight on one side under which the other side's words are not told beside it."""

_LONG = 6
"""Words in the longest stretch told as exchanged; more is another sentence."""

_ENOUGH_KEPT = 0.35
"""Share of words kept below which single changed words are not told: nearly all were changed."""

_VARIANT_KEPT = 0.3
"""Share of words two translations of one sentence have in common at least."""

_VARIANT_MOST = 0.8
"""Share of words kept above which a word or two was exchanged, and nothing translated anew."""

_KEPT_BUT_NEGATION = 0.6
"""Share of words kept that makes a negation on one side a flip, not another sentence."""

_ROOT = 4
"""Letters two forms must share from the start to be one word in two shapes."""

_ROOT_SHARE = 0.6
"""Share of the longer form those letters must be."""

_SHORT = 3
"""Words in the longest run that a flipped negation may stand in."""


def changed_words(told: Retelling) -> Details:
    """Words of weight were added to what was said, dropped from it, or exchanged in it."""
    if told.share_kept < _ENOUGH_KEPT:
        return
    found = [news for one in told.differences for news in _news(told, one)]
    found.sort(key=lambda item: -item[0])
    yield from (detail for _, detail in found[:_MOST_WORDS])


def changed_places(told: Retelling) -> Details:
    """Two stretches changed places, so that another is said to have done it."""
    if told.swapped is not None:
        left, right = told.swapped.left, told.swapped.right
        before = told.left_words.span(left.start, left.stop)
        after = told.right_words.span(right.start, right.stop)
        yield noted(FateDetail.WORDS_CHANGED, before, after)


def other_endings(told: Retelling) -> Details:
    """Both reports put the words in marks, and a word has another ending in one of them."""
    if not told.both_marked:
        return
    left, right = told.left_words, told.right_words
    for run in told.kept:
        for at, to in zip(run.left, run.right, strict=True):
            if left.forms[at] != right.forms[to]:
                spans = left.span(at, at + 1), right.span(to, to + 1)
                yield noted(FateDetail.WORDS_CHANGED, *spans)


def negation(told: Retelling) -> Details:
    """A "not" or "never" stands on one side only, and the words around it are the same."""
    if told.share_kept < _KEPT_BUT_NEGATION:
        return
    left, right = told.left_words, told.right_words
    inner = [one for one in told.differences if _inside(one, left, right)]
    before = [at for one in inner for at in one.left if _negates(left, at)]
    after = [at for one in inner for at in one.right if _negates(right, at)]
    if (len(before) + len(after)) % 2:
        lost = left.span(before[0], before[0] + 1) if before else None
        gained = right.span(after[0], after[0] + 1) if after else None
        yield noted(FateDetail.NEGATION_FLIPPED, lost, gained)


def translation_variant(told: Retelling) -> Details:
    """Both reports put the words in marks, and the words differ as two translations do.

    Most words that tell something are kept, and small words and endings are exchanged. It may also
    be two hearings of one sentence: the words in marks cannot both be exact.
    """
    before, after = told.match.left, told.match.right
    if not (_all_direct(before) and _all_direct(after)) or any(negation(told)):
        return
    left, right = told.left_words, told.right_words
    exchanged = [one for one in told.differences if len(one.left) and len(one.right)]
    small = not any(_tell(left, one.left) and _tell(right, one.right) for one in exchanged)
    ours, theirs = _telling_stems(left), _telling_stems(right)
    alike = 2 * len(ours & theirs) >= max(len(ours), len(theirs))
    if exchanged and small and alike and _VARIANT_KEPT <= told.share_kept <= _VARIANT_MOST:
        yield noted(FateDetail.TRANSLATION_VARIANT, whole(before), whole(after))


def _news(told: Retelling, one: Difference) -> Iterator[tuple[float, NotedFateDetail]]:
    """What a run that differs tells anew, and how much it weighs; nothing where it tells nothing.

    Of two sentences, one on each side, the words of neither stand for the other's.
    """
    left, right = told.left_words, told.right_words
    dropped = _heaviest(left, [at for at in one.left if _is_news(left, at, told.right)])
    added = _heaviest(right, [at for at in one.right if _is_news(right, at, told.left)])
    lost, gained = _weight(left, dropped), _weight(right, added)
    if dropped and added and other_sentences(one):
        yield lost, _changed(left, dropped, right, [])
        yield gained, _changed(left, [], right, added)
        return
    if lost < _SLIGHT * gained:
        dropped = []
    if gained < _SLIGHT * lost:
        added = []
    if (dropped or added) and not (dropped and added and _long(dropped, added)):
        yield lost + gained, _changed(left, dropped, right, added)


def _is_news(side: Side, at: int, other: Side) -> bool:
    form = side.forms[at]
    says = tells(form) and form not in words_listed("fillers")
    says = says or form in words_listed("negations")
    return (
        says
        and side.stems[at] not in other.stems
        and not any(_akin(form, there) for there in other.forms)
    )


def _akin(form: str, other: str) -> bool:
    """Whether two forms are one word in two shapes: "Russia" and "Russian"."""
    if form == other:
        return True
    root = int(max(_ROOT, _ROOT_SHARE * max(len(form), len(other))))
    return form[:root] == other[:root]


def _heaviest(side: Side, positions: list[int]) -> list[int]:
    """Those of `positions` between two breaks of the quotation that weigh most together."""
    runs: list[list[int]] = [[]]
    for at in positions:
        if runs[-1] and any(runs[-1][-1] < gap <= at for gap in side.gaps):
            runs.append([])
        runs[-1].append(at)
    return max(runs, key=lambda run: _weight(side, run))


def _weight(side: Side, positions: list[int]) -> float:
    return sum(weight(side.stems[at]) for at in positions)


def _long(dropped: list[int], added: list[int]) -> bool:
    """Whether a stretch exchanged is too long for one word to stand for another."""
    return max(run[-1] - run[0] for run in (dropped, added)) >= _LONG


def _changed(left: Side, dropped: list[int], right: Side, added: list[int]) -> NotedFateDetail:
    before = left.span(dropped[0], dropped[-1] + 1) if dropped else None
    after = right.span(added[0], added[-1] + 1) if added else None
    if before and after:
        return noted(FateDetail.WORDS_CHANGED, before, after)
    return noted(FateDetail.WORDS_DROPPED if before else FateDetail.WORDS_ADDED, before, after)


def _inside(one: Difference, left: Side, right: Side) -> bool:
    """Whether a short run differs with words that are the same before and after it."""
    runs = ((one.left, len(left)), (one.right, len(right)))
    return all(run.start > 0 and run.stop < size and len(run) <= _SHORT for run, size in runs)


def _negates(side: Side, at: int) -> bool:
    return side.forms[at] in words_listed("negations")


def _tell(side: Side, run: range) -> bool:
    return any(tells(side.forms[at]) for at in run)


def _telling_stems(side: Side) -> set[str]:
    return {stem for stem, form in zip(side.stems, side.forms, strict=True) if tells(form)}


def _all_direct(quotations: tuple[Spoken, ...]) -> bool:
    return all(spoken.quotation.kind is QuotationKind.DIRECT for spoken in quotations)

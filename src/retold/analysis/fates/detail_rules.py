"""What else happened to a quotation beside its fate. Each rule gives details from left to right."""

from collections.abc import Callable, Iterator
from unicodedata import category

from retold.analysis.fates.retelling import Retelling
from retold.analysis.fates.sides import Difference, Side, stands_in
from retold.analysis.fates.speakers import Speakers
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import read_as, tells, weight, words_listed
from retold.model.quotations import FateDetail, Link, Marks, NotedFateDetail, QuotationKind
from retold.model.spans import Span
from retold.text.words import find_words, form_of

_MOST_WORDS = 3
"""Changed words shown for one quotation, heaviest first: a reader stops reading lists."""

_ENOUGH_KEPT = 0.35
"""Share of words kept below which single changed words are not told: nearly all were changed."""

_VARIANT_KEPT = 0.3
"""Share of words two translations of one sentence have in common at least."""

_KEPT_BUT_NEGATION = 0.6
"""Share of words kept that makes a negation on one side a flip, not another sentence."""

_ROOT = 4
"""Letters two forms must share from the start to be one word in two shapes."""

_ROOT_SHARE = 0.6
"""Share of the longer form those letters must be."""

_SHORT = 3
"""Words in the longest run that a flipped negation may stand in."""

_NEAR_MARK = 3
"""Characters beside the words in which the mark left over is looked for."""

_MARKS = frozenset({"Pi", "Pf", "Ps"})
"""Unicode categories of quotation marks: initial, final, and the low opening ones."""

Details = Iterator[NotedFateDetail]


def other_cue(told: Retelling) -> Details:
    """The word that gives the quotation to its speaker was exchanged for one that says more.

    "said" for "added" is no news; "said" for "interrupted" or "claimed" is.
    """
    left, right = told.match.left[0], told.match.right[0]
    ours, theirs = left.quotation.cue, right.quotation.cue
    if ours is None or theirs is None:
        return
    before, after = _cue_words(left, ours), _cue_words(right, theirs)
    if before and after and not before & after and not before | after <= _neutral():
        yield _noted(FateDetail.CUE_CHANGED, ours, theirs)


def told_as_one(told: Retelling) -> Details:
    """Several quotations were told as one, or one as several."""
    left, right = told.match.left, told.match.right
    if _parts(left) == _parts(right):
        return
    detail = FateDetail.JOINED if _parts(left) > _parts(right) else FateDetail.SPLIT
    if min(_parts(left), _parts(right)) == 1:
        yield _noted(detail, _whole(left), _whole(right))


def brackets(told: Retelling) -> Details:
    """An editor's words in square brackets are told as if they had been said."""
    for span, there in _absorbed(told.left, told.right):
        yield _noted(FateDetail.BRACKETS_ABSORBED, span, there)
    for span, there in _absorbed(told.right, told.left):
        yield _noted(FateDetail.BRACKETS_ADDED, there, span)


def changed_words(told: Retelling) -> Details:
    """Words of weight were added to what was said, dropped from it, or exchanged in it."""
    if told.share_kept < _ENOUGH_KEPT:
        return
    left, right = told.left_words, told.right_words
    found = []
    for one in told.differences:
        dropped = _heaviest(left, [at for at in one.left if _is_news(left, at, told.right)])
        added = _heaviest(right, [at for at in one.right if _is_news(right, at, told.left)])
        if dropped or added:
            heavy = _weight(left, dropped) + _weight(right, added)
            found.append((heavy, _changed(left, dropped, right, added)))
    found.sort(key=lambda item: -item[0])
    yield from (noted for _, noted in found[:_MOST_WORDS])


def other_endings(told: Retelling) -> Details:
    """Both reports put the words in marks, and a word has another ending in one of them."""
    if not told.both_marked:
        return
    left, right = told.left_words, told.right_words
    for run in told.kept:
        for at, to in zip(run.left, run.right, strict=True):
            if left.forms[at] != right.forms[to]:
                spans = left.span(at, at + 1), right.span(to, to + 1)
                yield _noted(FateDetail.WORDS_CHANGED, *spans)


def stray_mark(told: Retelling) -> Details:
    """A quotation mark was left over without its partner, or such a mark was mended."""
    left, right = _broken(told.match.left), _broken(told.match.right)
    if right and not left:
        yield _noted(FateDetail.MARK_LEFT_OVER, None, right)
    if left and not right:
        yield _noted(FateDetail.MARK_MENDED, left, None)


def ellipsis(told: Retelling) -> Details:
    """Dots that showed words to be left out are gone, and the words around them stand together."""
    if not told.both_marked:
        return
    for run in told.kept:
        for at in range(run.left.start + 1, run.left.stop):
            to = run.right.start + at - run.left.start
            ours, theirs = at in told.left_words.ellipses, to in told.right_words.ellipses
            if ours != theirs:
                detail = FateDetail.ELLIPSIS_DROPPED if ours else FateDetail.ELLIPSIS_ADDED
                spans = told.left_words.span(at - 1, at + 1), told.right_words.span(to - 1, to + 1)
                yield _noted(detail, *spans)


def links(told: Retelling) -> Details:
    """One through whom the words came is no longer named, or is named now."""
    left, right = _chain(told.match.left), _chain(told.match.right)
    for link in left:
        if not any(_same_link(link, other) for other in right):
            yield _noted(FateDetail.LINK_DROPPED, link.span, None)
    for link in right:
        if not any(_same_link(link, other) for other in left):
            yield _noted(FateDetail.LINK_ADDED, None, link.span)


def speaker_named_otherwise(told: Retelling) -> Details:
    """The speaker is the same and the name is spelled in another way where the words are given."""
    if told.match.speakers is not Speakers.SAME:
        return
    (left, before), (right, after) = _source(told.match.left[0]), _source(told.match.right[0])
    if left and right and not left <= right and not right <= left:
        yield _noted(FateDetail.SPEAKER_SPELLED_OTHERWISE, before, after)


def translation_variant(told: Retelling) -> Details:
    """Both reports put the words in marks, and the words differ as two translations do.

    Most words that tell something are kept, and small words and endings are exchanged. It may also
    be two hearings of one sentence: the words in marks cannot both be exact.
    """
    before, after = told.match.left, told.match.right
    if not (_all_direct(before) and _all_direct(after)):
        return
    left, right = told.left_words, told.right_words
    exchanged = [one for one in told.differences if len(one.left) and len(one.right)]
    small = not any(_tell(left, one.left) and _tell(right, one.right) for one in exchanged)
    ours, theirs = _telling_stems(left), _telling_stems(right)
    alike = 2 * len(ours & theirs) >= max(len(ours), len(theirs))
    if exchanged and small and alike and told.share_kept >= _VARIANT_KEPT:
        yield _noted(FateDetail.TRANSLATION_VARIANT, _whole(before), _whole(after))


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
        yield _noted(FateDetail.NEGATION_FLIPPED, lost, gained)


DETAIL_RULES: tuple[Callable[[Retelling], Details], ...] = (
    negation,
    told_as_one,
    brackets,
    ellipsis,
    stray_mark,
    other_cue,
    links,
    speaker_named_otherwise,
    translation_variant,
    changed_words,
    other_endings,
)
"""The rules, in the order a reader wants their details."""


def details_of(told: Retelling) -> tuple[NotedFateDetail, ...]:
    """All that happened beside the fate, from left to right."""
    return tuple(noted for rule in DETAIL_RULES for noted in rule(told))


def _noted(detail: FateDetail, before: Span | None, after: Span | None) -> NotedFateDetail:
    return NotedFateDetail(detail=detail, before=before, after=after)


def _neutral() -> frozenset[str]:
    return words_listed("neutral_cues")


def _cue_words(spoken: Spoken, cue: Span) -> set[str]:
    words = find_words(spoken.prose.text, (cue,))
    return {form for form in words.forms if tells(form) or form in _neutral()}


def _parts(quotations: tuple[Spoken, ...]) -> int:
    if len(quotations) > 1:
        return len(quotations)
    (only,) = quotations
    spread = len(only.quotation.content) > 1
    return len(only.quotation.sentences) if spread else 1


def _whole(quotations: tuple[Spoken, ...]) -> Span:
    spans = [span for spoken in quotations for span in spoken.quotation.content]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _absorbed(editor: Side, other: Side) -> Iterator[tuple[Span, Span]]:
    positions = sorted(editor.bracketed)
    if not positions or other.bracketed:
        return
    first, last = positions[0], positions[-1] + 1
    at = stands_in(editor.forms[first:last], other.forms)
    if at >= 0:
        yield editor.span(first, last), other.span(at, at + last - first)


def _is_news(side: Side, at: int, other: Side) -> bool:
    form = side.forms[at]
    says = tells(form) or form in words_listed("negations")
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


def _changed(left: Side, dropped: list[int], right: Side, added: list[int]) -> NotedFateDetail:
    before = left.span(dropped[0], dropped[-1] + 1) if dropped else None
    after = right.span(added[0], added[-1] + 1) if added else None
    if before and after:
        return _noted(FateDetail.WORDS_CHANGED, before, after)
    return _noted(FateDetail.WORDS_DROPPED if before else FateDetail.WORDS_ADDED, before, after)


def _broken(quotations: tuple[Spoken, ...]) -> Span | None:
    """Where the mark without a partner stands."""
    for spoken in quotations:
        quotation, text = spoken.quotation, spoken.prose.text
        if quotation.marks is Marks.UNOPENED:
            end = quotation.content[-1].end
            return _mark(text, range(end, min(end + _NEAR_MARK, len(text))))
        if quotation.marks is Marks.UNCLOSED:
            start = quotation.content[0].start
            return _mark(text, range(start - 1, max(start - 1 - _NEAR_MARK, -1), -1))
    return None


def _mark(text: str, places: range) -> Span | None:
    """The first quotation mark at `places`, or else the first place."""
    marks = (at for at in places if category(text[at]) in _MARKS or text[at] in "\"'`")
    at = next(marks, next(iter(places), None))
    return None if at is None else Span(at, at + 1)


def _chain(quotations: tuple[Spoken, ...]) -> list[Link]:
    return [link for spoken in quotations for link in spoken.quotation.chain]


def _same_link(link: Link, other: Link) -> bool:
    ours = {read_as(form_of(word)) for word in link.name.split()}
    theirs = {read_as(form_of(word)) for word in other.name.split()}
    return bool({form for form in ours & theirs if tells(form)})


def _source(spoken: Spoken) -> tuple[set[str], Span | None]:
    """The words of the source that name somebody, freed of spelling habits, and where it stands."""
    span = spoken.quotation.source
    if span is None:
        return set(), None
    words = find_words(spoken.prose.text, (span,))
    named = zip(words.starts, words.forms, strict=True)
    text = spoken.prose.text
    return {read_as(form) for start, form in named if text[start].isupper() and tells(form)}, span


def _all_direct(quotations: tuple[Spoken, ...]) -> bool:
    return all(spoken.quotation.kind is QuotationKind.DIRECT for spoken in quotations)


def _tell(side: Side, run: range) -> bool:
    return any(tells(side.forms[at]) for at in run)


def _telling_stems(side: Side) -> set[str]:
    return {stem for stem, form in zip(side.stems, side.forms, strict=True) if tells(form)}


def _inside(one: Difference, left: Side, right: Side) -> bool:
    """Whether a short run differs with words that are the same before and after it."""
    runs = ((one.left, len(left)), (one.right, len(right)))
    return all(run.start > 0 and run.stop < size and len(run) <= _SHORT for run, size in runs)


def _negates(side: Side, at: int) -> bool:
    return side.forms[at] in words_listed("negations")

"""Lengths of time of one thing that the reports say in words of their own: a delay, a sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from retold.analysis.facts.amounts import in_one_unit, judge
from retold.analysis.facts.claims import Group, Link
from retold.analysis.facts.clauses import verbs_of
from retold.analysis.facts.context import Pair, Story
from retold.analysis.facts.mentioned import Mention
from retold.analysis.facts.own import is_of_its_time
from retold.model.facts import FactKind, Verdict
from retold.model.mentions import Bound, NameKind
from retold.text.languages import word_list

_SCORE = 0.6
"""Score of a link: as between unequal values in sentences that tell the same."""

_FAR_APART = 3.0
"""How many times the lesser length the greater may be; beyond that it is of another occasion."""

_BEFORE = 4
"""Words before a length of time in which stands that it is a sentence: "sentenced in May to"."""

_WHO = frozenset({NameKind.PERSON, NameKind.ORGANISATION})

Told = dict[tuple[str, int], Group]
"""The lengths of a report by what they are of and who is named with them, by entity."""

Two = tuple[Mention, Mention]


def one_length(story: Story, mentions: tuple[dict[int, Group], ...]) -> Iterator[Link]:
    """Two delays, or two sentences, are one where both name the same person or body with it.

    "Quill landed half an hour behind schedule" and "some 45 minutes late, Quill stepped ashore".
    Each report must give the person one such length and no other, of no earlier time, and not "up
    to" so much: that is what the law allows; they must not each name somebody else besides. Delays
    at odds stay unclear, as do lengths whose sentences share no verb: he may have landed half an
    hour late, and the talks begun an hour late.
    """
    told = [_lengths(story, at, group) for at, group in enumerate(mentions)]
    for (one, other), pairs in sorted(story.entities.items()):
        found: set[tuple[int, int]] = set()
        for left, right in _held_together(told[one], told[other], pairs):
            starts = (left.span.start, right.span.start)
            if starts in found or not _may_be_one(left, right) or _of_others(story, left, right):
                continue
            found.add(starts)
            shared = _verbs(story, left) & _verbs(story, right)
            clear = bool(shared) and left.counted in _clear_sorts()
            yield Link(left, right, _SCORE, one_length.__name__, shared, clear)


def _held_together(ours: Told, theirs: Told, pairs: Iterable[Pair]) -> Iterator[Two]:
    """The one length of a sort that each of two reports tells of somebody both name."""
    for one, other in sorted(pairs):
        for sort in _sorts():
            left, right = _only(ours.get((sort, one), [])), _only(theirs.get((sort, other), []))
            if left and right:
                yield left, right


def _of_others(story: Story, left: Mention, right: Mention) -> bool:
    """Whether each sentence names somebody whom the other does not: of two different ones."""
    ours, theirs = _named_with(story, left), _named_with(story, right)
    pairs = story.entities.get((left.report, right.report), ())
    both = [(one, other) for one, other in pairs if one in ours and other in theirs]
    return len(both) < len(ours) and len(both) < len(theirs)


def _lengths(story: Story, at: int, told: dict[int, Group]) -> Told:
    found: Told = {}
    for mention in (m for _, group in sorted(told.items()) for m in group):
        sort = _sort(story, mention) if _is_plain(mention) else ""
        if sort and is_of_its_time(story, at, mention):
            told_as = replace(mention, counted=sort, counted_span=None)
            for entity in _named_with(story, mention):
                found.setdefault((sort, entity), []).append(told_as)
    return found


def _is_plain(mention: Mention) -> bool:
    amount = mention.amount
    if mention.kind is not FactKind.DURATION or amount is None or not amount.low:
        return False
    return amount.bound is not Bound.AT_MOST


def _sort(story: Story, mention: Mention) -> str:
    """What a length of time is told as, by the words next to it; empty for any other."""
    words = story.reports[mention.report].prose.words
    within = story.reports[mention.report].prose.words_of(mention.sentence)
    inside = words.within(mention.span)
    before = words.forms[max(within.start, inside.start - _BEFORE) : inside.start]
    behind = " ".join(words.forms[inside.start : within.stop])
    for sort, (heads, tails) in _sorts().items():
        told = " ".join(words.forms[inside.start : inside.stop])
        if not heads.isdisjoint(before) or any(_goes_on(told, behind, tail) for tail in tails):
            return sort
    return ""


def _goes_on(told: str, behind: str, tail: str) -> bool:
    """Whether a length goes on with certain words, of which its own last ones may be the first."""
    cut = told.removesuffix(" later") if tail.startswith("later") else told
    return f"{behind} ".startswith(f"{cut} {tail} ")


def _named_with(story: Story, mention: Mention) -> list[int]:
    """The persons and bodies that its sentence names."""
    reading = story.reports[mention.report].reading
    names = [name for name in reading.names if name.sentence == mention.sentence]
    return sorted({n.entity for n in names if reading.entities[n.entity].kind in _WHO})


def _only(group: Group) -> Mention | None:
    """The mention of the one length told; None where there are two."""
    lengths = {(one.amount.low, one.amount.unit) for one in group if one.amount}
    return group[0] if len(lengths) == 1 else None


def _may_be_one(left: Mention, right: Mention) -> bool:
    both = in_one_unit(left.amount, right.amount) if left.amount and right.amount else None
    if not both or not left.amount or not right.amount:
        return False
    less, more = sorted(amount.low or 0.0 for amount in both)
    judged = judge(left.amount, right.amount)
    return judged is not None and judged[0] is not Verdict.UNCLEAR and more <= _FAR_APART * less


def _verbs(story: Story, mention: Mention) -> frozenset[str]:
    return verbs_of(story.reports[mention.report].prose, mention.sentence)


@cache
def _clear_sorts() -> frozenset[str]:
    """The sorts of which it is plain what they are of."""
    listed = word_list("fact_terms")["lengths"]
    return frozenset(sort for sort, words in listed.items() if words["clear"])


@cache
def _sorts() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    listed = word_list("fact_terms")["lengths"]
    return {
        sort: (frozenset(words.get("before", ())), tuple(words.get("behind", ())))
        for sort, words in sorted(listed.items())
    }

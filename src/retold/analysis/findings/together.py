"""What is found several times on one side, of its speakers or of its sources, as one finding."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from retold.analysis.findings.factors import Factor, factor
from retold.analysis.findings.quotations import Saying
from retold.analysis.findings.telling import told
from retold.model.changes import ChangeDetail
from retold.model.findings import WORTH_A_MINUTE, Finding, FindingKind
from retold.text.languages import word_list

_LOST = ChangeDetail.SOURCE_LOST

_SOURCES = frozenset({_LOST.value, _LOST.inverse.value})
"""Labels of sentences whose source one report leaves out, which mostly is one source."""

_AS_HEAVY = 0.6
"""Part of the heaviest one's weight from which another is told with it; below it is colour."""

_MOST = 3
"""Places of one speaker, or of one source, told as one: more are a page, which the table has."""

_MOST_NAMED = 3
"""Speakers named; of more the first two, and how many others."""

Sayings = Mapping[str, Saying]
"""Who speaks in each finding about what one report alone quotes, by the ids of the findings."""

Group = tuple[Finding, ...]
"""Findings told as one, the heaviest first."""

Change = tuple[str, Finding]
"""A finding that is told otherwise than before, and its id."""


def said_together(found: Iterable[Finding], sayings: Sayings) -> tuple[Finding, ...]:
    """The findings; what one report alone quotes is told once, whoever speaks, with all its places.

    So are the sentences whose source a report leaves out. Those told in another's finding stay, and
    weigh as what is shown already. Only who is worth a reader's minute is told with others.
    """
    findings = tuple(found)
    quoted: dict[str, list[Finding]] = defaultdict(list)
    sources: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.id in sayings:
            quoted[sayings[finding.id].sentence].append(finding)
        elif finding.kind is FindingKind.ATTRIBUTION and finding.label in _SOURCES:
            sources[finding.words].append(finding)
    changed = dict(
        chain(
            *(_in_sentences(group) for group in sources.values()),
            *(_on_one_side(group, sayings) for group in quoted.values()),
        )
    )
    return tuple(changed.get(finding.id, finding) for finding in findings)


def _in_sentences(group: Sequence[Finding]) -> Iterator[Change]:
    """What changes among sentences whose source one report leaves out."""
    first, *rest = _by_weight(group)
    joined = (first, *_as_heavy(first, rest))
    yield from map(_shown_already, rest)
    if len(joined) > 1:
        yield _joined(joined, _counted(first.words, FindingKind.ATTRIBUTION, joined))


def _on_one_side(group: Sequence[Finding], sayings: Sayings) -> Iterator[Change]:
    """What changes among quotations that one report has and another lacks."""
    of_each: dict[str, list[Finding]] = defaultdict(list)
    for finding in _by_weight(group):
        of_each[sayings[finding.id].who].append(finding)
    first: list[Group] = []
    for heaviest, *rest in of_each.values():
        yield from map(_shown_already, rest)
        of_one = (heaviest, *_as_heavy(heaviest, rest))
        if heaviest.weight >= WORTH_A_MINUTE:
            first.append(of_one)
        elif len(of_one) > 1:
            yield _joined(of_one, _words([of_one], sayings))
    yield from (_shown_already(one) for one, *_ in first[1:])
    together = tuple(chain.from_iterable(first))
    if len(together) > 1:
        yield _joined(together, _words(first, sayings))


def _words(groups: Sequence[Group], sayings: Sayings) -> str:
    """The sentence of several quotations, a group a speaker."""
    together = tuple(chain.from_iterable(groups))
    saying = sayings[together[0].id]
    speakers = _named([sayings[first.id].speaker for first, *_ in groups])
    words = saying.told_of(speakers, several=len(groups) > 1)
    if len(together) == len(groups):
        return words
    return _counted(words, FindingKind.QUOTATION, together)


def _named(speakers: Sequence[str]) -> str:
    """Speakers in one phrase: "Ada Quill", "Ada Quill and Tom Ferrow", "… and 2 others"."""
    names = tuple(dict.fromkeys(speakers))
    named = names[:_MOST_NAMED] if len(speakers) <= _MOST_NAMED else names[: _MOST_NAMED - 1]
    left = len(speakers) - len(named)
    if left:
        others = word_list("findings")["together"]["others" if left > 1 else "other"]
        return told(others, named=", ".join(named), number=str(left))
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))


def _counted(words: str, kind: FindingKind, joined: Group) -> str:
    """A sentence, with how many quotations or sentences it tells of."""
    pattern = word_list("findings")["together"][kind.value]
    return told(pattern, told=words.rstrip("."), number=str(len(joined)))


def _by_weight(group: Iterable[Finding]) -> list[Finding]:
    return sorted(group, key=lambda finding: -finding.weight)


def _as_heavy(first: Finding, rest: Sequence[Finding]) -> list[Finding]:
    return [one for one in rest if one.weight >= _AS_HEAVY * first.weight][: _MOST - 1]


def _shown_already(finding: Finding) -> Change:
    return finding.id, replace(finding, weight=finding.weight * factor(Factor.SHOWN_ALREADY))


def _joined(group: Group, words: str) -> Change:
    """The first of a group, told with the places of all, in the order of the text."""
    all_told = sorted(group, key=lambda one: (*one.before, *one.after)[0].span.start)
    return group[0].id, replace(
        group[0],
        words=words,
        before=tuple(chain.from_iterable(one.before for one in all_told)),
        after=tuple(chain.from_iterable(one.after for one in all_told)),
    )

"""The verdict on a comparison: two lines that a reader with no time reads."""

from collections import Counter
from collections.abc import Sequence

from retold.model.descent import DRAWN, Descent, Direction, Relation
from retold.model.facts import Verdict
from retold.model.findings import Comparison, FindingKind
from retold.render.naming import counted, listed, names_of
from retold.render.stories import all_different, stories_of
from retold.render.verdict_changes import changes_counted

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

_MOST_NAMES = 12
"""Reports named in full: as many as a newsroom lays side by side. Of more, the first are named."""

_SURELY_APART = 0.75
"""How sure it must be that two reports tell different stories to say so flatly."""

_MOST_STORIES = 3
"""Stories told apart in the verdict, the largest first."""


def verdict_lines(comparison: Comparison) -> tuple[str, str]:
    """Who told it first and who retold it, and then what changed, a line each."""
    return _who(comparison), _what(comparison)


def origins_unclear(comparison: Comparison) -> bool:
    """Whether two reports of different origins may yet have drawn on one another."""
    origin = {
        report: number
        for number, origin in enumerate(comparison.lineage.origins)
        for report in origin
    }
    return any(
        descent.relation is Relation.UNCLEAR and origin[descent.left] != origin[descent.right]
        for descent in comparison.descents
    )


def share_words(share: float) -> str:
    """How much of the report just named comes from the other, behind how they stand."""
    return f"{share:.0%} of its text, quotations aside, comes from there"


def relation_sentence(descent: Descent, names: dict[str, str]) -> str:
    """How two reports stand to each other, in one sentence without a full stop."""
    first, second = names[descent.left], names[descent.right]
    if descent.direction is Direction.RIGHT_FIRST:
        first, second = second, first
    if descent.relation is Relation.UNCLEAR and descent.reasons:
        unclear = _UNCLEAR.get(descent.reasons[0].rule, _SENTENCES[Relation.UNCLEAR])
        return unclear.format(first=first, second=second)
    if descent.direction is Direction.UNDECIDED and descent.relation in DRAWN:
        return _UNDECIDED[descent.relation].format(first=first, second=second)
    return _SENTENCES[descent.relation].format(first=first, second=second)


_SENTENCES = {
    Relation.DIFFERENT_STORIES: "{first} and {second} tell different stories",
    Relation.COPY: "{second} copies {first}",
    Relation.REWRITE: "{second} rewrites {first}",
    Relation.PARTLY_DRAWN: "{second} draws in part on {first}",
    Relation.SAME_SOURCE: "{first} and {second} draw on the same source",
    Relation.INDEPENDENT: "{first} and {second} each tell it in their own words",
    Relation.VERSION: "{second} is a later version of {first}",
    Relation.UNCLEAR: "whether {first} and {second} share a source is unclear",
}

_ONE_NEWSROOM = "descent.same_outlet"

_OWN_VOICES = "descent.own_voices"
"""The rule that finds in each of two reports somebody who speaks in it alone."""

_NOT_SHOWN = ", though nothing shows that each asked for itself"

_UNCLEAR = {
    _ONE_NEWSROOM: "{first} and {second} come from one newsroom and are not independent witnesses",
    "descent.third_newsroom": (
        "{first} and {second} both name a third newsroom; whether they share more is unclear"
    ),
}
"""What is said of two reports that are neither independent nor drawn on each other, by rule."""

_UNDECIDED = {
    Relation.COPY: "{first} and {second} hold the same text; which came first cannot be told",
    Relation.REWRITE: (
        "{first} and {second} retell one text; which is nearer the source cannot be told"
    ),
    Relation.PARTLY_DRAWN: (
        "{first} and {second} share part of their text; which had it first cannot be told"
    ),
    Relation.VERSION: (
        "{first} and {second} are versions of one article; which is older cannot be told"
    ),
}


def _who(comparison: Comparison) -> str:
    stories = stories_of(comparison)
    if len(stories) > 1:
        return _several_stories(comparison, stories)
    if len(comparison.reports) == 2 and comparison.descents:
        return _two(comparison, comparison.descents[0])
    return _one_story(comparison)


def _several_stories(comparison: Comparison, stories: Sequence[tuple[str, ...]]) -> str:
    names = names_of(comparison)
    if len(comparison.reports) == 2:
        both = listed([names[report.id] for report in comparison.reports])
        if comparison.descents[0].score < _SURELY_APART:
            return f"Two stories, it seems: too little shows that {both} tell of the same event."
        return f"Two different stories: {both} do not tell of the same event."
    together = sorted((story for story in stories if len(story) > 1), key=len, reverse=True)
    alone = [story[0] for story in stories if len(story) == 1]
    parts = [f"{_named(names, story)} tell one" for story in together[:_MOST_STORIES]]
    if len(together) > _MOST_STORIES:
        rest = sum(map(len, together[_MOST_STORIES:]))
        parts.append(f"{rest} others tell {_number(len(together) - _MOST_STORIES)} more")
    if alone:
        parts.append(f"{_named(names, alone)} {'stands' if len(alone) == 1 else 'stand'} alone")
    told = counted(len(comparison.reports), "report")
    return f"{told}, {_number(len(stories))} different stories: {'; '.join(parts)}."


def _two(comparison: Comparison, descent: Descent) -> str:
    sentence = relation_sentence(descent, names_of(comparison))
    match descent.relation:
        case Relation.INDEPENDENT if any(one.rule == _OWN_VOICES for one in descent.reasons):
            return f"One story, two independent origins: {sentence}."
        case Relation.INDEPENDENT:
            return f"One story, at most two independent origins: {sentence}{_NOT_SHOWN}."
        case Relation.UNCLEAR if descent.reasons and descent.reasons[0].rule == _ONE_NEWSROOM:
            return f"One story, one newsroom: {sentence}."
        case Relation.UNCLEAR:
            return f"One story, origins unclear: {sentence}."
        case Relation.SAME_SOURCE:
            return f"One story, one origin: {sentence}{_unseen(comparison)}."
    return f"One story, one origin: {sentence}{_share(descent)}."


def _share(descent: Descent) -> str:
    if descent.direction is Direction.UNDECIDED:
        return ""
    left_first = descent.direction is Direction.LEFT_FIRST
    share = descent.share_of_right if left_first else descent.share_of_left
    return f"; {share_words(share)}" if share else ""


def _unseen(comparison: Comparison) -> str:
    sources = sorted({source.name for source in comparison.lineage.unseen})
    return f" ({listed(sources)}, not given here)" if sources else ", not given here"


def _one_story(comparison: Comparison) -> str:
    names = names_of(comparison)
    origins = comparison.lineage.origins
    told = f"One story, {counted(len(comparison.reports), 'report')}"
    if not origins:
        return f"{told}; their origins are unclear."
    groups = [_origin(comparison, names, group) for group in origins if len(group) > 1]
    alone = [group[0] for group in origins if len(group) == 1]
    if alone:
        stands = "stands on its own" if len(alone) == 1 else "each stand on their own"
        groups.append(f"{_named(names, alone)} {stands}")
    noun = "independent origin" if len(origins) == 1 else "independent origins"
    number = _number(len(origins))
    most = f"at most {number}" if origins_unclear(comparison) else number
    return f"{told}, {most} {noun}: {'; '.join(groups)}."


def _origin(comparison: Comparison, names: dict[str, str], group: tuple[str, ...]) -> str:
    steps = [edge for edge in comparison.lineage.edges if edge.target in group]
    if not steps:
        return f"{_named(names, group)} come from one newsroom"
    targets = {edge.target for edge in steps if edge.decided}
    roots = {edge.source for edge in steps} - targets
    if len(roots) != 1:
        return f"{_named(names, group)} go back to one source"
    root = next(iter(roots))
    rest = [member for member in group if member != root]
    verb = "goes" if len(rest) == 1 else "go"
    return f"{_named(names, rest)} {verb} back to {names.get(root, root)}"


def _what(comparison: Comparison) -> str:
    if all_different(comparison):
        return "Nothing in them was compared."
    drawn = any(descent.relation in DRAWN for descent in comparison.descents)
    telling = comparison.telling_findings
    changes = changes_counted(telling, comparison.echoes)
    facts = [finding for finding in telling if finding.kind is FindingKind.FACT]
    verdicts = Counter(fact.verdict for fact in comparison.facts)
    agreeing, differing = verdicts[Verdict.AGREE], verdicts[Verdict.DIFFER]
    parts = []
    if changes:
        parts.append(f"{'What changed' if drawn else 'What differs'}: {changes}.")
    elif not facts and not differing:
        parts.append("No change of weight was found between them.")
    only_facts = facts and not changes and not differing
    if agreeing or differing or only_facts:
        told = f", {len(facts)} told more or less exactly" if only_facts else ""
        parts.append(f"Facts: {_facts(agreeing, 'agree')}, {_facts(differing, 'differ')}{told}.")
    return " ".join(parts)


def _facts(number: int, verb: str) -> str:
    return f"{number} {verb}{'s' if number == 1 else ''}"


def _named(names: dict[str, str], report_ids: Sequence[str]) -> str:
    """The first few of `report_ids` by name, and how many more there are."""
    if len(report_ids) <= _MOST_NAMES:
        return listed([names[each] for each in report_ids])
    shown = [names[each] for each in report_ids[: _MOST_NAMES - 1]]
    return listed([*shown, f"{len(report_ids) - len(shown)} more"])


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)

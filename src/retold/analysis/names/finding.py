"""The names of one report, from its prose to mentions and entities."""

from collections import Counter
from dataclasses import replace
from itertools import chain

from retold.analysis.names.bodies import with_state_bodies
from retold.analysis.names.cutting import Cutter
from retold.analysis.names.datelines import places_in_datelines
from retold.analysis.names.evidence import is_first_met, kind_told, speaks
from retold.analysis.names.found import Found, Names
from retold.analysis.names.gathering import gathered
from retold.analysis.names.groups import Group, Sighting
from retold.analysis.names.lexicon import lexicon
from retold.analysis.names.roles import RoleReader, role_before
from retold.analysis.names.standins import StandIn, ending_at, stand_ins
from retold.analysis.names.tokens import Tokens, tokens_of
from retold.model.mentions import Entity, NameKind, NameMention
from retold.model.reports import BlockKind
from retold.text.prose import Prose

_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADING, BlockKind.STANDFIRST})


def find_names(prose: Prose) -> Names:
    """The names printed in a report and whom or what they name, in order of the text.

    Words that describe somebody named elsewhere ("the Minsk leader") are mentions marked as
    stand-ins.
    """
    words = lexicon()
    tokens = tokens_of(prose, words)
    names = tuple(with_state_bodies(tokens, words, tuple(Cutter(tokens, words).names())))
    sure = tuple(name for name in names if not name.weak)
    reader = RoleReader(tokens, words, {name.first: name for name in sure}, ending_at(sure))
    here = places_in_datelines(prose)
    groups = gathered([_placed(_sighting(reader, name), here) for name in names], words)
    mentions = chain(
        (_mention(tokens, s.name, n) for n, group in enumerate(groups) for s in group.members),
        (_standing_in(tokens, stand_in) for stand_in in stand_ins(reader, groups)),
    )
    return Names(
        tuple(sorted(mentions, key=lambda mention: mention.span)),
        tuple(_entity(tokens, group) for group in groups),
    )


def _sighting(reader: RoleReader, name: Found) -> Sighting:
    tokens, words = reader.tokens, reader.lexicon
    sentence = tokens.prose.sentences[name.sentence]
    heading = tokens.shouting[name.sentence] or sentence.kind in _HEADINGS
    if name.key:
        titled = role_before(reader, name) if _has_title(reader, name) else None
        spoken = speaks(tokens, words, name)
        return Sighting(name, titled, name.kind, heading, spoken, after_the=False)
    after_the = bool(name.first) and tokens.forms[name.first - 1] == "the"
    if after_the and name.kind is NameKind.PERSON and name.forms[-1] in words.lower:
        name = replace(name, kind=NameKind.OTHER)
    may_be_person = name.kind in {NameKind.PERSON, NameKind.OTHER}
    return Sighting(
        name,
        reader.beside(name) if may_be_person else None,
        kind_told(tokens, words, name),
        heading,
        speaks(tokens, words, name),
        after_the=after_the,
        first_met=is_first_met(tokens, name),
    )


def _placed(sighting: Sighting, here: frozenset[tuple[str, ...]]) -> Sighting:
    """A name that the dateline has too is a place's, where nothing else is told of it."""
    told = sighting.told is not NameKind.OTHER or sighting.described
    if told or sighting.name.forms not in here:
        return sighting
    return replace(sighting, told=NameKind.PLACE)


def _has_title(reader: RoleReader, name: Found) -> bool:
    """Whether a known word of one name follows a capitalised title: "Mr. French"."""
    tokens, before = reader.tokens, name.first - 1
    return (
        before >= 0
        and len(name.forms) == 1
        and tokens.joined[before]
        and bool(tokens.case[before])
        and tokens.forms[before] in reader.lexicon.titles
        and name.kind is not NameKind.ORGANISATION
    )


def _mention(tokens: Tokens, name: Found, entity: int) -> NameMention:
    span = tokens.span(name.first, name.last)
    return NameMention(
        span=span,
        said=tokens.prose.said(span),
        entity=entity,
        stand_in=False,
        sentence=name.sentence,
    )


def _standing_in(tokens: Tokens, stand_in: StandIn) -> NameMention:
    span = tokens.span(stand_in.first, stand_in.last)
    return NameMention(
        span=span,
        said=tokens.prose.said(span),
        entity=stand_in.group,
        stand_in=True,
        sentence=stand_in.sentence,
    )


def _entity(tokens: Tokens, group: Group) -> Entity:
    printed = Counter(
        tokens.prose.said(tokens.span(s.name.first, s.name.last)) for s in group.members
    )
    by_said = {
        tokens.prose.said(tokens.span(s.name.first, s.name.last)): s.name for s in group.members
    }
    by_fullness = sorted(
        by_said.items(),
        key=lambda item: (-len(item[1].forms), item[0].isupper(), -printed[item[0]]),
    )
    fullest = by_fullness[0][1]
    roles = dict.fromkeys(s.described.role for s in group.members if s.described)
    return Entity(
        kind=group.kind,
        name=by_fullness[0][0],
        forms=tuple(form for form, _ in by_fullness),
        key=fullest.key
        if group.kind is not NameKind.PERSON and fullest.key
        else " ".join(fullest.forms),
        roles=tuple(role for role in roles if role and group.kind is NameKind.PERSON),
    )

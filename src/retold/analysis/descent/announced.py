"""An announcement that two reports are both about: one organisation made the news known."""

import re
from collections.abc import Iterator
from functools import cache

from retold.analysis.descent.evidence import Shared
from retold.analysis.descent.heads import head_of, is_organisation
from retold.analysis.descent.outlet_names import letters_of, newsroom_forms
from retold.model.mentions import NameKind, NameMention
from retold.model.spans import Place, Reason, Span
from retold.text.languages import word_list
from retold.text.studied import Studied

_LEAD = 4
"""Sentences of a story's head in which its news is told, the headline among them."""

_BEHIND = 60
"""Characters behind a name among which its verb stands: "has now, after a month, confirmed"."""

_SURE = 0.6


def one_announcement(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports of what one organisation announced both have the news from it.

    The head of each says that it announced, released, unveiled or confirmed something. What the
    two agree on it may have told them both.
    """
    by_left, by_right = dict(_announcing(left)), dict(_announcing(right))
    for one, two in shared.entities:
        if one in by_left and two in by_right:
            name = left.reading.entities[one].name
            return Reason(
                rule="descent.one_announcement",
                words=f"Both tell what {name} made known.",
                score=_SURE,
                places=(
                    Place(left.report.id, by_left[one]),
                    Place(right.report.id, by_right[two]),
                ),
            )
    return None


def one_announcer(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """Two reports in which nobody speaks but one organisation have what they tell from it.

    The head of one says that it announced something, that of the other names it; and whoever says
    anything in either is the organisation, or is introduced as somebody of it.
    """
    in_left, in_right = _named_first(left), _named_first(right)
    announcing = dict(_announcing(left)), dict(_announcing(right))
    for one, two in shared.entities:
        of_both = one in in_left and two in in_right
        told = one in announcing[0] or two in announcing[1]
        if of_both and told and _speaks_alone(left, one) and _speaks_alone(right, two):
            return Reason(
                rule="descent.one_announcer",
                words=f"In both nobody speaks but {left.reading.entities[one].name}.",
                score=_SURE,
                places=(
                    Place(left.report.id, announcing[0].get(one, in_left[one])),
                    Place(right.report.id, announcing[1].get(two, in_right[two])),
                ),
            )
    return None


def told_by_itself(left: Studied, right: Studied, shared: Shared) -> Reason | None:
    """What an organisation publishes of itself is no second witness of what others tell of it.

    The head of the one report names as an organisation who published the other: a maker's own
    blog, or a newsroom that is in the news.
    """
    del shared
    for teller, own in ((left, right), (right, left)):
        forms = newsroom_forms(own.report.outlet)
        for entity, span in _named_first(teller).items():
            if letters_of(teller.reading.entities[entity].name) in forms:
                return Reason(
                    rule="descent.told_by_itself",
                    words=f"{own.report.name} is published by whom {teller.report.name} tells of.",
                    score=_SURE,
                    places=(Place(teller.report.id, span),),
                )
    return None


def _speaks_alone(studied: Studied, organisation: int) -> bool:
    """Whether all that a report gives to anybody is an organisation's, or its people's."""
    names = studied.reading.names
    at_home = {name.sentence for name in names if name.entity == organisation}
    own = {organisation} | {name.entity for name in names if name.sentence in at_home}
    speakers = [q.entity for q in studied.reading.quotations if q.speaker]
    return bool(speakers) and all(
        entity == organisation or (entity in own and _is_person(studied, entity))
        for entity in speakers
    )


def _is_person(studied: Studied, entity: int | None) -> bool:
    return entity is not None and studied.reading.entities[entity].kind is NameKind.PERSON


def _named_first(studied: Studied) -> dict[int, Span]:
    """The organisations that the head of a report names, and where."""
    return {name.entity: name.span for name in _organisations(studied)}


def _organisations(studied: Studied) -> Iterator[NameMention]:
    """Where the head of a report names organisations, the last first."""
    head = head_of(studied, _LEAD)
    for name in reversed(studied.reading.names):
        if name.sentence in head and is_organisation(studied, name.entity):
            yield name


def _announcing(studied: Studied) -> Iterator[tuple[int, Span]]:
    """The organisations that the head of a report says announced something, and the words."""
    for name in _organisations(studied):
        verb = _verb(studied, name)
        if verb is not None:
            yield name.entity, Span(name.span.start, verb)


def _verb(studied: Studied, name: NameMention) -> int | None:
    """Where the verb behind a name ends that says it announced something."""
    end = min(name.span.end + _BEHIND, studied.prose.sentences[name.sentence].span.end)
    found = _announced().match(studied.report.text, name.span.end, end)
    return found.end() if found else None


@cache
def _announced() -> re.Pattern[str]:
    listed = word_list("newsrooms")
    between = "|".join(map(re.escape, listed["before_announcing"]))
    verbs = "|".join(map(re.escape, listed["announcing"]))
    return re.compile(rf"(?: (?:{between}))*(?: on \w+day)? (?:{verbs})\b")

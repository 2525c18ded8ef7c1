"""An announcement that two reports are both about: one organisation made the news known."""

import re
from collections.abc import Iterator
from functools import cache

from retold.analysis.descent.evidence import Shared
from retold.model.mentions import NameKind, NameMention
from retold.model.reports import BlockKind
from retold.model.spans import Place, Reason, Span
from retold.text.languages import word_list
from retold.text.studied import Studied

_LEAD = 4
"""Sentences of a story's head in which its news is told, the headline among them."""

_BEHIND = 60
"""Characters behind a name among which its verb stands: "has now, after a month, confirmed"."""

_HEAD = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH})

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


def _announcing(studied: Studied) -> Iterator[tuple[int, Span]]:
    """The organisations that the head of a report says announced something, and the words."""
    sentences = enumerate(studied.prose.sentences)
    heads = [at for at, one in sentences if one.kind in _HEAD][:_LEAD]
    entities = studied.reading.entities
    for name in reversed(studied.reading.names):
        if name.sentence in heads and entities[name.entity].kind is NameKind.ORGANISATION:
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

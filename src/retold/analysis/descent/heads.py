"""The head of a story, where its news is told, and the organisations named in it."""

from retold.model.mentions import NameKind
from retold.model.reports import BlockKind
from retold.text.studied import Studied

_HEAD = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.PARAGRAPH})

BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})
"""The kinds of block that tell a story in sentences."""


def head_of(studied: Studied, most: int) -> tuple[int, ...]:
    """The first sentences of a story, at most so many, the headline among them."""
    sentences = enumerate(studied.prose.sentences)
    return tuple([at for at, one in sentences if one.kind in _HEAD][:most])


def is_organisation(studied: Studied, entity: int) -> bool:
    """Whether a name of a report is that of an organisation."""
    return studied.reading.entities[entity].kind is NameKind.ORGANISATION

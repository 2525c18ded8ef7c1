"""Made-up annotated articles, laid out as the annotated texts are."""

from training.attributions.documents import Document, document_of

from retold.analysis.attributions.labels import Fragment, fragments_of
from retold.analysis.attributions.vocabulary import shipped_vocabulary

ROLES = ("source", "cue", "content")


def record(text, *attributions):
    """An annotated article; each attribution gives the printed words of its parts by role."""
    return {
        "id": "made-up",
        "text": text,
        "attributions": [
            {role: [_place(text, words) for words in one.get(role, ())] for role in ROLES}
            for one in attributions
        ],
    }


def document(text, *attributions) -> Document:
    return document_of(record(text, *attributions), shipped_vocabulary())


def words(text, read: Document, fragment: Fragment) -> str:
    return read.tokens.span(fragment.first, fragment.stop).of(text)


def marked(text, read: Document):
    """The role and the words of each labelled fragment."""
    found = fragments_of(list(read.labels))
    return [(one.role.name.lower(), words(text, read, one)) for one in found]


def _place(text, printed):
    start = text.index(printed)
    return [start, start + len(printed)]

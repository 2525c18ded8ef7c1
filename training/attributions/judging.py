"""How well a tagger marks articles it has not learnt from."""

from collections.abc import Callable, Iterable, Sequence

from evaluation.measures.attributions import Counts, f1

from retold.analysis.attributions.labels import Fragment, Role, fragments_of
from training.attributions.documents import Document

Marker = Callable[[Document], Iterable[Fragment]]
"""Gives the fragments that a tagger marks in a document, counted in its tokens."""


def judged(marker: Marker, documents: Sequence[Document]) -> str:
    """Exact F1 of source, cue and content over the documents, as one line."""
    counts = [_counts(marker, document) for document in documents]
    told = (f"{role.name.lower()} {f1(one[role] for one in counts):.3f}" for role in Role)
    return ", ".join(told)


def _counts(marker: Marker, document: Document) -> dict[Role, Counts]:
    annotated = set(fragments_of(list(document.labels)))
    told = set(marker(document))
    return {role: _of_role(role, annotated, told) for role in Role}


def _of_role(role: Role, annotated: set[Fragment], told: set[Fragment]) -> Counts:
    of_role = {one for one in annotated if one.role is role}
    told_of_role = {one for one in told if one.role is role}
    right = len(of_role & told_of_role)
    return Counts(len(of_role), len(told_of_role), right, right)

"""What a tagger marks in a document, window by window."""

import random
from collections.abc import Callable, Iterator, Mapping

import torch

from retold.analysis.attributions.labels import (
    Fragment,
    Grammar,
    Scores,
    best_labels,
    fragments_of,
    grammar_of,
)
from retold.analysis.attributions.network import Network
from retold.analysis.attributions.vocabulary import Vocabulary
from retold.analysis.attributions.windows import windows, written
from training.attributions.batches import batch_of
from training.attributions.documents import Document
from training.attributions.judging import Marker
from training.attributions.learning import scores
from training.attributions.network import Chained, Tagger
from training.attributions.small import Small
from training.attributions.surface import columns_of

Emitting = Callable[[Document], Iterator[tuple[range, Scores]]]
"""Gives each window of a document with the score of each label at each of its tokens."""


def marker_of_tagger(tagger: Tagger, vocabulary: Vocabulary) -> Marker:
    """The network in training as a marker."""
    nothing = random.Random(0)  # noqa: S311 - nothing is hidden

    @torch.no_grad()
    def emitted(document: Document) -> Iterator[tuple[range, Scores]]:
        for window in windows(document.tokens):
            labels, _ = scores(tagger, batch_of([(document, window)], vocabulary, 0.0, nothing))
            yield window, labels[0].numpy()

    return _marker(emitted, _grammar_of(tagger))


def marker_of_shipped(network: Network, vocabulary: Vocabulary) -> Marker:
    """The network that comes with the package as a marker."""

    def emitted(document: Document) -> Iterator[tuple[range, Scores]]:
        for window in windows(document.tokens):
            yield window, network.see(written(document.tokens, window, vocabulary)).labels

    return _marker(emitted, network.grammar)


def marker_of_small(small: Small, texts: Mapping[str, str]) -> Marker:
    """A small tagger as a marker of documents whose texts are given by their ids."""

    @torch.no_grad()
    def emitted(document: Document) -> Iterator[tuple[range, Scores]]:
        columns = torch.from_numpy(columns_of(texts[document.id], document.tokens))
        for window in windows(document.tokens):
            yield window, small(columns[None, window.start : window.stop])[0].numpy()

    return _marker(emitted, _grammar_of(small))


def _marker(emitting: Emitting, grammar: Grammar) -> Marker:
    def marked(document: Document) -> Iterator[Fragment]:
        for window, emitted in emitting(document):
            for one in fragments_of(best_labels(emitted, grammar)):
                yield Fragment(window.start + one.first, window.start + one.stop, one.role)

    return marked


def _grammar_of(chained: Chained) -> Grammar:
    return grammar_of(chained.starts.detach().numpy(), chained.follows.detach().numpy())

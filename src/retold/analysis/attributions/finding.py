"""Who is said to have said what, as a trained network sees it."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from types import TracebackType
from typing import Self

from retold.analysis.attributions.joining import attributions_in
from retold.analysis.attributions.network import Seen, shipped_network
from retold.analysis.attributions.tokens import Tokens, tokens_of
from retold.analysis.attributions.vocabulary import shipped_vocabulary
from retold.analysis.attributions.windows import Written, windows, written
from retold.model.quotations import Attribution
from retold.text.prose import Prose

MOST_TOKENS = 10_000
"""Read by the network: a report of some 8,000 words, ten times the usual. What stands further on
is read by rules alone, so that no text costs more than some seconds."""

_MOST_THREADS = 8
"""Two reports of 800 words have some ten windows; further cores would find nothing to do."""


def find_attributions(prose: Prose) -> tuple[Attribution, ...]:
    """A network trained on annotated news marks who is said to have said what, and by which words.

    It marks source, cue and content (Pareti 2012) in the order of the text, as the people did who
    annotated the 840 articles it has learnt from (PolNeAR: Newell, Margolin and Ruths 2018).
    """
    with AttributionReader() as reader:
        return reader.begin(prose)()


class AttributionReader:
    """Reads several texts ahead of whoever asks what stands in them.

    The windows of all texts wait in one line for the cores: a short text needs one core, and the
    next text is read on the others. The network needs no Python, so rules go on beside it.
    """

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1))
        self._network = self._threads.submit(shipped_network)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """What nobody waits for any more is not begun."""
        self._threads.shutdown(cancel_futures=True)

    def begin(self, prose: Prose) -> Callable[[], tuple[Attribution, ...]]:
        """Begins to read a text; what is given back waits for the end of it."""
        vocabulary = shipped_vocabulary()
        tokens = tokens_of(prose.text, prose.paragraphs, vocabulary, MOST_TOKENS)
        every = tuple(windows(tokens))
        seen = [self._threads.submit(self._see, written(tokens, w, vocabulary)) for w in every]
        return partial(self._joined, tokens, every, seen)

    def _see(self, window: Written) -> Seen:
        return self._network.result().see(window)

    def _joined(
        self, tokens: Tokens, every: Sequence[range], seen: Sequence[Future[Seen]]
    ) -> tuple[Attribution, ...]:
        network = self._network.result()
        return tuple(
            attribution
            for window, one in zip(every, seen, strict=True)
            for attribution in attributions_in(tokens, window, one.result(), network.grammar)
        )

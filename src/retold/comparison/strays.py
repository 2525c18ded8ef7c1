"""Sentences that stand between the paragraphs of a story and are none of it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from retold.comparison.captions import captions_in_the_body
from retold.model.quotations import Quotation
from retold.text.languages import word_list
from retold.text.studied import Studied
from retold.text.words import find_words

_CAPTION = 2
"""Sentences of a caption at most: what is seen, and what is said of it."""

_MANY_CUES = 8
"""Quotations with a verb of saying by which a report shows in which tense it quotes."""

_SENTENCES = 2
"""Sentences of a paragraph, from which it is not a heading, a name or a line of a list."""

_BROKEN_OFF = 2
"""Paragraphs broken off at most: where there are more, the report is printed without full stops,
or its lines were taken for paragraphs."""


def strays_in_the_body(studied: Studied) -> frozenset[int]:
    """The sentences of captions, and of teasers and players that were cut off, between paragraphs.

    What stands there was not written by who wrote the report, and no other report leaves it out.
    """
    return captions_in_the_body(studied) | {*_broken_off(studied), *_lone_present(studied)}


def _broken_off(studied: Studied) -> Iterator[int]:
    """The sentences of a paragraph that ends in the middle of a word, and does not go on.

    "The mayor said on Friday. “I will not resi"
    """
    sentences = studied.prose.sentences
    of_block = Counter(sentence.block for sentence in sentences)
    broken = [
        block
        for block, number in of_block.items()
        if number >= _SENTENCES and _ends_in_a_word(studied, block)
    ]
    if len(broken) <= _BROKEN_OFF:
        yield from (at for at, one in enumerate(sentences) if one.block in broken)


def _ends_in_a_word(studied: Studied, block: int) -> bool:
    """Whether a paragraph before others ends without a mark, and the next begins anew."""
    blocks, text = studied.report.blocks, studied.report.text
    if block + 1 >= len(blocks):
        return False
    end = blocks[block].span.of(text).rstrip()[-1:]
    following = blocks[block + 1].span.of(text).lstrip()[:1]
    return end.isalpha() and not following.islower()


def _lone_present(studied: Studied) -> Iterator[int]:
    """The sentence of a short paragraph that alone quotes in the present, as captions do.

    "Mayor Ada Quill says in Vell: “We will go on.”" in a report in which everybody "said".
    """
    cued = [quotation for quotation in studied.reading.quotations if quotation.cue]
    present = [quotation for quotation in cued if _in_the_present(quotation, studied)]
    if len(cued) < _MANY_CUES or len(present) != 1:
        return
    sentences = studied.prose.sentences
    blocks = {sentences[at].block for at in present[0].sentences}
    beside = [at for at, sentence in enumerate(sentences) if sentence.block in blocks]
    if len(beside) <= _CAPTION:
        yield from beside


def _in_the_present(quotation: Quotation, studied: Studied) -> bool:
    if quotation.cue is None:
        return False
    return not _speaks().isdisjoint(find_words(studied.report.text, (quotation.cue,)).forms)


@cache
def _speaks() -> frozenset[str]:
    return frozenset(word_list("captions")["speaks"])

"""Whether a sentence beside a claim gives words to the one whom the claim is given to."""

import re
from collections.abc import Iterable

from retold.analysis.changes.voices import Voices
from retold.model.quotations import Quotation
from retold.text.keys import weight_of
from retold.text.words import plain, stem_of

_ARTICLE = re.compile(r"(?:the|an?|one|two|some) ")


def named_beside(given: Voices, claim: Quotation, told: Voices, sentence: int) -> bool:
    """Whether a sentence beside it gives words to the source of `claim`.

    The one before in its paragraph, which still speaks for it; the one behind also where that
    begins a new one, and the source is the same wherever it is named: "Coroner Ada Quill",
    "police". "The company" of another paragraph may be another.
    """
    prose = told.studied.prose
    block = prose.sentences[sentence].block
    anywhere = claim.source is not None and not _ARTICLE.match(
        given.studied.prose.said(claim.source)
    )
    beside = (
        near
        for near in (sentence - 1, sentence + 1)
        if 0 <= near < len(prose.sentences)
        and (prose.sentences[near].block == block or (anywhere and near > sentence))
    )
    return named_in(given, claim, told, beside)


def named_in(given: Voices, claim: Quotation, told: Voices, sentences: Iterable[int]) -> bool:
    """Whether one of some sentences gives words to the source of `claim`."""
    if claim.source is None:
        return False
    words, prose = given.studied.prose.words, told.studied.prose
    source = {words.stems[at] for at in words.within(claim.source) if weight_of(words.stems[at])}
    source |= {stem_of(form) for form in name_parts(claim.speaker) if weight_of(stem_of(form))}
    return any(
        source.intersection(prose.words.stems[at] for at in prose.words_of(near))
        for near in sentences
        if not told.own(near)
    )


def name_parts(name: str) -> list[str]:
    """The words of a name, in plain letters."""
    return plain(name).replace("-", " ").replace("'s", " ").split()

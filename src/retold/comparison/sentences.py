"""The sentences of one report, asked what they hold."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, cached_property

from retold.analysis.changes import Voices, Whole, linking
from retold.comparison.captions import in_brackets
from retold.comparison.strays import strays_in_the_body
from retold.model.reports import BlockKind
from retold.text.keys import key_of, weight_of
from retold.text.languages import word_list
from retold.text.studied import Studied
from retold.text.words import form_of

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.STANDFIRST})

_ABOVE = frozenset({BlockKind.BYLINE, BlockKind.DATELINE})
"""What stands at the head of a story; a paragraph above it is page, caption or headline."""

_HEAD = 12
"""Blocks among which the head of a story is looked for; further down a byline ends it."""

_LEAST = 4
"""Telling words of a sentence that says something by itself."""

_AUXILIARY = 3
"""Words before a participle among which its "was" or "has" stands: "was not formally accused"."""

_CONDITION = 4
"""Words before one of a claim among which an "if" stands that makes it a rule, of nobody: "if they
are convicted"."""

_OF_THE_SAME = 2
"""Words, no names, that two sentences have beside one claim, from which they claim one thing."""

_LABEL = re.compile(r"[A-Z][\w'-]{1,20}(?: [\w'-]{1,20}){0,2}: ")
"""A word or three and a colon begin a caption ("Banned: Tourists ride …"), not a sentence."""

_MARKS = frozenset('"“”„«»`')

_ENDS = frozenset('.!?…"”»)')


class Sentences:
    """The sentences of one report."""

    def __init__(self, studied: Studied) -> None:
        self._blocks = studied.report.blocks
        self.strays = strays_in_the_body(studied)
        self._prose = studied.prose
        self.whole = Whole(Voices(studied))
        self.numbers = {s.span: at for at, s in enumerate(studied.prose.sentences)}

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words of the report."""
        return frozenset(map(key_of, self._prose.words.stems))

    def says_something(self, at: int, least: int = _LEAST) -> bool:
        """Whether a sentence is whole, stands once, in the body and below the story's head.

        At least so many of its words must tell something.
        """
        sentence = self._prose.sentences[at]
        said = self._prose.said(sentence.span)
        return (
            sentence.kind in _BODY
            and sentence.block >= self._head
            and len(self._telling(at)) >= least
            and said[-1:] in _ENDS
            and not _LABEL.match(said)
            and not in_brackets(said)
            and at not in self.strays
            and self._times[said] == 1
        )

    def telling(self, at: int) -> frozenset[str]:
        """The keys of the words of a sentence that tell something."""
        return frozenset(map(key_of, self._telling(at)))

    def share_around(self, at: int, known: frozenset[str]) -> float:
        """Share of what a sentence and its neighbours weigh that stands among `known` keys."""
        near = range(max(0, at - 1), min(len(self._prose.sentences), at + 2))
        stems = sorted({stem for one in near for stem in self._telling(one)})
        whole = sum(map(weight_of, stems))
        return sum(weight_of(stem) for stem in stems if key_of(stem) in known) / (whole or 1.0)

    def claims(self, at: int) -> bool:
        """Whether a sentence denies, alleges, admits or accuses.

        Not where it only names one accused, or tells what happens to whoever is.
        """
        forms = [self._prose.words.forms[word] for word in self._prose.words_of(at)]
        return any(
            form in _claim_words()
            and not _is_described(forms, place)
            and not _is_supposed(forms, place)
            for place, form in enumerate(forms)
        )

    def claims_as(self, other: "Sentences", at: int) -> bool:
        """Whether a sentence of this report claims in a word of one of the other, and of the same.

        "Arrested a few hours later after a chase", "had been arrested, hours on, after a chase".
        """
        claims, about = other.forms(at) & _claim_words(), other.things(at)
        return any(
            len(about & self.things(one)) >= _OF_THE_SAME and claims & self.forms(one)
            for one in range(len(self.numbers))
        )

    def things(self, at: int) -> frozenset[str]:
        """The keys of the telling words of a sentence that are no names, numbers or claims."""
        words, text = self._prose.words, self._prose.text
        return frozenset(
            key_of(words.stems[word])
            for word in self._prose.words_of(at)
            if weight_of(words.stems[word]) > 0
            and text[words.starts[word]].islower()
            and words.forms[word] not in _claim_words() | linking()
        )

    def quotes(self, at: int) -> bool:
        """Whether a sentence holds a quotation, read or not, which is told as one."""
        said = self._prose.said(self._prose.sentences[at].span)
        return at in self.whole.voices.touched or not _MARKS.isdisjoint(said)

    def forms(self, at: int) -> frozenset[str]:
        """The words of a sentence, as they are compared."""
        return frozenset(self._prose.words.forms[word] for word in self._prose.words_of(at))

    def speakers(self, at: int) -> frozenset[str]:
        """The last names of those who are quoted in a sentence."""
        quotations = self.whole.voices.studied.reading.quotations
        names = [one.speaker for one in quotations if at in one.sentences and one.speaker]
        return frozenset(form_of(name.split()[-1]) for name in names)

    def marked_out(self, at: int) -> list[str]:
        """The keys of the numbers and, but for its first word, of the names of a sentence."""
        words, text = self._prose.words, self._prose.text
        return [
            key_of(words.stems[word])
            for number, word in enumerate(self._prose.words_of(at))
            if words.forms[word][0].isdigit() or (number and text[words.starts[word]].isupper())
            if words.forms[word] not in linking()
        ]

    def _telling(self, at: int) -> list[str]:
        stems = (self._prose.words.stems[word] for word in self._prose.words_of(at))
        return [stem for stem in stems if weight_of(stem) > 0]

    @cached_property
    def _head(self) -> int:
        """The first block below the head of the story."""
        opening = self._blocks[:_HEAD]
        heads = [number for number, block in enumerate(opening) if block.kind in _ABOVE]
        return heads[0] if heads else 0

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(map(self._prose.said, self.numbers))


def _is_described(forms: Sequence[str], place: int) -> bool:
    """Whether a participle only describes the noun before it: "Russians accused of hacking"."""
    if forms[place + 1 : place + 2] not in (["of"], ["with"], ["in"], ["to"], ["for"]):
        return False
    return not _claim_auxiliaries().intersection(forms[max(0, place - _AUXILIARY) : place])


def _is_supposed(forms: Sequence[str], place: int) -> bool:
    """Whether it stands close behind an "if"."""
    return "if" in forms[max(0, place - _CONDITION) : place]


@cache
def _claim_auxiliaries() -> frozenset[str]:
    return frozenset(word_list("claims")["auxiliaries"])


@cache
def _claim_words() -> frozenset[str]:
    return frozenset(form_of(word) for word in word_list("claims")["claims"])

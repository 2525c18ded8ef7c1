"""How much it matters that only one report has a sentence."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from retold.analysis.changes import Voices, Whole, linking
from retold.analysis.findings import Factor, factor
from retold.comparison.captions import in_brackets
from retold.comparison.strays import strays_in_the_body
from retold.model.changes import Change
from retold.model.reports import BlockKind
from retold.model.spans import Span
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

_HALF_TOLD = 0.4
"""Share of a sentence's weight from which the other report may tell it in words of its own: of
one-sided sentences read on real pairs, those above it were mostly told there too."""

_NEW = 2
"""Words of names and numbers, new to the others, that make a sentence more than background: one is
alone mostly a comparison or a day."""

_NEW_WORDS = 4
"""Telling words of a claim that stand nowhere in the other reports: of eleven one-sided claims read
on real pairs the six worth a reader's minute had five and more, two of the others two and three.
"Grimm fled, but was arrested nearby" stands beside "police caught the skipper who had fled"."""

_ANOTHER_MATTER = 0.1
"""Share of the weight of a sentence and its neighbours that the others have too, below which it is
of nothing they tell: an item of a digest. Of one-sided sentences read on real pairs those of other
items had .04 at most, all worth a reader's minute .16 and more."""

_AUXILIARY = 3
"""Words before a participle among which its "was" or "has" stands: "was not formally accused"."""

_CONDITION = 4
"""Words before one of a claim among which an "if" stands that makes it a rule, of nobody: "if they
are convicted"."""

_LABEL = re.compile(r"[A-Z][\w'-]{1,20}(?: [\w'-]{1,20}){0,2}: ")
"""A word or three and a colon begin a caption ("Banned: Tourists ride …"), not a sentence."""

_MARKS = frozenset('"“”„«»`')

_ENDS = frozenset('.!?…"”»)')


class OneSided:
    """The reports of one story, asked how much a sentence matters that only one of them has."""

    def __init__(self, told: Mapping[str, Studied]) -> None:
        self._told = {report: _Sentences(studied) for report, studied in told.items()}

    def factor(self, change: Change) -> float:
        """Part of its weight a one-sided sentence keeps; little where it is no finding.

        What a report adds must stand in none of the others; what it leaves out must not stand in
        it. A sentence is worth telling because it accuses, denies or admits in new words, less for
        new names and numbers; what somebody said is told as a quotation.
        """
        side, lacking = (
            (change.before_report, (change.after_report,))
            if change.before
            else (change.after_report, tuple(self._told.keys() - {change.after_report}))
        )
        mine = self._told[side]
        factors = [self._of_sentence(mine, span, lacking) for span in change.before or change.after]
        return max(factors, default=factor(Factor.NO_SENTENCE))

    def is_stray(self, report: str, sentences: Sequence[int]) -> bool:
        """Whether any of the sentences is none of its report's story."""
        return not self._told[report].strays.isdisjoint(sentences)

    def _of_sentence(self, mine: "_Sentences", span: Span, lacking: tuple[str, ...]) -> float:
        at = mine.numbers[span]
        if not mine.says_something(at):
            return factor(Factor.NO_SENTENCE)
        others = [self._told[report] for report in sorted(lacking)]
        if any(other.whole.share_of(mine.whole, at) >= _HALF_TOLD for other in others):
            return factor(Factor.NO_SENTENCE)
        known = frozenset().union(*(other.keys for other in others))
        if mine.share_around(at, known) < _ANOTHER_MATTER:
            return factor(Factor.NO_SENTENCE)
        if mine.quotes(at):
            return factor(Factor.BACKGROUND)
        if mine.claims(at) and len(mine.telling(at) - known) >= _NEW_WORDS:
            return 1.0
        new = len(set(mine.marked_out(at)) - known) >= _NEW
        return factor(Factor.NEW_NAMES if new else Factor.BACKGROUND)


class _Sentences:
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

    def says_something(self, at: int) -> bool:
        """Whether a sentence is whole, stands once, in the body and below the story's head."""
        sentence = self._prose.sentences[at]
        said = self._prose.said(sentence.span)
        return (
            sentence.kind in _BODY
            and sentence.block >= self._head
            and len(self._telling(at)) >= _LEAST
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
        words = self._prose.words_of(at)
        forms = [self._prose.words.forms[word] for word in words]
        return any(
            form in _claim_words()
            and not _is_described(forms, place)
            and not _is_supposed(forms, place)
            for place, form in enumerate(forms)
        )

    def quotes(self, at: int) -> bool:
        """Whether a sentence holds a quotation, read or not, which is told as one."""
        said = self._prose.said(self._prose.sentences[at].span)
        return at in self.whole.voices.touched or not _MARKS.isdisjoint(said)

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

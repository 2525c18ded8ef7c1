"""A quotation as it is held against others: its words, its marks, its speaker."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from retold.analysis.fates.wording import RARE_ENOUGH, read_as, tells, weight
from retold.model.quotations import Quotation, QuotationKind
from retold.model.spans import Span
from retold.text.prose import Prose
from retold.text.studied import Studied
from retold.text.words import stem_of

_TRANSCRIPT = "quotations.transcript"
"""The rule for a name in capitals, a colon, and what was said: as good as in marks."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spoken:
    """One quotation ready for comparison.

    Attributes:
        studied: the report it stands in.
        quotation: the quotation itself.
        number: its place among the report's quotations.
        words: indexes into `prose.words` of the words of its content.
        forms: those words, freed of spelling habits.
        stems: their stems and how often each stands in it.
        total: what its words weigh together.
        heavy: what those of them weigh that tell something by themselves.
        telling: how many of its words say something by themselves.
        marked: positions in `words` of the words that stand in marks.
        bracketed: positions in `words` of words an editor put in brackets.
    """

    studied: Studied
    quotation: Quotation
    number: int
    words: tuple[int, ...]
    forms: tuple[str, ...]
    stems: Counter[str]
    total: float
    heavy: float
    telling: int
    marked: tuple[int, ...]
    bracketed: frozenset[int]

    @property
    def prose(self) -> Prose:
        """The prose it stands in."""
        return self.studied.prose

    @property
    def direct(self) -> bool:
        """Whether all of it stands in marks."""
        return self.quotation.kind is QuotationKind.DIRECT

    @property
    def start(self) -> int:
        """Where it starts."""
        return self.quotation.content[0].start


def speak(studied: Studied) -> tuple[Spoken, ...]:
    """The quotations of a report that hold words, ready for comparison."""
    found = (
        _spoken(studied, number, quotation)
        for number, quotation in enumerate(studied.reading.quotations)
    )
    return tuple(spoken for spoken in found if spoken.words)


def _spoken(studied: Studied, number: int, quotation: Quotation) -> Spoken:
    column = studied.prose.words
    words = tuple(dict.fromkeys(word for span in quotation.content for word in column.within(span)))
    forms = tuple(read_as(column.forms[word]) for word in words)
    stems = Counter(map(stem_of, forms))
    brackets = [
        bracket for span in quotation.content for bracket in _brackets(studied.prose.text, span)
    ]
    weights = [weight(stem) * times for stem, times in stems.items()]
    telling = [weight(stem) * times for stem, times in stems.items() if weight(stem) >= RARE_ENOUGH]
    return Spoken(
        studied=studied,
        quotation=quotation,
        number=number,
        words=words,
        forms=forms,
        stems=stems,
        total=sum(weights),
        heavy=sum(telling),
        telling=sum(map(tells, forms)),
        marked=_positions(studied.prose, words, _set_apart(quotation)),
        bracketed=frozenset(_positions(studied.prose, words, brackets)),
    )


def _set_apart(quotation: Quotation) -> tuple[Span, ...]:
    """The words in marks; in a transcript, which needs none, all of them."""
    transcribed = any(reason.rule == _TRANSCRIPT for reason in quotation.reasons)
    return quotation.content if transcribed else quotation.marked


def _positions(prose: Prose, words: tuple[int, ...], spans: Iterable[Span]) -> tuple[int, ...]:
    inside: set[int] = set()
    for span in spans:
        inside.update(prose.words.within(span))
    return tuple(at for at, word in enumerate(words) if word in inside) if inside else ()


def _brackets(text: str, span: Span) -> list[Span]:
    """The stretches in brackets, square or, as agencies print them, round."""
    found = []
    for opening, closing in ("[]", "()"):
        start = text.find(opening, span.start, span.end)
        while start >= 0:
            end = text.find(closing, start, span.end)
            if end < 0:
                break
            found.append(Span(start, end + 1))
            start = text.find(opening, end, span.end)
    return found

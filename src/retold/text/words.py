"""Words of a text as parallel columns, so that no object is made for a word."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import Stemmer
from anyascii import anyascii

from retold.model.spans import Span

_WORD = re.compile(
    r"""(
    [^\W\d_](?:
        \.(?:[^\W\d_]\.)+                # U.S.  a.m.
        | [^\W\d_]*(?:['’][^\W\d_]+)*    # word  don't  Brandt’s
    )
    | \d+(?:[.,:]\d+)*                   # 1,234.5  17:30
    )""",
    re.VERBOSE,
)

_CACHED_FORMS = 1 << 17
"""A news vocabulary: a stream of 12,798 reports has fewer than this many distinct forms."""

_STEMMER = Stemmer.Stemmer("english", 0)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: three columns of equal length, in order.

    Attributes:
        starts: where each word starts.
        ends: where each word ends.
        forms: each word in lower case and plain letters, without a possessive "'s".
        stems: each form without its ending ("train" for "training").
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: tuple[str, ...]
    stems: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last` (not included); at least one word."""
        return Span(self.starts[first], self.ends[last - 1])

    def within(self, span: Span) -> range:
        """The indexes of the words that start inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.end))


@lru_cache(_CACHED_FORMS)
def plain(word: str) -> str:
    """`word` in lower case and plain letters: "rzeszow" for "Rzeszów", "st" for "St"."""
    folded = word if word.isascii() else anyascii(word)
    return folded.lower()


@lru_cache(_CACHED_FORMS)
def form_of(word: str) -> str:
    """The form a word is compared by: plain letters, lower case, no possessive, no full stops."""
    form = plain(word).replace(".", "") if word[0].isalpha() else plain(word)
    return form.removesuffix("'s").removesuffix("'") or form or word


@lru_cache(_CACHED_FORMS)
def stem_of(form: str) -> str:
    """A form without its ending (Porter 2; "train" for "training")."""
    return str(_STEMMER.stemWord(form))


def find_words(text: str, spans: tuple[Span, ...] | None = None) -> Words:
    """The words of `text`, or only those inside `spans`, which are in order."""
    starts: list[int] = []
    ends: list[int] = []
    said: list[str] = []
    for span in (Span(0, len(text)),) if spans is None else spans:
        parts = _WORD.split(span.of(text))
        places = list(accumulate(map(len, parts), initial=span.start))
        starts += places[1:-1:2]
        ends += places[2:-1:2]
        said += parts[1::2]
    found = [*map(_form_and_stem, said)]
    forms, stems = [form for form, _ in found], [stem for _, stem in found]
    return Words(tuple(starts), tuple(ends), tuple(forms), tuple(stems))


@lru_cache(_CACHED_FORMS)
def _form_and_stem(word: str) -> tuple[str, str]:
    """Both at once: of a report of a thousand words each is asked for."""
    form = form_of(word)
    return form, stem_of(form)

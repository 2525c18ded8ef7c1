"""Invented outlets, each with a style of its house, and how they print a passage."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from benchmarks.corpus.lexicon import Part, lexicon
from benchmarks.corpus.passages import Passage, given_name_of
from retold.text.languages import word_list

_OUTLETS = 400
_SEED = 31
_SAYING = ("said", "said", "said", "says", "added", "explained")
_FOOTERS = (
    "Sign up for our morning letter to get the reports of the day before breakfast.",
    "Follow our newsroom for more reports from the region and write to us with your views.",
    "All rights reserved. This material may not be published, broadcast or passed on.",
)
_WITH_A_FOOTER = 0.25
_PARAGRAPHS = (1, 2, 2, 3)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newspaper or station, and how it writes.

    Attributes:
        name: as it calls itself.
        site: its address.
        marks: opening and closing quotation mark.
        saying: the verb beside a quotation.
        paragraph: sentences of a paragraph.
        footer: what stands under each report, "" for nothing.
        writers: those who sign its reports.
    """

    name: str
    site: str
    marks: tuple[str, str]
    saying: str
    paragraph: int
    footer: str
    writers: tuple[str, ...]

    def sentence(self, words: list[str]) -> str:
        """A sentence of these words."""
        said = " ".join(words).replace(" ,", ",").strip(" ,")
        return said[:1].upper() + said[1:]

    def printed(self, passage: Passage) -> list[str]:
        """The sentences of a passage in the style of this house."""
        words = lexicon().printed(passage.ids)
        speakers = self._speakers(passage)
        found, start = [], 0
        for number, end in enumerate(passage.ends.tolist()):
            said = self.sentence(words[start:end])
            start = end
            if number in speakers:
                said = f"{self.marks[0]}{said},{self.marks[1]} {self.saying} {speakers[number]}"
            found.append(said + ".")
        return found

    def _speakers(self, passage: Passage) -> dict[int, str]:
        at = np.flatnonzero(passage.quoted)
        surnames = passage.speakers[at]
        given = lexicon().words[given_name_of(surnames)]
        names = [f"{one} {two}" for one, two in zip(given, lexicon().words[surnames], strict=True)]
        return dict(zip(at.tolist(), names, strict=True))

    def laid_out(self, sentences: list[str]) -> str:
        """Sentences in paragraphs, with what stands under each report."""
        step = self.paragraph
        paragraphs = [" ".join(sentences[at : at + step]) for at in range(0, len(sentences), step)]
        if self.footer:
            paragraphs.append(self.footer)
        return "\n\n".join(paragraphs)


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets, those that print most first."""
    chance = np.random.default_rng(_SEED)
    return tuple(_outlet(number, chance) for number in range(_OUTLETS))


def _outlet(number: int, chance: np.random.Generator) -> Outlet:
    words = lexicon()
    place = str(words.words[chance.choice(words.decks[Part.PLACE])])
    last = str(chance.choice(word_list("newsrooms")["last"]))
    surnames = chance.choice(words.decks[Part.SURNAME], 6)
    given = words.words[given_name_of(surnames)]
    return Outlet(
        name=f"{place} {last}",
        site=f"www.{place.lower()}-{last.lower()}-{number}.example",
        marks=(("“", "”"), ('"', '"'))[chance.integers(0, 2)],
        saying=str(chance.choice(_SAYING)),
        paragraph=int(chance.choice(_PARAGRAPHS)),
        footer=str(chance.choice(_FOOTERS)) if chance.random() < _WITH_A_FOOTER else "",
        writers=tuple(f"{a} {b}" for a, b in zip(given, words.words[surnames], strict=True)),
    )

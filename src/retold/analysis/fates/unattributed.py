"""Words of a quotation that stand in another report outside every quotation."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from retold.analysis.fates.speakers import SameNames
from retold.analysis.fates.spoken import Spoken
from retold.analysis.fates.wording import RARE_ENOUGH, read_as, tells, weight, words_listed
from retold.model.quotations import Fate
from retold.model.spans import Span
from retold.text.marks import MARK_CHARACTERS, Marked, find_marked
from retold.text.studied import Studied
from retold.text.words import form_of, stem_of

_LEAST_TELLING = 5
"""Telling words a quotation must have: fewer may stand in any reporter's sentence."""

_LEAST_WEIGHT = 4.0
"""Weight its words must have: five plain words, or three that are rare."""

_FOUND = 0.85
"""Share of its words that must stand in the sentence in the same order."""

_FOUND_UNMARKED = 0.8
"""The same for an indirect quotation, whose sentence must be an aligned one besides."""

_DENSE = 0.7
"""Share of the words of the stretch found that are the quotation's."""

_MAY_BE_RETOLD = 0.5
"""Share of its weight in one sentence of the other report that forbids calling it dropped."""

_MAY_BE_RETOLD_IN_TWO = 0.75
"""The same for two sentences side by side, which hold more words by chance."""

_LOOKED_AT = 3
"""Sentences looked into, those with most of its weight first."""

SCORE_IN_MARKS = 0.8
"""Score of a finding whose words stood in marks: hardly chance."""

SCORE_UNMARKED = 0.6
"""Score of one whose words were told indirectly."""

_OPENERS = frozenset(MARK_CHARACTERS + "'")

_FIRST_PERSON = frozenset({"i", "i'm", "i've", "i'd", "i'll", "my", "me", "we", "our", "us"})
"""Words no reporter says in a voice of his own: who spoke is told, though it was not found."""

_PRONOUNS = frozenset({"he", "she", "they"})


@dataclass(frozen=True, slots=True, eq=False)
class Unattributed:
    """A quotation and the words of the other report that tell it outside a quotation."""

    spoken: Spoken
    span: Span
    fate: Fate
    score: float


class Sentences:
    """The sentences of a report, looked up by their stems; made once for all quotations."""

    def __init__(self, studied: Studied) -> None:
        self.studied = studied
        self._index: defaultdict[str, list[int]] = defaultdict(list)
        prose = studied.prose
        for number in range(len(prose.sentences)):
            for stem in {
                stem_of(read_as(prose.words.forms[word])) for word in prose.words_of(number)
            }:
                if weight(stem) >= RARE_ENOUGH:
                    self._index[stem].append(number)
        self._quoted = frozenset(
            sentence for quotation in studied.reading.quotations for sentence in quotation.sentences
        )
        self._marked: dict[int, tuple[Marked, ...]] = {}
        self._named: defaultdict[int, set[int]] = defaultdict(set)
        for name in studied.reading.names:
            self._named[name.sentence].add(name.entity)

    def likeliest(self, spoken: Spoken) -> list[int]:
        """The sentences that share most weight with a quotation, heaviest first."""
        shared = self._shared(spoken).items()
        ordered = sorted(shared, key=lambda item: (-_weight(item[1]), item[0]))
        return [sentence for sentence, _ in ordered[:_LOOKED_AT]]

    def may_tell(self, spoken: Spoken) -> bool:
        """Whether one sentence, or two side by side, hold so much of it that they may tell it.

        Numbers are left out: two reports that differ in a number tell of one thing.
        """
        said = {stem_of(form) for form in spoken.forms if tells(form) and not form[:1].isdigit()}
        stems = {stem for stem in said if weight(stem) >= RARE_ENOUGH}
        whole = _weight(stems)
        shared = self._shared(spoken)
        none: set[str] = set()
        for sentence, found in shared.items():
            both = found | shared.get(sentence + 1, none)
            alone = _weight(found & stems) >= _MAY_BE_RETOLD * whole
            if alone or _weight(both & stems) >= _MAY_BE_RETOLD_IN_TWO * whole:
                return True
        return False

    def _shared(self, spoken: Spoken) -> dict[int, set[str]]:
        shared: defaultdict[int, set[str]] = defaultdict(set)
        for stem in spoken.stems:
            for sentence in self._index.get(stem, ()):
                shared[sentence].add(stem)
        return shared

    def told_by_reporter(self, sentence: int) -> bool:
        """Whether nothing in the sentence gives its words to anybody."""
        if sentence in self._quoted:
            return False
        prose = self.studied.prose
        forms = {prose.words.forms[word] for word in prose.words_of(sentence)}
        return not forms & words_listed("speech_words")

    def holds(self, sentence: int, forms: frozenset[str]) -> bool:
        """Whether any of `forms` stands in a sentence."""
        prose = self.studied.prose
        return any(prose.words.forms[word] in forms for word in prose.words_of(sentence))

    def in_marks(self, sentence: int, span: Span) -> bool:
        """Whether `span`, in a sentence, overlaps a stretch in marks of its paragraph."""
        return any(one.outer.overlaps(span) for one in self._marked_beside(sentence))

    def quotes_beside(self, span: Span) -> bool:
        """Whether the paragraph of `span`, or the one before it, opens with a quotation mark.

        Marks of speeches over several paragraphs are often printed wrongly; what stands there may
        be quoted, whatever was read.
        """
        starts = [block.span.start for block in self.studied.report.blocks]
        at = bisect_right(starts, span.start) - 1
        text = self.studied.prose.text
        return any(text[start] in _OPENERS for start in starts[max(0, at - 1) : at + 1])

    def _marked_beside(self, sentence: int) -> tuple[Marked, ...]:
        block = self.studied.prose.sentences[sentence].block
        if block not in self._marked:
            blocks = self.studied.report.blocks[block : block + 2]
            paragraphs = tuple(one.span for one in blocks)
            self._marked[block] = find_marked(self.studied.prose.text, paragraphs)
        return self._marked[block]

    def attributed_near(self, sentence: int, entities: frozenset[int], name: str) -> bool:
        """Whether the sentence, or the one before or after it, may give its words to somebody.

        It does where it names one of `entities` or the last word of `name`, or where a pronoun
        stands with a word of speech.
        """
        last = tuple(map(form_of, name.split()[-1:]))
        stop = min(sentence + 2, len(self.studied.prose.sentences))
        for near in range(max(0, sentence - 1), stop):
            words = self.studied.prose.words
            forms = {words.forms[word] for word in self.studied.prose.words_of(near)}
            spoken = forms & _PRONOUNS and forms & words_listed("speech_words")
            if spoken or not forms.isdisjoint(last) or self._named[near] & entities:
                return True
        return False

    def names(self, sentence: int, entity: int) -> bool:
        """Whether the sentence names the entity."""
        return entity in self._named[sentence]

    def quoted(self, sentence: int) -> bool:
        """Whether a quotation was found in the sentence."""
        return sentence in self._quoted


def _weight(stems: set[str]) -> float:
    return sum(weight(stem) for stem in sorted(stems))


def find_unattributed(
    spoken: Spoken,
    others: Sentences,
    aligned: frozenset[tuple[int, int]],
    same: SameNames,
) -> Unattributed | None:
    """Where the other report tells the words of a quotation outside its quotations."""
    if spoken.telling < _LEAST_TELLING or spoken.total < _LEAST_WEIGHT:
        return None
    if not _FIRST_PERSON.isdisjoint(spoken.forms):
        return None
    for sentence in others.likeliest(spoken):
        vouched = any((mine, sentence) in aligned for mine in spoken.quotation.sentences)
        if not spoken.marked and not vouched:
            continue
        span = _stretch(spoken, others, sentence)
        if span is None or others.in_marks(sentence, span):
            continue
        fate = _fate(spoken, others, sentence, same)
        if fate:
            score = SCORE_IN_MARKS if spoken.marked else SCORE_UNMARKED
            return Unattributed(spoken, span, fate, score)
    return None


def _stretch(spoken: Spoken, others: Sentences, sentence: int) -> Span | None:
    """The shortest stretch of a sentence that holds the quotation's words in order."""
    words = others.studied.prose.words
    inside = others.studied.prose.words_of(sentence)
    forms = tuple(read_as(words.forms[word]) for word in inside)
    blocks = [block for block in LCSseq.opcodes(spoken.forms, forms) if block.tag == "equal"]
    found = sum(block.src_end - block.src_start for block in blocks)
    wanted = _FOUND if spoken.marked else _FOUND_UNMARKED
    if found < wanted * len(spoken.forms):
        return None
    first, last = blocks[0].dest_start, blocks[-1].dest_end
    if found < _DENSE * (last - first):
        return None
    return words.span(inside[first], inside[last - 1] + 1)


def _cue(spoken: Spoken) -> frozenset[str]:
    """The telling words of the cue: where they stand too, somebody is said to have said it."""
    cue, words = spoken.quotation.cue, spoken.prose.words
    forms = (words.forms[at] for at in words.within(cue)) if cue else ()
    return frozenset(form for form in forms if tells(form))


def _fate(spoken: Spoken, others: Sentences, sentence: int, same: SameNames) -> Fate | None:
    entity = spoken.quotation.entity
    partners = frozenset(theirs for ours, theirs in same if ours == entity)
    if others.told_by_reporter(sentence):
        near = others.attributed_near(sentence, partners, spoken.quotation.speaker)
        return None if near or others.holds(sentence, _cue(spoken)) else Fate.SOURCE_LOST
    named = any(others.names(sentence, partner) for partner in partners)
    if spoken.marked and named and not others.quoted(sentence):
        return Fate.MARKS_DROPPED
    return None

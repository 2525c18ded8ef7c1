"""A rule for participles: what the subject of a sentence goes on to say."""

from retold.analysis.quotations.adjuncts import over_addressee
from retold.analysis.quotations.contained import contained
from retold.analysis.quotations.given import Given, Phrase
from retold.analysis.quotations.lexicon import lexicon
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.openings import opening
from retold.analysis.quotations.phrases import is_adverb
from retold.analysis.quotations.subjects import before, nearest
from retold.analysis.quotations.tellings import Telling, Where
from retold.analysis.quotations.turned import after
from retold.analysis.quotations.verbs import _bare, helped
from retold.text.marks import DASHES


def saying(lines: Lines, line: Line, verb: int) -> Given | None:
    """A participle of speech goes on from the subject of its sentence: …, adding that A."""
    verbs = lexicon().verbs
    form = line.forms[verb]
    use = next((u for u in ("told", "clause", "asked") if form in verbs[u].participles), None)
    if use is None or verb == 0 or not _hangs_on(line, verb):
        return None
    source = subject_of_participle(line, verb)
    end = verb + verbs[use].length(form, line.form(verb + 1))
    if source is None or end == verb:
        return None
    end = over_addressee(line, end) if use != "clause" else end
    found = contained(lines, line, Telling(verb, end, _bare(form, use)))
    if found is None or found.where is not Where.AFTER:
        return None
    cue = line.range(verb, end)
    return Given(
        line=line, content=found.spans, cue=cue, source=source, rule="saying",
        words=f"“{form}” goes on from “{line.range(source.first, source.core).of(line.text)}”.",
        score=0.85, stray=found.stray,
    )  # fmt: skip


def _hangs_on(line: Line, verb: int) -> bool:
    previous = line.form(verb - 1)
    adverb = is_adverb(line, verb - 1)
    linked = line.is_capital(verb - 1) or previous in lexicon().grammar["said_in"]
    linked = linked or line.gaps[verb] in DASHES
    return "," in line.gaps[verb] or linked or (adverb and "," in line.gaps[verb - 1])


def subject_of_participle(line: Line, verb: int) -> Phrase | None:
    """Whom a participle goes on from: the name before it, or the subject of its sentence."""
    if not line.gaps[verb] and verb > 0 and line.is_capital(verb - 1):
        return nearest(line, verb)
    source = opening(line)
    if source and source.stop <= verb:
        return source
    return _speaker_just_before(line, verb)


def _speaker_just_before(line: Line, stop: int) -> Phrase | None:
    """Who spoke last before a unit of the line, where a participle goes on from them."""
    for verb in range(stop - 1, 0, -1):
        if line.forms[verb] in lexicon().grammar["sure"] | lexicon().verbs["clause"].past:
            return before(line, helped(line, verb)[0]) or after(line, verb + 1)
    return None

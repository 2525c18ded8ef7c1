"""Rules for words in marks that no verb of speech gives: they go on what was said before."""

from retold.analysis.quotations.given import Given
from retold.analysis.quotations.line import Line
from retold.analysis.quotations.lines import Lines
from retold.analysis.quotations.openings import opening
from retold.analysis.quotations.phrases import is_pronoun
from retold.text.marks import Marked

_FEWEST_WORDS = 2
"""A sentence in marks of fewer words may be a title or a sign."""

_WRITTEN = frozenset({"tweet", "tweets", "statement", "post", "posts", "letter", "message"})
"""What words printed in a paragraph of their own were taken from."""

_AT_THE_END = 3
"""Units at a sentence's end in which that is told."""


def stands_alone(lines: Lines, marked: Marked) -> Line | None:
    """The line a stretch in marks begins, where it fills whole sentences and nothing else."""
    number = lines.number_at(marked.outer.start)
    line = lines[number]
    if not len(line) or line.marked[0] is not marked or line.span.start != marked.outer.start:
        return None
    last = lines[lines.number_at(max(marked.outer.start, marked.outer.end - 1))]
    ends = len(last) > 0 and last.marked[-1] is marked and len(last) == 1
    words = len(marked.inner.of(line.text).split())
    return line if ends and words >= _FEWEST_WORDS else None


def goes_on(lines: Lines, line: Line, marked: Marked, before: Given | None) -> Given | None:
    """Whole sentences in marks right after a quotation in marks are of the same speaker.

    “A,” said Brown. “B.”
    """
    if before is None or before.source is None:
        return None
    if not any(lines.is_marked(span) for span in before.content):
        return None
    same = lines[lines.number_at(before.content[-1].start)].block == line.block
    near = same or before.line.block == line.block
    if not near and not (
        _fills_blocks(lines, line, marked) and _marked_alike(lines, before, marked)
    ):
        return None
    return Given(
        line=before.line, content=(marked.inner,), cue=None, source=before.source,
        links=before.links, rule="goes_on",
        words="Whole sentences in marks follow a quotation, so its speaker goes on.",
        score=0.85 if near else 0.7, follows=near,
    )  # fmt: skip


def _marked_alike(lines: Lines, before: Given, marked: Marked) -> bool:
    """Whether marks are of the kind that stands around what was said: a heading has others."""
    text = lines.prose.text
    shapes = {text[m.outer.start] for span in before.content for m in lines.marked_in(span)}
    return text[marked.outer.start] in shapes


def _fills_blocks(lines: Lines, line: Line, marked: Marked) -> bool:
    """Whether a paragraph is nothing but words in marks: no telling follows in it."""
    after = lines.number_at(marked.outer.end - 1) + 1
    if after >= len(lines) or lines[after].block != line.block:
        return True
    return (
        all(lines[after].marked)
        and after + 1 < len(lines)
        and (lines[after + 1].block != line.block)
    )


def _announces(line: Line) -> bool:
    """Whether a sentence ends by telling of words that are to follow: "a series of tweets"."""
    return not _WRITTEN.isdisjoint(line.forms[-_AT_THE_END:])


def named_just_before(lines: Lines, line: Line, marked: Marked) -> Given | None:
    """Whole sentences in marks right after a sentence about somebody are that person's.

    Brown was adamant. “We will stay.” In the next paragraph, only after words such as "a statement"
    or "tweets" at the sentence's end.
    """
    if line.number == 0:
        return None
    previous = lines[line.number - 1]
    source = opening(previous)
    announced = _announces(previous) and _fills_blocks(lines, line, marked)
    if source is None or (previous.block != line.block and not announced):
        return None
    if not (is_pronoun(previous, source) or previous.is_capital(source.core - 1)):
        return None
    return Given(
        line=previous, content=(marked.inner,), cue=None, source=source, rule="named_just_before",
        words="The sentence before the marks is about this speaker.", score=0.6,
    )  # fmt: skip

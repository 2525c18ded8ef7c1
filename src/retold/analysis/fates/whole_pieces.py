"""Words found elsewhere in a report, shown with the sentence around them and not cut out of it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from retold.analysis.fates.spoken import Spoken
from retold.model.spans import Span


def whole_pieces(found: Iterable[Span], quotations: Sequence[Spoken]) -> tuple[Span, ...]:
    """Each stretch found, grown to what was said around it in one sentence.

    Words are found run by run: "get it, we sail" without its "If we do not" says the contrary. In
    no quotation they grow to the sentence; outside of sentences, as in a caption, they stay.
    """
    if not quotations:
        return tuple(found)
    prose = quotations[0].prose
    said = [span for spoken in quotations for span in spoken.quotation.content]
    sentences = [sentence.span for sentence in prose.sentences]
    return tuple(dict.fromkeys(_grown(span, said, sentences) for span in found))


def _grown(span: Span, said: Sequence[Span], sentences: Sequence[Span]) -> Span:
    around = next((one for one in said if one.overlaps(span)), None)
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or not sentences[at].overlaps(span):
        return span
    sentence = sentences[at]
    if around is None:
        return Span(min(span.start, sentence.start), max(span.end, sentence.end))
    start, end = max(sentence.start, around.start), min(sentence.end, around.end)
    return Span(min(span.start, start), max(span.end, end))

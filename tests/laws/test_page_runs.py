"""Laws of the page's cutting: no character is lost, none is doubled, every mark is shown."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from retold.model.spans import Span
from retold.render.marked import Layer, Mark, runs_of

TEXT = "“We heard a long grinding sound 🚢, then the lights went out,” said Edda Rosmund."


def spans(most: int) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, most), st.integers(0, most))
    return ends.map(lambda pair: Span(min(pair), max(pair)))


MARKS = st.lists(
    st.builds(Mark, spans(len(TEXT)), st.just(Layer.FINDING), st.integers(1, 9).map(str)),
    max_size=12,
)
BOUNDS = st.lists(st.integers(0, len(TEXT)), unique=True, min_size=2, max_size=8).map(sorted)


@given(marks=MARKS, bounds=BOUNDS)
def test_the_runs_of_a_stretch_are_its_characters(marks, bounds):
    stretches = [Span(*pair) for pair in pairwise(bounds)]
    for stretch, runs in zip(stretches, runs_of(TEXT, stretches, marks), strict=True):
        assert "".join(run.text for run in runs) == stretch.of(TEXT)


@given(marks=MARKS)
def test_each_character_carries_the_findings_that_cover_it_and_no_others(marks):
    (runs,) = runs_of(TEXT, [Span(0, len(TEXT))], marks)
    carried = [run.findings for run in runs for _ in run.text]
    for at, findings in enumerate(carried):
        over = {int(mark.name) for mark in marks if mark.span.start <= at < mark.span.end}
        assert set(findings) == over

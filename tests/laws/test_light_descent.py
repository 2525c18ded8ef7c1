"""Laws of light lineages, over stories put together from numbered paragraphs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.analysis.descent.light import light_lineage
from retold.analysis.descent.light.fingerprints import fingerprints_of, opened
from retold.text.prose import prose_of
from tests.fakes.dispatches import light
from tests.fakes.reports import plain_report

_NUMBERS = st.lists(st.integers(1, 14), min_size=1, max_size=6, unique=True)

_REPORTS = st.builds(
    lambda outlet, paragraphs, day, hour, dateline, url: light(
        f"Paper {outlet}", *paragraphs, day=day, hour=hour, dateline=dateline, url=url
    ),
    outlet=st.integers(0, 30),
    paragraphs=_NUMBERS,
    day=st.none() | st.integers(1, 28),
    hour=st.none() | st.integers(0, 23),
    dateline=st.sampled_from(("", "", "AP", "Reuters")),
    url=st.sampled_from(("", "", "", "https://one.example/a")),
)

_STORIES = st.lists(_REPORTS, max_size=14, unique_by=lambda report: report.number)


@given(_STORIES, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_given_does_not_count(reports, chance):
    shuffled = list(reports)
    chance.shuffle(shuffled)
    assert light_lineage(shuffled) == light_lineage(reports)


@given(_STORIES)
@settings(max_examples=60, deadline=None)
def test_no_report_goes_back_to_itself(reports):
    sources: dict[int | None, list[int | None]] = {}
    for edge in light_lineage(reports).edges:
        sources.setdefault(edge.target, []).append(edge.source)
    for report, above in sources.items():
        reached, todo = set(), list(above)
        while todo:
            source = todo.pop()
            assert source != report
            if source not in reached:
                reached.add(source)
                todo += sources.get(source, [])


@given(_STORIES)
@settings(max_examples=60, deadline=None)
def test_every_report_is_of_one_origin_and_shares_are_shares(reports):
    found = light_lineage(reports)
    listed = sorted(number for group in found.origins for number in group)
    assert listed == sorted(report.number for report in reports)
    assert all(0 <= edge.share <= 1 for edge in (*found.edges, *found.unclear))
    assert all((edge.source is None) == bool(edge.unseen) for edge in found.edges)


@given(_STORIES)
@settings(max_examples=30, deadline=None)
def test_a_report_of_other_words_changes_nothing_told_of_the_others(reports):
    stranger = light("Stranger", *range(100, 106), day=15)
    before, after = light_lineage(reports), light_lineage([*reports, stranger])
    assert after.edges == before.edges
    assert len(after.origins) == len(before.origins) + 1


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_fingerprints_of_any_text_are_small_and_open_again(text):
    packed = fingerprints_of(prose_of(plain_report(text)))
    assert len(packed) <= 1024
    prints = opened(packed)
    assert len(packed) == 4 * (1 + len(prints.runs) + len(prints.pairs))

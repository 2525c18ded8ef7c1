"""Laws of grouping: of what reports are made into, of pairs, of groups, and of stories' ids."""

import struct
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import combinations
from unittest.mock import patch

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as st_numpy

from retold.analysis.stories import candidates as in_memory
from retold.analysis.stories import group_stories
from retold.analysis.stories.candidates import candidate_pairs
from retold.analysis.stories.codec import (
    vectors_from_bytes,
    vectors_to_bytes,
    views_from_bytes,
    views_to_bytes,
)
from retold.analysis.stories.keys import Key, keys_of
from retold.analysis.stories.likeness import likenesses
from retold.analysis.stories.linkage import Enough, Link, linked_groups
from retold.analysis.stories.prints import prints_of
from retold.analysis.stories.profile import STRETCHES
from retold.analysis.stories.vectors import Vectors
from retold.analysis.stories.views import Views
from retold.analysis.stories.voices import are_printings, bucket_pairs, voices_of
from retold.corpus.assigning import What, assigned
from retold.corpus.rows import report_from, row_of
from retold.engines.memory import MemoryEngine
from retold.model.reports import Block, BlockKind, Piece, Precision, Report, Source
from retold.model.spans import Span
from retold.plan import candidates as as_queries
from retold.plan.candidates import candidate_steps
from retold.plan.components import find_components
from retold.plan.inner import KEYS
from retold.plan.tables import REPORTS
from tests.fakes.engines import ran, rows_in, table
from tests.fakes.stories import profile, vectors

QUICK = settings(max_examples=50, deadline=None)
FEW = settings(max_examples=25, deadline=None)

# Bytes


def _arrays(kind: str, size: int) -> st.SearchStrategy[np.ndarray]:
    return st_numpy.arrays(kind, size)


_DAYS = st.none() | st.integers(0, date.max.toordinal())
_CHECKSUMS = st.integers(0, 2**32 - 1)
_SIZES = st.integers(0, 8).flatmap(
    lambda things: st.tuples(st.just(things), st.integers(0, things))
)


@st.composite
def _views(draw) -> Views:
    things, words = draw(_SIZES)
    return Views(
        keys=draw(_arrays("u4", things)),
        times=draw(_arrays("u2", things)),
        as_name=draw(_arrays("u2", words)),
        in_lead=draw(_arrays("u2", words)),
        stretches=draw(_arrays("u2", words)),
        news=draw(_arrays("u2", things)),
        length=draw(st.integers(0, 2**32 - 1)),
        day=draw(_DAYS),
        outlet=draw(_CHECKSUMS),
        language=draw(_CHECKSUMS),
    )


@st.composite
def _vectors(draw) -> Vectors:
    things, words = draw(_SIZES)
    return Vectors(
        keys=draw(_arrays("u4", things)),
        weights=draw(_arrays("u2", things)),
        names=draw(_arrays("u2", words)),
        lead=draw(_arrays("u2", words)),
        shares=draw(_arrays("u2", words)),
        stretches=draw(_arrays("u2", words)),
        whole=draw(_arrays("u4", STRETCHES)),
        length=draw(st.integers(0, 2**32 - 1)),
        day=draw(_DAYS),
        outlet=draw(_CHECKSUMS),
        language=draw(_CHECKSUMS),
    )


def _same(one: object, other: object) -> bool:
    names = type(one).__dataclass_fields__  # type: ignore[attr-defined]
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


@given(_views(), _vectors())
@QUICK
def test_nothing_is_lost_in_bytes(views, weighed):
    assert _same(views_from_bytes(views_to_bytes(views)), views)
    assert _same(vectors_from_bytes(vectors_to_bytes(weighed)), weighed)


@given(_views(), st.data())
@QUICK
def test_bytes_cut_anywhere_are_refused(views, data):
    whole = views_to_bytes(views)
    cut = whole[: data.draw(st.integers(0, len(whole) - 1))]
    with pytest.raises((ValueError, struct.error)):
        views_from_bytes(cut)


# Rows

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_SPANS = st.tuples(st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1)).map(
    lambda ends: Span(min(ends), max(ends))
)
_ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_MOMENTS = st.datetimes(datetime(1600, 1, 2), datetime(9998, 12, 30), timezones=_ZONES)  # noqa: DTZ001 - bounds are without a zone

_WHOLE_REPORTS = st.builds(
    Report,
    id=st.integers(0, 16**32 - 1).map(lambda number: f"{number:032x}"),
    name=_TEXTS,
    text=_TEXTS,
    blocks=st.lists(
        st.builds(Block, kind=st.sampled_from(BlockKind), span=_SPANS, rule=_TEXTS), max_size=3
    ).map(tuple),
    source=st.builds(
        Source,
        location=_TEXTS,
        media_type=_TEXTS,
        encoding=_TEXTS,
        content=_TEXTS,
        pieces=st.lists(st.builds(Piece, _SPANS, _SPANS), max_size=3).map(tuple),
    ),
    title=_TEXTS,
    outlet=_TEXTS,
    url=_TEXTS,
    authors=st.lists(_TEXTS, max_size=3).map(tuple),
    published=st.none() | _MOMENTS,
    precision=st.sampled_from(Precision),
    language=_TEXTS,
)


@given(_WHOLE_REPORTS)
@QUICK
def test_nothing_of_a_report_is_lost_in_rows(report):
    rows = pa.Table.from_pylist([row_of(report, 1, 2)], REPORTS)
    back = report_from(rows.to_pylist()[0])
    assert back == report
    assert back.published is None or back.published.tzinfo is not None


@given(st.datetimes(datetime(1600, 1, 2), datetime(9998, 12, 30)))  # noqa: DTZ001 - as above
@FEW
def test_a_moment_without_a_zone_is_kept_as_one_of_utc(moment):
    report = Report(
        id="0" * 32, name="", text="", blocks=(), published=moment,
        source=Source(location="", media_type="", encoding="", content="", pieces=()),
    )  # fmt: skip
    rows = pa.Table.from_pylist([row_of(report, 1, 2)], REPORTS)
    assert report_from(rows.to_pylist()[0]).published == moment.replace(tzinfo=UTC)


# Pairs

_SAID = (
    *("Haalvik", "Ostrand", "Kolvereid", "Tarnby", "divers", "searched", "wreckage", "overnight"),
    *("engineers", "inspected", "cracks", "minister", "promised", "inquiry", "14", "2031", "7"),
    *("3,200", "Monday", "Friday", "5", "May", "crowns", "the", "and", "of"),
)
_PROFILES = st.builds(
    lambda words, day: profile(" ".join(words) + ".", day),
    st.lists(st.sampled_from(_SAID), max_size=25),
    st.none() | st.dates(date(2031, 3, 1), date(2031, 4, 9)),
)


def _alike(known, pairs):
    found = likenesses(known, np.array(pairs, np.int64).reshape(-1, 2))
    return np.column_stack(
        [found.features, found.cosines, found.closeness, found.names, found.numbers]
    )


@given(st.lists(_PROFILES, min_size=2, max_size=5))
@QUICK
def test_likeness_is_the_same_from_both_sides(known):
    weighed = vectors(known)
    pairs = list(combinations(range(len(known)), 2))
    turned = [(other, one) for one, other in pairs]
    assert np.array_equal(_alike(weighed, pairs), _alike(weighed, turned))


@given(st.lists(_PROFILES, min_size=2, max_size=5), st.randoms(use_true_random=False))
@QUICK
def test_likeness_is_the_same_however_pairs_are_batched(known, chance):
    weighed = vectors(known)
    pairs = list(combinations(range(len(known)), 2))
    whole = _alike(weighed, pairs)
    assert np.array_equal(whole, np.vstack([_alike(weighed, [pair]) for pair in pairs]))
    order = list(range(len(pairs)))
    chance.shuffle(order)
    shuffled = _alike(weighed, [pairs[at] for at in order])
    assert np.array_equal(shuffled, whole[order])


@given(_PROFILES)
@QUICK
def test_keys_are_in_order_each_once_and_of_sixty_bits(known):
    keys = [one.key for one in keys_of(known)]
    assert keys == sorted(set(keys))
    assert all(0 <= key < 2**60 for key in keys)
    assert all(0 < one.weight < 2000 for one in keys_of(known))


_STEMS = st.lists(st.sampled_from("abc"), max_size=40)


@given(_STEMS)
@QUICK
def test_prints_are_the_lowest_of_all_runs(stems):
    runs = {one for at in range(len(stems)) for one in prints_of(stems[at : at + 4])}
    assert list(prints_of(stems)) == sorted(runs)[:8]


@given(_STEMS, _STEMS, _STEMS)
@QUICK
def test_what_a_longer_text_keeps_of_a_shorter_one_the_shorter_keeps(before, own, after):
    runs = {one for at in range(len(own)) for one in prints_of(own[at : at + 4])}
    assert set(prints_of([*before, *own, *after])) & runs <= set(prints_of(own))


_LONG: list[list[str]] = [[f"{who}{word}" for word in _SAID] for who in ("A", "Be", "Cor")]
_COPIES = st.lists(st.tuples(st.integers(0, 2), st.integers(6, 25), st.booleans()), max_size=9).map(
    lambda cuts: [
        profile(" ".join(_LONG[text][: length if tail else 25]) + ".")
        for text, length, tail in cuts
    ]
)


@given(_COPIES)
@QUICK
def test_voices_are_the_longest_of_all_that_printings_hold_together(known):
    weighed, prints = vectors(known), [one.prints for one in known]
    pairs = bucket_pairs(prints)
    same = pairs[are_printings(likenesses(weighed, pairs))].tolist()
    label = list(range(len(known)))
    for _ in known:
        for one, other in same:
            label[one] = label[other] = min(label[one], label[other])
    voices = voices_of(prints, weighed)
    for number, voice in enumerate(voices):
        together = [n for n in range(len(known)) if label[n] == label[number]]
        assert voice == min(together, key=lambda n: (-known[n].length, n))


@given(_COPIES, st.randoms(use_true_random=False))
@QUICK
def test_the_order_of_prints_does_not_count(known, chance):
    prints = [list(one.prints) for one in known]
    voices = voices_of(prints, vectors(known))
    for held in prints:
        chance.shuffle(held)
    assert voices_of(prints, vectors(known)) == voices


# Candidates


@st.composite
def _held(draw) -> tuple[list[list[Key]], list[int | None], list[int]]:
    size = draw(st.integers(0, 25))
    keys = draw(st.lists(st.sets(st.integers(0, 12), max_size=5), min_size=size, max_size=size))
    days = draw(st.lists(st.none() | st.integers(0, 90), min_size=size, max_size=size))
    numbers = draw(st.sets(st.integers(0, 2**60 - 1), min_size=size, max_size=size))
    return (
        [[Key(key, 390 + 10 * (key % 4)) for key in sorted(own)] for own in keys],
        days,
        sorted(numbers),
    )


def _asked(new, before) -> list[tuple[int, ...]]:
    engine = MemoryEngine()
    engine.load("voice_keys", table(new, KEYS))
    engine.load("keys_before", table(before, KEYS))
    ran(engine, *candidate_steps(1))
    found = rows_in(engine, "candidates")
    engine.close()
    return found


def _rows(keys, days, numbers):
    return [
        (number, one.key, one.weight, None if day is None else day // in_memory.BLOCK)
        for own, day, number in zip(keys, days, numbers, strict=True)
        for one in own
    ]


@given(_held())
@QUICK
def test_queries_find_the_candidates_of_plain_memory(held):
    keys, days, numbers = held
    with patch.object(in_memory, "COMMON", 4), patch.object(as_queries, "COMMON", 4):
        pairs = candidate_pairs(keys, days).tolist()
        assert _asked(_rows(*held), []) == [(numbers[a], numbers[b]) for a, b in pairs]


@given(_held(), st.data())
@QUICK
def test_a_second_batch_finds_the_pairs_that_hold_one_of_its_reports(held, data):
    keys, days, numbers = held
    new = data.draw(st.sets(st.sampled_from(numbers)) if numbers else st.just(set()))
    rows = _rows(*held)
    fresh, before = [r for r in rows if r[0] in new], [r for r in rows if r[0] not in new]
    with patch.object(in_memory, "COMMON", 4), patch.object(as_queries, "COMMON", 4):
        pairs = [(numbers[a], numbers[b]) for a, b in candidate_pairs(keys, days).tolist()]
        assert _asked(fresh, before) == [pair for pair in pairs if new.intersection(pair)]


# Groups

_PAIRS = st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1])
_LINKS = st.dictionaries(_PAIRS, st.builds(Link, st.floats(-8, 8), st.floats(0, 1)), max_size=30)
_DECIDED = st.dictionaries(_PAIRS, st.booleans(), max_size=6)
_ENOUGH = Enough(alone=0.5, least=0.1)


def _held_together(pairs, size=12) -> list[int]:
    label = list(range(size))
    for _ in range(size):
        for one, other in pairs:
            label[one] = label[other] = min(label[one], label[other])
    return label


@given(_LINKS, _DECIDED)
@QUICK
def test_every_report_is_in_one_group_and_groups_are_in_order(links, decided):
    groups = linked_groups(12, links, _ENOUGH, decided)
    assert sorted(member for group in groups for member in group) == list(range(12))
    assert list(groups) == sorted(map(tuple, map(sorted, groups)))


@given(_LINKS, _DECIDED)
@QUICK
def test_what_was_decided_holds(links, decided):
    groups = linked_groups(12, links, _ENOUGH, decided)
    group_of = {member: at for at, group in enumerate(groups) for member in group}
    label = _held_together([pair for pair, together in decided.items() if together])
    for (one, other), together in decided.items():
        if together:
            assert group_of[one] == group_of[other]
        elif label[one] != label[other]:  # not said to be together by way of others
            assert group_of[one] != group_of[other]


@given(_LINKS, st.randoms(use_true_random=False))
@QUICK
def test_groups_are_held_by_links_and_do_not_depend_on_their_order(links, chance):
    groups = linked_groups(12, links, _ENOUGH)
    assert linked_groups(12, links, _ENOUGH, {}) == groups
    shuffled = list(links.items())
    chance.shuffle(shuffled)
    assert linked_groups(12, dict(shuffled), _ENOUGH) == groups
    strong = [pair for pair, link in links.items() if link.odds >= _ENOUGH.least]
    label = _held_together(strong)
    assert all(len({label[member] for member in group}) == 1 for group in groups)


@given(_LINKS)
@QUICK
def test_deciding_what_is_so_changes_nothing_of_what_is_apart(links):
    groups = linked_groups(12, links, _ENOUGH)
    group_of = {member: at for at, group in enumerate(groups) for member in group}
    apart = {
        pair: False for pair in combinations(range(12), 2) if group_of[pair[0]] != group_of[pair[1]]
    }
    assert linked_groups(12, links, _ENOUGH, apart) == groups


@given(st.lists(_PAIRS, max_size=15), st.integers(1, 2**55))
@FEW
def test_components_are_those_of_a_plain_union_find(pairs, step):
    engine = MemoryEngine()
    sides = [(one * step, other * step) for one, other in (*pairs, *((b, a) for a, b in pairs))]
    schema = pa.schema([("number", pa.int64()), ("other", pa.int64())])
    engine.load("sides", table(sides, schema))
    find_components(engine, "sides", "held")
    label = _held_together(pairs)
    linked = {number for pair in pairs for number in pair}
    assert dict(rows_in(engine, "held")) == {n * step: label[n] * step for n in linked}
    engine.close()


@given(st.lists(_PROFILES, max_size=6), st.randoms(use_true_random=False))
@FEW
def test_grouping_a_few_does_not_depend_on_their_order(known, chance):
    order = list(range(len(known)))
    chance.shuffle(order)
    grouping, shuffled = group_stories(known), group_stories([known[at] for at in order])
    probabilities = {
        frozenset((order[one], order[other])): value
        for (one, other), value in shuffled.probabilities.items()
    }
    assert probabilities == {frozenset(k): v for k, v in grouping.probabilities.items()}


# Ids


@st.composite
def _regrouped(draw) -> tuple[list[list[int]], dict[int, str], set[str]]:
    """Reports in groups, the stories some of them stood in, and ids given before."""
    groups: dict[int, list[int]] = {}
    before: dict[int, str] = {}
    for number in draw(st.sets(st.integers(0, 16**15 - 1) | st.integers(0, 30), max_size=16)):
        groups.setdefault(draw(st.integers(0, 6)), []).append(number)
        stood = draw(st.none() | st.integers(0, 5))
        if stood is not None:
            before[number] = f"{stood:015x}"
    taken = {f"{number:015x}" for number in draw(st.sets(st.integers(0, 30), max_size=10))}
    return list(groups.values()), before, taken


@given(_regrouped())
@QUICK
def test_every_report_is_in_a_story_and_no_two_groups_share_an_id(given_):
    groups, before, taken = given_
    done = assigned(groups, before, taken)
    assert done.story_of.keys() == {number for group in groups for number in group}
    ids = [{done.story_of[number] for number in group} for group in groups]
    assert all(len(each) == 1 for each in ids)
    assert len(set().union(*ids)) == len(groups)


@given(_regrouped())
@QUICK
def test_new_ids_are_new_and_old_ones_go_on_from_their_own_reports(given_):
    groups, before, taken = given_
    done = assigned(groups, before, taken)
    for group in groups:
        story = done.story_of[group[0]]
        goes_on = any(before.get(number) == story for number in group)
        assert goes_on or story not in taken | set(before.values())


@given(_regrouped())
@QUICK
def test_what_became_of_every_story_is_told(given_):
    groups, before, taken = given_
    done = assigned(groups, before, taken)
    now = set(done.story_of.values())
    merged = {event.story for event in done.events if event.what is What.MERGED}
    assert merged == set(before.values()) - now
    for event in done.events:
        assert event.numbers
        assert event.what is What.MERGED or event.story in now
        if event.what is What.MERGED:
            assert all(before[number] == event.story for number in event.numbers)
            assert event.other in now
        if event.what is What.SPLIT:
            assert event.other in before.values()
            assert event.story not in before.values()
        if event.what is What.JOINED:
            assert not before.keys() & set(event.numbers)
        if event.what is What.BORN:
            assert len(event.numbers) > 1


@given(_regrouped())
@QUICK
def test_the_same_groups_again_change_nothing(given_):
    groups, before, taken = given_
    done = assigned(groups, before, taken)
    again = assigned(list(reversed(groups)), done.story_of, taken | set(before.values()))
    assert (again.story_of, again.events) == (done.story_of, ())

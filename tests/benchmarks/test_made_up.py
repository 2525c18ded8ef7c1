"""Made-up reports: the same for the same seed, true to what is said of them, and like news."""

import gzip
import random
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise
from statistics import fmean, median

import pytest
from benchmarks.corpus.accuracy import models_of
from benchmarks.corpus.blocks import Asked, block
from benchmarks.corpus.collection import Collection, collection
from benchmarks.corpus.make import main, make, reports_in
from benchmarks.corpus.realism import looks, related
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.tellings import SHARES
from benchmarks.corpus.truth import Kind, read_truth

from retold.sources import ReadOptions, read_all
from retold.text.language import language_of
from retold.text.words import find_words

ASKED = Asked(5_000)


@pytest.fixture(scope="module")
def made():
    return block(ASKED, 0)


@pytest.fixture(scope="module")
def texts(made):
    return {truth.id: find_words(record.text).forms for record, truth in made}


@pytest.fixture(scope="module")
def truths(made):
    return {truth.id: truth for _, truth in made}


def test_the_same_seed_makes_the_same_reports(made):
    assert block(ASKED, 0) == made


def test_another_seed_makes_others(made):
    other = block(replace(ASKED, seed=2), 0)
    assert {record.text for record, _ in other}.isdisjoint(record.text for record, _ in made)


def test_files_are_the_same_however_many_make_them(tmp_path):
    small = Asked(300)
    one = make(small, tmp_path / "one", workers=1)
    two = make(small, tmp_path / "two", workers=2)
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_no_id_twice(made):
    assert len({truth.id for _, truth in made}) == len(made)
    assert len({record.url for record, _ in made}) == len(made)


def test_a_source_tells_the_same_story_and_came_before(made, truths):
    published = {truth.id: record.published for record, truth in made}
    drawn = [truth for truth in truths.values() if truth.source]
    assert drawn
    for truth in drawn:
        assert truths[truth.source].story == truth.story
        if published[truth.id] and published[truth.source]:
            assert published[truth.source] <= published[truth.id]


def test_each_story_begins_with_one_report_drawn_from_nothing(truths):
    first = Counter(t.story for t in truths.values() if t.strength is Strength.NONE)
    blogs = {t.story for t in truths.values() if t.kind is Kind.LIVE_BLOG}
    assert {story for story, reports in first.items() if reports > 1} <= blogs
    assert {t.story for t in truths.values()} == set(first)


def test_every_strength_and_kind_is_there(truths):
    assert {t.strength for t in truths.values()} == set(Strength)
    assert {t.kind for t in truths.values()} == set(Kind)


def test_shares_are_as_asked(made, truths):
    kinds = Counter(t.kind for t in truths.values())
    for kind, share in SHARES.items():
        assert kinds[kind] == round(share * len(made))
    undated = fmean(not record.published for record, _ in made)
    assert abs(undated - ASKED.undated) < 0.03


def test_stories_are_sized_as_in_news(truths):
    reports = [t for t in truths.values() if t.kind in (Kind.REPORT, Kind.LOOK_ALIKE, Kind.SEQUEL)]
    sizes = Counter(Counter(t.story for t in reports).values())
    assert 0.55 < sizes[1] / sizes.total() < 0.8
    assert max(sizes) > 12


def test_reports_are_as_long_as_in_news(texts):
    lengths = sorted(map(len, texts.values()))
    assert 330 < median(lengths) < 480
    assert lengths[len(lengths) // 100] > 60
    assert 900 < lengths[-len(lengths) // 50] < 2_000


def test_retellings_share_what_they_should(texts, truths):
    pairs = defaultdict(list)
    for name, (model, strength) in models_of(truths.values()).items():
        pairs[strength].append((texts[model], texts[name]))
    shared = {
        strength: dict(related("", some[:60]))[": runs of 3 shared"]
        for strength, some in pairs.items()
    }
    assert 0.24 < shared[Strength.LIGHT] < 0.4
    assert 0.1 < shared[Strength.MIDDLE] < 0.2
    assert 0.05 < shared[Strength.HEAVY] < 0.11
    assert shared[Strength.INDEPENDENT] < 0.05
    order = (Strength.COPY, Strength.EDIT, Strength.LIGHT, Strength.MIDDLE, Strength.HEAVY)
    assert all(shared[one] > shared[two] for one, two in pairwise(order))


def test_reports_of_two_events_share_little(texts, truths):
    stories = {name: truth.story for name, truth in truths.items()}
    seen = dict(looks(texts, stories, random.Random(3)))
    assert seen["two events: runs of 3 shared"] < 0.002
    assert seen["two events: cosine"] < 0.13


def test_templates_share_nearly_all(made, texts):
    families = defaultdict(list)
    for _, truth in made:
        if truth.kind is Kind.TEMPLATE:
            families[truth.family].append(texts[truth.id])
    pairs = [(some[0], some[1]) for some in families.values() if len(some) > 1]
    assert dict(related("", pairs))[": runs of 1 shared"] > 0.5


def test_live_blogs_grow(made):
    versions = defaultdict(list)
    for record, truth in made:
        if truth.kind is Kind.LIVE_BLOG:
            versions[truth.story].append(len(record.text))
    assert all(max(lengths) > 2 * min(lengths) for lengths in versions.values())


def test_credits_name_the_agency(made):
    credited = [(record, truth) for record, truth in made if truth.credited]
    assert credited
    assert all(truth.wire in record.text for record, truth in credited)


def test_retold_reads_them_as_english_news(made, tmp_path):
    files = make(Asked(40), tmp_path, workers=1)
    read = read_all([str(files[0])], ReadOptions())
    assert len(read.reports) == 40
    assert not read.rejected
    assert all(language_of(record.text) == "en" for record, _ in made[:100])


def test_reports_put_aside_come_later_and_are_known(tmp_path):
    held = collection(Asked(300), tmp_path, later=20)
    later = set(held.ids_later())
    kept = {record.url.rsplit("/", 1)[1] for record in held.records()}
    assert (len(later), len(kept)) == (20, 300)
    assert later.isdisjoint(kept)
    assert {truth.id for truth in held.truths()} == kept
    assert {truth.id for truth in read_truth(held.folder)} == kept | later


def test_a_collection_is_made_once(tmp_path):
    held = collection(Asked(20), tmp_path)
    before = held.files[0].stat().st_mtime_ns
    again = collection(Asked(20), tmp_path)
    assert again == Collection(held.folder)
    assert again.files[0].stat().st_mtime_ns == before


def test_the_command_writes_files(tmp_path, capsys):
    main(["30", "--into", str(tmp_path)])
    assert "30 reports in 1 files" in capsys.readouterr().out
    with gzip.open(tmp_path / "reports-0000.jsonl.gz") as lines:
        assert len(lines.readlines()) == 30


@pytest.mark.parametrize(
    ("words", "count"), [("10k", 10_000), ("1m", 1_000_000), ("1.5k", 1_500), ("12,798", 12_798)]
)
def test_sizes_as_people_write_them(words, count):
    assert reports_in(words) == count

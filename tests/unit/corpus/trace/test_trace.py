import pytest

from retold.corpus.trace import trace
from retold.errors import NoSearchIndexError, TooFewWordsError
from retold.model.quotations import Fate
from retold.model.tracing import Became, Form
from tests.fakes.collections import HARBOUR, TEXTS, id_of, indexed


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return indexed(tmp_path_factory.mktemp("trace"))


@pytest.fixture(scope="module")
def traced(folder):
    return trace(folder, HARBOUR)


def told(tracing, outlet):
    return next(one for one in tracing.appearances if one.outlet == outlet)


def test_every_report_that_tells_the_words_is_found_in_order_of_time(traced):
    outlets = [one.outlet for one in traced.dated]
    assert outlets == ["Harbour Courier", "Inland Gazette", "Daily Lantern", "Evening Beacon"]
    assert [one.outlet for one in traced.undated] == ["Coastal Notes"]


def test_the_first_is_told_with_its_certainty(traced):
    assert traced.first == id_of("Harbour Courier")
    assert traced.certainty == "First in this collection; 1 report without a date may be older."


def test_form_and_speaker_are_told(traced):
    first = told(traced, "Harbour Courier")
    assert (first.form, first.speaker, first.fate) == (Form.DIRECT, "Ada Brandt", None)
    assert told(traced, "Inland Gazette").form is Form.INDIRECT
    assert told(traced, "Inland Gazette").speaker == "Ada Brandt"
    assert told(traced, "Daily Lantern").form is Form.OWN_VOICE
    assert told(traced, "Coastal Notes").form in {Form.IN_MARKS, Form.DIRECT}


def test_what_became_of_the_words_is_told(traced):
    assert told(traced, "Inland Gazette").fate is Fate.MADE_INDIRECT
    assert told(traced, "Daily Lantern").fate is Fate.SOURCE_LOST
    assert told(traced, "Evening Beacon").fate is Fate.REWORDED


def test_changed_words_are_told_beside_the_first(traced):
    runs = [(run.became, run.words) for run in told(traced, "Evening Beacon").runs]
    assert (Became.DROPPED, "the") in runs
    assert (Became.ADDED, "every") in runs


def test_spans_lead_to_the_words_as_printed(traced):
    texts = {outlet: text for _, outlet, text in TEXTS}
    for one in traced.appearances:
        text = texts[one.outlet]
        assert one.words == " … ".join(span.of(text) for span in one.spans)
        assert one.around.of(text) == one.printed
        assert all(one.around.contains(span) for span in one.spans)


def test_whom_the_words_are_given_to_is_counted(traced):
    assert traced.speakers[0].name == "Ada Brandt"
    assert traced.speakers[0].reports == 3


def test_what_was_looked_at_is_told(traced):
    assert traced.searched == len(TEXTS)
    assert traced.left_out == 0
    assert traced.read >= 5


def test_reports_that_are_not_read_are_listed_by_their_words(folder):
    tracing = trace(folder, HARBOUR, most_read=1)
    assert tracing.read == 1
    assert len(tracing.appearances) > 1
    assert not told(tracing, "Evening Beacon").read
    assert told(tracing, "Evening Beacon").speaker == ""


def test_marks_around_the_words_asked_for_do_not_matter(folder, traced):
    again = trace(folder, f"“{HARBOUR}.”")
    assert [one.report for one in again.dated] == [one.report for one in traced.dated]


def test_words_nobody_tells_are_told_to_be_nowhere(folder):
    tracing = trace(folder, "the lighthouse keeper sold his violin")
    assert tracing.appearances == ()
    assert tracing.first == ""


@pytest.mark.parametrize("words", ["", "the", "of the", "!!!"])
def test_words_that_hold_too_little_are_refused(folder, words):
    with pytest.raises(TooFewWordsError, match="retold search"):
        trace(folder, words)


def test_a_collection_without_an_index_is_told(tmp_path):
    with pytest.raises(NoSearchIndexError):
        trace(tmp_path, HARBOUR)


EXISTS = (
    (
        "2031-05-01",
        "Capital Times",
        (
            "# Minister on the pact\n"
            "Foreign minister Petar Zelin spoke about the fishing pact in Oslane on Thursday.\n"
            '"The pact exists, but it has failed," Zelin said after the talks with Haalvik.\n'
            "The talks will go on next week in Haalvik.\n"
        ),
    ),
    (
        "2031-05-02",
        "Daily Lantern",
        (
            "# Pact has failed, minister says\n"
            "Foreign minister Petar Zelin spoke about the fishing pact in Oslane on Thursday.\n"
            '"There is a pact, but it failed," Zelin said after the talks with Haalvik.\n'
            "The talks will go on next week in Haalvik.\n"
        ),
    ),
    (
        "2031-05-03",
        "Inland Gazette",
        "# Rain\nRain fell over the valley and the river rose by a metre.\nFarmers waited.\n",
    ),
)


class OneStory:
    """All reports of `EXISTS` but the last are one story."""

    def __init__(self):
        self._story = {id_of(outlet, EXISTS): "s1" for outlet in ("Capital Times", "Daily Lantern")}

    def of(self, reports):
        return {report: self._story[report] for report in reports if report in self._story}

    def members(self, stories):
        return {report: story for report, story in self._story.items() if story in set(stories)}


def test_another_translation_is_found_in_a_report_of_the_same_story(tmp_path):
    folder = indexed(tmp_path, EXISTS)
    tracing = trace(folder, "The pact exists, but it has failed", OneStory())
    assert [one.outlet for one in tracing.dated] == ["Capital Times", "Daily Lantern"]
    variant = told(tracing, "Daily Lantern")
    assert variant.words.rstrip(",") == "There is a pact, but it failed"
    assert variant.speaker == "Petar Zelin"
    assert variant.story == "s1"
    alone = trace(folder, "The pact exists, but it has failed")
    assert [one.outlet for one in alone.dated] == ["Capital Times"]


FINE = (
    ("2031-06-01", "A", "# One\nThere were fine people on both sides of the pier that day.\n"),
    ("2031-05-01", "B", "# Two\nThere were people on both sides of the road to Haalvik.\n"),
)


def test_words_that_lack_the_one_that_matters_are_no_telling(tmp_path):
    tracing = trace(indexed(tmp_path, FINE), "fine people on both sides")
    assert [one.outlet for one in tracing.dated] == ["A"]


PAY = (
    ("2031-06-02", "A", "# One\nHaalvik will pay for the wall, the mayor said.\n"),
    ("2031-06-01", "B", "# Two\nHe would make Haalvik pay for it. The wall is long.\n"),
)


def test_words_of_two_sentences_are_not_taken_for_one(tmp_path):
    tracing = trace(indexed(tmp_path, PAY), "Haalvik will pay for the wall")
    assert [one.outlet for one in tracing.dated] == ["A"]

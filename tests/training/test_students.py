"""Small taggers taught by another: in steps, each kept."""

from dataclasses import replace
from importlib import import_module

import pytest
from training.attributions.judging import judged
from training.attributions.surface import article_of

from retold.analysis.attributions.vocabulary import shipped_vocabulary
from tests.training.annotated import record

torch = pytest.importorskip("torch")
marking = import_module("training.attributions.marking")
small = import_module("training.attributions.small")
small_learning = import_module("training.attributions.small_learning")
students = import_module("training.attributions.students")

SAID = "{0} {1} said the {2} would shut.\nThe {2} is old."
NAMES = (("Ilse", "Brandt", "quay"), ("Torvald", "Hagen", "ferry"), ("Mara", "Sund", "yard"))


def made_up(number, first, last, thing):
    made = record(
        SAID.format(first, last, thing),
        {"source": [f"{first} {last}"], "cue": ["said"], "content": [f"the {thing} would shut"]},
    )
    return made | {"id": str(number)}


RECORDS = tuple(made_up(number, *names) for number, names in enumerate(NAMES))
ARTICLES = tuple(article_of(one, shipped_vocabulary()) for one in RECORDS)
SILENT = tuple(
    replace(one, document=replace(one.document, labels=(0,) * len(one.document.labels)))
    for one in ARTICLES
)


@pytest.fixture(autouse=True)
def _short(monkeypatch):
    for name in ("_TOGETHER", "_AFTERWARDS"):
        monkeypatch.setattr(students, name, small_learning.Pace(12, 0.03, 0.0))


def steps(lessons, folder):
    for step, student in students.taught_by_steps(small.Recurrent, lessons, folder):
        marker = marking.marker_of_small(student, {one["id"]: one["text"] for one in RECORDS})
        yield step, judged(marker, [one.document for one in ARTICLES])


def test_a_student_learns_what_was_marked_for_it(tmp_path):
    step, told = next(steps(students.Lessons(ARTICLES[:2], ARTICLES[2:]), tmp_path / "work"))
    assert (step, told) == ("taught", "source 1.000, cue 1.000, content 1.000")


def test_the_last_word_is_that_of_people(tmp_path):
    lessons = students.Lessons(SILENT * 5, ARTICLES)
    (_, before), (_, after) = steps(lessons, tmp_path / "work")
    assert before == "source 0.000, cue 0.000, content 0.000"
    assert after.startswith("source 1.000, cue 1.000")


def test_steps_once_taken_are_not_taken_again(tmp_path, monkeypatch):
    lessons = students.Lessons(ARTICLES[:2], ARTICLES[2:])
    once = list(steps(lessons, tmp_path / "work"))
    monkeypatch.setattr(small_learning, "_step", None)
    assert list(steps(lessons, tmp_path / "work")) == once


def test_a_small_tagger_that_was_stopped_goes_on_as_if_it_had_not_been(tmp_path, monkeypatch):
    class StoppedError(Exception):
        pass

    def learnt(checkpoint):
        torch.manual_seed(0)
        tagger = small.Recurrent()
        small_learning.learn(tagger, ARTICLES, small_learning.Pace(4, 0.03, 0.0), checkpoint)
        return tagger.state_dict()

    def stop(progress, path):
        save(progress, path)
        if progress.passes == 2:
            raise StoppedError

    whole = learnt(None)
    save = small_learning._Progress.save
    monkeypatch.setattr(small_learning._Progress, "save", stop)
    with pytest.raises(StoppedError):
        learnt(tmp_path / "checkpoint.pt")
    monkeypatch.setattr(small_learning._Progress, "save", save)
    for name, value in learnt(tmp_path / "checkpoint.pt").items():
        torch.testing.assert_close(whole[name], value)

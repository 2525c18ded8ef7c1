"""The answer of the accused, which one report has and the other has not."""

from retold.comparison.answers import is_answer
from retold.comparison.reading import read_report
from retold.model.profiles import Profile
from retold.text.studied import Studied
from tests.fakes.reports import plain_report

ACCUSED = """Skipper Ada Brandt was arrested on Monday over forged invoices of Westhaven harbour.
The invoices name cement that was never delivered to the sea wall."""


def study(text: str, name: str = "test", published: str | None = None) -> Studied:
    return read_report(plain_report(text, name=name, published=published), Profile.FAST)


def answers(sentence: str, theirs: str = ACCUSED, *, days: tuple[str, str] | None = None) -> bool:
    first, second = days or (None, None)
    mine = study(f"{ACCUSED}\n{sentence}", "mine", first)
    return is_answer(len(mine.prose.sentences) - 1, mine, study(theirs, "theirs", second))


def test_who_denies_what_the_other_report_only_accuses_of():
    assert answers("Brandt denied the forged invoices.")
    assert answers("Ada Brandt denied having forged invoices of the harbour.")
    assert answers("Brandt has pleaded not guilty over the invoices.")
    assert answers("Brandt rejected the accusation over the invoices.")


def test_what_is_no_answer():
    assert not answers("Brandt was denied the invoices of the harbour.")
    assert not answers("Brandt denied Westhaven the cement of the harbour.")
    assert not answers("Brandt rejected the cement of the harbour.")
    assert not answers("Brandt read the forged invoices on Monday.")


def test_an_answer_that_the_other_report_tells_in_words_of_its_own():
    sentence = "Brandt denied the forged invoices."
    assert not answers(sentence, f"{ACCUSED}\nShe called the charge baseless.")
    assert not answers(sentence, f"{ACCUSED}\n“I look forward to proving my innocence,” she said.")
    assert not answers(sentence, f"{ACCUSED}\n“I have not forged a page,” Brandt said.")


def test_an_answer_to_what_the_other_report_does_not_tell():
    sentence = "Brandt denied poisoning the mayor's spaniel."
    assert not answers(sentence)
    calm = "The sea wall of Westhaven harbour holds, and invoices for cement are paid, Brandt said."
    assert not answers("Brandt denied the forged invoices.", calm)
    other = ACCUSED.replace("Skipper Ada Brandt", "Pilot Kit Orr")
    assert not answers("Brandt denied the forged invoices.", other)


def test_an_answer_of_other_days_unless_it_has_stood_for_long():
    later = ("2031-05-20", "2031-05-12")
    assert not answers("Brandt denied the forged invoices.", days=later)
    assert answers("Brandt has always denied the forged invoices.", days=later)

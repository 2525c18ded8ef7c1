"""Who speaks for the police."""

import pytest

from retold.analysis.descent.forces import is_of_a_force
from retold.comparison.reading import read_report
from tests.fakes.reports import plain_report


def is_police(sentence: str, name: str) -> bool:
    studied = read_report(plain_report(f"A van was found in the canal at Westhaven.\n{sentence}"))
    [entity] = [at for at, one in enumerate(studied.reading.entities) if one.name.endswith(name)]
    return is_of_a_force(studied, entity)


@pytest.mark.parametrize(
    "sentence",
    [
        "“We found it at noon,” Sgt. Nora Finch said.",
        "“We found it at noon,” said the sheriff's spokeswoman, Nora Finch.",
        "“We found it at noon,” said Nora Finch, a spokeswoman for the Westhaven police.",
        "Detective Nora Finch said that it had stood there for a week.",
    ],
)
def test_a_rank_or_the_force_tells(sentence):
    assert is_police(sentence, "Finch")


@pytest.mark.parametrize(
    "sentence",
    [
        "“We found it at noon,” the fisherman Nora Finch said.",
        "“We found it at noon,” Mayor Nora Finch said.",
        "“We found it at noon,” said Nora Finch, who rang Sgt. Otto Roe.",
        "“It was never cleaned,” said Inspector General Nora Finch.",
    ],
    ids=["a fisherman", "a mayor", "she called the police", "an auditor"],
)
def test_others_are_not_police(sentence):
    assert not is_police(sentence, "Finch")

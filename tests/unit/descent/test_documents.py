"""Two reports that rest on one letter, on the same statements, or on the words of one witness."""

import pytest

from retold.model.descent import Relation
from tests.fakes.reports import plain_report
from tests.unit.descent.test_pair import told

LETTER = """Mayor Otto Roe wrote a letter to the insurers of Westhaven on Monday.
“You have left us no choice but to ask the court for the money that the sea wall costs,” Roe wrote.
{}
Fishermen had warned of a crack beside the lighthouse since spring and were told to wait.
Divers will look at the northern pillar once the tide allows, the harbour office wrote.
Nine boats were lost and a crane lies across the quay, which nobody may enter this week."""

OTHER = """A court may have to say who pays for the wall, which let the tide into forty houses.
In a letter that was sent to three firms Mayor Otto Roe sets them an end in June.
“You have left us no choice but to ask the court for the money that the sea wall costs,” he wrote.
{}
Schools stay closed until Thursday and drinking water comes by lorry.
The railway to Port Elm runs again, though its tunnel was searched for cracks all morning.
A market for lost furniture opens in the gymnasium, where volunteers dry carpets and books."""

MORE = (
    "“The town has waited for nine months, and its patience is at an end; no other harbour on this "
    "coast has been treated so,” Roe wrote."
)
ELSE = (
    "“I shall not sign another paper until somebody who knows the price of stone has come to "
    "look at the lighthouse and at the pier,” Roe wrote."
)


def rule_of(first: str, second: str) -> str:
    descent = told(plain_report(first, name="one"), plain_report(second, name="two"))
    assert descent.relation in {Relation.UNCLEAR, Relation.SAME_SOURCE, Relation.INDEPENDENT}
    return str(descent.reasons[0].rule)


def test_two_that_quote_one_letter_are_not_two_witnesses_of_it():
    assert rule_of(LETTER.format(MORE), OTHER.format(ELSE)) == "descent.one_document"


def test_one_letter_and_one_speech_are_no_one_document():
    second = OTHER.format(ELSE).replace("letter", "speech")
    assert rule_of(LETTER.format(MORE), second) == "descent.independent"


WITNESS = "“We stood on the roof all night and heard the bells under the water,” {} said."


@pytest.mark.parametrize(
    ("one", "two", "rule"),
    [
        ("Ida Fenn, 30,", "Ida Fenn", "descent.one_witness"),
        ("Ida Fenn", "Ida Fenn, 30, of Mill Lane,", "descent.one_witness"),
        ("Ida Fenn", "Ida Fenn", "descent.independent"),
    ],
)
def test_the_same_words_of_a_witness_are_one_conversation(one, two, rule):
    mine = (
        "“The harbour office knew of the crack in the spring, wrote it down in a book and put "
        "the book on a shelf,” Per Holt said."
    )
    theirs = (
        "“Nobody in the town hall has slept, the kettle never gets cold, and my daughter brings us "
        "bread before she goes to work,” Una Brandt said."
    )
    first = LETTER.format(WITNESS.format(one)).split("\n")
    second = OTHER.format(WITNESS.format(two)).split("\n")
    first[1], second[1:3] = mine, [theirs]
    assert rule_of("\n".join(first), "\n".join(second)) == rule


def test_who_tells_much_besides_a_letter_does_not_rest_on_it_alone():
    first, second = LETTER.format(MORE), OTHER.format(ELSE)
    descent = told(plain_report(first, name="one"), plain_report(second, name="two"))
    assert descent.relation is Relation.UNCLEAR

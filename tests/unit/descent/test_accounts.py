"""Two reports of what one body told of itself, and two that name it and know more."""

import pytest

from retold.model.descent import Relation
from tests.fakes.reports import plain_report
from tests.unit.descent.test_pair import OWN, told

SEIZED = """{} nine smugglers were taken off a burning trawler near Port Elm.
Their boat carried wool, brandy and forty crates of stolen church bells.
Divers will search the wreck when the storm has gone by.
The trawler had been hired in the spring by a company that nobody can find."""

TAKEN = """{}
A helicopter had seen the smoke shortly before dawn and led a patrol ship to it.
{}
Smuggling has grown since the bridge at Sandwick was closed to lorries."""

HEARD = "“I saw the fire from my kitchen,” said Una Brandt, who keeps the lighthouse."
UNHEARD = "The fire could be seen from the lighthouse on Gull Rock."


def rule_of(first: str, second: str) -> str:
    descent = told(plain_report(first, name="one"), plain_report(second, name="two"))
    assert descent.relation in {Relation.UNCLEAR, Relation.INDEPENDENT}
    return str(descent.reasons[0].rule)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Norwegian navy said", "The Norwegian navy says it has caught nine smugglers."),
        (
            "Norway's government said",
            "The Norwegian government announced that smugglers sit in jail.",
        ),
        (
            "The Sea Rescue Society said",
            "Nine men were caught at sea, the Sea Rescue Society said.",
        ),
    ],
)
def test_two_leads_that_give_the_news_to_one_body_make_no_two_witnesses(one, two):
    assert rule_of(SEIZED.format(one), TAKEN.format(two, HEARD)) == "descent.one_account"


CAUGHT = "The Norwegian navy caught nine smugglers at sea on Monday."


def test_who_names_no_source_may_have_it_from_the_body_the_other_names():
    first = SEIZED.format("The Norwegian navy said")
    assert rule_of(first, TAKEN.format(CAUGHT, UNHEARD)) == "descent.one_account"
    assert rule_of(TAKEN.format(CAUGHT, UNHEARD), first) == "descent.one_account"


@pytest.mark.parametrize(
    ("one", "two", "heard"),
    [
        ("The Norwegian navy said", CAUGHT, HEARD),
        ("The Norwegian navy said", "The Danish navy says it has caught nine men.", HEARD),
        ("Ada Fenn said", "Nine smugglers were caught at sea, Ada Fenn said.", HEARD),
        ("The harbour master said", "The navy caught nine smugglers at sea.", UNHEARD),
    ],
)
def test_who_has_it_from_another_is_another_witness(one, two, heard):
    assert rule_of(SEIZED.format(one), TAKEN.format(two, heard)) == "descent.independent"


def test_who_is_heard_further_down_did_not_tell_the_news():
    last = "The Norwegian navy says that it has no helicopter to spare."
    second = f"{TAKEN.format('Nine smugglers sit in jail.', HEARD)}\n{OWN}\n{last}"
    assert rule_of(SEIZED.format("The Norwegian navy said"), second) == "descent.independent"

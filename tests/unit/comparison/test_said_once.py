"""A quotation that one report has twice is told once."""

from retold.comparison.reading import read_report
from retold.comparison.said_once import repeated
from retold.model.quotations import Echo, Fate
from tests.fakes.reports import plain_report

BEFORE = read_report(plain_report("The harbour was closed.", name="before"))
AFTER = read_report(
    plain_report(
        "“Inspectors found cracked welds below the waterline,” Ada Brandt said.\n"
        "Brandt said inspectors found cracked welds below the waterline of the barge.\n"
        "“Nobody warned the pilots,” Brandt said.\n"
        "“You wouldn't think they're wreckers, the pilots,” Tom Ferrow said.\n"
        "“I think the pilots of Larne are wreckers,” Ferrow said.",
        name="after",
    )
)


def added(number: int) -> Echo:
    quotation = AFTER.reading.quotations[number]
    return Echo(
        id=f"echo{number}",
        before_report=BEFORE.report.id,
        after_report=AFTER.report.id,
        before=(),
        after=(quotation.id,),
        before_spans=(),
        after_spans=quotation.content,
        fate=Fate.ADDED,
        details=(),
        score=0.9,
        reasons=(),
    )


def test_the_shorter_of_two_that_say_the_same_is_a_repeat():
    told = {BEFORE.report.id: BEFORE, AFTER.report.id: AFTER}
    echoes = [added(number) for number in range(len(AFTER.reading.quotations))]
    assert len(echoes) == 5
    assert repeated(echoes, told) == {"echo0", "echo3"}

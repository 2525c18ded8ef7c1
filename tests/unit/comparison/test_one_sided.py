"""What a sentence weighs that only one report has."""

from dataclasses import replace

from retold.comparison import compare
from retold.model.reports import BlockKind
from tests.fakes.reports import plain_report

SHARED = """The old sea wall at Westhaven broke on Sunday and forty houses were flooded by noon.
Firefighters carried twelve people from the roofs of Mill Lane with two borrowed boats.
The wall was built in 1931 and had last been mended nine years ago, town records show.
Schools stay closed until Thursday and drinking water is brought to the square by lorry."""

NEW = "A contractor from Port Elm, Ida Brandt, was arrested over 14 forged invoices for cement."
TRIFLE = "Many families spent the long night talking and playing cards in the gymnasium."


def one_sided(*texts: str):
    reports = [plain_report(text, name=f"report {n}") for n, text in enumerate(texts)]
    found = compare(reports, one_story=True).telling_findings
    names = {report.id: report for report in reports}
    return [
        place.span.of(names[place.report_id].text)
        for finding in found
        if finding.rule == "changes.one_side_only"
        for place in (*finding.before, *finding.after)
    ]


def test_what_is_contested_is_worth_telling_and_background_is_not():
    assert one_sided(SHARED, f"{SHARED}\n{NEW}\n{TRIFLE}") == [NEW]


def test_what_happens_to_whoever_is_convicted_claims_nothing_of_anybody():
    rule = "Under the law of the harbour builders may be fined more if they are convicted of fraud."
    claim = "The builders of the harbour were convicted of fraud under the law and fined more."
    assert one_sided(SHARED, f"{SHARED}\n{rule}") == []
    assert one_sided(SHARED, f"{SHARED}\n{claim}") == [claim]


def test_a_claim_of_few_new_words_is_told_by_the_other_in_words_of_its_own():
    there = f"{SHARED}\nA lorry fled the harbour when the gate broke."
    caught = "Grimm fled the harbour, but was arrested nearby."
    forged = "Grimm fled the harbour, but was arrested nearby over forged invoices for cement."
    assert one_sided(there, f"{there}\n{caught}") == []
    assert one_sided(there, f"{there}\n{forged}") == [forged]


def test_an_item_of_a_digest_that_the_other_does_not_tell_of_is_no_finding():
    digest = f"""{SHARED}
In football, Marlow Rovers signed keeper Tor Aldo from Glenmore United for an unknown sum.
{{}}
Aldo kept nets for Glenmore United in thirty cup matches and won medals in Sundra."""
    other = "Rovers striker Kit Orr was arrested over two stolen sports cars and a forged passport."
    assert one_sided(SHARED, digest.format(other)) == []


def test_what_a_third_report_tells_too_is_not_told_by_one_alone():
    third = f"Nine streets were dry again on Monday, the town of Westhaven wrote.\n{NEW}"
    assert one_sided(SHARED, f"{SHARED}\n{NEW}", third) == []


def test_a_line_that_stands_twice_and_a_label_are_no_sentences():
    assert one_sided(SHARED, f"{SHARED}\n{NEW}\n{NEW}") == []
    assert one_sided(SHARED, f"{SHARED}\nArrested: {NEW}") == []


def test_what_stands_above_the_byline_is_not_the_story():
    text = f"{NEW}\nBy Ada Finch\n{SHARED}"
    report = plain_report(text, name="page")
    top, line, *story = report.blocks
    page = replace(report, blocks=(top, replace(line, kind=BlockKind.BYLINE), *story))
    found = compare([plain_report(SHARED, name="other"), page], one_story=True).telling_findings
    assert not [finding for finding in found if finding.rule == "changes.one_side_only"]


def test_of_many_sentences_only_one_report_has_three_are_told():
    streets = ("Elm Row", "Salt Lane", "Quay Street", "Tar Yard", "Bell Hill")
    more = [
        f"On {street}, where {n} flooded houses stand, a {thing} was found to be illegal."
        for n, (street, thing) in enumerate(
            zip(streets, ("pump", "drain", "fence", "garage", "stove"), strict=True), start=31
        )
    ]
    assert len(one_sided(SHARED, "\n".join([SHARED, *more]))) == 3


def test_a_claim_that_only_sums_up_what_both_quote_is_told_by_both():
    quote = "“Nine careless years of cement ruined this wall,” mayor Ida Brandt wrote on Sunday."
    summed = "Ida Brandt blamed lazy engineers, greedy suppliers and drunken masons for the flood."
    there = f"{SHARED}\n{quote}"
    assert one_sided(there, f"{SHARED}\n{summed}\n{quote}") == []
    assert summed in one_sided(SHARED, f"{SHARED}\n{summed}\n{quote}")
    other = "Nobody slept in Mill Lane that night, and nobody wished to."
    assert summed in one_sided(there, f"{SHARED}\n{summed}\n{other}\n{quote}")


def test_a_claim_that_the_other_makes_of_the_same_in_fewer_words():
    there = f"{SHARED}\nGrimm had been arrested, after a chase on foot, some hours on."
    long = "Grimm hid in a barn, slept and ate there, and was arrested hours later after a chase."
    short = "Grimm hid in a barn, slept and ate there, and was arrested over forged invoices."
    assert one_sided(there, f"{there}\n{long}") == []
    assert one_sided(there, f"{there}\n{short}") == [short]

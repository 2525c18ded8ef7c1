"""A whole comparison: how reports are named, grouped and counted."""

from dataclasses import replace

import pytest

from retold.comparison import MOST_REPORTS, compare
from retold.comparison.methods import methods_of
from retold.errors import TooFewReportsError, TooManyReportsError
from retold.model.descent import Relation
from retold.model.profiles import Profile
from retold.model.reports import Notice, Rejected
from tests.doors.told_twice import FIRST, SECOND, STRANGER
from tests.fakes.reports import plain_report

ONE, TWO, OTHER = (
    plain_report(text, name=name, published="2023-07-26")
    for name, text in (("one", FIRST), ("two", SECOND), ("other", STRANGER))
)
SHORT = plain_report("The pier fell on Sunday.", name="short")


@pytest.mark.parametrize("reports", [(), (ONE,)])
def test_fewer_than_two_reports_are_refused(reports):
    with pytest.raises(TooFewReportsError) as refused:
        compare(reports)
    assert refused.value.readable == len(reports)


def test_more_than_fifty_reports_are_refused():
    with pytest.raises(TooManyReportsError) as refused:
        compare([SHORT] * (MOST_REPORTS + 1))
    assert (refused.value.given, refused.value.most) == (51, 50)


def test_names_and_ids_are_made_unique():
    again = plain_report(SECOND, name="one")
    told = compare([ONE, again, ONE, OTHER])
    assert [report.name for report in told.reports] == ["one (1)", "one (2)", "one (3)", "other"]
    ids = [report.id for report in told.reports]
    assert ids == [ONE.id, again.id, f"{ONE.id}#2", OTHER.id]
    assert [reading.report_id for reading in told.readings] == ids


def test_a_report_given_twice_is_noticed_once():
    told = compare([ONE, TWO, ONE])
    [notice] = told.notices
    assert notice.slug == "same-report-twice"
    assert notice.report_ids == (ONE.id, f"{ONE.id}#2")
    assert len(told.lineage.origins) == 1


def test_two_texts_of_one_address_are_versions_not_witnesses():
    address = "https://post.example/dam"
    told = compare([replace(ONE, url=address), replace(TWO, url=address)])
    [notice] = told.notices
    assert notice.slug == "versions"
    assert notice.report_ids == (ONE.id, TWO.id)
    assert address in notice.words
    assert [descent.relation for descent in told.descents] == [Relation.VERSION]
    assert len(told.lineage.origins) == 1


def test_the_same_text_twice_is_no_version():
    same = replace(ONE, url="https://post.example/dam")
    assert [notice.slug for notice in compare([same, same]).notices] == ["same-report-twice"]


def test_texts_of_different_addresses_are_no_versions():
    told = compare([replace(ONE, url="https://a.example"), replace(TWO, url="https://b.example")])
    assert told.notices == ()
    assert told.descents[0].relation is not Relation.VERSION


def test_several_stories_among_the_given_are_told_apart():
    second = plain_report(STRANGER.replace("forty", "40"), name="second", published="2023-07-26")
    told = compare([ONE, OTHER, TWO, second])
    relation = {frozenset((d.left, d.right)): d.relation for d in told.descents}
    apart = {pair for pair, named in relation.items() if named is Relation.DIFFERENT_STORIES}
    stories = ({ONE.id, TWO.id}, {OTHER.id, second.id})
    assert apart == {frozenset((one, two)) for one in stories[0] for two in stories[1]}
    assert [set(origin) for origin in told.lineage.origins] == list(stories)
    met = {(echo.before_report, echo.after_report) for echo in told.echoes}
    met |= {(change.before_report, change.after_report) for change in told.changes}
    assert met
    assert all(set(pair) in stories for pair in met)
    for fact in told.facts:
        assert {value.report_id for value in fact.values} in stories
    weights = [finding.weight for finding in told.findings]
    assert weights == sorted(weights, reverse=True)


def test_reports_of_different_stories_say_nothing_together():
    told = compare([ONE, OTHER])
    assert [descent.relation for descent in told.descents] == [Relation.DIFFERENT_STORIES]
    assert (told.echoes, told.changes, told.facts) == ((), (), ())
    assert told.findings == ()
    assert len(told.lineage.origins) == 2


def test_what_is_said_to_be_one_story_is_compared_as_one():
    told = compare([ONE, OTHER], one_story=True)
    assert Relation.DIFFERENT_STORIES not in {descent.relation for descent in told.descents}


def test_what_reading_said_is_kept():
    rejected = Rejected(location="a", place="", stage="open", reason="gone", hint="Look.")
    notice = Notice(slug="metadata", words="It was left out.")
    told = compare([ONE, TWO], rejected=[rejected], notices=[notice])
    assert told.rejected == (rejected,)
    assert told.notices == (notice,)
    assert told.methods == methods_of(Profile.DEFAULT)


def test_progress_is_told_to_the_end_and_never_back():
    steps: list[tuple[int, int]] = []
    compare([ONE, TWO, OTHER], progress=lambda done, of: steps.append((done, of)))
    assert {of for _, of in steps} == {3 + 3}
    assert [done for done, _ in steps] == [1, 2, 3, 4, 5, 6]


def test_two_runs_agree():
    assert compare([ONE, TWO, OTHER]) == compare([ONE, TWO, OTHER])


def test_a_report_in_another_language_is_only_cut_into_sentences():
    told = compare([ONE, replace(TWO, language="de")])
    reading = told.readings[1]
    assert reading.sentences
    assert (reading.quotations, reading.quantities, reading.times, reading.names) == (
        (),
        (),
        (),
        (),
    )

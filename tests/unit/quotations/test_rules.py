"""What readers are shown of quotations."""

from retold.analysis.quotations import METHOD, RULES, find_quotations
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report

_TEXT = """# Brown says bridge is late
“It is late,” Ann Brown said, adding that “nobody” knew. “We wait.”
According to the board, it will open. The Herald quoted her as saying that it would close.
She called it “a disgrace” and vowed to leave. It was reported that all left.
Brown's claim that it fell was wrong. Green shrugged: “Nobody asked us.”"""


def test_every_reason_names_a_rule():
    names = {rule.name for rule in RULES}
    found = find_quotations(prose_of(plain_report(_TEXT)), (), ()).quotations
    used = {reason.rule for quotation in found for reason in quotation.reasons}
    assert len(found) > 8
    assert used <= names


def test_rules_are_explained_in_words_of_a_reader():
    assert METHOD == "quotations/2"
    for rule in RULES:
        assert rule.explanation.split("\n")[0].endswith((".", ".”")), rule.name
        assert "unit" not in rule.explanation, rule.name


def test_an_id_does_not_depend_on_the_run_and_tells_reports_apart():
    one, again, other = (
        find_quotations(prose_of(plain_report(_TEXT, name=name)), (), ()).quotations
        for name in ("one", "one", "other")
    )
    assert [q.id for q in one] == [q.id for q in again]
    assert {q.id for q in one}.isdisjoint(q.id for q in other)
    assert len({q.id for q in one}) == len(one)

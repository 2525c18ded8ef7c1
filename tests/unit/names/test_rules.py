"""The rules of the names, as they are shown to a reader."""

from retold.analysis.names import METHOD, RULES, find_names, match_entities
from retold.text.prose import prose_of
from tests.fakes.reports import plain_report


def test_rules_are_named_after_the_method() -> None:
    family = METHOD.partition("/")[0]
    assert all(rule.name.startswith(f"{family}.") for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_match_names_one_of_the_rules() -> None:
    told = "Alexander Dobrynko, Tom Fenwick, the Harrowgate Group and Riga. The Harbour Work Act."
    other = "Aleksandr Dobrynko, President Fenwick, fighters of Harrowgate and Riga. The HWA."
    left = find_names(prose_of(plain_report(told))).entities
    right = find_names(prose_of(plain_report(other))).entities
    used = {match.rule for match in match_entities(left, right)}
    assert len(used) >= 4
    assert used <= {rule.name for rule in RULES}

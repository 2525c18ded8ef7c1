"""What readers are told of the rules."""

from retold.analysis.mentions import METHOD, RULES


def test_rules_are_named_by_family_and_explained():
    assert METHOD == "mentions/1"
    assert all(rule.name.startswith("mentions.") and rule.explanation for rule in RULES)


def test_no_rule_is_named_twice():
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))

from retold.analysis import alignment, changes, passages


def test_rules_carry_their_family_and_words_for_a_reader():
    for family in (alignment, changes, passages):
        name = family.METHOD.partition("/")[0]
        assert all(rule.name.startswith(f"{name}.") for rule in family.RULES)
        assert all(len(rule.explanation) > 40 for rule in family.RULES)

"""Where each report quotes other parts of one saying, nobody's words were changed."""

import pytest

from retold.model.quotations import Fate
from tests.unit.fates.speech_marked import echoes_between, pairings, studied

WHOLE = "The bridge stays open until the last lorry is across"
FIRST = "We asked the harbour board of Dunmoor for another month"
LAST = "The divers have found no crack below the waterline"


def rule_between(before: str, after: str) -> tuple[Fate, str]:
    left, right = (
        studied(f"⟦Ada Quill: “{said}.”⟧ Quill {{said}}.", name)
        for said, name in ((before, "before"), (after, "after"))
    )
    (echo,) = echoes_between(left, right, pairings(left, right, None))
    return echo.fate, echo.reasons[0].rule


@pytest.mark.parametrize(
    ("before", "after"),
    [(f"{FIRST}. {WHOLE}", f"{WHOLE}. {LAST}"), (f"{WHOLE}. {LAST}", f"{FIRST}. {WHOLE}")],
)
def test_each_gives_a_sentence_that_the_other_leaves_out(before, after):
    assert rule_between(before, after) == (Fate.REWORDED, "fates.other_parts")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{WHOLE}. {LAST}", f"{WHOLE.replace('last', 'first')}. {LAST}"),
        (WHOLE, WHOLE.replace("last lorry", "ferry")),
    ],
)
def test_where_a_word_stands_for_another_the_words_were_changed(before, after):
    assert rule_between(before, after) == (Fate.REWORDED, "fates.reworded")


def shown(before: str, after: str) -> tuple[Fate, list[str], list[str]]:
    left, right = (
        studied(f"⟦Ada Quill: {said}⟧ Quill {{said}}.", name)
        for said, name in ((before, "before"), (after, "after"))
    )
    (echo,) = echoes_between(left, right, pairings(left, right, None))
    return (
        echo.fate,
        [span.of(left.report.text) for span in echo.before_spans],
        [span.of(right.report.text) for span in echo.after_spans],
    )


def test_only_the_parts_are_shown_that_the_other_leaves_out():
    found = shown(f"“{FIRST}. {WHOLE}.”", f"“{WHOLE}. {LAST}.”")
    assert found == (Fate.REWORDED, [FIRST], [LAST])


def test_what_the_other_tells_without_marks_is_no_part_of_ones_own():
    told = f"she would use “whatever weight this office has” for the new pier. “{WHOLE}. {LAST}.”"
    said = f"“I want to use whatever weight this office has for the new pier. {WHOLE}.”"
    fate, (before,), (after,) = shown(told, said)
    assert fate is Fate.TRIMMED
    assert LAST in before
    assert WHOLE in after

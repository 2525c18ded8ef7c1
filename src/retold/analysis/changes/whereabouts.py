"""Whether two sentences tell of other places or other days."""

from retold.analysis.changes.retellings import Retelling, Side
from retold.analysis.changes.small_words import place_stems
from retold.text.languages import word_list


def elsewhere(told: Retelling) -> bool:
    """Whether each side names a country or capital, a day or a month, and none in common."""
    sides = (told.before, told.after)
    return any(
        all(found) and found[0].isdisjoint(found[1])
        for found in ([_places(side) for side in sides], [_days(side) for side in sides])
    )


def _places(side: Side) -> set[str]:
    text, starts = side.prose.text, side.words.starts
    return {
        side.key(at)
        for at in side.places
        if side.words.stems[at] in place_stems() and text[starts[at]].isupper()
    }


def _days(side: Side) -> set[tuple[str, int]]:
    """The days of the week and the months a side names, each by its number."""
    text, starts, forms = side.prose.text, side.words.starts, side.words.forms
    lists = word_list("dates")
    return {
        (name, lists[name][forms[at]])
        for name in ("weekdays", "months")
        for at in side.places
        if forms[at] in lists[name] and text[starts[at]].isupper()
    }

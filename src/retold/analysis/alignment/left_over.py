"""What each of two sentences has of its own: words, numbers, names, a "not", a verb of saying."""

from collections.abc import Iterator, Sequence

from retold.analysis.alignment.matched import Matched
from retold.analysis.alignment.worded import Worded, negations, reporting


def left_over(one: Worded, two: Worded, matched: Matched) -> Iterator[tuple[str, float]]:
    """How many words are matched, and what is left over on the side with less and with more."""
    yield "matched", sum(link >= 0 for link in matched.links)
    yield "spelled alike", matched.alike
    own = (_own(one, matched.left), _own(two, matched.right))
    for number, name in enumerate(("weight", "number", "rarest", "negations", "reporting")):
        yield f"{name} left least", min(side[number] for side in own)
        yield f"{name} left most", max(side[number] for side in own)


def names_and_numbers(one: Worded, two: Worded) -> Iterator[tuple[str, float]]:
    """How many names are shared, and how many names and numbers only one sentence has."""
    keys = frozenset(one.keys), frozenset(two.keys)
    names = len(one.names - keys[1]), len(two.names - keys[0])
    numbers = len(one.numbers - two.numbers), len(two.numbers - one.numbers)
    yield "names shared", len((one.names & keys[1]) | (two.names & keys[0]))
    yield "names left least", min(names)
    yield "names left most", max(names)
    yield "numbers left least", min(numbers)
    yield "numbers left most", max(numbers)


def _own(words: Worded, places: Sequence[int]) -> tuple[float, ...]:
    weights = [words.weights[at] for at in places]
    return (
        sum(weights),
        len(places),
        max(weights, default=0.0),
        sum(words.forms[at] in negations() for at in places),
        sum(words.stems[at] in reporting() for at in places),
    )

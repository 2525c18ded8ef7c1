"""What a number counts, and whether two numbers count the same."""

from functools import cache

from retold.text.languages import word_list
from retold.text.words import stem_of


def counted_alike(left: str, right: str) -> bool | None:
    """Whether two numbers count the same sort of thing; None where one does not tell it."""
    if not left or not right:
        return None
    ours, theirs = left.split(), right.split()
    families = family(ours), family(theirs)
    if any(families):
        return families[0] == families[1]
    return stem_of(ours[-1]) == stem_of(theirs[-1])


def counted_same(left: str, right: str) -> bool:
    """Whether two numbers count the very same: "Morvian sailors" are not all "sailors"."""
    return bool(counted_alike(left, right)) and _narrowed(left) == _narrowed(right)


def counts_the_same_victims(left: str, right: str) -> bool:
    """Whether no word tells that of one fate two numbers count others: sailors, all people.

    Of what is no count of victims nothing is asked: "nations" may be "countries".
    """
    if not (family(left.split()) and family(right.split())):
        return True
    return _narrowed(left) == _narrowed(right)


def counts_anybody(counted: str) -> bool:
    """Whether victims are counted without a word for which of them: people, not soldiers."""
    return not _narrowed(counted)


def family(counted: list[str]) -> str:
    """The sort of victims that words count; empty for anything else."""
    found = _families()
    return next((found[word] for word in counted if word in found), "")


def _narrowed(counted: str) -> frozenset[str]:
    """The words that say which of the people or things are counted."""
    return frozenset(
        stem_of(word) for word in counted.split() if word not in _families() | _anybody()
    )


@cache
def _families() -> dict[str, str]:
    listed = word_list("fact_terms")["families"]
    return {word: name for name, words in listed.items() for word in words}


@cache
def _anybody() -> dict[str, str]:
    return dict.fromkeys(word_list("fact_terms")["anybody"], "")

"""The words of `findings.toml`."""

from functools import cache

from retold.text.languages import word_list


@cache
def words_listed(name: str) -> frozenset[str]:
    """The words of one list, in lower case."""
    return frozenset(word_list("findings")["words"][name])

"""Which of several things was asked for by an id or the beginning of one."""

from collections.abc import Iterable
from typing import TypeVar

from retold.errors import AmbiguousFindingError, UnknownFindingError

_Thing = TypeVar("_Thing")


def the_one(asked: str, things: Iterable[tuple[str, _Thing]]) -> _Thing:
    """The thing whose id is `asked`, or the only one whose id begins so.

    Raises:
        UnknownFindingError: there is none.
        AmbiguousFindingError: there are several.
    """
    found: dict[str, _Thing] = {}
    for known_as, thing in things:
        if asked and known_as.startswith(asked):
            found.setdefault(known_as, thing)
    if asked in found:
        return found[asked]
    if len(found) > 1:
        raise AmbiguousFindingError(asked, tuple(found))
    if not found:
        raise UnknownFindingError(asked)
    return next(iter(found.values()))

"""Options that take a day, a month or a year."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from retold.corpus.search.days import first_day, last_day


class _Day(click.ParamType[date]):
    name = "DATE"

    def __init__(self, reading: Callable[[str], date]) -> None:
        self._reading = reading

    def convert(self, value: Any, param: Any, ctx: Any) -> date:  # noqa: ANN401 - click's signature
        """The day meant, or a usage error."""
        if isinstance(value, date):
            return value
        try:
            return self._reading(value)
        except ValueError as error:
            self.fail(f"{error}. Write 2023, 2023-07 or 2023-07-24.", param, ctx)


def day_option(name: str, words: str, *, last: bool = False) -> Callable[..., Any]:
    """An option that takes a day; of a month or a year the first day, or the last."""
    kind = _Day(last_day if last else first_day)
    return click.option(name, type=kind, metavar="DATE", help=words)

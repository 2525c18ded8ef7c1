"""htmldate alone: the day a page was published (Barbaresi, JOSS 5(51), 2020)."""

from collections.abc import Callable


def reader() -> Callable[[str], str]:
    """What gives the day that htmldate finds as in its own evaluation, all means tried."""
    from htmldate import find_date  # noqa: PLC0415 - a peer that is not installed is skipped

    def read(page: str) -> str:
        return find_date(page, original_date=True, extensive_search=True) or ""

    return read

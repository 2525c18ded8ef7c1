"""trafilatura alone: the article's text on a page (Barbaresi, ACL 2021 system demonstrations)."""

from collections.abc import Callable


def reader() -> Callable[[str], str]:
    """What gives the text that trafilatura extracts by default, without comments; "" for none."""
    from trafilatura import extract  # noqa: PLC0415 - a peer that is not installed is skipped

    def read(page: str) -> str:
        return extract(page, include_comments=False) or ""

    return read

"""What a report states of itself, as a page may show it: when it was published, and where."""

from datetime import datetime
from urllib.parse import urlsplit

from retold.model.reports import Precision


def published_value(published: datetime | None, precision: Precision) -> str:
    """The ISO day or time of publication, to the grain that is known; empty where it is not."""
    if published is None:
        return ""
    return published.date().isoformat() if precision is Precision.DAY else published.isoformat()


def safe_address(url: str) -> str:
    """The address, where it is one of the web; a report may claim "javascript:…" as its own."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.netloc and url.isprintable() else ""

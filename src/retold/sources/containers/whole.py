"""A file that is one text or one page."""

from collections.abc import Iterator

from retold.model.reports import Rejected
from retold.sources.containers.streams import Stream
from retold.sources.opened import too_big
from retold.sources.options import Details, ReadOptions
from retold.sources.raws import Raw, RawKind


def whole_raws(stream: Stream, options: ReadOptions) -> Iterator[Raw | Rejected]:
    """The one record of a text or a page.

    Raises:
        UnreadableError: it holds more bytes than the limit.
    """
    data = stream.read(options.limits.bytes)
    if len(data) > options.limits.bytes:
        raise too_big(stream.location, options.limits.bytes)
    yield Raw(
        location=stream.location,
        kind=RawKind.FILE,
        content=data,
        name=stream.address or stream.name,
        encoding=stream.encoding,
        media_type=stream.media_type,
        details=Details(url=stream.address),
    )

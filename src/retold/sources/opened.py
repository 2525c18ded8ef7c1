"""The bytes of a source once it is open, and the bound on them."""

from dataclasses import dataclass

from retold.errors import UnreadableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The bytes of a source, and what came with them.

    Attributes:
        location: as asked for.
        address: where the bytes came from after redirects; empty for files.
        data: the bytes.
        charset: the encoding a server stated; empty where none did.
        media_type: the media type a server stated; empty where none did.
    """

    location: str
    data: bytes
    address: str = ""
    charset: str = ""
    media_type: str = ""


def too_big(location: str, most: int) -> UnreadableError:
    """The error for a source of more than `most` bytes."""
    return UnreadableError(
        location=location,
        stage="limit",
        reason=f"it holds more than {most:,} bytes",
        hint="Cut the report out of it, or raise the limit on bytes.",
    )

"""Ids are hashes of content, so that two runs agree."""

from hashlib import blake2b

_ID_BYTES = 8
"""Sixteen hexadecimal digits: one clash expected in some four thousand million ids."""


def content_id(*parts: str) -> str:
    """A short hash of `parts`; parts cannot run into one another."""
    digest = blake2b(digest_size=_ID_BYTES)
    for part in parts:
        encoded = part.encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return digest.hexdigest()


def is_whole(asked: str) -> bool:
    """Whether something has the form of a whole id."""
    return len(asked) == 2 * _ID_BYTES and all(each in "0123456789abcdef" for each in asked)

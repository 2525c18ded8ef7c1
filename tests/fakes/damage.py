"""What happens to files: each a function of bytes and of a seeded source of chance."""

import gzip
from collections.abc import Callable
from random import Random

Damage = Callable[[bytes, Random], bytes]

_MARKS = (
    b'"',
    b"\n",
    b"\r\n\r\n",
    b"\x00",
    b"{",
    b"]",
    b"<item>",
    b"WARC/1.0\r\n",
    b"\xff\xfe",
    b"<![CDATA[",
)
_MOST_FLIPS = 40
_LONGEST = 200


def cut_off(data: bytes, chance: Random) -> bytes:
    """Its end is missing."""
    return data[: chance.randrange(len(data))]


def beheaded(data: bytes, chance: Random) -> bytes:
    """Its beginning is missing."""
    return data[chance.randrange(len(data)) :]


def flipped(data: bytes, chance: Random) -> bytes:
    """Some bits are turned."""
    turned = bytearray(data)
    for _ in range(chance.randrange(1, _MOST_FLIPS)):
        turned[chance.randrange(len(turned))] ^= 1 << chance.randrange(8)
    return bytes(turned)


def overwritten(data: bytes, chance: Random) -> bytes:
    """A stretch is replaced by noise."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, _LONGEST))
    return data[:start] + chance.randbytes(end - start) + data[end:]


def inserted(data: bytes, chance: Random) -> bytes:
    """Noise, or marks that mean something, stand in the middle."""
    at = chance.randrange(len(data))
    marks = chance.choice((chance.randbytes(chance.randrange(1, _LONGEST)), chance.choice(_MARKS)))
    return data[:at] + marks + data[at:]


def lost(data: bytes, chance: Random) -> bytes:
    """A stretch is missing."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randrange(1, _LONGEST) :]


def renumbered(data: bytes, chance: Random) -> bytes:
    """A figure is another, as in a length that is wrong."""
    places = [at for at, byte in enumerate(data) if chr(byte).isdigit()] or [0]
    at = chance.choice(places)
    return data[:at] + str(chance.randrange(10**6)).encode() + data[at + 1 :]


def mixed(data: bytes, chance: Random) -> bytes:
    """Its second half is in another encoding."""
    middle = chance.randrange(len(data))
    half = data[middle:].decode("utf-8", "replace")
    return data[:middle] + half.encode(chance.choice(("utf-16", "cp1252", "cp1251")), "replace")


def noughted(data: bytes, chance: Random) -> bytes:
    """A stretch is noughts, as after a crash."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 2_000))
    return data[:start] + bytes(end - start) + data[end:]


def repeated(data: bytes, chance: Random) -> bytes:
    """A stretch stands there a thousand times, as a giant field or a nested bomb does."""
    start = chance.randrange(len(data))
    stretch = data[start : start + chance.randrange(1, 60)]
    return data[:start] + stretch * chance.randrange(200, 2_000) + data[start:]


def twice(data: bytes, chance: Random) -> bytes:
    """It begins again before it ends."""
    at = chance.randrange(len(data))
    return data[:at] + data


def wrapped(data: bytes, chance: Random) -> bytes:
    """It is compressed once more, and damaged so."""
    return flipped(gzip.compress(data, mtime=0), chance)


DAMAGES: tuple[Damage, ...] = (
    cut_off, beheaded, flipped, overwritten, inserted, lost, renumbered, mixed, noughted, repeated,
    twice, wrapped,
)  # fmt: skip
IN_PLACE: tuple[Damage, ...] = (flipped, overwritten, inserted, lost, renumbered, noughted)
"""Those that can befall one record of a file alone."""

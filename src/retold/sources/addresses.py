"""Which addresses may be connected to: public ones, unless private ones are allowed."""

import ipaddress
import socket

from retold.errors import UnreadableError

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv6 addresses that stand for IPv4 ones (RFC 6052)."""


def checked_address(location: str, host: str, port: int, *, allow_private: bool) -> str:
    """An IP address of `host` that may be connected to.

    A host of which any address is private is refused whole: which of them would be connected
    to is the resolver's choice, and another look-up may give another.

    Raises:
        UnreadableError: the host has no address, or one that may not be connected to.
    """
    found = _resolved(location, host, port)
    if not allow_private:
        for address in found:
            if not is_public(ipaddress.ip_address(address)):
                raise UnreadableError(
                    location=location,
                    stage="fetch",
                    reason=f"{host} is at {address}, an address of a private network",
                    hint="Allow private addresses if that is meant.",
                )
    return found[0]


def is_public(address: _Address) -> bool:
    """Whether an address, and any other that it stands for, is one of the public internet."""
    if not address.is_global or address.is_multicast:
        return False
    return all(inner.is_global for inner in _stands_for(address))


def _stands_for(address: _Address) -> list[ipaddress.IPv4Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _TRANSLATED:
        inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [one for one in inner if one is not None]


def _resolved(location: str, host: str, port: int) -> list[str]:
    try:
        infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnreadableError(
            location=location,
            stage="fetch",
            reason=f"the host {host!r} is not found ({getattr(error, 'strerror', error)})",
            hint="Check the address and the connection.",
        ) from None
    return [str(info[4][0]).split("%")[0] for info in infos]

"""Addresses → bytes, within limits of time, size and redirects, from checked hosts only."""

import time
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, urljoin, urlsplit

import certifi
import urllib3
from urllib3.exceptions import HTTPError

from retold.errors import UnreadableError
from retold.sources.addresses import checked_address
from retold.sources.opened import Opened, too_big
from retold.sources.options import ReadOptions

_AGENT = "retold (reads one page for comparison)"
_CHUNK = 1 << 16
_LONGEST_WAIT = 10.0
"""Seconds for one answer of the network; the whole is bound by `Limits.seconds`."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FINE = 200
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class _Target:
    address: str
    parts: SplitResult
    host: str
    port: int

    @property
    def path(self) -> str:
        query = f"?{self.parts.query}" if self.parts.query else ""
        return (self.parts.path or "/") + query


def fetched(location: str, options: ReadOptions) -> Opened:
    """The bytes at an address.

    Every hop's host is resolved and checked, and the connection goes to the checked address, so
    that a second look-up cannot lead elsewhere.

    Raises:
        UnreadableError: the address is broken, refused or does not answer with a page, or a
            limit is passed.
    """
    deadline = time.monotonic() + options.limits.seconds
    address = location
    for _ in range(options.limits.redirects + 1):
        response = _asked(_target(location, address), location, options, deadline)
        try:
            if response.status not in _REDIRECTS or "location" not in response.headers:
                return _read(response, location, address, options, deadline)
            address = urljoin(address, response.headers["location"])
        finally:
            response.close()
    raise _failed(location, f"it redirects more than {options.limits.redirects} times")


def _target(location: str, address: str) -> _Target:
    try:
        parts = urlsplit(address)
        port = parts.port or _PORTS.get(parts.scheme, 0)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        address.encode("ascii")
    except UnicodeEncodeError:
        return _target(location, urllib3.util.parse_url(address).url)
    except (ValueError, UnicodeError):
        raise _broken(location) from None
    if parts.scheme not in _PORTS or not host or parts.username is not None:
        raise _broken(location)
    return _Target(address, parts, host, port)


def _asked(
    target: _Target, location: str, options: ReadOptions, deadline: float
) -> urllib3.BaseHTTPResponse:
    ip = checked_address(location, target.host, target.port, allow_private=options.allow_private)
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_slow(location, options)
    pool = _pool(target, ip, min(left, _LONGEST_WAIT))
    try:
        return pool.urlopen(
            "GET",
            target.path,
            headers={
                "Host": target.parts.netloc,
                "User-Agent": _AGENT,
                "Accept": "text/html,text/plain,application/json;q=0.9,*/*;q=0.1",
                "Accept-Encoding": "gzip",
            },
            redirect=False,
            retries=False,
            preload_content=False,
        )
    except (HTTPError, OSError, ValueError) as error:
        raise _failed(location, f"{target.host} does not answer ({_said(error)})") from None


def _pool(target: _Target, ip: str, seconds: float) -> urllib3.HTTPConnectionPool:
    timeout = urllib3.Timeout(connect=seconds, read=seconds)
    if target.parts.scheme == "http":
        return urllib3.HTTPConnectionPool(ip, target.port, timeout=timeout)
    return urllib3.HTTPSConnectionPool(
        ip,
        target.port,
        timeout=timeout,
        server_hostname=target.host,
        assert_hostname=target.host,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
    )


def _read(
    response: urllib3.BaseHTTPResponse,
    location: str,
    address: str,
    options: ReadOptions,
    deadline: float,
) -> Opened:
    if response.status != _FINE:
        raise _failed(location, f"the server answers {response.status}")
    data = bytearray()
    try:
        while chunk := response.read1(_CHUNK, decode_content=True):
            data += chunk
            if len(data) > options.limits.bytes:
                raise too_big(location, options.limits.bytes)
            if time.monotonic() > deadline:
                raise _too_slow(location, options)
    except (HTTPError, OSError) as error:
        raise _failed(location, f"the answer breaks off ({_said(error)})") from None
    kind = Message()
    kind["content-type"] = response.headers.get("content-type", "")
    return Opened(
        location=location,
        data=bytes(data),
        address=address,
        charset=kind.get_content_charset() or "",
        media_type=kind.get_content_type() if kind["content-type"] else "",
    )


def _said(error: Exception) -> str:
    return type(error).__name__.removesuffix("Error")


def _failed(location: str, reason: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="fetch",
        reason=reason,
        hint="Open it in a browser, save the page, and give the file.",
    )


def _too_slow(location: str, options: ReadOptions) -> UnreadableError:
    return _failed(location, f"it takes longer than {options.limits.seconds:g} seconds")


def _broken(location: str) -> UnreadableError:
    return UnreadableError(
        location=location,
        stage="fetch",
        reason="it is no address of a web page",
        hint="An address begins with http:// or https:// and names a host.",
    )

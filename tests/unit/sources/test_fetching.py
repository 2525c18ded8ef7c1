"""Fetching addresses, from a server on this machine only."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import Any

import pytest

from retold.errors import UnreadableError
from retold.model.reports import Report
from retold.sources import Limits, ReadOptions, read_one
from retold.sources.addresses import is_public

STORY = "The bridge at Kolmar fell on Sunday after a week of rain, the ministry said."


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        getattr(self, "page_" + self.path.strip("/").split("?")[0])()

    def answer(self, body: bytes = b"", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"content_type": "text/plain; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def page_story(self):
        self.answer(STORY.encode())

    def page_western(self):
        self.answer("Das Café fiel".encode("cp1252"), content_type="text/plain; charset=cp1252")

    def page_moved(self):
        self.answer(status=302, location="/story")

    def page_circle(self):
        self.answer(status=302, location="/circle")

    def page_elsewhere(self):
        self.answer(status=302, location="file:///etc/passwd")

    def page_missing(self):
        self.answer(status=404)

    def page_large(self):
        self.answer(b"It fell. " * 50_000)

    def page_bomb(self):
        self.answer(gzip.compress(b"It fell. " * 500_000), content_encoding="gzip")

    def page_slow(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"a")
            self.wfile.flush()
            time.sleep(0.05)

    def page_host(self):
        self.answer(self.headers["Host"].encode())

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def read(address: str, **limits: Any) -> Report:
    return read_one(address, ReadOptions(allow_private=True, limits=Limits(**limits)))


def test_a_page_is_fetched_and_its_address_kept(site):
    report = read(f"{site}/story")
    assert (report.text, report.url, report.name) == (STORY, f"{site}/story", "127.0.0.1")


def test_the_stated_encoding_is_used(site):
    assert read(f"{site}/western").text == "Das Café fiel"


def test_redirects_are_followed_and_the_last_address_kept(site):
    assert read(f"{site}/moved").url == f"{site}/story"


def test_the_host_is_named_to_the_server(site):
    assert read(f"{site}/host").text == site.removeprefix("http://")


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("circle", "redirects more than 5 times"),
        ("elsewhere", "no address"),
        ("missing", "answers 404"),
    ],
)
def test_what_answers_with_no_page_is_refused(site, page, reason):
    with pytest.raises(UnreadableError, match=reason) as raised:
        read(f"{site}/{page}")
    assert raised.value.stage == "fetch"
    assert raised.value.location == f"{site}/{page}"


@pytest.mark.parametrize("page", ["large", "bomb"])
def test_more_bytes_than_the_limit_are_refused(site, page):
    with pytest.raises(UnreadableError, match="bytes") as raised:
        read(f"{site}/{page}", bytes=100_000)
    assert raised.value.stage == "limit"


def test_a_server_that_drips_is_left(site):
    started = time.monotonic()
    with pytest.raises(UnreadableError, match="longer than"):
        read(f"{site}/slow", seconds=0.3)
    assert time.monotonic() - started < 2


def test_a_private_address_is_refused_unless_allowed(site):
    for address in (f"{site}/story", site.replace("127.0.0.1", "localhost") + "/story"):
        with pytest.raises(UnreadableError, match="private"):
            read_one(address)


def test_a_server_without_encryption_is_no_secure_one(site):
    with pytest.raises(UnreadableError, match="does not answer"):
        read(site.replace("http:", "https:") + "/story")


def test_nobody_listens():
    with pytest.raises(UnreadableError, match="does not answer"):
        read("http://127.0.0.1:9/")


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "::1", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "64:ff9b::7f00:1", "2002:7f00:1::", "ff02::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_addresses_that_are_public(address):
    assert is_public(ip_address(address))

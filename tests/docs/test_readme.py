"""What stands on the pages is what the commands and the Python on them print."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from docs.make_readme import PAGES, BlockFailedError, rewritten, unmarked, workplace

Running = dict[Path, Future[str]]


def _run(path: Path) -> str:
    with workplace() as folder:
        return rewritten(path.read_text(encoding="utf-8"), folder)


@pytest.fixture(name="running", scope="module")
def _running() -> Iterator[Running]:
    """The pages, run two at a time: their commands are processes of their own."""
    with ThreadPoolExecutor(2) as workers:
        yield {path: workers.submit(_run, path) for path in PAGES}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_page_shows_what_its_blocks_print(path, running):
    assert running[path].result() == path.read_text(encoding="utf-8"), "run make readme"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_block_is_run_or_says_why_not(path):
    assert unmarked(path.read_text(encoding="utf-8")) == ()


CONSOLE = "<!-- run -->\n```console\n$ echo now\nbefore\n```\n"
CONTINUED = "<!-- run -->\n```console\n$ echo one \\\n    two\n```\n"
PYTHON = "<!-- run -->\n```python\nprint(6 * 7)\n```\n\n```text\n41\n```\n"
UNRUN = "<!-- not run: it would fetch -->\n```console\n$ false\n```\n"


@pytest.mark.parametrize(
    ("page", "now"),
    [
        (CONSOLE, CONSOLE.replace("before", "now")),
        (CONTINUED, CONTINUED.replace("two\n", "two\none two\n")),
        (PYTHON, PYTHON.replace("41", "42")),
        (UNRUN, UNRUN),
    ],
)
def test_what_a_block_prints_replaces_what_stood_there(page, now):
    with workplace() as folder:
        assert rewritten(page, folder) == now


def test_a_block_that_fails_is_told():
    with workplace() as folder, pytest.raises(BlockFailedError, match="no-such-command"):
        rewritten(CONSOLE.replace("echo now", "no-such-command | cat"), folder)


def test_an_id_follows_its_finding():
    page = "<!-- run: trimmed -->\n```console\n$ echo cite 000000 --in story.json\n```\n"
    with workplace() as folder:
        (folder / "story.json").write_text(
            '{"findings": [{"label": "added", "id": "aaaaaaaaaaaaaaaa"},'
            ' {"label": "trimmed", "id": "bbbbbbbbbbbbbbbb"}]}',
            encoding="utf-8",
        )
        assert "cite bbbbbb --in story.json" in rewritten(page, folder)


def test_a_block_that_says_nothing_of_running_is_seen():
    assert unmarked("Text\n\n```console\n$ ls\n```\n") == ("$ ls",)

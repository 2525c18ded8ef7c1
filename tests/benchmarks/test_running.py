import sys

import pytest
from benchmarks.corpus.running import Limits, run

HOLDS = "import time; held = bytearray({} << 20); time.sleep({})"


def test_what_a_command_says_and_how_it_ends():
    ran = run([sys.executable, "-c", "print('told'); raise SystemExit(3)"])
    assert (ran.out.strip(), ran.code, ran.well) == ("told", 3, False)


def test_the_memory_of_a_child_counts():
    child = HOLDS.format(150, 1.0)
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    ran = run([sys.executable, "-c", parent])
    assert 150 < ran.peak < 260


@pytest.mark.parametrize(
    ("limits", "why"),
    [(Limits(seconds=0.5), "over 0 s"), (Limits(megabytes=60), "over 60 MB")],
)
def test_a_command_is_ended_at_its_limit(limits, why):
    ran = run([sys.executable, "-c", HOLDS.format(150, 30)], limits)
    assert ran.stopped == why
    assert ran.seconds < 10
    assert not ran.well


def test_a_command_that_is_not_there_is_no_error():
    assert run(["no-such-command-anywhere"]).code == 127


def test_compiled_modules_are_kept_as_those_of_an_installed_package_are(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    ran = run([sys.executable, "-c", "import sys; print(sys.dont_write_bytecode)"])
    assert ran.out.strip() == "False"

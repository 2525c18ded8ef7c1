"""The spark-submit lines of docs/spark.md: two are run, of the others every option exists."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "spark.md").read_text(encoding="utf-8")
JOB = Path(__file__).with_name("spark_job.py")

pytestmark = [pytest.mark.spark, pytest.mark.usefixtures("java")]


def lines():
    """The submitting lines of the page, with their settings and words, joined where broken."""
    for block in re.findall(r"^```sh\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            if "spark-submit" in line:
                yield shlex.split(line)


def line_of(master: str) -> list[str]:
    """The one line that names this master."""
    found = [line for line in lines() if "--master" in line]
    return next(each for each in found if each[each.index("--master") + 1] == master)


def submitted(line: list[str], folder: Path, replaced: dict[str, str]) -> str:
    """What the job prints that is put in place of `job.py group …`."""
    start, end = line.index("spark-submit"), line.index("job.py")
    options = [replaced.get(word, word) for word in line[start + 1 : end]]
    told = dict(word.split("=", 1) for word in line[:start])
    environment = {**os.environ, **told, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    environment |= {"PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
    run = subprocess.run(
        [_spark("spark-submit"), *options, str(JOB), str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def _spark(program: str) -> str:
    import pyspark  # noqa: PLC0415  # not where there is none

    return str(Path(pyspark.__file__).parent / "bin" / program)


def test_the_line_for_this_machine_runs(tmp_path):
    assert "made " in submitted(line_of("local[2]"), tmp_path / "work", {"2g": "1g"})


def test_the_line_for_a_standalone_master_runs(tmp_path):
    small = {"8g": "512m", "32": "2"}
    with standalone(tmp_path) as master:
        small["spark://head:7077"] = master
        assert "made " in submitted(line_of("spark://head:7077"), tmp_path / "work", small)


@pytest.mark.parametrize("line", list(lines()), ids=lambda line: " ".join(line)[:60])
def test_every_option_exists(line, options):
    given = line[line.index("spark-submit") + 1 :]
    job = next(at for at, word in enumerate(given) if word.endswith("job.py"))
    assert {word for word in given[:job] if word.startswith("-")} <= options


@pytest.fixture(scope="module")
def options():
    """The options that spark-submit knows."""
    shown = subprocess.run(
        [_spark("spark-submit"), "--help"], capture_output=True, text=True, check=True, timeout=120
    )
    return frozenset(re.findall(r"^ +(--[\w-]+)", shown.stderr + shown.stdout, re.MULTILINE))


@contextmanager
def standalone(folder: Path):
    """The address of a master with one worker, both on loopback."""
    port = _free()
    master = f"spark://127.0.0.1:{port}"
    deploy = "org.apache.spark.deploy"
    common = ["--host", "127.0.0.1", "--webui-port", "0"]
    started = [
        _started(folder, f"{deploy}.master.Master", [*common, "--port", str(port)]),
        _started(
            folder,
            f"{deploy}.worker.Worker",
            [*common, "--cores", "2", "--memory", "1g", "--work-dir", str(folder / "w"), master],
        ),
    ]
    try:
        _listening(port)
        yield master
    finally:
        for process in started:
            process.terminate()
            process.wait(30)


def _started(folder: Path, name: str, words: list[str]) -> "subprocess.Popen[bytes]":
    with (folder / f"{name}.log").open("wb") as log:
        environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_MEMORY": "256m"}
        words = [_spark("spark-class"), name, *words]
        return subprocess.Popen(words, env=environment, stdout=log, stderr=log)


def _free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _listening(port: int) -> None:
    last = time.monotonic() + 60
    while time.monotonic() < last:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise AssertionError("the master did not begin")

"""Worker processes: in order, a few ahead, told when they die, never left behind."""

import os
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from retold.engines.pool import WAITING_A_WORKER, Pool
from retold.errors import StepFailedError
from tests.engines.toys import dies, dies_once, doubled, fails, told_when_begun

SCRIPT = """
import sys
from pathlib import Path
from retold.engines.pool import Pool
from tests.engines.toys import sleeps

if __name__ == "__main__":
    print(list(Pool(2).results("Sleep", sleeps, [Path(sys.argv[1])] * 2)))
"""


@pytest.fixture
def pool():
    made = Pool(2)
    yield made
    made.close()


def test_results_come_in_the_order_of_the_items(pool):
    assert list(pool.results("Twice", doubled, range(30))) == list(range(0, 60, 2))


def test_items_are_drawn_only_a_few_ahead(pool):
    drawn = []

    def endless():
        for number in count():
            drawn.append(number)
            yield number

    results = pool.results("Twice", doubled, endless())
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    assert len(drawn) <= 3 + 2 * WAITING_A_WORKER + 1
    results.close()


def test_the_pool_works_on_after_results_nobody_wanted(pool):
    first = pool.results("Twice", doubled, range(30))
    next(first)
    first.close()
    assert list(pool.results("Twice", doubled, range(3))) == [0, 2, 4]


@pytest.mark.parametrize("workers", [1, 2])
def test_what_fails_is_named_with_its_reason_and_trace(workers):
    made = Pool(workers)
    results = made.results("stories", fails, range(5, 9))
    assert [next(results), next(results)] == [5, 6]
    with pytest.raises(
        StepFailedError, match=r"stories could not be made: .*nothing for 7"
    ) as told:
        next(results)
    assert "retold resume" in str(told.value)
    assert "in fails" in "".join(told.value.__notes__)
    made.close()


def test_a_worker_that_dies_is_replaced_and_its_item_done_again(pool, tmp_path):
    markers = [tmp_path / str(number) for number in range(4)]
    assert list(pool.results("Markers", dies_once, markers)) == ["done"] * 4


def test_a_worker_that_dies_again_is_told_of(pool):
    with pytest.raises(StepFailedError, match=r"a worker process died, each time.*fewer workers"):
        list(pool.results("pairs", dies, [None]))


def test_what_was_finished_when_a_worker_died_is_not_done_again(pool, tmp_path):
    results = pool.results("Begun", told_when_begun, [(tmp_path, number) for number in range(4)])
    assert next(results) == 0
    assert list(results) == [1, 2, 3]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["0", "1", "2", "3"]


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks processes up in /proc")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_is_left_when_the_run_is_stopped(tmp_path, end):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    seen = tmp_path / "seen"
    seen.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    run = subprocess.Popen(
        [sys.executable, str(script), str(seen)],
        env=environment,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    _until(lambda: len([*seen.iterdir()]) == 2)
    if end == signal.SIGINT:
        os.killpg(run.pid, end)  # as a terminal does: the workers get it as well
    else:
        run.send_signal(end)
    assert run.wait(30) != 0
    workers = [int(each.name) for each in seen.iterdir()]
    _until(lambda: not any(_runs(worker) for worker in workers))


def _until(holds):
    last = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < last, "waited a minute"
        time.sleep(0.05)


def _runs(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    except FileNotFoundError:
        return False
    return state.split()[0] not in {"Z", "X"}

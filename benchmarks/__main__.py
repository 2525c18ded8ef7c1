"""Times Retold: `python -m benchmarks`.

Each figure is the best of several runs in one process, or of several processes for whole commands;
the target stands beside it.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from math import log
from pathlib import Path

from benchmarks.made_up import made_up, retold
from retold.analysis.attributions import find_attributions
from retold.comparison import compare, read_report
from retold.model.profiles import Profile
from retold.render.html import render_html
from retold.text.prose import prose_of

_FERRY = Path(__file__).parent.parent / "examples" / "ferry"
_IMPORT = "import time; s = time.perf_counter(); import retold; print(time.perf_counter() - s)"


def best(work: Callable[[], object], runs: int = 5) -> float:
    """Seconds of the fastest of `runs` runs."""
    seconds = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


def row(what: str, figure: str, target: str) -> None:
    """Print one line of the table."""
    print(f"{what:58}{figure:>14}   {target}")


def main() -> None:
    """Print every figure with its target."""
    row("what", "measured", "target")
    imported = min(float(_run([sys.executable, "-c", _IMPORT])) for _ in range(5))
    row("import retold", _milliseconds(imported), "under 60 ms")
    one = made_up(800, seed=1, name="one")
    two = retold(one, seed=2, name="two")
    quick = best(partial(compare, (one, two), profile=Profile.FAST))
    row("two 800-word reports compared, fast profile", _milliseconds(quick), "under 150 ms")
    both = best(partial(compare, (one, two)))
    row("two 800-word reports compared", _milliseconds(both), "")
    tagged = best(partial(find_attributions, prose_of(one)))
    row("the network alone, an 800-word report", _milliseconds(tagged), "under 150 ms")
    page = best(partial(render_html, compare((one, two))))
    row("their page rendered", _milliseconds(page), "")
    files = (str(_FERRY / "meridian.txt"), str(_FERRY / "lantern.txt"))
    whole = best(partial(_run, [sys.executable, "-m", "retold", "compare", *files]))
    row("retold compare A B, whole command", _milliseconds(whole), "under 1,000 ms")
    many = (one, *(retold(one, seed=seed, name=f"r{seed}") for seed in range(3, 22)))
    row("20 reports of one story", f"{best(partial(compare, many), 2):.2f} s", "under 5 s")
    short = [made_up(500, seed=seed) for seed in range(50, 90)]
    for profile, target in ((Profile.FAST, "above 100"), (Profile.DEFAULT, "")):
        works = [partial(read_report, report, profile) for report in short]
        rate = len(short) / best(lambda: [work() for work in works], 3)  # noqa: B023 - called here
        row(f"500-word reports read, {profile} profile", f"{rate:.0f} a second", target)
    _growth()


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def _growth() -> None:
    sizes = (2_500, 5_000, 10_000, 20_000)
    seconds = []
    for words in sizes:
        one = made_up(words, seed=words, name="one")
        two = retold(one, seed=2, name="two")
        seconds.append(best(partial(compare, (one, two)), 2))
        row(f"two {words:,}-word reports compared", f"{seconds[-1]:.2f} s", "")
    exponent = log(seconds[-1] / seconds[0]) / log(sizes[-1] / sizes[0])
    row("growth exponent from 2,500 to 20,000 words", f"{exponent:.2f}", "n·log n is 1.12 here")


def _run(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()

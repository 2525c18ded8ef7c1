"""Worker processes: results in order, few items under way, one more try after a death."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from retold.engines.ending import begin
from retold.engines.failures import GO_ON, Failure
from retold.errors import StepFailedError

T = TypeVar("T")
R = TypeVar("R")

WAITING_A_WORKER = 3
"""Items under way for each worker: one worked on, the others so that it need not wait."""

_DIED = (
    "Perhaps the system ended it because memory ran out: use fewer workers or more memory. "
    'If this happens at once and in a script of your own, put what it does under `if __name__ == "'
    '__main__":`. ' + GO_ON
)


TRIES = 2
"""How often an item whose worker may have died of it is done again: the system may be short of
memory for a moment, as when another program begins."""


class _Job(Generic[T, R]):
    """An item and what will come of it."""

    def __init__(self, function: Callable[[T], R], item: T) -> None:
        self.function = function
        self.item = item
        self.future: Future[R | Failure] = Future()

    def start(self, executor: ProcessPoolExecutor) -> None:
        try:
            self.future = executor.submit(attempt, self.function, self.item)
        except BrokenProcessPool as broken:
            self.future = Future()
            self.future.set_exception(broken)

    def lives(self) -> bool:
        """Whether its worker lived to the end of it; waits for that."""
        return not isinstance(self.future.exception(), BrokenProcessPool)


def attempt(function: Callable[[T], R], item: T) -> R | Failure:
    """What `function` gives for `item`, or how it failed."""
    try:
        return function(item)
    except Exception as error:  # noqa: BLE001  # whatever it is, it must reach the parent
        return Failure.of(error)


def _told(name: str, result: R | Failure) -> R:
    if isinstance(result, Failure):
        raise result.told(name)
    return result


class Pool:
    """So many worker processes, begun when first needed; with one worker, this process alone."""

    def __init__(self, workers: int) -> None:
        self.workers = max(1, workers)
        self._executor: ProcessPoolExecutor | None = None
        self._stop: Connection | None = None

    def results(self, name: str, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
        """What `function` gives for each item, in the order of the items.

        Args:
            name: what is being made, for errors.
            function: a function of a module.
            items: drawn as they are needed, a few ahead of the results.

        Raises:
            StepFailedError: the function failed, or its worker died twice.
        """
        if self.workers == 1:
            for item in items:
                yield _told(name, attempt(function, item))
            return
        jobs: deque[_Job[T, R]] = deque()
        try:
            for item in items:
                jobs.append(self._job(function, item))
                if len(jobs) > self.workers * WAITING_A_WORKER:
                    yield self._first(name, jobs)
            while jobs:
                yield self._first(name, jobs)
        except BaseException:  # Ctrl-C, or no more is wanted: what is under way is for nobody
            self.end()
            raise

    def _job(self, function: Callable[[T], R], item: T) -> _Job[T, R]:
        job = _Job(function, item)
        job.start(self._begun())
        return job

    def _first(self, name: str, jobs: deque[_Job[T, R]]) -> R:
        try:
            result = jobs[0].future.result()
        except BrokenProcessPool:
            self._again(name, [job for job in jobs if not job.future.done() or not job.lives()])
            result = jobs[0].future.result()
        jobs.popleft()
        return _told(name, result)

    def _again(self, name: str, jobs: Sequence[_Job[T, R]]) -> None:
        """Does these once more, each alone, so that it is known which of them ends its worker."""
        for job in jobs:
            for _ in range(TRIES):
                self.end()
                job.start(self._begun())
                if job.lives():
                    break
            else:
                raise StepFailedError(name, "a worker process died, each time", _DIED)

    def _begun(self) -> ProcessPoolExecutor:
        if self._executor is None:
            context = multiprocessing.get_context("spawn")
            heard, self._stop = context.Pipe(duplex=False)
            self._executor = ProcessPoolExecutor(
                self.workers, mp_context=context, initializer=begin, initargs=(heard,)
            )
        return self._executor

    def close(self) -> None:
        """Ends the workers when they have done what they were given."""
        if self._executor is not None:
            self._executor.shutdown()
        self.end()

    def end(self) -> None:
        """Ends the workers at once."""
        executor, stop = self._executor, self._stop
        self._executor = self._stop = None
        if executor is not None:
            executor.shutdown(wait=False, cancel_futures=True)
        if stop is not None:
            stop.close()

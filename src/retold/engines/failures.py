"""What went wrong in a step, in words for the person who runs it."""

import errno
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from retold.errors import RetoldError, StepFailedError

GO_ON = "Then type `retold resume` with the workspace: nothing finished is lost."

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FULL_WORDS = ("No space left on device", "Disk quota exceeded", "max_temp_directory_size")
_MEMORY_WORDS = ("OutOfMemoryException", "OutOfMemoryError", "MemoryError", "ArrowMemoryError")


@dataclass(frozen=True, slots=True)
class Failure:
    """An error of a worker, in a form that always reaches the process that asked for the work."""

    kind: str
    words: str
    number: int | None
    trace: str

    @classmethod
    def of(cls, error: BaseException) -> "Failure":
        """The failure that `error` tells of."""
        kinds = " ".join(each.__name__ for each in type(error).__mro__)
        trace = "".join(traceback.format_exception(error))
        return cls(kinds, str(error), getattr(error, "errno", None), trace)

    def told(self, step: str) -> StepFailedError:
        """The same with what to do; the worker's own traceback is a note of it."""
        reason, hint = self._reason()
        told = StepFailedError(step, reason, hint)
        told.add_note(self.trace)
        return told

    def _reason(self) -> tuple[str, str]:
        if self.number in _FULL or any(words in self.words for words in _FULL_WORDS):
            return "the disk is full", f"Make room on it. {GO_ON}"
        if any(words in f"{self.kind} {self.words}" for words in _MEMORY_WORDS):
            return "there was too little memory", f"Give it more, or fewer workers. {GO_ON}"
        said = " ".join(self.words.split())[:300]
        return f"{self.kind.split()[0]}: {said}", f"What was finished stays. {GO_ON}"


@contextmanager
def told_of(step: str) -> Iterator[None]:
    """Turns what goes wrong inside into a `StepFailedError` that names the step.

    Raises:
        StepFailedError: anything went wrong that is not told of already.
    """
    try:
        yield
    except RetoldError:
        raise
    except Exception as error:
        raise Failure.of(error).told(step) from error

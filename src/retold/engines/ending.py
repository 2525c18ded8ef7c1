"""What a worker process does when it begins, so that it never outlives what it works for."""

import gc
import os
import signal
import threading
from multiprocessing.connection import Connection

import pyarrow as pa

_SELDOM = 50_000, 20, 50
"""How often a worker looks for garbage in circles. Rows and counts make millions of small things
and no circles; looking for them at the usual pace takes a tenth of the time."""


def begin(stop: Connection) -> None:
    """Prepares a worker: it leaves Ctrl-C to its parent, and ends when the parent does.

    Args:
        stop: a pipe whose other end only the parent holds. It closes when the parent wants the
            worker gone, and also when the parent is killed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pa.set_cpu_count(1)
    gc.set_threshold(*_SELDOM)
    threading.Thread(target=_leave_with, args=(stop,), daemon=True).start()


def _leave_with(stop: Connection) -> None:
    stop.poll(None)
    os._exit(1)

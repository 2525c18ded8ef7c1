"""XML written piece by piece, so that no graph need fit into memory."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lxml import etree

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold."""

_INSTEAD = "\ufffd"


class XmlFile:
    """A file whose elements are all of one namespace."""

    def __init__(self, writer: Any, namespace: str) -> None:  # noqa: ANN401 - lxml has no types
        self._writer = writer
        self._namespace = namespace
        self._open = False

    @contextmanager
    def within(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """An element on a line of its own; what is written in the block stands in it."""
        told = {key: _clean(value) for key, value in (attributes or {}).items()}
        nsmap: dict[None, str] | None = {None: self._namespace}
        if self._open:
            self._writer.write("\n")
            nsmap = None
        self._open = True
        with self._writer.element(f"{{{self._namespace}}}{name}", told, nsmap=nsmap):
            yield

    def put(self, name: str, attributes: Mapping[str, str] | None = None, text: str = "") -> None:
        """Writes an element without others in it."""
        with self.within(name, attributes):
            if text:
                self._writer.write(_clean(text))


@contextmanager
def xml_file(path: Path, namespace: str) -> Iterator[XmlFile]:
    """A file of XML at `path`, in UTF-8."""
    with etree.xmlfile(str(path), encoding="utf-8", buffered=True) as writer:
        writer.write_declaration()
        yield XmlFile(writer, namespace)


def _clean(text: str) -> str:
    return _NOT_XML.sub(_INSTEAD, text)

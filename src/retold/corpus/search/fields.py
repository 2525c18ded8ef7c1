"""The index of a collection: its fields, how words are read into it, and how it is opened.

Words are cut at everything that is no letter or digit, lowered, freed of accents and brought to
their English stem (Porter 2); words of other languages are met as they are, but for accents.
"""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from retold.errors import MissingExtraError, NoSearchIndexError

WORDS = "words"
"""Reads text and titles: with stems."""

NAMES = "names"
"""Reads outlets: without stems."""

TITLE, TEXT, OUTLET, DAY, REPORT, ROW = "title", "text", "outlet", "day", "report", "row"

FORMAT = "1"
"""Counts up when an index of before can no longer be asked."""

_FORMAT_FILE = "retold-search"

_LONGEST_WORD = 100
"""Letters; what is longer is no word anybody asks for."""


def tantivy() -> Any:  # noqa: ANN401 - a module
    """The library that keeps the index.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return import_module("tantivy")
    except ImportError:
        raise MissingExtraError("Searching a collection", "corpus") from None


@cache
def analyzer(kind: str) -> Any:  # noqa: ANN401 - of tantivy
    """What reads words: `WORDS` or `NAMES`."""
    library = tantivy()
    filters = library.Filter
    made = library.TextAnalyzerBuilder(library.Tokenizer.simple())
    made = made.filter(filters.remove_long(_LONGEST_WORD))
    made = made.filter(filters.lowercase()).filter(filters.ascii_fold())
    return (made.filter(filters.stemmer("english")) if kind == WORDS else made).build()


def created(folder: Path) -> Any:  # noqa: ANN401 - of tantivy
    """The index in `folder`, made where there is none; one of an older format is made anew.

    Raises:
        OSError: the folder cannot be written.
    """
    library = tantivy()
    mark = folder / _FORMAT_FILE
    if not mark.is_file() or mark.read_text("ascii", "replace") != FORMAT:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if old.is_file():
                old.unlink()
        library.Index(_schema(library), str(folder))
        mark.write_text(FORMAT, "ascii")
    return _ready(library.Index.open(str(folder)))


def opened(folder: Path) -> Any:  # noqa: ANN401 - of tantivy
    """The index in `folder`, for asking.

    Raises:
        NoSearchIndexError: there is none, it is of another format, or it is damaged.
    """
    library = tantivy()
    mark = folder / _FORMAT_FILE
    if not mark.is_file():
        raise NoSearchIndexError(str(folder), "there is none")
    if mark.read_text("ascii", "replace") != FORMAT:
        raise NoSearchIndexError(str(folder), "it is of another version of Retold")
    try:
        return _ready(library.Index.open(str(folder)))
    except (ValueError, OSError) as error:
        raise NoSearchIndexError(str(folder), f"it is damaged ({error})") from None


def _ready(index: Any) -> Any:  # noqa: ANN401 - of tantivy
    for kind in (WORDS, NAMES):
        index.register_tokenizer(kind, analyzer(kind))
    return index


def _schema(library: Any) -> Any:  # noqa: ANN401 - of tantivy
    made = library.SchemaBuilder()
    for name, kind in ((TITLE, WORDS), (TEXT, WORDS), (OUTLET, NAMES)):
        made.add_text_field(name, tokenizer_name=kind, index_option="position")
    made.add_unsigned_field(DAY, indexed=True, fast=True)
    made.add_text_field(REPORT, stored=True, tokenizer_name="raw", index_option="basic")
    made.add_bytes_field(ROW, stored=True)
    return made.build()

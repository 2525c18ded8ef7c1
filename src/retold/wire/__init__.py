"""A comparison as JSON and back; the only place that knows the format.

Beside every span stand its words, and beside every finding about a fact its values, so that the
JSON can be read without counting characters. They are written from the comparison and, when a
file is opened, checked against it: a file whose words and spans disagree is refused.
"""

from pathlib import Path
from typing import Any

import msgspec

from retold.errors import BadComparisonError, UnwritableError
from retold.model.findings import Comparison
from retold.wire.references import check_references
from retold.wire.words import add_words, check_words, without_surrogates

FORMAT = "retold-comparison"
VERSION = 1
"""Counts up when a file of before can no longer be opened; fields added do not count."""


def to_json(comparison: Comparison) -> bytes:
    """A comparison as JSON, in UTF-8, indented, the same bytes for the same comparison."""
    return encoded(comparison_tree(comparison))


def comparison_tree(comparison: Comparison) -> dict[str, Any]:
    """A comparison as JSON holds it, words beside their spans."""
    tree: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    tree |= msgspec.to_builtins(comparison)
    add_words(tree)
    return tree


def encoded(tree: object) -> bytes:
    """Any of Retold's values as indented JSON; half a surrogate pair becomes U+FFFD."""
    try:
        line = msgspec.json.encode(tree)
    except UnicodeEncodeError:
        line = msgspec.json.encode(without_surrogates(msgspec.to_builtins(tree)))
    return msgspec.json.format(line, indent=1) + b"\n"


def from_json(content: bytes | str, *, location: str = "-") -> Comparison:
    """The comparison that `content` holds.

    Args:
        content: what `to_json` gave.
        location: what to call it in an error.

    Raises:
        BadComparisonError: it is not JSON, not a comparison, or of another version; its words do
            not stand at its spans; or an id in it leads nowhere.
    """
    try:
        tree = msgspec.json.decode(content)
        _check_format(tree)
        comparison = msgspec.convert(tree, Comparison)
        check_words(tree)
        check_references(comparison)
    except RecursionError:
        raise BadComparisonError(location, "it is nested too deeply") from None
    except (msgspec.MsgspecError, UnicodeError, ValueError) as error:
        raise BadComparisonError(location, str(error).rstrip(".")) from None
    return comparison


def save(comparison: Comparison, path: str | Path) -> None:
    """Writes a comparison to a file that `load` opens again.

    Raises:
        UnwritableError: the file cannot be written.
    """
    try:
        Path(path).write_bytes(to_json(comparison))
    except OSError as error:
        raise UnwritableError(str(path), error.strerror or str(error)) from None


def load(path: str | Path) -> Comparison:
    """The comparison saved in a file.

    Raises:
        BadComparisonError: the file cannot be opened or holds no comparison.
    """
    try:
        content = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise BadComparisonError(str(path), reason) from None
    return from_json(content, location=str(path))


def _check_format(tree: object) -> None:
    if not isinstance(tree, dict) or tree.get("format") != FORMAT:
        raise ValueError(f'it does not say "format": "{FORMAT}"')
    if tree.get("version") != VERSION:
        raise ValueError(f"its format version is {tree.get('version')!r:.20}, not {VERSION}")

"""The words a finding is told in: weight and sentence for each label, as data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from retold.model.spans import Span
from retold.text.languages import word_list

_LONGEST = 120
"""Characters of a report's words shown inside a finding's sentence; the whole stands beside it."""

_FAMILIES = ("quotation", "fact", "attribution", "certainty", "wording", "descent")


@dataclass(frozen=True, slots=True)
class Label:
    """What a label weighs and how it is told, of one who speaks and of several.

    Attributes:
        undirected: the same where it is not known which report drew on which, if that makes odds.
    """

    weight: float
    sentence: str
    of_several: str = ""
    undirected: "Label | None" = None


@cache
def labels() -> dict[tuple[str, str], Label]:
    """For each family and label what it weighs and how it is told."""
    table = word_list("findings")
    return {
        (family, label): _label(entry["weight"], entry)
        for family in _FAMILIES
        for label, entry in table[family].items()
    }


def label_of(family: str, label: str, *, directed: bool) -> Label:
    """What a label weighs and how it is told, where it may not be known which report came first.

    Only a report that is known to have drawn on another can leave something of it out.
    """
    told_so = labels()[family, label]
    return told_so if directed else told_so.undirected or told_so


def _label(weight: float, entry: Mapping[str, Any]) -> Label:
    told_else = entry.get("undirected")
    undirected = _label(weight, told_else) if told_else else None
    return Label(weight, entry["words"], entry.get("of_several", ""), undirected)


def paraphrased() -> Label:
    """How it is told that two reports give one saying each in words of its own."""
    entry = word_list("findings")["paraphrased"]
    return Label(entry["weight"], entry["words"])


def undirected(relation: str, held: str = "undirected") -> str:
    """How a relation is told whose direction is not decided; empty where that makes no odds.

    It may be told otherwise by how much of either text is `held` by the other.
    """
    table = word_list("findings")
    return str(table[held].get(relation) or table["undirected"].get(relation, ""))


def told(sentence: str, **words: str) -> str:
    """A sentence with its places filled in; braces in `words` stay as they are."""
    return sentence.format_map(words)


def quoted(text: str, spans: Sequence[Span]) -> str:
    """The words of `spans` in marks, shortened at a blank where they run long."""
    said = " … ".join(" ".join(span.of(text).split()) for span in spans)
    return f"“{shortened(said)}”"


def shortened(said: str) -> str:
    """At most a line of words, cut at a blank."""
    if len(said) <= _LONGEST:
        return said
    cut = said.rfind(" ", _LONGEST // 2, _LONGEST)
    return said[: cut if cut > 0 else _LONGEST].rstrip(" ,;:") + " …"

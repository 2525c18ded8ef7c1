"""The words beside the spans of a comparison's JSON, written and checked by one walk."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

_PARTS = ("readings", "descents", "lineage", "echoes", "utterances", "facts", "changes", "findings")
"""Where spans have words put beside them; those inside `reports` stand by their text anyway."""

_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts spans may count in: that of the report at hand, and of the two compared."""

    own: str | None = None
    before: str | None = None
    after: str | None = None


def add_words(tree: dict[str, Any]) -> None:
    """Puts beside every span its words, and beside every finding about a fact its values."""
    for span, text in list(_spans(tree)):
        span["text"] = text[span["start"] : span["end"]]
    values = {fact["id"]: fact["values"] for fact in tree["facts"]}
    for finding in tree["findings"]:
        if finding["about"] in values:
            finding["values"] = [
                {name: value[name] for name in ("report_id", "said", "value")}
                for value in values[finding["about"]]
            ]


def add_words_alone(tree: dict[str, Any], text: str) -> None:
    """Puts beside every span of one reading its words."""
    for span, own in list(_walk(tree, _Texts(own=text), {tree["report_id"]: text})):
        span["text"] = own[span["start"] : span["end"]]


def check_words(tree: dict[str, Any]) -> None:
    """Refuses spans that leave their text, or beside which other words stand.

    Raises:
        ValueError: a span does so.
    """
    for span, text in _spans(tree):
        start, end = span["start"], span["end"]
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"a span ({start} to {end}) leaves its report")
        if span.get("text", text[start:end]) != text[start:end]:
            raise ValueError(
                f"other words stand beside a span ({start} to {end}) than in its report"
            )


def without_surrogates(tree: Any) -> Any:  # noqa: ANN401 - any JSON
    """`tree` with U+FFFD for each half of a surrogate pair, which UTF-8 cannot hold."""
    if isinstance(tree, str):
        return tree.translate(_SURROGATES)
    if isinstance(tree, list | tuple):
        return [without_surrogates(each) for each in tree]
    if isinstance(tree, dict):
        return {name: without_surrogates(value) for name, value in tree.items()}
    return tree


def _spans(tree: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str]]:
    texts = {report["id"]: report["text"] for report in tree["reports"]}
    for part in _PARTS:
        yield from _walk(tree[part], _Texts(), texts)


def _walk(
    node: Any,  # noqa: ANN401 - any JSON
    here: _Texts,
    texts: Mapping[str, str],
) -> Iterator[tuple[dict[str, Any], str]]:
    if isinstance(node, list | tuple):
        for each in node:
            yield from _walk(each, here, texts)
    elif isinstance(node, dict):
        if isinstance(node.get("start"), int) and isinstance(node.get("end"), int):
            if here.own is not None:
                yield node, here.own
            return
        here = _entered(node, here, texts)
        for name, value in node.items():
            yield from _walk(value, _towards(name, here), texts)


def _entered(node: dict[str, Any], here: _Texts, texts: Mapping[str, str]) -> _Texts:
    for name in ("report_id", "before_report", "after_report"):
        known = node.get(name)
        if isinstance(known, str):
            if known not in texts:
                raise ValueError(f"it speaks of a report it does not hold ({known:.40})")
            side = "own" if name == "report_id" else name.removesuffix("_report")
            here = replace(here, **{side: texts[known]})
    return here


def _towards(name: str, here: _Texts) -> _Texts:
    """The texts below a key: under "before" and "before_spans" count the spans of before."""
    if name.startswith("before") and here.before is not None:
        return replace(here, own=here.before)
    if name.startswith("after") and here.after is not None:
        return replace(here, own=here.after)
    return here

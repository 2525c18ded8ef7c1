"""Where the strings of a JSON object stand in it, found by one scan."""

import json
import re

from retold.model.spans import Span

_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]]', re.DOTALL)
_COLON = re.compile(r"[ \t\r\n]*:[ \t\r\n]*")
_STEP = {"{": 1, "[": 1, "}": -1, "]": -1}


def string_spans(content: str, start: int) -> dict[str, Span]:
    """Where the values that are strings stand, marks and all, by the names of their members.

    Args:
        content: a text that holds a JSON object, known to be valid.
        start: where the object begins.
    """
    spans: dict[str, Span] = {}
    depth = 0
    key = ""
    value_at = -1
    for found in _TOKEN.finditer(content, start):
        token = found.group()
        if step := _STEP.get(token, 0):
            depth += step
            if depth == 0:
                break
        elif depth != 1:
            continue
        elif found.start() == value_at:
            spans[key] = Span(*found.span())
        elif colon := _COLON.match(content, found.end()):
            key = _said(token)
            value_at = colon.end()
            spans.pop(key, None)
    return spans


def object_at(content: str, start: int, name: str) -> int:
    """Where the value of the member `name` begins; -1 where it is no object."""
    depth = 0
    at = -1
    for found in _TOKEN.finditer(content, start):
        token = found.group()
        if depth == 1 and token[0] == '"':
            colon = _COLON.match(content, found.end())
            if colon and _said(token) == name and content.startswith("{", colon.end()):
                at = colon.end()
        depth += _STEP.get(token, 0)
        if depth == 0:
            break
    return at


def _said(token: str) -> str:
    return str(json.loads(token, strict=False)) if "\\" in token else token[1:-1]

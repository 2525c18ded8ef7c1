"""Outlets as JSON."""

import json
from dataclasses import asdict

from retold.corpus.outlets.values import Arriving, Outlet, Outlets


def outlets_json(outlets: Outlets) -> bytes:
    """Outlets as JSON text, a line for each, the same bytes for the same outlets."""
    tree = {
        "format": "retold-outlets",
        "version": 1,
        "unnamed": outlets.unnamed,
        "outlets": [_tree(outlet) for outlet in outlets.outlets],
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


def _tree(outlet: Outlet) -> dict[str, object]:
    return {
        **asdict(outlet),
        "own_share": _rounded(outlet.own_share),
        "arriving": _arriving(outlet.arriving),
        "passed_on": _arriving(outlet.passed_on),
    }


def _arriving(words: Arriving) -> dict[str, object]:
    return {**asdict(words), "unharmed": _rounded(words.unharmed)}


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)

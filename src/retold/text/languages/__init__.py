"""Word lists of one language each, kept as data."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def word_list(name: str, language: str = "en") -> dict[str, Any]:
    """The word list `name` of a language, as read from `<language>/<name>.toml`."""
    return tomllib.loads(
        files(__package__).joinpath(language, f"{name}.toml").read_text(encoding="utf-8")
    )

"""Details given beside a file: `name.toml` next to `name.txt` or `name.html`."""

import tomllib
from pathlib import Path

from retold.sources.details import Stated, details_of
from retold.sources.options import Details

_LARGEST = 100_000
_NOTHING = Stated(Details(), ())


def details_beside(location: str) -> Stated:
    """What the file beside `location` states of it; nothing where there is none."""
    path = Path(location).with_suffix(".toml")
    try:
        if path == Path(location) or not path.is_file() or path.stat().st_size > _LARGEST:
            return _NOTHING
        fields = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return Stated(Details(), (("metadata", f"{path.name} could not be used: {error}."),))
    return details_of(fields)

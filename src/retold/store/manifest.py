"""What a workspace holds: its tables' parts and the batches they came in."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

FORMAT = 1
"""Version of the folder's format; one more whenever an older Retold would misread it."""


class BadManifestError(ValueError):
    """A text is no manifest; says where it fails."""


class NewerFormatError(Exception):
    """A manifest is of a format that this version does not know; says which."""


@dataclass(frozen=True, slots=True)
class Part:
    """One Parquet file of a table.

    Attributes:
        file: its path from the workspace folder on, with slashes.
        rows: how many it holds.
        bytes: its size.
        digest: of its bytes, see `retold.store.parts`.
    """

    file: str
    rows: int
    bytes: int
    digest: str


@dataclass(frozen=True, slots=True)
class Batch:
    """One finished writing: what was asked for and what came of it.

    Attributes:
        id: 1 for the first writing into the folder, and so on.
        when: time of the writing, aware.
        sources: as given on the command line.
        options: what was asked for, by name.
        methods: versions of the methods used, by name, e.g. "stories": "stories/1".
        counts: what came of it, by name, e.g. "reports": 12000.
    """

    id: int
    when: datetime
    sources: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    methods: Mapping[str, str] = field(default_factory=dict)
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything finished in a workspace, at one moment.

    Attributes:
        tables: the parts of each table, in the order they are read.
        batches: the writings, oldest first.
        made_by: the version of Retold that wrote it.
    """

    tables: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    batches: tuple[Batch, ...] = ()
    made_by: str = ""

    @property
    def next_batch(self) -> int:
        """The number the next writing gets."""
        return self.batches[-1].id + 1 if self.batches else 1

    @property
    def parts(self) -> tuple[tuple[str, Part], ...]:
        """Every part with the name of its table."""
        return tuple((name, part) for name in sorted(self.tables) for part in self.tables[name])


def manifest_text(manifest: Manifest) -> str:
    """`manifest` as JSON: sorted, so that equal manifests are equal texts."""
    tree = {
        "format": FORMAT,
        "made_by": manifest.made_by,
        "tables": {name: [asdict(part) for part in parts] for name, parts in _sorted(manifest)},
        "batches": [{**asdict(each), "when": each.when.isoformat()} for each in manifest.batches],
    }
    return json.dumps(tree, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def manifest_of(text: str) -> Manifest:
    """The manifest written as `text`.

    Raises:
        NewerFormatError: the format is newer than this version knows.
        BadManifestError: the text is no manifest.
    """
    try:
        tree = json.loads(text)
        _refuse_newer(int(tree["format"]))
        return Manifest(
            tables={str(name): _parts(parts) for name, parts in tree["tables"].items()},
            batches=tuple(_batch(each) for each in tree["batches"]),
            made_by=str(tree["made_by"]),
        )
    except KeyError as error:
        raise BadManifestError(f"{error} is missing") from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise BadManifestError(str(error)) from error


def _refuse_newer(version: int) -> None:
    if version > FORMAT:
        raise NewerFormatError(str(version))


def _sorted(manifest: Manifest) -> Iterable[tuple[str, tuple[Part, ...]]]:
    return sorted(manifest.tables.items())


def _parts(tree: Iterable[Mapping[str, str]]) -> tuple[Part, ...]:
    return tuple(
        Part(
            file=str(each["file"]),
            rows=int(each["rows"]),
            bytes=int(each["bytes"]),
            digest=str(each["digest"]),
        )
        for each in tree
    )


def _batch(tree: Mapping[str, object]) -> Batch:
    return Batch(
        id=_number(tree["id"]),
        when=datetime.fromisoformat(str(tree["when"])),
        sources=tuple(str(each) for each in _listed(tree["sources"])),
        options={name: str(value) for name, value in _named(tree["options"])},
        methods={name: str(value) for name, value in _named(tree["methods"])},
        counts={name: _number(value) for name, value in _named(tree["counts"])},
    )


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"{value!r} is no whole number")
    return value


def _listed(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value


def _named(value: object) -> Iterable[tuple[str, object]]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} has no names")
    return value.items()

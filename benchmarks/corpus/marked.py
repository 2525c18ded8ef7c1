"""Real reports whose stories people have marked, as a collection like those that are made up.

What each was drawn from nobody has marked. It is taken for drawn from the report of its story,
among those before it, with which it shares most words in a row; how far it stands from that is told
by what they share, in the terms of the made-up collection.
"""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from benchmarks.corpus.blocks import Record
from benchmarks.corpus.collection import Collection, id_of
from benchmarks.corpus.peers.texts import runs_of
from benchmarks.corpus.realism import records_of
from benchmarks.corpus.rewriting import Strength
from benchmarks.corpus.truth import Truth

_BANDS = (
    (0.64, Strength.COPY),
    (0.36, Strength.LIGHT),
    (0.19, Strength.MIDDLE),
    (0.10, Strength.HEAVY),
)
"""The share of the shorter text's runs of three words from which on a retelling is of a strength.
Halfway between the means of the made-up strengths: light edits .79, light rewrites .48, rewrites
.25, heavy rewrites .13, independent tellings .07."""

_FAST = 1


def marked(files: Sequence[Path], scratch: Path) -> Collection:
    """A collection of real reports: JSON Lines with `text` and `story`, may be .xz.

    Files are taken for collections of their own: no event is told in two of them.
    """
    folder = scratch / "marked"
    folder.mkdir(parents=True, exist_ok=True)
    told = [line for path in files for line in _told(path)]
    encode = msgspec.json.encode
    with gzip.open(folder / "reports-0000.jsonl.gz", "wb", compresslevel=_FAST) as lines:
        lines.writelines(encode(record) + b"\n" for record, _ in told)
    with (folder / "truth-0000.jsonl").open("wb") as truths:
        truths.writelines(encode(truth) + b"\n" for truth in truths_of(told))
    return Collection(folder)


def truths_of(told: Iterable[tuple[Record, str]]) -> Iterator[Truth]:
    """What is true of reports, each given with its story."""
    stories: dict[str, list[Record]] = defaultdict(list)
    for record, story in told:
        stories[story].append(record)
    for story, records in stories.items():
        before: dict[str, set[str]] = {}
        for record in sorted(records, key=lambda record: (record.published, record.url)):
            name, runs = id_of(record.url), set(runs_of(f"{record.title}\n\n{record.text}"))
            shares = {other: _share(runs, its) for other, its in before.items()}
            model = max(shares, key=lambda other: (shares[other], other), default="")
            strength = strength_of(shares[model]) if model else Strength.NONE
            yield Truth(name, story, strength=strength, source=model)
            before[name] = runs


def strength_of(share: float) -> Strength:
    """How far a report stands from one with which it shares so much of the shorter text."""
    return next((one for least, one in _BANDS if share >= least), Strength.INDEPENDENT)


def _share(one: set[str], two: set[str]) -> float:
    return len(one & two) / max(1, min(len(one), len(two)))


def _told(path: Path) -> Iterator[tuple[Record, str]]:
    """The reports of a file and the story of each; an outlet that is not told is nobody else's."""
    collected = path.name.partition(".")[0]
    for number, record in enumerate(records_of(path)):
        name = f"{collected}-{number:05}"
        made = Record(
            url=f"https://{name}.example/{name}",
            title=record.get("title") or "",
            text=record["text"],
            outlet=record.get("outlet") or "",
            published=record.get("published") or "",
        )
        yield made, f"{collected} {record['story']}"

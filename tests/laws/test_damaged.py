"""Damaged files end in `Rejected` rows, never in a traceback, and cost no good report beside them.

Ten thousand of them are made and read by

    RETOLD_DAMAGED=10000 python -m pytest tests/laws/test_damaged.py

(a minute and a half of one core); every run of the tests takes the first thousand of them. Each
file is made by a seed of its own, which stands in the message of a failure.
"""

import os
from pathlib import Path
from random import Random

import pytest

from retold.model.reports import Rejected, Report
from retold.sources import Limits, ReadOptions, check_pieces, raws_of, read_raw
from retold.sources.raws import UNEXPECTED, Raw
from tests.fakes.damage import DAMAGES, IN_PLACE
from tests.fakes.sound_files import TOWNS, Sound, sound_files, text_of

FILES = int(os.environ.get("RETOLD_DAMAGED", "1000"))
PARTS = 20
"""Parts that the files are made and read in, so that a failure does not hide the rest."""

SOUND = sound_files()
APART = tuple(sound for sound in SOUND if sound.records)
OPTIONS = ReadOptions(limits=Limits(bytes=60_000))
"""A limit that repeated stretches pass."""

_KNOWN: dict[Raw, Report | Rejected] = {}
"""What sound records become: read once, not ten thousand times."""


def read(path: Path, data: bytes) -> tuple[list[Report], list[Rejected]]:
    path.write_bytes(data)
    found = [raw if isinstance(raw, Rejected) else made(raw) for raw in raws_of(str(path), OPTIONS)]
    refused = [one for one in found if isinstance(one, Rejected)]
    return [one for one in found if isinstance(one, Report)], refused


def made(raw: Raw) -> Report | Rejected:
    if raw not in _KNOWN:
        got = read_raw(raw, OPTIONS)
        found = got if isinstance(got, Rejected) else got[0]
        assert isinstance(found, Rejected) or check_pieces(found) == ()
        _KNOWN[raw] = found
    return _KNOWN[raw]


def is_told(told: Rejected) -> bool:
    return bool(told.location and told.stage and told.reason) and told.hint.endswith(".")


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory):
    return tmp_path_factory.mktemp("damaged")


@pytest.mark.parametrize("sound", SOUND, ids=lambda sound: sound.name)
def test_sound_files_are_read_whole(folder, sound):
    reports, refused = read(folder / sound.name, sound.data)
    assert refused == []
    assert len(reports) == (
        len(TOWNS) if "txt" not in sound.name and "html" not in sound.name else 1
    )


@pytest.mark.parametrize("part", range(PARTS))
def test_damaged_files_end_in_rejected_rows(folder, part):
    for seed in range(part, FILES, PARTS):
        chance = Random(seed)
        sound = SOUND[seed % len(SOUND)]
        damage = DAMAGES[seed // len(SOUND) % len(DAMAGES)]
        reports, refused = read(folder / sound.name, damage(sound.data, chance))
        seen = f"seed {seed}: {damage.__name__} {sound.name}: {refused}"
        assert reports or refused, seen
        assert all(map(is_told, refused)), seen
        assert UNEXPECTED not in {one.stage for one in refused}, seen


@pytest.mark.parametrize("part", range(PARTS))
def test_damage_to_one_record_costs_only_that_record(folder, part):
    for seed in range(part, FILES // 2, PARTS):
        chance = Random(-seed - 1)
        sound = APART[seed % len(APART)]
        hurt = chance.randrange(len(TOWNS))
        reports, refused = read(folder / sound.name, with_one_hurt(sound, hurt, chance))
        texts = "".join(report.text for report in reports)
        lost = [
            town
            for number, town in enumerate(TOWNS)
            if number != hurt and not all(part in texts for part in text_of(town).split("\n\n"))
        ]
        assert lost == [], f"seed {seed}: record {hurt} of {sound.name} hurt, {refused}"


def with_one_hurt(sound: Sound, hurt: int, chance: Random) -> bytes:
    """The file with damage inside one of its records, its last line end left."""
    record = sound.records[hurt]
    start, end = record.start + 1, record.end - 1
    broken = chance.choice(IN_PLACE)(sound.data[start:end], chance)
    return sound.data[:start] + broken + sound.data[end:]

"""Engines are chosen by name, and say what to install."""

import importlib.util

import pytest

from retold.engines import choosing
from retold.engines.choosing import EngineName, EngineOptions, engine_of
from retold.engines.local import LocalEngine
from retold.errors import MissingExtraError


def test_the_engine_of_one_machine_takes_its_options(tmp_path):
    options = EngineOptions(memory="64MB", workers=1, temp=tmp_path / "spill")
    engine = engine_of(EngineName("local"), tmp_path / "steps", options)
    assert isinstance(engine, LocalEngine)
    assert (tmp_path / "spill").is_dir()
    engine.close()


@pytest.mark.parametrize(
    ("name", "package", "extra"),
    [("local", "duckdb", "corpus"), ("spark", "pyspark", "spark"), ("spark", "pandas", "spark")],
)
def test_what_is_not_installed_is_said_with_the_line_to_type(
    tmp_path, monkeypatch, name, package, extra
):
    def without(wanted):
        return None if wanted == package else importlib.util.find_spec(wanted)

    monkeypatch.setattr(choosing, "find_spec", without)
    with pytest.raises(MissingExtraError, match=rf"pip install 'retold\[{extra}\]'"):
        engine_of(EngineName(name), tmp_path, EngineOptions())

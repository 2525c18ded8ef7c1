"""A made-up workspace for each test, copied from one made once."""

import shutil

import pytest

from retold.store import Store
from tests.unit.store.made import workspace


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    return workspace(tmp_path_factory.mktemp("made") / "work").layout.root


@pytest.fixture
def store(made, tmp_path):
    return Store.open(shutil.copytree(made, tmp_path / "work"))

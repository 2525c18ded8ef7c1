"""One engine of each kind; Spark is begun once for all tests."""

import os
import shutil

import pytest

from retold.engines.local import LocalEngine
from retold.engines.memory import MemoryEngine
from retold.plan.steps import Engine

SPARK = pytest.param("spark", marks=pytest.mark.spark)


@pytest.fixture(scope="session")
def java():
    """Java, or no test of Spark; CI must have it."""
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        if os.environ.get("CI"):
            pytest.fail("CI must run Spark, and there is no Java here")
        pytest.skip("Spark needs Java: apt install default-jre-headless")


@pytest.fixture(scope="session")
def session(request):
    """A Spark session of two threads that talks to nobody but this machine."""
    request.getfixturevalue("java")
    from retold.engines.sessions import spark_session  # noqa: PLC0415  # not where there is none

    small = {"spark.sql.shuffle.partitions": "3", "spark.driver.memory": "1g"}
    begun = spark_session("local[2]", small)
    yield begun
    begun.stop()


@pytest.fixture
def engine(request, tmp_path):
    """An engine of the kind that the test is parametrised with."""
    made: Engine
    match request.param:
        case "memory":
            made = MemoryEngine()
        case "alone":
            made = LocalEngine(tmp_path / "steps", workers=1, memory="300MB")
        case "local":
            made = LocalEngine(tmp_path / "steps", workers=2, memory="300MB", temp=tmp_path / "t")
        case _:
            from retold.engines.spark import SparkEngine  # noqa: PLC0415

            made = SparkEngine(tmp_path / "steps", request.getfixturevalue("session"))
    yield made
    made.close()

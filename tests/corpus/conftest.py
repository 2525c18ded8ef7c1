"""Spark is begun as for the tests of engines."""

from tests.engines.conftest import java, session

__all__ = ["java", "session"]

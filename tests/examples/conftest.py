import pytest

from tests.examples.compared import Example


@pytest.fixture(scope="session", name="example")
def _example() -> Example:
    return Example()

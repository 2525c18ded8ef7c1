import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.pages.browsers import browser_at, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        missing = (
            "no chromium: the pages were not looked at in a browser (apt-get install chromium)"
        )
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with browser_at(path) as opened:
        yield opened

"""The browser that tests open pages in."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = ["--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--no-first-run", "--disable-quic",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def browser() -> str:
    """The path of a browser. A test that has none fails."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, (f"found no browser, expected one of {', '.join(BROWSERS)} on PATH or in CHROMIUM: install it with "
                   "`apt-get install chromium`")
    return found


@contextmanager
def opened() -> Iterator[Browser]:
    """The browser, driven by the test."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=browser(), args=QUIET, chromium_sandbox=False)
        yield found
        found.close()

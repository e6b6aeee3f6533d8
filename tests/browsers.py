"""The browser that tests open pages in."""

import os
import shutil

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WITHOUT_BROWSER = "AUTOGRADER_NO_BROWSER"
QUIET = ["--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--no-first-run", "--disable-quic",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def browser() -> str:
    """The path of a browser. A test that has none fails, or is left out where that is asked for."""
    if os.environ.get(WITHOUT_BROWSER):
        pytest.skip(f"{WITHOUT_BROWSER} is set: no browser has opened the students' pages")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert found, (f"found no browser, expected one of {', '.join(BROWSERS)} on PATH or in CHROMIUM: install it with "
                   f"`apt-get install chromium`, or set {WITHOUT_BROWSER}=1 to go without this test")
    return found

"""The students' pages in a real browser: on a phone and a screen, light and dark, and for who does not see them."""

import hostile
import pytest
from axe_playwright_python.sync_playwright import Axe
from books import ID, ROOT
from browsers import opened
from states import ANSWERS, graded_class

from autograder.course import load_course
from autograder.report import Violation
from autograder.reports.student_page import MAX_BYTES
from autograder.reports.style import document
from autograder.selfcheck.check import MET, NOT_STARTED, WAITS, Verdict
from autograder.selfcheck.table import as_html

pytestmark = pytest.mark.browser

VIEWS = {"phone, dark": ({"width": 390, "height": 844}, "dark"), "screen": ({"width": 1280, "height": 800}, "light")}
HOSTILE = {name: answer for name, answer in hostile.read_all().items() if name.startswith("shown_")}
NAMES = [*ANSWERS, "unreadable", "untouched", *HOSTILE]
POKE = """() => { for (const element of document.querySelectorAll("body *"))
    for (const name of ["click", "mouseover", "focus", "toggle", "error", "load", "animationstart"])
        element.dispatchEvent(new Event(name, {bubbles: false, cancelable: true})); }"""
BELOW = "selector => Math.max(...[...document.querySelectorAll(selector)].map(e => e.getBoundingClientRect().bottom))"


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The page of each submission of the class, by student."""
    root = tmp_path_factory.mktemp("pages")
    right = hostile.solved(load_course(ROOT).assignments[ID].source)
    graded_class(root, {name: hostile.notebook(answer, right, {"course": root, "port": 9})
                        for name, answer in HOSTILE.items()})
    return {name: root / "feedback" / name / ID / f"{ID}.html" for name in NAMES}


@pytest.fixture(scope="module")
def opener():
    with opened() as found:
        yield found


@pytest.fixture(params=VIEWS)
def view(request, opener):
    """A window, and what its pages say to the console or ask the network for."""
    size, scheme = VIEWS[request.param]
    context = opener.new_context(viewport=size, color_scheme=scheme)
    window, heard = context.new_page(), []
    window.on("console", lambda message: heard.append(message.text))
    window.on("pageerror", lambda error: heard.append(str(error)))
    window.on("dialog", lambda dialog: heard.append(dialog.message) or dialog.dismiss())
    window.on("request", lambda asked: heard.append(asked.url))
    yield window, heard
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_readable_by_everybody_and_asks_for_nothing(pages, view, name):
    window, heard = view
    assert pages[name].stat().st_size < MAX_BYTES
    window.goto(pages[name].as_uri())
    height = window.viewport_size["height"]
    assert window.evaluate(BELOW, ".score, .first li:first-child, p.good") < height, "the verdict is further down"
    window.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it is wider than the screen"
    assert [broken["id"] for broken in Axe().run(window).response["violations"]] == []
    window.evaluate(POKE)
    assert window.evaluate("window.pwned === undefined")
    assert heard == [pages[name].as_uri()]


def test_the_self_check_s_table_is_readable_by_everybody_and_inert(view, tmp_path):
    window, heard = view
    evil = "<img src=x onerror='window.pwned = 1'><script>window.pwned = 1</script>"
    loop = Violation("for-loop", "[3]", 4, f"`for` loops over the examples {evil}", "`A > 0.5`", f"for i in {evil}:")
    verdicts = [Verdict("initialize", MET, loops="none"), Verdict("propagate", "`dw` is wrong", (evil,), evil, "none"),
                Verdict("optimize", WAITS, ("waits for `propagate`, which it calls",)),
                Verdict("predict", MET, (), "", "1 found", (loop,)), Verdict("train", NOT_STARTED, ("not started",))]
    page = tmp_path / "selfcheck.html"
    page.write_text(document("A notebook", f"<main><h1>A notebook</h1>{as_html(verdicts)}</main>"), encoding="utf-8")
    window.goto(page.as_uri())
    assert window.locator("table tbody tr").count() == len(verdicts)
    assert window.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it is wider than the screen"
    assert [broken["id"] for broken in Axe().run(window).response["violations"]] == []
    assert window.evaluate("window.pwned === undefined")
    assert heard == [page.as_uri()]


def test_the_test_notices_what_is_wrong(view, tmp_path):
    """A page that is none of ours: asks for an image, logs, has no language, is too wide."""
    window, heard = view
    page = tmp_path / "page.html"
    page.write_text("<div style='width:3000px'>wide</div><img src=x.png><script>console.log('here')</script>")
    window.goto(page.as_uri())
    assert {"html-has-lang", "image-alt"} <= {broken["id"] for broken in Axe().run(window).response["violations"]}
    assert window.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert {page.as_uri(), page.with_name("x.png").as_uri(), "here"} <= set(heard)

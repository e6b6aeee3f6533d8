"""The guide: that it builds, with its examples, and that its search for dead links and foreign hosts finds them."""

import re
import subprocess
import sys

import pytest
from books import ROOT

sys.path.insert(0, str(ROOT / "guide"))
import links

GOOD = {
    "index.html": '<h1 id="top">a</h1><a href="b/c.html#here">c</a><a href="#top">up</a><a href="https://example.org">o</a>'
                  '<img src="data:,x"><link rel="canonical" href="https://example.org/">',
    "b/c.html": '<p id="here">c</p><a href="../index.html">a</a><link rel="stylesheet" href="../s.css">',
    "s.css": "p { background: url(data:,x) }",
    "s.js": 'const words = "https://example.org"',
}


def found(folder, **changed):
    for name, text in {**GOOD, **changed}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return links.problems(folder)


def test_good_pages_are_left_alone(tmp_path):
    assert found(tmp_path) == []


@pytest.mark.parametrize(("name", "text", "said"), [
    ("d.html", '<a href="gone.html">x</a>', "d.html: gone.html leads to no file"),
    ("d.html", '<a href="index.html#gone">x</a>', "d.html: index.html#gone leads to no place in index.html"),
    ("d.html", '<img src="gone.png">', "d.html: gone.png leads to no file"),
    ("d.html", '<script src="//cdn.example.org/x.js"></script>', "d.html: fetches //cdn.example.org/x.js, "),
    ("d.html", '<link rel="stylesheet" href="https://a.org/x.css">', "d.html: fetches https://a.org/x.css, "),
    ("d.html", "<style>@import 'https://example.org/x.css'</style>", "d.html: fetches https://example.org/x.css, "),
    ("d.css", "p { src: url('https://example.org/font.woff2') }", "d.css: fetches https://example.org/font.woff2, "),
    ("d.js", 'fetch("https://example.org/x")', "d.js: fetches https://example.org/x, "),
])
def test_what_is_wrong_is_named(tmp_path, name, text, said):
    (problem,) = found(tmp_path, **{name: text})
    assert problem.startswith(said)


def test_no_page_is_no_guide(tmp_path):
    assert links.problems(tmp_path) == [f"{tmp_path}: found no page"]


def test_links_of_the_pages_that_the_guide_does_not_have_lead_to_files():
    """Sphinx reads docs/ and SECURITY.md; these are read in the repository alone."""
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"):
        links_of_it = re.findall(r"\]\(([^)\s#]+)[^)]*\)", (ROOT / name).read_text(encoding="utf-8"))
        assert links_of_it
        assert [link for link in links_of_it if "://" not in link and not (ROOT / link).is_file()] == [], name


@pytest.mark.slow
def test_the_guide_builds_with_its_examples(tmp_path):
    done = subprocess.run([sys.executable, ROOT / "guide" / "build.py", tmp_path], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, f"{tmp_path}/site/index.html\n"), done.stderr
    site = tmp_path / "site"
    assert {page.stem for page in (ROOT / "docs").glob("*.md")} < {page.stem for page in site.glob("*.html")}
    index = (site / "index.html").read_text(encoding="utf-8")
    assert index.count('href="examples/feedback/') == 3
    assert 'href="examples/reports/warm-up.html"' in index
    assert len(list(site.glob("examples/feedback/*/warm-up/warm-up.html"))) == 12
    assert "<math" in (site / "authoring.html").read_text(encoding="utf-8")

"""The guide: docs/*.md as pages, with a graded class as a live example. `make docs` writes build/site/.

    build.py [FOLDER]     FOLDER takes the place of build/

A link that leads nowhere, a page that no menu has, and anything fetched from another host end it with status 1.
"""

import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree, rmtree

import links

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ASSIGNMENT, STUDENTS = "warm-up", 12
MOVED = {"docs/": "", "../deploy/": "deploy/", "../SECURITY.md": "security.md"}  # links of the repository, of the guide


def main() -> None:
    build = Path(sys.argv[1]).resolve() if sys.argv[1:] else ROOT / "build"
    work, site = build / "guide", build / "site"
    for folder in (work, site):
        rmtree(folder, ignore_errors=True)
    source = work / "source"
    stage(source, graded_class(work / "course"))
    # -W: a warning is an error, and so is a link that leads nowhere. -E: nothing of an earlier build counts.
    sphinx = [sys.executable, "-m", "sphinx", "-q", "-E", "-W", "--keep-going", "-b", "html", "-c", HERE,
              "-d", work / "doctrees", "-D", f"html_extra_path={work / 'examples'}"]
    done = subprocess.run([*sphinx, source, site], check=False)
    problems = links.problems(site)
    for problem in problems:
        print(problem, file=sys.stderr)
    if done.returncode or problems:
        raise SystemExit(1)
    print(site / "index.html")


def graded_class(course: Path) -> Path:
    """A new course, whose assignment gives away nothing of this one's, with a made-up class, graded and shown."""
    for command in (["init", str(course)],
                    ["sample", ASSIGNMENT, "--students", str(STUDENTS), "--course", str(course)],
                    ["grade", ASSIGNMENT, "--feedback", "--course", str(course)],
                    ["report", ASSIGNMENT, "--course", str(course)]):
        done = subprocess.run([sys.executable, "-m", "autograder", *command], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"autograder {' '.join(command)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return course


def stage(source: Path, course: Path) -> None:
    """The pages as Sphinx reads them, and the examples beside them, with the folders that their links name."""
    copytree(ROOT / "docs", source)
    copytree(ROOT / "deploy", source / "deploy")
    copy(ROOT / "SECURITY.md", source / "security.md")
    for page in source.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        for there, here in MOVED.items():
            text = text.replace(f"]({there}", f"]({here}")
        page.write_text(text, encoding="utf-8")
    for name in ("reports", "feedback"):
        copytree(course / name, source.parent / "examples" / "examples" / name)
    index = (HERE / "index.md").read_text(encoding="utf-8")
    (source / "index.md").write_text(index.replace("<!-- examples -->", shown(course)), encoding="utf-8")


def shown(course: Path) -> str:
    """Links to the examples, of students the first three by name: as HTML, for they are no pages of Sphinx's."""
    pages = sorted((course / "feedback").glob(f"*/{ASSIGNMENT}/{ASSIGNMENT}.html"))[:3]
    places = [(f"reports/{ASSIGNMENT}.html", "the class report"), ("reports/index.html", "the whole course")]
    places += [(page.relative_to(course).as_posix(), f"the page of {page.parts[-3]}") for page in pages]
    return "<ul>\n" + "".join(f'<li><a href="examples/{place}">{text}</a></li>\n' for place, text in places) + "</ul>"


if __name__ == "__main__":
    main()

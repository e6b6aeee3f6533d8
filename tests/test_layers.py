"""The layers are an executable contract: imports point downward."""

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "autograder"

# A module may import from its own layer's package and from the layers below it.
LAYERS = [
    {"__init__", "__main__"},
    {"cli"},
    {"author_commands", "class_commands"},
    {"doors"},
    {"progress"},
    {"lookup"},
    {"api"},
    {"authoring"},
    {"gradebook"},
    {"scale"},
    {"bundle"},
    {"grading"},
    {"selfcheck"},
    {"checks"},
    {"notebooks"},
    {"reports"},
    {"sandbox"},
    {"roster", "secret"},
    {"course"},
    {"late"},
    {"settings"},
    {"rules"},
    {"analysis"},
    {"standing"},
    {"archive", "clock", "ending", "garbage", "report", "submission"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
CHILD_SIDE = ["child", "confine", "counting", "exceptions", "field", "folder", "kept", "not_installed", "shell",
              "tables", "wire", "written", "zygote"]
CHILD_MAY_IMPORT = {*CHILD_SIDE, *sys.stdlib_module_names, "numpy", "landlockpy", "pyseccomp"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path):
    """The modules of ours that a file imports, as dotted names below autograder, wherever in the file it does so."""
    package = path.relative_to(PACKAGE.parent).with_suffix("").parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level] if node.level else ()
            dotted = (*base, *(node.module.split(".") if node.module else ()))
            for alias in node.names:
                yield (*dotted, alias.name)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield tuple(alias.name.split("."))


def test_every_module_has_a_layer():
    tops = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in MODULES} - {"__init__"}
    assert tops <= set(LEVEL)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_downward(path):
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    for dotted in imported(path):
        if dotted[0] != "autograder" or len(dotted) < 2 or dotted[1] == own:
            continue
        assert LEVEL[dotted[1]] > LEVEL[own], f"{path.name} imports {'.'.join(dotted)}"


@pytest.mark.parametrize("name", ["numpy", "pytest", "nbformat", "nbgrader", "IPython", "pydantic", "rich"])
def test_rules_need_the_standard_library_only(name):
    for path in (*(PACKAGE / "rules").rglob("*.py"), *(PACKAGE / "analysis").rglob("*.py")):
        assert all(dotted[0] != name for dotted in imported(path))


def test_only_gradebook_and_authoring_know_nbformat_and_nbgrader():
    plugins = PACKAGE / "doors" / "exporters.py"  # for its `export`
    for path in MODULES:
        if path != plugins and path.relative_to(PACKAGE).parts[0] not in ("gradebook", "authoring"):
            assert not {dotted[0] for dotted in imported(path)} & {"nbformat", "nbgrader", "nbconvert"}, path.name


@pytest.mark.parametrize("name", CHILD_SIDE)
def test_the_child_side_knows_nothing_of_ours_but_itself(name):
    assert {dotted[0] for dotted in imported(PACKAGE / "sandbox" / f"{name}.py")} <= CHILD_MAY_IMPORT


def test_the_maps_name_files_that_are_there():
    """README's and CONTRIBUTING's: a path from the root, or a file of the room that was named before it."""
    root = PACKAGE.parent
    there = [path.as_posix() for folder in ("autograder", "solutions", "guide", "docs", "assignments")
             for path in (root / folder).rglob("*.*")]
    for page in ("README.md", "CONTRIBUTING.md"):
        for name in re.findall(r"`([\w/.-]+\.(?:py|md|json))`", (root / page).read_text(encoding="utf-8")):
            assert (root / name).exists() or any(path.endswith(f"/{name}") for path in there), (page, name)


def test_no_two_rooms_have_a_module_of_the_same_name():
    """Whoever looks for a module by its name finds one."""
    names = Counter(path.name for path in MODULES if path.name != "__init__.py" and "templates" not in path.parts)
    assert [name for name, count in names.items() if count > 1] == []


def test_who_hands_the_work_out_does_without_what_the_workers_need():
    """The workers' imports are made beside this process's own, in the process that forks them."""
    program = ("import sys; from autograder import cli, progress; from autograder.scale import local; "
               "from autograder.gradebook import dry_run, grade_class, standings; print(*sys.modules)")
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "autograder.scale.local" in loaded
    assert not {"pytest", "autograder.grading", "autograder.checks", "autograder.sandbox"} & {*loaded}

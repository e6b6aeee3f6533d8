"""A course of one assignment, `small`, made of a few references and their checks; and grading answers to it."""

import ast
import json
from dataclasses import replace
from textwrap import dedent

import yaml

from autograder.course import load_course
from autograder.grading import Grader
from autograder.notebooks.stubs import definitions
from autograder.submission import Submission

HEADER = '"""Checks."""\n\nimport numpy as np\nfrom autograder.checks.answers import CheckFailed\n' \
         "from autograder.sandbox import StudentError\n\nfrom .suite import inputs\n\n\n"
SUITE = '"""Inputs."""\n\nARGUMENTS = {arguments}\nLARGE = {{}}\n\n\n{inputs}\n'
NO_INPUTS = "def inputs(function, rng):\n    return ()"


def marked(source):
    """A reference as it stands in a source notebook, between nbgrader's marks; of one function, the body alone."""
    nodes = ast.parse(source).body
    if "BEGIN SOLUTION" in source:
        return source
    if len(nodes) > 1 or not isinstance(nodes[0], ast.FunctionDef):
        return f"### BEGIN SOLUTION\n{source}\n### END SOLUTION"
    head, _, body = source.partition("\n")
    return f"{head}\n    ### BEGIN SOLUTION\n{body}\n    ### END SOLUTION"


def make_course(root, functions, arguments=None, inputs=NO_INPUTS, settings=None, given="import numpy as np"):
    """A course with one assignment, `small`, of {name: (reference, checks)}.

    A reference that is None stands in the cell of the one before it. `settings` has more of course.yaml for some names.
    """
    folder = root / "solutions" / "small"
    (folder / "checks").mkdir(parents=True)
    classes = [name for name, (reference, _) in functions.items()
               if reference and isinstance(definitions(reference).get(name), ast.ClassDef)]
    arguments = arguments or {name: {"__init__": ()} if name in classes else () for name in functions}
    (folder / "checks" / "suite.py").write_text(SUITE.format(arguments=arguments, inputs=inputs), encoding="utf-8")
    cells = [cell("given-imports", given, locked=True)]
    for name, (reference, checks) in functions.items():
        (folder / "checks" / f"test_{name}.py").write_text(HEADER + checks + "\n", encoding="utf-8")
        cells += [cell(name, marked(reference), solution=True)] if reference else []
        cells += [cell(f"grade-{name}", f"# {name}", grade=True, locked=True, points=1)]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (folder / "small.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    written = {"course": "small", "assignments": {"small": {"functions": {
        name: {"points": 1, "grows_with": [], **(settings or {}).get(name, {})} for name in functions}}}}
    (root / "course.yaml").write_text(yaml.safe_dump(written, sort_keys=False), encoding="utf-8")
    return load_course(root)


def cell(id_, source, **flags):
    nbgrader = {"grade": False, "grade_id": id_, "locked": False, "schema_version": 3, "solution": False, "task": False,
                **flags}
    return {"cell_type": "code", "id": id_, "metadata": {"nbgrader": nbgrader}, "source": source, "outputs": [],
            "execution_count": None}


def graded(course, answers, first=(), cells=None):
    """The reports on {name: {function: text}}; functions not named get the reference. `cells` has whole cells by name.
    """
    reports = {}
    with Grader(course, course.assignments["small"], seed=5) as grader:
        filled = {name: grader.source.filled({stub: dedent(text) for stub, text in texts.items()})
                  for name, texts in answers.items()}
        submissions = [Submission(name, (*first, *(replace(each, source=(cells or {}).get(each.name, each.source))
                                                   for each in found))) for name, found in filled.items()]
        grader.grade(submissions, lambda submission, report: reports.update({submission.notebook: report}))
    return reports

"""The rules' documentation is current, and true: each example is caught by its own rule, each replacement by none."""

import re
from pathlib import Path

import pytest

from autograder.rules import RULES, SemanticModel, documentation, explain, inspect
from autograder.submission import Cell

GIVEN = Cell("given", "import numpy as np", given=True)
HEADINGS = ["## What it does", "## Why is this bad?", "## Example", "## Use instead"]


def blocks(rule):
    return re.findall(r"```python\n(.*?)```", rule.__doc__, re.DOTALL)


def found(source):
    function = re.findall(r"^def (\w+)", source, re.MULTILINE)[-1]
    return [violation.rule for violation in inspect(SemanticModel([GIVEN, Cell("example", source)]), function)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_docstring_has_the_four_parts_in_order(rule):
    assert re.findall(r"^## .*$", rule.__doc__, re.MULTILINE) == HEADINGS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_example_is_caught_by_that_very_rule(rule):
    assert set(found(blocks(rule)[0])) == {rule.name}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_replacement_is_caught_by_none(rule):
    assert found(blocks(rule)[1]) == []


def test_every_rule_file_is_in_the_tuple():
    folder = Path(RULES[0].__file__).parent
    named = {file.stem for file in folder.glob("*.py") if re.search(r"^name = ", file.read_text(), re.MULTILINE)}
    assert named == {rule.__name__.rpartition(".")[2] for rule in RULES}
    assert all(rule.name.replace("-", "_") == rule.__name__.rpartition(".")[2] for rule in RULES)


def test_page_is_current():
    page = Path(__file__).parents[1] / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == documentation(), (
        "docs/rules.md is not what the rules say; write it anew with: "
        """python -c "from autograder.rules import documentation; print(documentation(), end='')" > docs/rules.md"""
    )


def test_explain_names_the_rules_there_are():
    assert explain("for-loop").startswith("# for-loop\n\n## What it does\n")
    with pytest.raises(KeyError, match="found no rule 'goto', expected one of: for-loop"):
        explain("goto")

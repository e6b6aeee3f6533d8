"""What each known answer of an assignment costs: the known answers graded in one batch, and the price of each."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO

import numpy as np

from ..checks.forms import aligned, conforms, holds, leaf_paths, part_of, same
from ..checks.harness import Harness
from ..checks.stand_ins import on_copies
from ..checks.values import fitted
from ..course import Course
from ..grading import Grader
from ..notebooks.stubs import CLASS
from ..report import PASSED, FunctionReport, Report
from ..sandbox import named_in
from ..submission import Submission
from .sample import answers_in


def known_answers(file: str, grader: Grader) -> dict[str, dict[str, str]]:
    """The known answers of a file beside the notebook: of each the function that it is about, and its text."""
    known = answers_in(grader.assignment.source.with_name(file), grader.source.variables)
    return {f"{file}: {function}__{form}": {function: text}
            for function, forms in known.items() for form, text in forms.items()}


def graded(grader: Grader, answers: Mapping[str, Mapping[str, str]]) -> dict[str, Report]:
    """The reports of the stubs and of all answers, each filled into the reference solution."""
    submissions = [Submission("the stubs", grader.source.unfilled)]
    submissions += [Submission(name, grader.source.filled(texts)) for name, texts in answers.items()]
    reports: dict[str, Report] = {}
    grader.grade(submissions, lambda submission, report: reports.update({submission.notebook: report}))
    return reports


@dataclass(frozen=True)
class Price:
    """The share of a function's points that an answer loses, the checks in which it does, and why it is rejected."""

    share: float
    lost: tuple[str, ...]
    rejected: tuple[str, ...]

    @property
    def what(self) -> tuple[str, ...]:
        return (*self.lost, *(f"rejected: {rule}" for rule in self.rejected))

    def __str__(self) -> str:
        return f"{self.share:.0%} ({', '.join(self.what)})" if self.what else "nothing"


def price_of(function: FunctionReport) -> Price:
    lost = tuple(check.name for check in function.checks if check.status != PASSED)
    rules = {violation.rule: None for violation in function.violations} if function.rejected else {}
    share = 1 - function.score / function.max_score if function.max_score else 0.0
    return Price(round(share, 9), lost, tuple(rules))


def by_luck(course: Course, grader: Grader, reports: Mapping[str, Report], misconceptions: Mapping[str, str],
            answers: Mapping[str, Mapping[str, str]], seeds: int) -> Iterator[str]:
    """The known mistakes that cost one student more than another, whose hidden inputs are others."""
    prices = {name: [price_of(reports[name].functions[function])] for name, function in misconceptions.items()}
    for seed in range(1, seeds):
        with Grader(course, grader.assignment, seed=seed) as other:
            again = graded(other, answers)
        for name, function in misconceptions.items():
            prices[name].append(price_of(again[name].functions[function]))
    for name, found in prices.items():
        different = {(price.share, _without_numbers(price.what)): str(price) for price in found}
        if len(different) > 1:
            yield f"{name} costs {', or '.join(sorted(different.values()))}"


def _without_numbers(what: tuple[str, ...]) -> str:
    """The size of a large call is every student's own, and stands in its sentence."""
    return re.sub(r"\d[\d,]*", "#", "\n".join(what))


def has_only_another_form(grader: Grader, function: str, name: str) -> bool:
    """Whether a known wrong answer has the right values, in another form than is asked for."""
    harness = grader.harness
    if harness.kinds[function] == CLASS:
        return False  # a form of what? the checks of its methods tell
    answer = next((each.answer for each in harness.hints.known if name.endswith(f" {function}__{each.name}")), None)
    rng = np.random.default_rng(0)
    forms = {_form(answer, harness, function, harness.inputs(function, rng)) for _ in range(5)}
    return "odd" in forms and "wrong" not in forms


def _form(answer: Callable[..., object], harness: Harness, function: str, args: tuple[object, ...]) -> str:
    """How an answer to one call is: "right", with the right values in an "odd" form, or "wrong"."""
    try:
        with np.errstate(all="ignore"), redirect_stdout(StringIO()):
            found = on_copies(answer)(*args, **named_in(args))
    except Exception:  # a wrong answer may well raise
        return "wrong"
    right = harness.right(function, args)
    if holds(found, right):
        return "right"
    found, _ = aligned(found, right, function)
    if not conforms(found, right):
        return "wrong"
    for path in leaf_paths(right):
        wanted = part_of(right, path)
        part = fitted(part_of(found, path), wanted)
        if not same(part_of(found, path) if part is None else part, wanted):
            return "wrong"
    return "odd"

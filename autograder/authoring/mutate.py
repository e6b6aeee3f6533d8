"""How strong an assignment's hidden checks are: do they notice small changes of the reference solution?

Each mutant stands in its function's cell, and the real checks of that function run on it in the real sandbox, up to the
first one that it fails. One that fails none survives: the checks do not look at what was changed, or the mutant is a
right answer too. Such a one is marked, with a reason, in `equivalent.py` beside the notebook.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from ..checks.harness import Harness
from ..checks.hints import Hints
from ..checks.session import Candidate, Session
from ..course import Assignment, Course, CourseError, running
from ..notebooks import SourceNotebook
from ..report import ERROR, FAILED
from ..sandbox import Sandbox
from ..submission import Submission
from .mutants import Mutant, mutants_of

MOST = 600  # mutants of one function that are tried: about half a minute
MARKS = "equivalent.py"


@dataclass(frozen=True)
class Strength:
    """What became of the mutants of one function.

    `problems` are the survivors and the wrong marks, a line each; `left_out` says which mutants were not tried.
    """

    function: str
    mutants: int
    killed: int
    equivalent: int
    problems: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    @property
    def surviving(self) -> int:
        return self.mutants - self.killed - self.equivalent


def strengths(course: Course, assignment: Assignment, seed: int = 0, weak_sandbox: bool = False) -> Iterator[Strength]:
    """How the mutants of each function fare, each function as soon as it is known.

    Raises:
        CourseError: a file of the assignment cannot be used.
    """
    source = SourceNotebook.read(assignment)
    marks = read_marks(assignment)
    harness = Harness(course, source)
    harness.hints = Hints((), source.namespace())  # nobody reads them
    with closing(Sandbox(course.limits, weak=weak_sandbox)) as sandbox, closing(Session(harness, sandbox)) as session:
        for function, text in source.reference.items():
            mutants, left_out = _bounded(mutants_of(text))
            candidates = [_candidate(source, function, mutant, seed) for mutant in mutants]
            for each in candidates:
                with session.opened(each) as student:
                    session.check(student)
            killed = [mutant for mutant, each in zip(mutants, candidates, strict=True) if _lost(each)]
            yield _judged(function, mutants, killed, marks.get(function, {}), left_out)


def marked(assignment: Assignment) -> tuple[int, int, tuple[str, ...]]:
    """How many mutants an assignment has, how many of them are marked, and the marks that fit none, a line each.

    Raises:
        CourseError: the notebook or the marks cannot be used.
    """
    source, marks = SourceNotebook.read(assignment), read_marks(assignment)
    changes = {name: [mutant.change for mutant in mutants_of(text)] for name, text in source.reference.items()}
    fitting = sum(change in marks.get(name, {}) for name, found in changes.items() for change in found)
    stale = tuple(line for name, found in changes.items() for line in _stale(name, found, marks.get(name, {})))
    return sum(map(len, changes.values())), fitting, stale


def read_marks(assignment: Assignment) -> dict[str, dict[str, str]]:
    """By function, the changes that make a right answer too, and why: EQUIVALENT in `equivalent.py`.

    Raises:
        CourseError: the file cannot be run, or says it in another form.
    """
    path = assignment.source.with_name(MARKS)
    if not path.is_file():
        return {}
    names: dict[str, Any] = {}
    with running(path):
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True), names)
    marks = names.get("EQUIVALENT")
    if not isinstance(marks, dict) or not all(isinstance(each, dict) for each in marks.values()):
        raise CourseError(f"{path}: found no EQUIVALENT in the form {{function: {{change: reason}}}}, expected one")
    for function, reasons in marks.items():
        if function not in assignment.functions:
            raise CourseError(f"{path}: EQUIVALENT: found {function!r}, expected one of: "
                              f"{', '.join(assignment.functions)}")
        for change, reason in reasons.items():
            if not (isinstance(reason, str) and reason.strip()):
                raise CourseError(f"{path}: {function}: {change}: found {reason!r}, expected the reason")
    return marks


def _bounded(mutants: list[Mutant]) -> tuple[list[Mutant], list[Mutant]]:
    """The mutants that are tried, evenly chosen, and those that are left out."""
    chosen = {at * len(mutants) // MOST for at in range(MOST)} if len(mutants) > MOST else set(range(len(mutants)))
    return ([mutant for at, mutant in enumerate(mutants) if at in chosen],
            [mutant for at, mutant in enumerate(mutants) if at not in chosen])


def _candidate(source: SourceNotebook, function: str, mutant: Mutant, seed: int) -> Candidate:
    """The reference with a mutant in it, of which this one function is to be checked."""
    assignment = source.assignment
    alone = assignment.model_copy(update={"functions": {function: assignment.functions[function]}})
    return Candidate(Submission(mutant.change, source.filled({function: mutant.text})), alone, seed)


def _lost(candidate: Candidate) -> bool:
    """Whether it failed a check. A check that is broken itself has noticed nothing."""
    return any(result.check.status in (FAILED, ERROR) for each in candidate.results.values() for result in each)


def _judged(function: str, mutants: Sequence[Mutant], killed: Sequence[Mutant], marks: dict[str, str],
            left_out: Sequence[Mutant]) -> Strength:
    surviving = [mutant for mutant in mutants if mutant not in killed]
    unmarked = [mutant for mutant in surviving if mutant.change not in marks]
    problems = [f"{function}, line {mutant.line}, {mutant.operator}: {mutant.change}" for mutant in unmarked]
    problems += [f"{MARKS}: {function}: {mutant.change}: it is marked as a right answer, and loses marks"
                 for mutant in killed if mutant.change in marks]
    problems += _stale(function, [mutant.change for mutant in (*mutants, *left_out)], marks)
    kinds = Counter(mutant.operator for mutant in left_out)
    return Strength(function, len(mutants), len(killed), len(surviving) - len(unmarked), tuple(problems), tuple(
        f"{count} mutants were left out: {kind}" for kind, count in kinds.items()))


def _stale(function: str, changes: Sequence[str], marks: dict[str, str]) -> list[str]:
    return [f"{MARKS}: {function}: {change}: found no such mutant, expected one of the reference's; mend or remove it"
            for change in marks if change not in changes]

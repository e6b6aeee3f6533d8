"""What must hold of every assignment before it is handed out: a fact a line, for CI and for authors."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from .course import Assignment, Course, CourseError
from .grade import Grader
from .notebooks import execute, leaks
from .release import released_files
from .report import Report
from .sample import answers_in
from .submission import Submission


@dataclass(frozen=True)
class Fact:
    """A sentence about an assignment, and what contradicts it: an empty `against` means that it holds."""

    assignment: str
    sentence: str
    against: str = ""

    @property
    def holds(self) -> bool:
        return not self.against


def facts(course: Course, assignment: Assignment) -> Iterator[Fact]:
    """The facts about one assignment, in the order of their making."""
    points = " + ".join(f"{function.points:g}" for function in assignment.functions.values())
    try:
        grader = Grader(course, assignment)
    except CourseError as problem:
        yield Fact(assignment.id, "course.yaml, the notebook and the misconceptions agree", str(problem))
        return
    with grader:
        yield Fact(assignment.id, f"course.yaml and the notebook agree: {points} = {assignment.max_score:g} points")
        yield from _graded_facts(grader, assignment)
    yield from _release_facts(assignment)
    yield Fact(assignment.id, "the notebook runs from top to bottom with the reference solution", execute(assignment))


def _graded_facts(grader: Grader, assignment: Assignment) -> Iterator[Fact]:
    """The reference, the stubs, and the known answers beside the notebook, graded in one batch."""
    folder = assignment.source.parent
    answers: dict[str, dict[str, str]] = {"reference": {}, "stubs": dict(grader.source.stubs)}
    kinds = {"variants": "right", "misconceptions": "wrong", "loops": "looped"}
    for file in kinds:
        for function, forms in answers_in(folder / f"{file}.py").items():
            answers |= {f"{file}: {function}__{form}": {function: text} for form, text in forms.items()}
    reports = _grade(grader, answers)

    full = [name for name in ("reference",) if reports[name].score != assignment.max_score]
    yield Fact(assignment.id, "the reference solution scores full marks", _shown(reports, full))
    marked = ["stubs"] if reports["stubs"].score else []
    yield Fact(assignment.id, "the released stubs score 0", _shown(reports, marked))
    right = [name for name in reports if name.startswith("variants")]
    yield Fact(assignment.id, f"{len(right)} right variants score full marks",
               _shown(reports, [name for name in right if reports[name].score != assignment.max_score]))
    wrong = [name for name in reports if name.startswith("misconceptions")]
    yield Fact(assignment.id, f"{len(wrong)} misconceptions lose marks in their function and in no other",
               _shown(reports, [name for name in wrong if _lost(reports[name]) != {_function(name)}]))
    looped = [name for name in reports if name.startswith("loops")]
    yield Fact(assignment.id, f"{len(looped)} loops are rejected in their function and in no other",
               _shown(reports, [name for name in looped if _rejected(reports[name]) != {_function(name)}]))


def _release_facts(assignment: Assignment) -> Iterator[Fact]:
    """The release is what the source makes, and holds nothing that is hidden."""
    made = released_files(assignment)
    there = {path.name: path.read_bytes() for path in assignment.release.parent.iterdir() if path.is_file()} \
        if assignment.release.parent.is_dir() else {}
    stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
    differ = f"{', '.join(stale)} differ from what solutions/{assignment.id} makes: run `make release`" if stale else ""
    yield Fact(assignment.id, "the release is up to date", differ)
    yield Fact(assignment.id, "the release leaks nothing", leaks(assignment, there))


def _grade(grader: Grader, answers: Mapping[str, Mapping[str, str]]) -> dict[str, Report]:
    submissions = [Submission(name, tuple(replace(cell, source=texts.get(cell.name, cell.source))
                                          for cell in grader.source.solution)) for name, texts in answers.items()]
    reports: dict[str, Report] = {}
    grader.grade(submissions, lambda submission, report: reports.update({submission.notebook: report}))
    return reports


def _lost(report: Report) -> set[str]:
    return {name for name, function in report.functions.items() if function.score < function.max_score}


def _rejected(report: Report) -> set[str]:
    return {name for name, function in report.functions.items() if function.rejected}


def _function(name: str) -> str:
    return name.split(": ")[1].partition("__")[0]


def _shown(reports: Mapping[str, Report], names: list[str]) -> str:
    return "; ".join(f"{name} scores {reports[name].score:g} of {reports[name].max_score:g}" for name in names)

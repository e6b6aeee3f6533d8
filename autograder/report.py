"""Report > function > check: the result of one grading. Everything that is shown or stored is made from it.

Standard library only: the students' self-check ships this module too.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property, lru_cache
from typing import Any

SCHEMA = 1

PASSED = "passed"
FAILED = "failed"
ERROR = "error"  # the student's code raised or was stopped
BROKEN = "broken"  # our fault, never the student's
OUR_FAULT = "which is our fault; your instructor has been told"


@dataclass(frozen=True)
class Violation:
    """A construct that the assignment does not allow, where it stands, and what to write instead.

    `line` counts from 1 inside the cell; `snippet` is that source line with a marker under the construct.
    """

    rule: str
    cell: str
    line: int
    message: str
    instead: str
    snippet: str = ""


@dataclass(frozen=True)
class Check:
    """One sentence about a function, and whether it held. `score` is what it earned before any rejection.

    `reason` says why a broken one broke. It may hold expected values: no student gets to see it.
    """

    name: str
    status: str
    score: float
    max_score: float
    message: str = ""
    hint: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Curve:
    """A row of numbers that a function makes on an example, beside that of the reference. Never a verdict.

    `says` is the author's sentence about it, `axes` what its two axes count. None stands for what is not finite.
    """

    says: str
    axes: tuple[str, str]
    found: tuple[float | None, ...]
    right: tuple[float | None, ...]


@dataclass(frozen=True)
class Speed:
    """How long the large call took, and how long a form with loops would have. Evidence of a clock, never a verdict.

    `data` says of how much, `loops` which form: "two loops". Seconds are of processor time.
    """

    data: str
    loops: str
    seconds: float
    looped: float


@dataclass(frozen=True)
class Finding:
    """What is to be said of one or more checks that did not hold, once. `checks` are their names."""

    message: str
    hint: str
    checks: tuple[str, ...]


@dataclass(frozen=True)
class FunctionReport:
    """The checks and violations of one function. A rejected one keeps `rejected_share` of what its checks earned.

    `suspicious` is evidence for the instructor, never a verdict: with it the function is held, its points stand, and a
    person has a look. `not_started` is said of a stub that is as it was released. `curve` and `speed` are for the
    student's page; a clock says another thing each time, so two reports are the same whatever their `speed` is.
    """

    max_score: float
    checks: tuple[Check, ...] = ()
    violations: tuple[Violation, ...] = ()
    rejected_share: float = 0.0
    suspicious: str = ""
    not_started: bool = False
    curve: Curve | None = None
    speed: Speed | None = field(default=None, compare=False)

    @property
    def right(self) -> bool:
        """Whether every check passed."""
        return all(check.status == PASSED for check in self.checks)

    @property
    def rejected(self) -> bool:
        return bool(self.violations)

    @property
    def share(self) -> float:
        return self.rejected_share if self.rejected else 1.0

    @cached_property
    def score(self) -> float:
        return round(self.share * sum(check.score for check in self.checks), 6)

    @property
    def broken(self) -> bool:
        return any(check.status == BROKEN for check in self.checks)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why checks of it broke, each reason once, for the instructor alone."""
        return tuple(dict.fromkeys(check.reason for check in self.checks if check.reason))

    @property
    def held(self) -> bool:
        return bool(self.suspicious)

    @property
    def waits(self) -> bool:
        """Whether a person has to have a look: it is held, or a check of ours broke."""
        return self.held or self.broken

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks that did not hold say, each sentence once, in the order of the checks.

        Checks with the same hint fail for the same reason: the first one's message speaks for all.
        """
        if self.not_started:
            return (Finding("not started", "", tuple(check.name for check in self.checks)),)
        told: dict[str, list[Check]] = {}
        for check in self.checks:
            if check.status != PASSED:
                told.setdefault(check.hint or check.message, []).append(check)
        return tuple(Finding(checks[0].message, checks[0].hint, tuple(check.name for check in checks))
                     for checks in told.values())


@dataclass(frozen=True)
class Report:
    """The result of grading one notebook. `error` says why it could not be read; its score is then 0.

    `notes` are sentences about the notebook as a whole: what it imports and is not there, which cells were stopped.
    `by_hand` are points beside `max_score` that only a person gives.
    """

    notebook: str
    assignment: str
    functions: dict[str, FunctionReport] = field(default_factory=dict)
    error: str | None = None
    seed: int = 0
    notes: tuple[str, ...] = ()
    by_hand: float = 0.0

    @property
    def score(self) -> float:
        return round(sum(function.score for function in self.functions.values()), 6)

    @property
    def max_score(self) -> float:
        return round(sum(function.max_score for function in self.functions.values()), 6)

    @property
    def broken(self) -> bool:
        return any(function.broken for function in self.functions.values())

    @classmethod
    def from_fields(cls, fields: Mapping[str, Any], functions: Sequence[str],
                    checks: Sequence[Check] | None = None) -> "Report":
        """A report from what `dataclasses.asdict` made of it, with its functions in the order of `functions`.

        What a function lacks has its default. Where `checks` are given, each check in `fields` is its place in them.
        """
        known = checks.__getitem__ if checks is not None else lambda check: _check(**check)
        restored = {name: _function_from(fields["functions"][name], known) for name in functions}
        return cls(**{**fields, "functions": restored, "notes": tuple(fields["notes"])})

    @classmethod
    def from_text(cls, text: str, functions: Sequence[str]) -> "Report":
        """A report from what `to_text` made of it, with its functions in the order of `functions`.

        Raises:
            KeyError, TypeError, ValueError: it made something else.
        """
        return cls.from_fields(json.loads(text), functions)

    def to_text(self) -> str:
        """All of it as JSON, without the reasons of what broke, which may hold expected values."""
        return json.dumps(self, default=_fields, ensure_ascii=False)

    def to_dict(self) -> dict[str, Any]:
        """The public form (schema 1), made of what JSON knows, without what a clock said: the same each time."""
        return {
            "schema": SCHEMA,
            "notebook": self.notebook,
            "assignment": self.assignment,
            "score": self.score,
            "max_score": self.max_score,
            "error": self.error,
            "seed": self.seed,
            "notes": list(self.notes),
            "by_hand": self.by_hand,
            "functions": {name: _function_to_dict(function) for name, function in self.functions.items()},
        }


# In a class most of them are equal: they are one, which is faster and takes less memory.
_check = lru_cache(maxsize=4096, typed=True)(Check)


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__
            if not (name == "reason" and isinstance(value, Check))}


def _function_from(fields: Mapping[str, Any], known: Callable[[Any], Check]) -> FunctionReport:
    curve, speed = fields.get("curve"), fields.get("speed")
    return FunctionReport(**{
        **fields,
        "checks": tuple(map(known, fields["checks"])),
        "violations": tuple(Violation(**violation) for violation in fields.get("violations", ())),
        "curve": curve and Curve(curve["says"], *(tuple(curve[key]) for key in ("axes", "found", "right"))),
        "speed": speed and Speed(**speed),
    })


def _function_to_dict(function: FunctionReport) -> dict[str, Any]:
    return {
        "score": function.score,
        "max_score": function.max_score,
        "rejected": function.rejected,
        "suspicious": function.suspicious,
        "not_started": function.not_started,
        "curve": function.curve and asdict(function.curve),
        "findings": [{**vars(finding), "checks": list(finding.checks)} for finding in function.findings],
        "violations": [vars(violation) for violation in function.violations],
        "checks": [{**vars(check), "score": round(function.share * check.score, 6)} for check in function.checks],
    }

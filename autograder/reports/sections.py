"""What the student's page says of one function: violations, then what failed, then what is right."""

from collections.abc import Iterator, Mapping

from ..report import BROKEN, PASSED, Check, Finding, FunctionReport, Report, Violation
from .first import PLACE, place_of, worth
from .listing import Listed, anchor, underlined
from .style import escaped, prose, sentence, taught

MOST_VIOLATIONS = 6  # of one function that are told one by one; the marks in the code show the others
MOST_LISTED = 4  # checks that fail for one reason; more of them are folded
SECTIONS = """
.said{margin:1rem 0;padding-left:.9rem;border-left:3px solid var(--bad)}
.said.bad{color:inherit}.said.ours{border-color:var(--ours);color:inherit}
.said .checks{color:var(--soft);font-size:.9375rem}
.said p{margin:.25rem 0}
.checks{list-style:none;padding:0;margin:.3rem 0}
.checks li{padding-left:1.5rem;text-indent:-1.5rem}
.checks li::before{content:attr(data-mark);display:inline-block;width:1.5rem;text-indent:0;font-weight:700}
.checks .good::before{color:var(--good)}.checks .bad::before{color:var(--bad)}.checks .ours::before{color:var(--ours)}
.checks .good,.checks .bad,.checks .ours{color:inherit}
summary{cursor:pointer;color:var(--good);padding:.2rem 0}
.said summary{color:var(--soft);font-size:.9375rem}
.fine{color:var(--soft);font-size:.9375rem}
figure{margin:1rem 0}
figcaption{color:var(--soft);font-size:.9375rem}
h2 small,h3 small{font-weight:400;color:var(--soft);margin-left:.4rem}
"""


class Places:
    """Where on the page something is said of a line, and where that line is shown."""

    def __init__(self, report: Report, cells: Mapping[str, Listed]):
        self._said: dict[tuple[str, int], str] = {}
        self._cells = cells
        for name, function in report.functions.items():
            for place, violation in enumerate(_distinct(function)):
                self._said.setdefault((violation.cell, violation.line), _id(name, min(place, MOST_VIOLATIONS)))
            for number, finding in enumerate(() if function.not_started else function.findings):
                if place := place_of(finding.message):
                    self._said.setdefault(place, _id(name, f"check-{number}"))

    def marks(self, cell: str) -> dict[int, str]:
        """The lines of a cell that are meant, each with the id of what is said of it."""
        return {line: id_ for (name, line), id_ in self._said.items() if name == cell}

    def of(self, cell: str, line: int, function: str) -> str:
        """A line as words, with a link to it where the page shows it."""
        where = "" if cell == function else f" of cell {escaped(cell, 80)}"
        shown = cell in self._cells and line <= self._cells[cell].text.rstrip().count("\n") + 1
        return f'<a href="#{anchor(cell, line)}">line {line}{where}</a>' if shown else f"line {line}{where}"

    def linked(self, markup: str, function: str) -> str:
        """What a message says, with its places as links."""
        return PLACE.sub(lambda found: f"({self.of(found[1], int(found[2]), function)})", markup)


def _id(function: str, place: int | str) -> str:
    return f"{function}-said-{place}"


def function_details(name: str, function: FunctionReport, places: Places) -> str:
    """All that is to be said of a function, each thing once."""
    parts = [*_violations(name, function, places), *_failures(name, function, places)]
    passed = [check for check in function.checks if check.status == PASSED]
    if passed:
        items = "".join(f'<li class="good" data-mark="✓">{taught(check.name)}</li>' for check in passed)
        parts.append(f'<details><summary>{_how_many(len(passed), len(function.checks))}</summary>'
                     f'<ul class="checks fine">{items}</ul></details>')
    return "".join(parts)


def _how_many(passed: int, all_: int) -> str:
    if passed == all_:
        return f"All {all_} checks passed" if all_ > 1 else "Its check passed"
    return f"{passed} of {all_} checks passed"


def _violations(name: str, function: FunctionReport, places: Places) -> Iterator[str]:
    if not function.rejected:
        return
    costs = sum(check.score for check in function.checks) - function.score
    right = "The values are right; this form" if function.right else "The form"
    if round(costs, 2):
        yield f'<p class="bad">{right} costs {worth(costs)}.</p>'
    told: set[str] = set()
    distinct = _distinct(function)
    for place, violation in enumerate(distinct[:MOST_VIOLATIONS]):
        instead = "" if violation.instead in told else f"<p><b>Instead:</b> {prose(sentence(violation.instead))}</p>"
        told.add(violation.instead)
        yield f'<div class="said bad" id="{_id(name, place)}">{_violation(name, violation, places)}{instead}</div>'
    more = len(distinct) - MOST_VIOLATIONS
    if more > 0:
        yield f'<p id="{_id(name, MOST_VIOLATIONS)}">And {more} more: the marks in your code show them.</p>'


def _distinct(function: FunctionReport) -> list[Violation]:
    """Its violations, each once."""
    return list(dict.fromkeys(function.violations))


def _violation(name: str, violation: Violation, places: Places) -> str:
    where = places.of(violation.cell, violation.line, name) if violation.snippet else ""
    snippet = underlined(violation.snippet) if violation.snippet else ""
    return (f"<p>{prose(sentence(violation.message))} <small>{where}{', ' if where else ''}"
            f"<code>{escaped(violation.rule)}</code></small></p>{snippet}")


def _failures(name: str, function: FunctionReport, places: Places) -> Iterator[str]:
    """What did not hold: checks that fail for the same reason together, with one message and one hint."""
    for number, finding in enumerate(function.findings):
        checks = [check for check in function.checks if check.status != PASSED and _words(check) == _words(finding)]
        kind, mark = ("ours", "!") if checks[0].status == BROKEN else ("bad", "✗")
        items = "".join(f'<li class="{kind}" data-mark="{mark}">{taught(check.name)}</li>' for check in checks)
        items = f'<ul class="checks">{items}</ul>'
        if len(checks) > MOST_LISTED:
            items = f"<details><summary>{len(checks)} checks fail for this</summary>{items}</details>"
        message = f"<p>{places.linked(prose(sentence(finding.message)), name)}</p>" if finding.message else ""
        hint = f"<p><b>Hint:</b> {taught(finding.hint)}</p>" if finding.hint else ""
        yield (f'<div class="said {kind}" id="{_id(name, f"check-{number}")}">{message}{hint}'
               f"{items}{_price(checks, function)}</div>")


def _words(said: Check | Finding) -> str:
    return said.hint or said.message


def _price(checks: list[Check], function: FunctionReport) -> str:
    lost = sum(check.max_score - check.score for check in checks)
    counted = lost and not function.rejected and checks[0].status != BROKEN
    return f"<p><small>{worth(lost)}</small></p>" if counted else ""

"""Report -> the student's page: what to do first on the first screen, then every check once, then their own code."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..report import FunctionReport, Report
from .curve import CURVES, curve_svg, is_same
from .first import listed, state, steps, worth
from .listing import LISTING, Listed, Space, listing
from .sections import SECTIONS, Places, function_details
from .style import document, escaped, prose, sentence, taught
from .words import HELD, number

MAX_BYTES = 150_000
ROOM_FOR_CODE = (70_000, 20_000, 0)  # bytes; the next one where a page would become too large
MOST_COMMENT = 4_000  # characters
OURS = "Some checks of ours broke. That is our fault, not yours: your instructor has been told, and the points of {} " \
       "are not final."

PAGE = """
header .score{font-size:1.1rem;margin:.2rem 0 .5rem}
header .score b{font-size:2.6rem;line-height:1.1;font-weight:700;letter-spacing:-.02em}
.bar{height:.5rem;border-radius:.25rem;background:var(--line);overflow:hidden;margin:.4rem 0 .8rem}
.bar i{display:block;height:100%;background:var(--good)}
.panel{background:var(--panel);border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;margin:1rem 0}
.panel h2{font-size:1rem;margin:0}
.first ol{margin:.2rem 0 0;padding-left:1.7rem}
.first li:only-child{list-style:none;margin-left:-1.7rem}
.first li:first-child{font-size:1.1rem;font-weight:600;line-height:1.4;margin-bottom:.3rem}
.first li small{font-weight:400}
section.function{border-top:1px solid var(--line);margin-top:2.2rem;padding-top:1.2rem}
blockquote{margin:.6rem 0;padding:.4rem .9rem;border-left:3px solid var(--link);white-space:pre-line}
@media(max-width:30rem){header .score b{font-size:2.2rem}th,td{padding-right:.6rem}}
"""


@dataclass(frozen=True)
class Grade:
    """What the gradebook has of a graded cell. `score` is None while a person is still to give it."""

    max_score: float
    score: float | None
    by_hand: bool = False
    comment: str = ""


@dataclass(frozen=True)
class Answer:
    """An answer that a person grades: the name of its cell, what is asked where the page knows it, and the answer."""

    name: str
    asked: str
    text: str
    grade: Grade


@dataclass(frozen=True)
class StudentPage:
    """All that a student's page is made of.

    `grades` and `functions` are by function; `own` are cells of their own; `left_out` says that there were more.
    """

    student: str
    title: str
    report: Report
    grades: Mapping[str, Grade]
    functions: Mapping[str, Listed]
    own: Sequence[Listed] = ()
    answers: Sequence[Answer] = ()
    penalty: float = 0.0
    left_out: bool = False


def student_page(page: StudentPage) -> str:
    """The page as a text in HTML that stands alone, below MAX_BYTES."""
    text = ""
    for room in ROOM_FOR_CODE:
        text = document(f"{page.title}: {page.student}", _main(page, Space(room)), PAGE + SECTIONS + LISTING + CURVES)
        if len(text.encode(errors="replace")) < MAX_BYTES:
            break
    return text


def _main(page: StudentPage, space: Space) -> str:
    report = page.report
    places = Places(report, {**page.functions, **{cell.name: cell for cell in page.own}})
    open_ = [step.function for step in steps(report) if step.function]
    order = dict.fromkeys([*open_, *report.functions])  # what is to be done comes before what is right
    sections = [_function(name, page, places, space) for name in order
                if report.error is None and not _is_silent(name, page)]
    parts = [_header(page), _first(page), _table(page) if report.error is None else "", *sections,
             _answers(page), _own(page, places, space)]
    return f"<main>{''.join(parts)}</main>"


def _header(page: StudentPage) -> str:
    grades = [*page.grades.values(), *(answer.grade for answer in page.answers)]
    given = [grade for grade in grades if grade.score is not None]
    score = max(0.0, sum(grade.score or 0.0 for grade in given) - page.penalty)
    most, open_ = sum(grade.max_score for grade in given), sum(each.max_score for each in grades if each.score is None)
    share = min(100.0, 100 * score / most) if most else 0.0
    lines = []
    if page.penalty:
        lines.append(f"Handed in late: {worth(page.penalty)} taken off.")
    if open_:
        lines.append(f"Your instructor will give up to {worth(open_)} more.")
    lines += [prose(note) for note in page.report.notes]
    broken = [name for name, function in page.report.functions.items() if function.broken]
    if broken:
        lines.append(prose(OURS.format(listed(broken))))
    return (f'<header><h1>{taught(page.title)}</h1><p class="soft">{escaped(page.student, 100)}</p>'
            f'<p class="score"><b>{number(score)}</b> of {worth(most)}</p>'
            f'<div class="bar" aria-hidden="true"><i style="width:{share:.0f}%"></i></div>'
            f"{''.join(f'<p>{line}</p>' for line in lines)}</header>")


def _first(page: StudentPage) -> str:
    """What to do, the dearest first."""
    if page.report.error is not None:
        said = f"<p>{prose(sentence(f'Nothing could be graded: {page.report.error}'))}</p>"
        return f'<section class="panel first"><h2>Do this first</h2>{said}</section>'
    found = [f"<li>{prose(step.text)} <small>{_linked(worth(step.gain), step.function, page)}</small></li>"
             for step in steps(page.report)]
    if not found:
        return "" if page.report.broken else '<p class="good">Everything is right. There is nothing left to do.</p>'
    return f'<section class="panel first"><h2>Do this first</h2><ol>{"".join(found)}</ol></section>'


def _is_silent(name: str, page: StudentPage) -> bool:
    """Whether the table says all that is to be said of a function."""
    grade = page.grades.get(name)
    return page.report.functions[name].not_started and not (grade and (grade.comment or grade.by_hand))


def _linked(markup: str, function: str, page: StudentPage) -> str:
    return markup if not function or _is_silent(function, page) else f'<a href="#{function}">{markup}</a>'


def _table(page: StudentPage) -> str:
    rows = []
    for name, function in page.report.functions.items():
        words, kind = state(function)
        rows.append(f'<tr><th scope="row">{_linked(f"<code>{name}</code>", name, page)}</th>'
                    f'<td class="{kind}">{words}</td><td class="number">{_points(page, name)}</td></tr>')
    return ('<table><caption class="hidden">Function by function</caption><thead><tr><th scope="col">function</th>'
            '<th scope="col">how it stands</th><th scope="col" class="number">points</th></tr></thead>'
            f"<tbody>{''.join(rows)}</tbody></table>")


def _points(page: StudentPage, name: str) -> str:
    """The points that count: a person's where one has set them."""
    grade, function = page.grades.get(name), page.report.functions[name]
    score = function.score if grade is None or grade.score is None else grade.score
    return f"{number(score)} of {number(function.max_score)}"


def _function(name: str, page: StudentPage, places: Places, space: Space) -> str:
    function, grade = page.report.functions[name], page.grades.get(name)
    parts = [f'<section class="function" id="{name}" aria-labelledby="h-{name}">'
             f'<h2 id="h-{name}"><code>{name}</code> <small>{_points(page, name)} points</small></h2>']
    if grade is not None and grade.by_hand:
        parts.append(f"<p>Your instructor set these points. The checks came to {number(function.score)}.</p>")
    if grade is not None:
        parts.append(_comment(grade))
    if function.held:
        parts.append(f'<p class="wait">{HELD}</p>')
    if not function.not_started:
        parts += [function_details(name, function, places), *_beside(function)]
    if name in page.functions and not function.not_started:
        parts.append(f"<h3>Your code</h3>{listing(page.functions[name], places.marks(name), space)}")
    return f"{''.join(parts)}</section>"


def _comment(grade: Grade) -> str:
    if not grade.comment:
        return ""
    return f"<p>Your instructor writes:</p><blockquote>{taught(grade.comment, MOST_COMMENT)}</blockquote>"


def _beside(function: FunctionReport) -> Iterator[str]:
    """The curve, and how fast it was: what there is to see beside the checks."""
    if function.speed and function.speed.looped > 2 * function.speed.seconds:
        speed = function.speed
        mine, looped, times = (f"{float(f'{x:.2g}'):g}" for x in (
            1000 * speed.seconds, 1000 * speed.looped, speed.looped / speed.seconds))
        yield (f"<p>It took {mine} ms for {escaped(speed.data)}. With {escaped(speed.loops)} that would be about "
               f"{looped} ms, <b>{times} times</b> as long. <small>(Timed with fewer, and scaled up.)</small></p>")
    if function.curve:
        says = taught(function.curve.says)
        beside = "Yours is right" if is_same(function.curve) else "Yours, and one that is right"
        yield f"<figure><figcaption>{beside}: {says}.</figcaption>{curve_svg(function.curve)}</figure>"


def _answers(page: StudentPage) -> str:
    """What a person grades."""
    parts = []
    for answer in page.answers:
        grade = answer.grade
        points = f"{number(grade.score)} of {worth(grade.max_score)}" if grade.score is not None else (
            f"{worth(grade.max_score)}; your instructor will grade this")
        text = f"<pre>{escaped(answer.text, 10_000)}</pre>" if answer.text else "<p>No answer.</p>"
        asked = f"<p>{taught(answer.asked)}</p>{'' if not answer.text else text}" if answer.asked else text
        parts.append(f'<h3>{escaped(answer.name)} <small>{points}</small></h3>{_comment(grade)}{asked}')
    if not parts:
        return ""
    return f'<section class="function"><h2>Graded by your instructor</h2>{"".join(parts)}</section>'


def _own(page: StudentPage, places: Places, space: Space) -> str:
    """Cells of the student's own, below their functions."""
    parts = [f"<h3>{'Cell ' if cell.name.isdigit() else ''}{escaped(cell.name)}</h3>"
             f"{listing(cell, places.marks(cell.name), space)}" for cell in page.own if cell.text.strip()]
    if page.left_out:
        parts.append("<p>Further cells are left out here. They were run.</p>")
    if not parts:
        return ""
    return f'<section class="function"><h2>Your other cells</h2>{"".join(parts)}</section>'

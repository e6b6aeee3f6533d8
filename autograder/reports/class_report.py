"""A class -> one page that says what to do: what to repeat, what goes wrong, who needs a look; and the same as CSV."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property, lru_cache
from pathlib import Path
from statistics import mean, median
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .. import standing as status
from ..standing import Standing
from .class_text import score_text
from .items import Item, functions, general_name, items, misconceptions, to_repeat, violations
from .plots import STYLE as PLOTS
from .plots import distribution, function_bars, item_map
from .sheets import as_csv
from .style import document, escaped, prose
from .words import number

TEMPLATES = Path(__file__).parent / "templates"
STYLE = PLOTS + """
body{max-width:66rem}
h1{font-size:1.6rem}
td a,td code,td.rule{white-space:nowrap}
h2{margin-top:2.2rem}
.say{font-size:1.35rem;line-height:1.4;margin:.2rem 0 1rem;max-width:46rem}
.figures{display:flex;flex-wrap:wrap;gap:.4rem 2.2rem;margin:0}
.figures dt{color:var(--soft);font-size:.875rem}
.figures dd{margin:0;font-size:1.25rem;font-variant-numeric:tabular-nums}
.plot,.wide{overflow-x:auto}
.wide table{width:auto;min-width:100%}
.wide:focus-visible,.plot:focus-visible{outline:3px solid var(--link);outline-offset:2px}
th button{white-space:nowrap}
th button{font:inherit;color:inherit;background:none;border:0;padding:.25rem 0;cursor:pointer;text-align:inherit}
th button::after{content:" ↕"}th[aria-sort=ascending] button::after{content:" ↑"}
th[aria-sort=descending] button::after{content:" ↓"}
.filter{display:block;margin:.6rem 0}.filter input{font:inherit;color:inherit;background:var(--panel);
border:1px solid var(--soft);border-radius:.3rem;padding:.2rem .5rem;max-width:100%}
.settings dt{font-weight:600}.settings dd{margin:0 0 .5rem}
details.more{display:inline}details.more[open]{display:block}
@media(max-width:44rem){.plot svg text{font-size:18px!important}.wide table{min-width:42rem}}
"""


@dataclass(frozen=True)
class ClassPage:
    """What a class report is made from, beside the standings.

    Attributes:
        course, title: their names.
        standings: every student's.
        pages: student -> address of the student's own page, for those who have one.
        similar: groups of students whose answers are alike.
        settings: how it was graded, as pairs of a name and a text.
        made: when.
        stem: of the files beside the page; index: the address of the course's own page.
    """

    course: str
    title: str
    standings: Sequence[Standing]
    settings: Sequence[tuple[str, str]]
    made: datetime
    stem: str
    pages: Mapping[str, str] = field(default_factory=dict)
    similar: Sequence[Any] = ()
    index: str = ""

    @cached_property
    def graded(self) -> list[Standing]:
        """Those whose points say what they can."""
        return [each for each in self.standings if each.counts]

    @cached_property
    def checks(self) -> list[Item]:
        return items(self.graded)


def class_page(page: ClassPage) -> str:
    """The class report as a page that stands alone."""
    graded, checks = page.graded, page.checks
    scores = [each.score for each in graded]
    max_score = max((each.max_score for each in page.standings), default=0.0)
    first = graded[0] if graded else None
    filled = _environment(page.pages).get_template("class_report.html").render(
        course=page.course, title=page.title, made=_time(page.made), sentence=to_repeat(graded),
        figures=_figures(page.standings, scores, max_score), pages=page.pages,
        distribution=Markup(distribution(scores, max_score)), bars=Markup(function_bars(functions(graded))),
        map=Markup(item_map(checks)), items=sorted(enumerate(checks, 1), key=lambda each: each[1].difficulty),
        mistakes=misconceptions(graded), violations=violations(graded),
        attention=_attention(page.standings), similar=page.similar, settings=page.settings, stem=page.stem,
        index=page.index, functions=list(first.every) if first else [], max_score=number(max_score),
        rows=[_row(each, list(first.every) if first else []) for each in page.standings],
        late=any(each.penalty for each in page.standings),
        named=any(each.name or each.group for each in page.standings), script=_script())
    return document(f"{page.title}: class report", filled, STYLE)


def index_page(course: str, assignments: Sequence[Mapping[str, Any]], rows: Sequence[Mapping[str, Any]],
               made: datetime) -> str:
    """All assignments of a course, and what each student has in each of them."""
    named = any(row["name"] or row["group"] for row in rows)
    filled = _environment({}).get_template("index.html").render(
        course=course, assignments=assignments, rows=rows, made=_time(made), named=named, script=_script())
    return document(f"{course}: class reports", filled, STYLE)


def checks_csv(page: ClassPage) -> str:
    """A row per check: counts, difficulty, discrimination."""
    rows = [("function", "check", "passed", "failed", "error", "broken", "difficulty", "discrimination")]
    for item in page.checks:
        counts = [item.counts.get(kind, 0) for kind in ("passed", "failed", "error", "broken")]
        shown = "" if item.discrimination is None else round(item.discrimination, 4)
        rows.append((item.function, item.name, *counts, round(item.difficulty, 4), shown))
    return as_csv(rows)


def students_csv(page: ClassPage) -> str:
    """A row per student, a column per check with its status."""
    head = ["student", "name", "group", "status", "score", "penalty", "handed_in"]
    rows: list[Sequence[Any]] = [[*head, *(f"{item.function}: {item.name}" for item in page.checks)]]
    for each in page.standings:
        status_of = {(name, general_name(check.name)): check.status
                  for name, function in (each.report.functions if each.report else {}).items()
                  for check in function.checks}
        handed_in = each.handed_in.isoformat() + "Z" if each.handed_in else ""
        rows.append([each.student, each.name, each.group, each.status, each.score, each.penalty, handed_in,
                     *(status_of.get((item.function, item.name), "") for item in page.checks)])
    return as_csv(rows)


def _figures(standings: Sequence[Standing], scores: Sequence[float], max_score: float) -> list[tuple[str, str]]:
    if not scores:
        return [("graded", f"0 of {len(standings)}")]
    full = sum(score >= max_score for score in scores)
    return [("graded", f"{len(scores)} of {len(standings)}"), ("mean", f"{mean(scores):.1f} of {number(max_score)}"),
            ("median", number(median(scores))), ("full points", str(full)),
            ("late", str(sum(each.penalty > 0 for each in standings)))]


def _attention(standings: Sequence[Standing]) -> list[tuple[str, str, list[str]]]:
    """Headings, what to do, and whom it is about; those without anybody are left out."""
    def of(kind: str) -> list[str]:
        return [each.student for each in standings if each.status == kind]

    idle = [each.student for each in standings
            if each.report and each.report.functions and not each.report.error
            and all(function.not_started for function in each.report.functions.values())]
    found = [
        ("Broken", "A check of ours broke: their points are not final. `autograder grade` says why.",
         of(status.BROKEN)),
        ("Held", "Their points stand until a person has looked, in the formgrader.", of(status.HELD)),
        ("Unreadable", "What they handed in is no notebook that can be read: ask for it again.", of(status.UNREADABLE)),
        ("Not graded yet", "Handed in since the last grading.", of(status.UNGRADED)),
        ("Nothing handed in", "They are on the roster.", of(status.MISSING)),
        ("Not started", "Every function is as it was released.", idle),
        ("Late", "Beyond the due date, their extension and the grace.",
         [each.student for each in standings if each.penalty > 0]),
        ("Waiting for a person", "An answer in words, or a score that was changed before.",
         [each.student for each in standings if each.waiting and each.status == status.GRADED]),
        ("Not on the roster", "They handed in, and students.csv does not know them.",
         [each.student for each in standings if not each.on_roster]),
    ]
    return [each for each in found if each[2]]


def _row(each: Standing, names: Sequence[str]) -> dict[str, Any]:
    return {"student": each.student, "name": each.name, "group": each.group, "status": each.status,
            "cells": [score_text(each, name) for name in names], "score": number(each.score) if each.report else "–",
            "late": f"−{number(each.penalty)}" if each.penalty else ""}


def _time(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M} UTC"


@cache
def _script() -> Markup:
    return Markup(f"<script>\n{(TEMPLATES / 'tables.js').read_text(encoding='utf-8')}</script>")


@lru_cache(maxsize=4096)
def _safe(text: str) -> Markup:
    return Markup(escaped(text))


def _environment(pages: Mapping[str, str]) -> Environment:
    """Whatever a template is given is escaped, but for what is made here as HTML."""
    made = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined,
                       finalize=lambda value: value if isinstance(value, Markup) else _safe(str(value)))
    made.filters["prose"] = lambda text: Markup(prose(text))
    # Somebody whose page can be opened.
    made.filters["example"] = lambda students: next((each for each in students if each in pages), students[0])
    return made

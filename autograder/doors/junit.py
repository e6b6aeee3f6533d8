"""Reports -> JUnit's XML, which every CI reads: a suite for each notebook, a case for each check."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePath
from xml.etree import ElementTree as ET

from ..report import Report
from ..reports.safe import plain
from .entries import MOST_NAME, MOST_TEXT, Entry, entries

NOT_MEASURED = "0"  # the schema asks for a time of each case; checks share one process, and none has a time of its own


def as_junit(reports: Iterable[Report], when: datetime) -> str:
    """A document in ASCII. What a student wrote has no control characters any more: XML has no way to hold them.

    An `error` is our fault alone; what a student's code raised is a `failure`.
    """
    suites = ET.Element("testsuites")
    for number, report in enumerate(reports):
        suites.append(_suite(number, report, when))
    ET.indent(suites)
    return ET.tostring(suites, encoding="us-ascii", xml_declaration=True).decode()


def _suite(number: int, report: Report, when: datetime) -> ET.Element:
    cases = entries(report)
    name = plain(PurePath(report.notebook).name or report.assignment, MOST_NAME)
    suite = ET.Element("testsuite", {
        "id": str(number), "name": name, "package": report.assignment, "hostname": "localhost",
        "timestamp": f"{when:%Y-%m-%dT%H:%M:%S}", "time": NOT_MEASURED, "tests": str(len(cases)),
        "failures": str(sum(not case.passed and not case.broken for case in cases)),
        "errors": str(sum(case.broken for case in cases)),
    })
    properties = ET.SubElement(suite, "properties")
    for key, value in (("score", report.score), ("max_score", report.max_score)):
        ET.SubElement(properties, "property", name=key, value=f"{value:g}")
    suite.extend(_case(case, report.assignment) for case in cases)
    ET.SubElement(suite, "system-out").text = plain("\n".join(filter(None, [report.error, *report.notes])), MOST_TEXT)
    ET.SubElement(suite, "system-err")
    return suite


def _case(entry: Entry, assignment: str) -> ET.Element:
    case = ET.Element("testcase", name=entry.name, classname=f"{assignment}.{entry.function}", time=NOT_MEASURED)
    if not entry.passed:
        kind = "error" if entry.broken else "failure"
        first = entry.text.partition("\n")[0]
        ET.SubElement(case, kind, message=first, type="broken" if entry.broken else "failed").text = entry.text
    return case

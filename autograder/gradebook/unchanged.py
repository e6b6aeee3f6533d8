"""What is known of a class from the last run by a look at its files' times, without reading them again.

A file beside the autograded notebooks keeps it, and may be removed at any time: whatever does not fit is read.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from ..report import Check, Report
from .handed import Handed, mark_of, marks_of


class Unchanged:
    """The graded submissions of one assignment whose files are those that were read when they were graded."""

    def __init__(self, file: Path, engine: str, functions: Iterable[str]):
        self._file = file
        self._engine = engine
        self._functions = list(functions)

    def read(self, places: Mapping[str, str]) -> Iterator[tuple[Handed, Report]]:
        """All of a submission but its bytes, and its report, of those students whose autograded notebooks' paths are
        given and who are known. What another engine graded is not.
        """
        try:
            kept = json.loads(self._file.read_bytes())
            checks = [Check(**fields) for fields in kept["checks"]] if kept["engine"] == self._engine else []
            students = kept["students"].items() if kept["engine"] == self._engine else ()
            for student, known in students:
                path = known["path"]
                if student in places and [*marks_of(path), mark_of(places[student])] == known["marks"]:
                    stamp = known["timestamp"] and datetime.fromisoformat(known["timestamp"])
                    handed = Handed(student, Path(path), b"", known["error"], stamp, known["stamp"].encode())
                    yield handed, Report.from_fields(known["report"], self._functions, checks)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):  # cut short, or of another version
            return

    def write(self, graded: Iterable[tuple[Handed, Report, Path]]) -> None:
        """Keep what was graded for the next run: submission, report, and where its autograded notebook is."""
        checks: dict[Check, int] = {}
        students: dict[str, Any] = {}
        for handed, report, place in graded:
            if handed.marks is not None and not report.broken:
                fields = asdict(replace(report, functions={}))
                for name, function in report.functions.items():
                    told = {key: value for key, value in asdict(replace(function, checks=())).items() if value}
                    fields["functions"][name] = {  # what is empty need not be kept, and read by each run
                        **told, "max_score": function.max_score,
                        "checks": [checks.setdefault(each, len(checks)) for each in function.checks]}
                students[handed.student] = {
                    "path": str(handed.path), "error": handed.error, "marks": [*handed.marks, mark_of(place)],
                    "timestamp": handed.timestamp and handed.timestamp.isoformat(),
                    "stamp": handed.timestamp_file.decode(), "report": fields,
                }
        text = json.dumps({"engine": self._engine, "checks": [vars(each) for each in checks], "students": students})
        descriptor, name = mkstemp(dir=self._file.parent)
        with os.fdopen(descriptor, "w") as file:
            file.write(text)
        os.replace(name, self._file)

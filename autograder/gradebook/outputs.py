"""What stands under a graded cell: the checks as a table, then the plain number that nbgrader reads as the score."""

from typing import Any

from ..report import FunctionReport
from ..reports import function_html, function_text


def outputs(report: FunctionReport, error: str | None) -> list[dict[str, Any]]:
    """The outputs of a graded cell.

    nbgrader takes the first `execute_result` for the score, and gives full points where it finds no number: the number
    is always there, as a plain float.
    """
    return [
        {"output_type": "display_data", "metadata": {},
         "data": {"text/html": function_html(report, error), "text/plain": function_text(report, error)}},
        {"output_type": "execute_result", "metadata": {}, "execution_count": None,
         "data": {"text/plain": repr(float(report.score))}},
    ]

"""The grading of one submission: checks, both verdicts on loops, the large call."""

from .grade import Grader, broken_report, forget_grader, grade_one, kept_grader, unreadable_report

__all__ = ["Grader", "broken_report", "forget_grader", "grade_one", "kept_grader", "unreadable_report"]

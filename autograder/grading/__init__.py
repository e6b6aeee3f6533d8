"""The grading of one submission: checks, both verdicts on loops, the large call."""

from .grade import Grader, broken, grade_one, unreadable

__all__ = ["Grader", "broken", "grade_one", "unreadable"]

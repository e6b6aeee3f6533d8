"""For every Python that a test starts: it builds no grammars of addresses. autograder/gradebook/ says why."""

import sys

sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]

"""The hidden pytest suites and what they are written with. Never released to students.

`expect.py` is the ladder that every check climbs, `session.py` runs a suite over a batch of submissions,
`suites.py` loads what a suite says of itself. A suite is a
folder: `suite.py` says which dimensions its functions have and makes inputs, `test_<function>.py` holds the checks.
"""

"""The harness of the hidden checks, which lie in solutions/<id>/checks/ and are never released to students.

`answers.py` is the ladder that every check climbs (`values.py` compares, `forms.py` arranges), `student.py` the
submission that a check asks, `session.py` runs the checks for one submission after the other, and `together.py` those
of a function; `collected.py` is what pytest makes of them, `fixtures.py` what a check may ask for, `loading.py` says
what suite.py must tell the engine.
"""

"""What students ask before they hand in: is the page's example met, are there loops, what is not started yet.

It runs in the student's own notebook out of selfcheck.zip, which `authoring/selfcheck.py` packs, and needs NumPy and
the standard library. All that it holds of an assignment stands on the page, or is sealed (`sealed.py`).

`boot.py` is what the zip gives to a notebook, `check.py` finds the verdicts, `examples.py` holds an answer against the
page's own, `table.py` puts them in HTML and in text.
"""

"""A class in nbgrader's book: who handed in what, their grades, their autograded notebooks, and nbgrader's own door."""

import sys

# nbformat imports jsonschema, which builds 39 grammars for addresses in all scripts of the world where it finds this
# package: four seconds of each command. Without it, it leaves such addresses unchecked; a notebook holds none.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

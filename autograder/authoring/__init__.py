"""What an author of assignments needs: a start, a class to try it on, what must hold, and the release."""

from .. import gradebook  # noqa: F401 - before anything here imports nbformat: it is what makes that quick

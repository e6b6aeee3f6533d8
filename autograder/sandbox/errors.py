"""TRUSTED SIDE. What can go wrong: by the student's code, or by us. Both have a sentence that can be shown."""

MESSAGE = 500  # characters of a sentence for the student


class SandboxError(Exception):
    """The sandbox cannot be had, or failed. Never the student's fault."""


class StudentError(Exception):
    """Why a function of the student's gave no value. The text is a sentence for the student.

    `kind` is one of: missing, raised, time, memory, output, disk, threads, crashed, wire. `raised` is the exception's
    type, `kinds` has the names of all classes that it is of.
    """

    def __init__(
        self, kind: str, message: str, cell: str | None = None, line: int | None = None, raised: str | None = None,
        kinds: tuple[str, ...] = (),
    ):
        super().__init__(printable(message))
        self.kind = kind
        self.cell = cell
        self.line = line
        self.raised = raised
        self.kinds = kinds


def printable(text: str) -> str:
    """One line without control characters, and not too long."""
    text = " ".join("".join(char if char.isprintable() else " " for char in text[: 4 * MESSAGE]).split())
    return text if len(text) <= MESSAGE else text[: MESSAGE - 1] + "…"

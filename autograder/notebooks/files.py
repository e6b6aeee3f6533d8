"""What was handed in, as bytes. Only a regular file of bounded size is read: no link, no pipe, no folder."""

import os
import stat
from pathlib import Path

MAX_MB = 64
ENDING = ".ipynb"


class Unreadable(Exception):
    """Nothing in this submission can be graded. The text is for the student: why, and what to do."""


def read_file(path: Path) -> tuple[bytes, str | None]:
    """The bytes of a notebook, or none and the sentence that says why."""
    try:
        return _bytes(path), None
    except Unreadable as problem:
        return b"", str(problem)


def read_folder(folder: Path, assignment_id: str) -> tuple[Path, bytes, str | None]:
    """The notebook of a submission's folder: where it is or should be, its bytes, and why there are none."""
    try:
        path = find_notebook(folder, assignment_id)
    except Unreadable as problem:
        return folder / f"{assignment_id}{ENDING}", b"", str(problem)
    return path, *read_file(path)


def find_notebook(folder: Path, assignment_id: str) -> Path:
    """The notebook with the expected name, else the only one there.

    Raises:
        Unreadable: there is none, or there are several and none has the expected name.
    """
    expected = f"{assignment_id}{ENDING}"
    if folder.is_symlink() or not folder.is_dir():
        raise Unreadable(f"found no folder {folder.name} with a notebook in it; hand in {expected}")
    try:
        with os.scandir(folder) as entries:
            every = {entry.name: entry for entry in entries}
    except OSError as problem:
        raise Unreadable(f"the submission cannot be opened ({problem.strerror}); hand in {expected} again") from None
    named = {name: entry for name, entry in every.items() if name.lower().endswith(ENDING)}
    files = sorted(name for name, entry in named.items() if entry.is_file(follow_symlinks=False))
    if expected in files:
        return folder / expected
    if len(files) == 1:
        return folder / files[0]
    if files:
        shown = ", ".join(files[:5])
        raise Unreadable(f"found {len(files)} notebooks ({shown}) and none is named {expected}; hand in only that one")
    if named:
        name = min(named)
        raise Unreadable(f"{name} is {_kind(named[name].stat(follow_symlinks=False).st_mode)}, not a notebook; "
                         f"hand in {expected} as a file")
    code = sorted(name for name in every if name.lower().endswith(".py"))
    if code:
        raise Unreadable(f"found no notebook, only Python code ({', '.join(code[:5])}); copy your functions into the "
                         f"cells of {expected}, save it in Jupyter, and hand that in")
    raise Unreadable(f"found no notebook; hand in {expected}")


def _bytes(path: Path) -> bytes:
    # O_NONBLOCK: opening a pipe that nobody writes to would wait for ever. The mode is looked at after opening, so
    # that nothing can be exchanged in between.
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as problem:
        kind = "a link" if path.is_symlink() else f"not readable ({problem.strerror})"
        raise Unreadable(f"{path.name} is {kind}; hand in the notebook itself, as a file") from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(f"{path.name} is {_kind(status.st_mode)}; hand in the notebook itself, as a file")
        if status.st_size > MAX_MB * 2**20:
            raise Unreadable(f"{path.name} has {status.st_size / 2**20:.0f} MB, at most {MAX_MB} MB are read; "
                             "clear its outputs and hand it in again")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(MAX_MB * 2**20)
    except OSError as problem:
        raise Unreadable(f"{path.name} cannot be read ({problem.strerror}); hand it in again") from None
    finally:
        os.close(descriptor)


def _kind(mode: int) -> str:
    kinds = ((stat.S_ISDIR, "a folder"), (stat.S_ISLNK, "a link"), (stat.S_ISFIFO, "a pipe"), (stat.S_ISREG, "a file"))
    return next((name for test, name in kinds if test(mode)), "a device")

"""What makes each submission's hidden inputs its own: a secret of the course, and the seeds that come of it."""

import hmac
import os
import secrets
from pathlib import Path

from .course import CourseError
from .submission import Submission

FILE = ".grading-secret"  # in the course's folder: never released, never in git
SEED_BYTES = 6  # a seed is a whole number that every reader of JSON can hold


def read_secret(root: Path) -> bytes:
    """The secret of the course in `root`, made when it is first asked for.

    Raises:
        CourseError: it cannot be read, or not be made.
    """
    path = root / FILE
    try:
        try:
            return _checked(path)
        except FileNotFoundError:
            mine = root / f"{FILE}.{os.getpid()}.{secrets.token_hex(4)}"
            descriptor = os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_hex(32))
            try:
                os.link(mine, path)  # whole or not at all, and whoever comes second takes the first one's
            except FileExistsError:
                pass
            finally:
                os.unlink(mine)
            return _checked(path)
    except OSError as problem:
        raise CourseError(f"{path}: {problem.strerror or problem}, expected a folder in which the secret of the "
                          f"course can be kept") from None


def secret_of(root: Path, id_: str) -> bytes:
    """The secret of one assignment of the course in `root`: nobody can tell from it the course's, or another one's.

    Raises:
        CourseError: the course's cannot be read, or not be made.
    """
    return hmac.digest(read_secret(root), id_.encode(), "sha256")


def _checked(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8", errors="replace").strip()
    if len(text) < 32:
        raise CourseError(f"{path}: found {len(text)} characters, expected 32 or more; remove it to make a new one")
    return text.encode()


def seed_of(secret: bytes, submission: Submission) -> int:
    """The seed of a submission's hidden inputs. Without the secret nobody knows it, or can force it by a comment."""
    text = "\0".join(cell.source for cell in submission.cells)
    digest = hmac.digest(secret, text.encode(errors="surrogatepass"), "sha256")
    return int.from_bytes(digest[:SEED_BYTES], "big")

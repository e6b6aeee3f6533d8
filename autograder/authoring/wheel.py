"""This package as a wheel, made of its own installed files: a course carries the grader that it was made with."""

import hashlib
from base64 import urlsafe_b64encode
from importlib.metadata import distribution
from pathlib import Path

from ..archive import packed

PACKAGE = Path(__file__).parents[1]
WHEEL = "Wheel-Version: 1.0\nGenerator: autograder\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def own_wheel() -> tuple[str, bytes]:
    """The name of the wheel and its bytes, which pip installs wherever this package runs."""
    installed = distribution(PACKAGE.name)
    name = f"{PACKAGE.name}-{installed.version}"
    files = {f"{PACKAGE.name}/{path.relative_to(PACKAGE).as_posix()}": path.read_bytes()
             for path in sorted(PACKAGE.rglob("*")) if path.is_file() and "__pycache__" not in path.parts}
    about = {"METADATA": installed.read_text("METADATA"), "WHEEL": WHEEL,
             "entry_points.txt": installed.read_text("entry_points.txt")}
    files |= {f"{name}.dist-info/{file}": (text or "").encode() for file, text in about.items()}
    record = "".join(f"{file},sha256={_digest(data)},{len(data)}\n" for file, data in files.items())
    files[f"{name}.dist-info/RECORD"] = f"{record}{name}.dist-info/RECORD,,\n".encode()
    return f"{name}-py3-none-any.whl", packed(files)


def _digest(data: bytes) -> str:
    return urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()

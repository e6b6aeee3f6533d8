"""What a platform needs to grade: the bundle, this package as a wheel, and every other package with its hash."""

import re
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

from packaging.utils import canonicalize_name

from ..archive import unpacked
from ..authoring.handout import imported, modules_of
from ..authoring.release import CHECKER
from ..authoring.wheel import own_wheel
from ..bundle import make_bundle
from ..course import Assignment, Course, CourseError
from ..notebooks.files import ENDING

TEMPLATES = Path(__file__).with_name("templates")
LOCK = TEMPLATES / "grading.lock"
REQUIREMENTS = "requirements.txt"
_START = re.compile(r"^(?=[A-Za-z0-9])", re.MULTILINE)  # of a requirement; its hashes are indented
_PINNED = re.compile(r"[A-Za-z0-9][\w.-]*==[\w.+!-]+[^\n]*(\\\n\s+--hash=sha256:[0-9a-f]{64}\s*)+")


def grader_files(course: Course, assignment: Assignment, more: Path | None = None) -> dict[str, bytes]:
    """What is the same on every platform, by name: bundle, wheel, requirements. It holds the answers: it is secret.

    Args:
        course: where the assignment is from.
        assignment: which one.
        more: a file with the versions and hashes of packages that this package does not need itself.

    Raises:
        CourseError: a package that the assignment imports has no hash here, or a file cannot be read.
    """
    bundle = make_bundle(course, assignment)
    name, wheel = own_wheel()
    return {f"{assignment.id}.bundle": bundle, name: wheel, REQUIREMENTS: requirements(bundle, more).encode()}


def script(name: str, **values: str) -> bytes:
    """A file of templates/, with a value in place of each @name@."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text.encode()


def requirements(bundle: bytes, more: Path | None = None) -> str:
    """Every package that grading with a bundle needs, with its version and its hashes, as pip reads them.

    Raises:
        CourseError: a notebook or a check in it imports what neither the lock of this package nor `more` has.
    """
    pins = _pins(LOCK.read_text(encoding="utf-8")) | (_read(more) if more else {})
    unknown = sorted(module for module in set(_imported(bundle)) if canonicalize_name(module) not in pins)
    providers = packages_distributions() if unknown else {}  # looks at every file that is installed
    for module in unknown:
        names = [canonicalize_name(name) for name in providers.get(module, [module])]
        if not any(name in pins for name in names):
            raise CourseError(
                f"found an import of {module} in the assignment, expected packages whose hashes are known; give a file "
                f"with those of {names[0]} and what it needs as --requirements (`uv pip compile --generate-hashes` "
                "makes one)")
    return "".join(pins[name] for name in sorted(pins))


def _pins(text: str) -> dict[str, str]:
    """Requirements by name, each with its version, marker and hashes. One may have a line for each of several markers.
    """
    pins: dict[str, str] = {}
    for each in _START.split(text):
        if each.strip() and not each.startswith("#"):
            name = canonicalize_name(re.match(r"[\w.-]+", each)[0])
            pins[name] = pins.get(name, "") + each.rstrip("\n") + "\n"
    return pins


def _read(file: Path) -> dict[str, str]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise CourseError(f"{file}: cannot be read ({problem}), expected requirements with hashes") from None
    text = re.sub(r"^\s*(#.*)?\n", "", text, flags=re.MULTILINE)
    pins = _pins(text)
    for each in pins.values():
        if not all(_PINNED.fullmatch(part.rstrip("\n")) for part in _START.split(each) if part):
            raise CourseError(f"{file}: found {each.splitlines()[0]!r}, expected name==version and its hashes, as "
                              "`uv pip compile --generate-hashes` writes them")
    return pins


def _imported(bundle: bytes) -> Iterator[str]:
    """The modules, other than Python's and our own, that the notebooks and programs in a bundle import."""
    ours = {"autograder", Path(CHECKER).stem}
    for name, data in unpacked(bundle).items():
        if name.endswith(ENDING):
            yield from set(imported(data)) - ours
        elif name.endswith(".py"):
            yield from set(modules_of(data.decode())) - ours

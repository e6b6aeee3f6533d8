"""What has to be installed: what this package asks for, and the versions that it runs with here."""

from importlib.metadata import PackageNotFoundError, distribution, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PACKAGE = "autograder"


def own_requirements() -> dict[str, str]:
    """What this package needs on this machine, without its extras: name -> the name with the versions that will do."""
    return {name: f"{name}{requirement.specifier}" for name, requirement in _required(PACKAGE, frozenset()).items()}


def pinned_requirements() -> list[str]:
    """All that this package needs, and what that needs in turn, each in the version that is installed here."""
    pins: dict[str, str] = {}
    seen = set()
    waiting = list(_required(PACKAGE, frozenset()).values())
    while waiting:
        requirement = waiting.pop()
        name, extras = canonicalize_name(requirement.name), frozenset(requirement.extras)
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        try:
            pins[name] = f"{name}=={distribution(name).version}"
            waiting += _required(name, extras).values()
        except PackageNotFoundError:
            pins[name] = f"{name}{requirement.specifier}"  # not here: whatever suits
    return [pins[name] for name in sorted(pins)]


def _required(name: str, extras: frozenset[str]) -> dict[str, Requirement]:
    """What a distribution needs on this machine, for some of its extras."""
    found = map(Requirement, requires(name) or [])
    return {canonicalize_name(each.name): each for each in found
            if each.marker is None or any(each.marker.evaluate({"extra": extra}) for extra in ("", *extras))}

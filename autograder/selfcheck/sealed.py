"""Hints that only the mistake itself can open: each is locked with what the mistake answers to the page's example.

So the file beside the notebook names no mistake to anybody who has not made it.
"""

import hashlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..checks.values import NUMBER, as_array, class_of, describe

DECIMALS = 4  # that tell answers apart; more of them would tell float32 from float64


def key_of(function: str, number: int, place: object, value: Any) -> bytes:
    """What opens the hint on an answer to a function's example of that number, or on a part of one, at `place`."""
    return f"{function} {number} {place}: {text_of(value)}".encode()


def seal(key: bytes, hint: str) -> dict[str, str]:
    """A hint that `key` opens, by the name under which it is kept. It is kept once, however many keys it has."""
    own = hashlib.sha256(hint.encode()).digest()[:9]
    return {_name(key): _kept(key, own), _name(own): _kept(own, hint.encode())}


def opened(key: bytes, hints: Mapping[str, str]) -> str:
    """The hint that `key` opens; empty where there is none."""
    for _ in range(2):  # to the hint's own key, and to the hint
        if _name(key) not in hints:
            return ""
        key = _locked(key, b64decode(hints[_name(key)]))
    return key.decode()


def _name(key: bytes) -> str:
    return hashlib.sha256(b"name " + key).hexdigest()[:12]


def _kept(key: bytes, data: bytes) -> str:
    return b64encode(_locked(key, data)).decode()


def _locked(key: bytes, data: bytes) -> bytes:
    """Locked, or unlocked again."""
    stream = hashlib.shake_256(b"lock " + key).digest(len(data))
    return bytes(one ^ other for one, other in zip(data, stream, strict=True))


def text_of(value: Any) -> str:
    """A text that is the same for values that agree, roughly."""
    array = as_array(value)
    if array is not None and class_of(array) == NUMBER and array.dtype.kind != "c":
        entries = np.round(array.astype(float).ravel(), DECIMALS) + 0.0  # -0.0 becomes 0.0
        is_list = isinstance(value, (list, tuple))
        return f"{'list' if is_list else ''}{array.shape} {' '.join(f'{entry:.{DECIMALS}f}' for entry in entries)}"
    if isinstance(value, dict):
        return f"{{{', '.join(sorted(f'{key!r}: {text_of(part)}' for key, part in value.items()))}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(text_of, value))}]"
    return f"{array.shape} {array.tolist()!r}" if array is not None else describe(value)

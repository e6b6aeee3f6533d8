"""The rules as a list: a line each."""

import re
from collections.abc import Mapping

_DOES = re.compile(r"## What it does\s+Rejects (.*?)(?: \(|[.:;]\s| that run while )", re.DOTALL)


def rules_list(texts: Mapping[str, str]) -> str:
    """What each rule catches, given its documentation by its name: "for-loop   `for` and `async for` statements"."""
    wide = max(map(len, texts))
    return "\n".join(f"{name:{wide}}  {_caught(text)}" for name, text in texts.items())


def _caught(text: str) -> str:
    found = _DOES.search(text)
    return " ".join(found[1].split()) if found else ""

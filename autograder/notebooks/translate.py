"""Notebook syntax -> Python: `%magic`, `!command`, `x = !command`, `help?` and `%%cell magic`, as IPython writes them.

The calls that come out go to `get_ipython()`, which has no effect where students' code runs. Lines keep their numbers.
"""

import re
import warnings
from typing import Any

from ..analysis.syntax import tree_of

# Cell magics that run the rest of the cell as it stands, once or many times.
BODY_MAGICS = frozenset({"time", "timeit", "capture", "prun", "memit", "mprun", "snakeviz"})
# IPython reads a cell again after each thing it translates: so many characters for one notebook, then the rest stays.
BUDGET = 300_000
MAX_LINE = 2_000  # characters: IPython takes the square of a line's length to look for `help?`

_SPECIAL = re.compile(r"^[ \t]*(?:>>>|In \[|[%!?,;/])|\?[ \t]*$|=[ \t]*[%!]", re.MULTILINE)
_CELL_MAGIC = re.compile(r"%%([A-Za-z_]\w*)[ \t]*(.*)")


class Translator:
    """Translates the cells of one notebook, in bounded time whatever they hold."""

    def __init__(self, budget: int = BUDGET):
        self._budget = budget

    def translate(self, source: str) -> str:
        """`source` as plain Python, where IPython would understand it; untouched where it is Python or neither."""
        if parses(source):
            return source
        lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for index, line in enumerate(lines):
            magic = _CELL_MAGIC.fullmatch(line.rstrip())
            if magic is not None and magic[1] not in BODY_MAGICS:
                body = "\n".join(lines[index + 1:])
                return "\n" * index + f"get_ipython().run_cell_magic({magic[1]!r}, {magic[2]!r}, {body!r})\n"
            if magic is not None:
                lines[index] = ""  # one may follow another
            elif line.strip():
                break
        text = "\n".join(lines)
        if parses(text) or not _SPECIAL.search(text) or max(map(len, lines)) > MAX_LINE:
            return text
        return self._as_ipython_does(text)

    def _as_ipython_does(self, text: str) -> str:
        from IPython.core.inputtransformer2 import TransformerManager  # 0.3 s, for the few notebooks that need it

        manager = TransformerManager()
        lines = [f"{line}\n" for line in text.split("\n")]
        blank = next((index for index, line in enumerate(lines) if line.strip()), 0)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                translated = lines[blank:]
                for transform in manager.cleanup_transforms:
                    translated = transform(translated)
                changed = True
                while changed and self._budget >= len(text):
                    self._budget -= len(text)
                    changed, translated = _one_step(manager, translated)
        except Exception:  # IPython has stumbled over it, in one of many ways: the student's text is what it is
            return text
        return "".join(lines[:blank] + translated)


def parses(source: str) -> bool:
    """Whether `source` is Python, whatever text it is."""
    return tree_of(source) is not None


def _one_step(manager: Any, lines: list[str]) -> tuple[bool, list[str]]:
    """Translate one piece. Where it stood on several lines, blank ones follow: what comes after keeps its number."""
    changed, after = manager.do_one_token_transform(lines)
    missing = len(lines) - len(after)
    if changed and missing > 0:
        same = (before == now for before, now in zip(lines, after, strict=False))
        place = next((index for index, equal in enumerate(same) if not equal), len(after))
        after = [*after[:place + 1], *["\n"] * missing, *after[place + 1:]]
    return changed, after

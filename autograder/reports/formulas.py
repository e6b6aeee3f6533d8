"""Formulas as MathML, which browsers set without a script and screen readers read."""

import re
from functools import lru_cache
from html import escape

# Between dollars as in a notebook, with no blank beside the inner side of a dollar: $\hat y$, not "5$ or 6$".
FORMULA = re.compile(r"\$(?=\S)([^$`]{1,300})(?<=\S)\$")
_ELEMENTS = ("math|mrow|mi|mn|mo|ms|mtext|mspace|msup|msub|msubsup|mfrac|msqrt|mroot|mover|munder|munderover|mtable|mtr"
             "|mtd|mstyle|mpadded|mphantom|menclose|mfenced")
_ATTRIBUTES = ("xmlns|display|stretchy|fence|form|mathvariant|movablelimits|columnalign|rowspacing|columnspacing|width"
               "|linethickness|displaystyle|scriptlevel|accent|lspace|rspace|minsize|maxsize|separator|symmetric")
_HARMLESS = re.compile(rf'(?:<(?:{_ELEMENTS})(?: (?:{_ATTRIBUTES})="[\w .:/%+-]*")* ?/?>|</(?:{_ELEMENTS})>|[^<>])*')


def with_formulas(text: str) -> str:
    """A text, escaped, with its formulas set."""
    parts = FORMULA.split(text)  # every other one is a formula
    return "".join(mathml(part) if place % 2 else escape(part, quote=False) for place, part in enumerate(parts))


@lru_cache(maxsize=512)
def mathml(formula: str) -> str:
    """A formula in LaTeX as MathML; as code where it cannot be set, or would be anything but a formula."""
    from latex2mathml.converter import convert  # here: few pages have a formula

    try:
        found = convert(formula)
    except Exception:  # a converter's own; what it raises is not told
        found = ""
    return found if found and _HARMLESS.fullmatch(found) else f"<code>{escape(formula)}</code>"

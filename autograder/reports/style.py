"""What all pages look like: colours for light and dark, the type, tables, code, and the frame of a plot.

A page is one file: its style stands in it, and it asks for nothing.
"""

import html
import re
from functools import lru_cache

from .formulas import with_formulas
from .safe import MAX_CHARACTERS, plain

_CODE = re.compile(r"(`[^`]+`)")
# Pairs of light and dark; every colour of text has a contrast of 4.5 at least on both grounds.
_COLOURS = {
    "ground": ("#faf9f6", "#15171b"), "panel": ("#ffffff", "#1d2025"), "ink": ("#1c1e22", "#e8e6e1"),
    "soft": ("#5b606b", "#a7abb5"), "line": ("#d9d6cf", "#373b43"), "code": ("#f1efea", "#252930"),
    "good": ("#1a6b3b", "#7fcb93"), "bad": ("#b0261e", "#ff9d92"), "wait": ("#7d4e00", "#e4b863"),
    "ours": ("#67409b", "#c9a9f3"), "link": ("#1b5a9e", "#8dbaf1"), "marked": ("#fbe3df", "#4b2523"),
}


def _variables(scheme: int) -> str:
    return "".join(f"--{name}:{pair[scheme]};" for name, pair in _COLOURS.items())


STYLE = f"""
:root{{color-scheme:light dark;{_variables(0)}}}
@media(prefers-color-scheme:dark){{:root{{{_variables(1)}}}}}
*{{box-sizing:border-box}}
html{{-webkit-text-size-adjust:100%}}
body{{margin:0 auto;padding:1.25rem 1rem 4rem;max-width:50rem;background:var(--ground);color:var(--ink);
font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}}
h1{{font-size:1.15rem;line-height:1.3;margin:0 0 .3rem}}
h2{{font-size:1.25rem;line-height:1.3;margin:0 0 .4rem}}
h3{{font-size:1rem;margin:1.2rem 0 .3rem}}
p,ul,ol{{margin:.5rem 0}}
a{{color:var(--link)}}
a:focus-visible,summary:focus-visible,button:focus-visible{{outline:3px solid var(--link);outline-offset:2px}}
small,.soft{{color:var(--soft)}}
small{{font-size:.875rem}}
.good{{color:var(--good)}}.bad{{color:var(--bad)}}.wait{{color:var(--wait)}}.ours{{color:var(--ours)}}
code,pre{{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.9em}}
code{{background:var(--code);border-radius:.25em;padding:.08em .28em}}
pre{{background:var(--code);border-radius:.4rem;padding:.6rem .75rem;margin:.5rem 0;white-space:pre-wrap;
overflow-wrap:anywhere;line-height:1.45}}
pre code{{background:none;padding:0;font-size:1em}}
table{{border-collapse:collapse;width:100%;margin:.5rem 0}}
caption{{text-align:left;color:var(--soft);padding:.2rem 0}}
th,td{{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--line)}}
th{{font-weight:600}}
thead th{{color:var(--soft);font-size:.875rem;font-weight:500}}
th:last-child,td:last-child{{padding-right:0}}
td.number,th.number{{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}}
svg{{display:block;max-width:100%;height:auto;margin:.5rem 0}}
svg text{{fill:var(--soft);font:12px system-ui,sans-serif}}
svg .axis{{stroke:var(--line);fill:none}}
.hidden{{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}}
@media print{{body{{max-width:none}}}}
"""


def document(title: str, body: str, style: str = "") -> str:
    """A whole page that stands alone.

    Args:
        title: as a text; it is escaped here.
        body: as HTML, with its `<main>`.
        style: CSS beside what all pages have.
    """
    return (f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width,initial-scale=1">\n'
            f"<title>{escaped(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n")


def escaped(text: str, limit: int = MAX_CHARACTERS) -> str:
    """Anybody's text, fit for a page: bounded, nothing that hides or reorders, no markup."""
    return html.escape(plain(text, limit))


def prose(text: str, limit: int = MAX_CHARACTERS) -> str:
    """The same, with what stands between backquotes as code."""
    return "".join(_with_code(part) for part in _CODE.split(plain(text, limit)))


@lru_cache(maxsize=1024)
def taught(text: str, limit: int = MAX_CHARACTERS) -> str:
    """The same for what the course's author wrote: with formulas between dollars, too."""
    parts = _CODE.split(plain(text, limit))
    return "".join(_with_code(part) if _CODE.fullmatch(part) else with_formulas(part) for part in parts)


def sentence(text: str) -> str:
    """A text with a capital and a full stop, where it has none."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '!', '?', '…')) else '.'}"


def _with_code(part: str) -> str:
    return f"<code>{_inert(part[1:-1])}</code>" if _CODE.fullmatch(part) else _inert(part)


def _inert(text: str) -> str:
    return html.escape(text, quote=False)


def picture(width: int, height: int, told: str, body: str) -> str:
    """An inline SVG. `told` says what it shows to those who do not see it; `body` is SVG."""
    return (f'<svg role="img" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            f'aria-label="{escaped(told)}">{body}</svg>')

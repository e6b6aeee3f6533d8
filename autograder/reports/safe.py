"""What a student wrote, made harmless to show: nothing invisible, nothing that reorders, a bounded length."""

import unicodedata

MAX_CHARACTERS = 600
# Characters that Python takes in a name and that nobody sees: fillers of other scripts, and selectors of variants.
_UNSEEN = frozenset(map(chr, (0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x1810), 0x3164, 0xFFA0,
                              *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))


def plain(text: str, limit: int = MAX_CHARACTERS) -> str:
    """`text` on one or more lines, without escape sequences or characters that reorder or hide others."""
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    return visible(text)


def visible(text: str) -> str:
    """`text` with every character that cannot be seen as Python would write it: `\\u202e`."""
    if text.isascii() and text.replace("\n", "").isprintable():  # nearly always
        return text
    return "".join(char if _is_seen(char) else _escaped(char) for char in text)


def _is_seen(char: str) -> bool:
    if char.isprintable():
        return char not in _UNSEEN
    return char in "\n\t" or unicodedata.category(char) == "Zs"  # blanks of all widths


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

"""What a student wrote, made harmless to show: no control characters, no lone surrogates, a bounded length."""

import unicodedata

MAX_CHARACTERS = 600


def plain(text: str, limit: int = MAX_CHARACTERS) -> str:
    """`text` on one or more lines, without escape sequences or characters that reorder or hide others."""
    if len(text) > limit:
        text = text[: limit - 1] + "…"
    return "".join(char if char == "\n" or unicodedata.category(char)[0] != "C" else "�" for char in text)

"""Right answers in other forms."""
# ruff: noqa: F821


def update__copied(counts, text):
    """A new dict."""
    words = text.lower().split()
    return {word: counts.get(word, 0) + words.count(word) for word in {*counts, *words}}

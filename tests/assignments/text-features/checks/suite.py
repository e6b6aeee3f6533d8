"""Texts of random words."""

ARGUMENTS = {"update": (None, ("characters",)), "encode": (("texts",), ("words",)), "sparse": (("texts",), ("words",))}
LARGE = {}
WORDS = ("tree", "house", "stone", "river", "cat")


def inputs(function, rng, texts=4, words=5, characters=60):
    """Texts, and a vocabulary; words of it are missing in some texts."""
    if function == "update":
        return {"tree": 2, "sky": 1}, " ".join(["Tree", *rng.choice(WORDS, size=characters)])[:characters]
    vocabulary = [f"{WORDS[at % 5]}{at // 5 or ''}" for at in range(words)]
    written = [" ".join(rng.choice(vocabulary, size=6)) + " Tree treetops" for _ in range(texts)]
    return written, vocabulary

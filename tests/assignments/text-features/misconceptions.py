"""Known wrong answers."""
# ruff: noqa: F821


def update__capitals(counts, text):
    """`Tree` and `tree` are one word: make the letters small."""
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def encode__whether(texts, vocabulary):
    """This says whether a word occurs, not how often."""
    words = [text.lower().split() for text in texts]
    return np.array([[int(word in each) for word in vocabulary] for each in words])


def sparse__with_zeros(texts, vocabulary):
    """Leave out what is zero."""
    counts = encode(texts, vocabulary)
    return {(i, j): int(counts[i, j]) for i in range(len(texts)) for j in range(len(vocabulary))}

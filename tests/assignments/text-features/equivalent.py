"""Changes of the reference that make a right answer too, each with its reason."""

NUMPYS = "a whole number of NumPy's is as good as Python's"
HEAD = "return {(int(i), int(j)): int(counts[i, j]) for i, j in zip(rows, columns)} → return "
EQUIVALENT = {
    "sparse": {
        "rows, columns = np.nonzero(counts) → rows, columns = np.nonzero(-counts)": "zero has no sign",
        HEAD + "{(i, int(j)): int(counts[i, j]) for i, j in zip(rows, columns)}": NUMPYS,
        HEAD + "{(int(i), j): int(counts[i, j]) for i, j in zip(rows, columns)}": NUMPYS,
        HEAD + "{(int(i), int(j)): counts[i, j] for i, j in zip(rows, columns)}": NUMPYS,
    },
}

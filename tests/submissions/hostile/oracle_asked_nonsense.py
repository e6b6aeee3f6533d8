# expect: optimize 0
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    answers = []
    for arguments in (
        (), (1,), ([[1], [1, 2]], b, X, Y), ({"w": w}, b, X, Y), ("w", "b", "X", "Y"), (None, None, None, None),
        (w, b, X, [[1], [[2]]]), (w * np.nan, 1e308, X, Y), (w + 1j, b, X, Y), (10**18, 2**62, -1, 0),
        (w.astype("float16"), b, X.astype(bool), Y), (np.zeros((0, 1)), b, np.zeros((0, 0)), np.zeros((1, 0))),
        (w[None] * np.ones((1,) * 60), b, X, Y), (w, b, X, Y, 5), (object, print, np, w), ([w] * 50, b, [X] * 50, Y),
    ):
        try:
            answers.append(propagate(*arguments))
        except Exception as problem:
            answers.append(str(problem))
    try:
        propagate(**{"w": w, "__class__": b, "\ud800": X})
    except Exception as problem:
        answers.append(problem)
    return answers

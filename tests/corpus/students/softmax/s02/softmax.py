def softmax(Z):
    """The probabilities of the classes, column by column: exp(z) / Σ exp(z), safe for scores of any size.

    Args:
        Z: scores, one column per example, shape (K, m).

    Returns:
        A: probabilities, shape (K, m); each column sums to 1.
    """
    # --- step 1: sizes ------------------------------------------------------------
    assert Z.ndim == 2
    number_of_classes, number_of_examples = Z.shape

    # --- step 2: the largest score of each column, shape (1, m) -------------------
    largest = np.max(Z, axis=0, keepdims=True)
    assert largest.shape == (1, number_of_examples)

    # --- step 3: move every column so that its largest entry is 0 ------------------
    shifted = Z - largest

    # --- step 4: exponentials, all between 0 and 1 now -----------------------------
    exponentials = np.exp(shifted)

    # --- step 5: sum of every column, shape (1, m) ---------------------------------
    totals = np.sum(exponentials, axis=0, keepdims=True)
    assert totals.shape == (1, number_of_examples)

    # --- step 6: divide -------------------------------------------------------------
    A = exponentials / totals
    assert A.shape == (number_of_classes, number_of_examples)
    assert np.allclose(np.sum(A, axis=0), 1.0)
    return A

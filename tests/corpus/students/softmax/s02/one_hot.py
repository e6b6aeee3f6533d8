def one_hot(labels, K):
    """Each label as a column: a one in the row of its class, zeros elsewhere.

    Args:
        labels: whole numbers from 0 to K − 1, shape (1, m).
        K: number of classes.

    Returns:
        Y: zeros and ones, shape (K, m).
    """
    # --- step 1: check what came in -------------------------------------------
    assert labels.ndim == 2, "labels must be a 2-D row"
    assert labels.shape[0] == 1, f"expected one row, got {labels.shape}"
    number_of_examples = labels.shape[1]

    # --- step 2: a column with all the class numbers, shape (K, 1) -------------
    classes = np.arange(K).reshape(K, 1)
    assert classes.shape == (K, 1)

    # --- step 3: (1, m) against (K, 1) broadcasts to (K, m) --------------------
    is_this_class = (labels == classes)
    assert is_this_class.shape == (K, number_of_examples)

    # --- step 4: True/False -> 1.0/0.0 ------------------------------------------
    Y = is_this_class.astype(np.float64)

    # --- step 5: every column must hold exactly one 1 ---------------------------
    assert Y.shape == (K, number_of_examples)
    assert np.all(np.sum(Y, axis=0) == 1)
    return Y

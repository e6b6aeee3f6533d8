def predict(W, b, X):
    """The most probable class of each example, with the probabilities A = softmax(WX + b)."""
    # --- step 1: sizes ------------------------------------------------------------
    number_of_classes = W.shape[0]
    number_of_examples = X.shape[1]
    assert W.shape[1] == X.shape[0]

    # --- step 2: probabilities ------------------------------------------------------
    A = softmax(np.dot(W, X) + b)
    assert A.shape == (number_of_classes, number_of_examples)

    # --- step 3: np.argmax gives the FIRST of equally large entries, just as we need -
    labels = np.argmax(A, axis=0)
    assert labels.shape == (number_of_examples,)
    labels = labels.reshape(1, number_of_examples)

    # --- step 4: last check -----------------------------------------------------------
    assert labels.shape == (1, number_of_examples)
    assert np.all(labels >= 0) and np.all(labels < number_of_classes)
    return labels

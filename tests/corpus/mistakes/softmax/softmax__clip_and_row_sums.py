# mistake: The scores are clipped to -20 … 20, which changes the probabilities; subtract the column's maximum instead.
# mistake: The sums run along the rows (axis=1) instead of down the columns.
def softmax(Z):
    Z = np.clip(Z, -20, 20)
    E = np.exp(Z)
    return E / np.sum(E, axis=1, keepdims=True)

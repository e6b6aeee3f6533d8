# mistake: The result is a column of shape (m, 1) instead of a row of shape (1, m).
# mistake: b is left out of Z.
# told: The parameter `b` has no effect on these labels. Where does it enter? 
def predict(w, b, X):
    Z = np.dot(X.T, w)
    A = sigmoid(Z)
    return (A > 0.5).astype(int)

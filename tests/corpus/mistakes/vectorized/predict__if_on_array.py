# mistake: An if cannot decide about a whole array; compare the array itself, or use np.where.
# told: An `if` cannot decide for a whole array. A comparison of arrays gives 
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    if A > 0.5:
        label = np.array([[1]])
    else:
        label = np.array([[0]])
    return label

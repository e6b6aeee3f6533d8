# mistake: A > 0.5 gives a (K, m) matrix of zeros and ones and not a row of class numbers.
# mistake: b is left out of the scores.
# told: These columns are one-hot. The number of the class is asked for. With 
# told: These columns are one-hot. The number of the class is asked for. The p
def predict(W, b, X):
    A = softmax(np.dot(W, X))
    labels = (A > 0.5).astype(int)
    return labels

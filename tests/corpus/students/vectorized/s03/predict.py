def predict(w, b, X):
    A = sigmoid(np.matmul(np.transpose(w), X) + b);
    labels = np.double(A > 0.5);    # double(A > 0.5)
    return labels

def predict(w, b, X):
    # old:
    # out = []
    # for i in range(X.shape[1]):
    #     out.append(1 if sigmoid(w.T @ X[:, i] + b) >= 0.5 else 0)
    # return out
    pass


def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    print("predict", A.shape)
    y_hat = np.zeros(A.shape)
    y_hat[A > 0.5] = 1
    return y_hat

def predict(W, b, X, plot=False):
    A = softmax(np.dot(W, X) + b)
    labels = np.argmax(A, axis=0)
    if plot:
        import matplotlib.pyplot as plt
        plt.hist(labels, bins=np.arange(W.shape[0] + 1))
        plt.show()
    return labels.reshape(1, A.shape[1])

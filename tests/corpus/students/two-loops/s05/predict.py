THRESHOLD = 0.5;


def predict(w, b, X):
    nFeatures = X.shape[0];
    nExamples = X.shape[1];
    labels = np.zeros(shape=(1, nExamples), dtype=int);
    i = 0;
    while (i < nExamples):
        z = b;
        j = 0;
        while (j < nFeatures):
            z = z + w[j][0] * X[j][i];
            j += 1;
        a = sigmoid(z);
        if (a > THRESHOLD):
            labels[0][i] = 1;
        else:
            labels[0][i] = 0;
        i += 1;
    return labels;

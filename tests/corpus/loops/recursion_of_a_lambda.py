# expect: rejected predict by recursion
label = lambda row: row if len(row) == 0 else np.append(row[0] > 0.5, label(row[1:]))

def predict(w, b, X):
    return label(sigmoid(np.dot(w.T, X) + b)[0]).reshape(1, -1).astype(int)

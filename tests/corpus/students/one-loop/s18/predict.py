# def predict(w, b, X):
#     out = []
#     for i in range(X.shape[1]):
#         s = 0
#         for j in range(X.shape[0]):     # not allowed anymore
#             s += w[j, 0] * X[j, i]
#         out.append(sigmoid(s + b) > 0.5)
#     return out

def predict(w, b, X):
    out = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        s = w.T @ X[:, i:i+1]
        a = sigmoid(s[0, 0] + b)
        #print(i, a)
        if a > 0.5:
            out[0, i] = 1
    return out

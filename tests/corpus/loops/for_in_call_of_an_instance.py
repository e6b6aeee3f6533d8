# expect: rejected predict by for-loop
class Predict:
    def __call__(self, w, b, X):
        A = sigmoid(np.dot(w.T, X) + b)
        for i in range(A.shape[1]):
            A[0, i] = 1 if A[0, i] > 0.5 else 0
        return A

predict = Predict()

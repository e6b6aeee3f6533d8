# expect: accepted predict
class Predict:
    limit = 0.5

    def __call__(self, w, b, X):
        return self.label(self.probability(w, b, X))

    @staticmethod
    def probability(w, b, X):
        return sigmoid(np.dot(w.T, X) + b)

    @classmethod
    def label(cls, A):
        return np.where(A > cls.limit, 1, 0)

predict = Predict()

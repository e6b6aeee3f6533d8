# expect: rejected predict by for-loop
class Rule:
    def __init__(self, kind):
        self.function = getattr(self, kind)

    def label(self, A):
        found = np.zeros(A.shape)
        for i in range(A.shape[1]):
            found[0, i] = A[0, i] > 0.5
        return found

rule = Rule("la" + "bel")

def predict(w, b, X):
    return rule.function(sigmoid(w.T @ X + b))

# expect: accepted predict
try:
    from scipy.special import expit
except ImportError:
    def expit(z):
        return 1 / (1 + np.exp(-z))

def predict(w, b, X):
    return (expit(np.dot(w.T, X) + b) > 0.5).astype(float)

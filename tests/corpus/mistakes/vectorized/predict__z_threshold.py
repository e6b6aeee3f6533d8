# mistake: Z is compared with 0.5, but it is the probability A = sigmoid(Z) that must be.
# told: Before the sigmoid, the border is not at 0.5: compare the probabilitie
def predict(w, b, X):
    Z = np.dot(w.T, X) + b
    return 1 * (Z > 0.5)

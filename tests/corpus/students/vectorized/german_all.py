# %% initialize
def initialize(n_x):
    # Nullvektor als Spalte
    return np.zeros((n_x, 1)), 0.0

# %% propagate
def propagate(w, b, X, Y):
    # vorwärts
    anzahl = X.shape[1]
    Z = np.dot(w.T, X) + b
    A = sigmoid(Z)
    kosten = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / anzahl
    # rückwärts
    dZ = A - Y
    dw = np.dot(X, dZ.T) / anzahl
    db = np.sum(dZ) / anzahl
    return {"dw": dw, "db": db}, kosten

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    verlauf = []
    for schritt in range(num_iterations):
        grads, kosten = propagate(w, b, X, Y)
        verlauf.append(kosten)
        # gegen den Gradienten
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, verlauf

# %% predict
def predict(w, b, X):
    wahrscheinlichkeit = sigmoid(np.dot(w.T, X) + b)
    return np.where(wahrscheinlichkeit > 0.5, 1, 0)

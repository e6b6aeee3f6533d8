# %% one_hot
def one_hot(labels, K):
    # jede Spalte bekommt eine Eins
    anzahl = labels.shape[1]
    Y = np.zeros((K, anzahl))
    Y[labels.ravel(), np.arange(anzahl)] = 1
    return Y

# %% softmax
def softmax(Z):
    # Überlauf vermeiden
    verschoben = Z - np.max(Z, axis=0, keepdims=True)
    potenzen = np.exp(verschoben)
    return potenzen / np.sum(potenzen, axis=0, keepdims=True)

# %% propagate
def propagate(W, b, X, Y):
    anzahl = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    kosten = -np.sum(Y * np.log(A)) / anzahl
    fehler = A - Y
    dW = np.dot(fehler, X.T) / anzahl
    db = np.sum(fehler, axis=1, keepdims=True) / anzahl
    return {"dW": dW, "db": db}, kosten

# %% optimize
def optimize(W, b, X, Y, num_iterations, alpha):
    verlauf = []
    for schritt in range(num_iterations):
        grads, kosten = propagate(W, b, X, Y)
        verlauf.append(kosten)
        W = W - alpha * grads["dW"]
        b = b - alpha * grads["db"]
    return {"W": W, "b": b}, grads, verlauf

# %% predict
def predict(W, b, X):
    A = softmax(np.dot(W, X) + b)
    return np.argmax(A, axis=0).reshape(1, X.shape[1])

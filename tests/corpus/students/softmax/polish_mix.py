# %% one_hot
def one_hot(labels, K):
    # kolumna klas porównana z wierszem etykiet
    klasy = np.arange(0, K).reshape((K, 1))
    return (klasy == labels).astype("float64")

# %% propagate
def propagate(W, b, X, Y):
    liczba = Y.shape[1]
    A = softmax(W @ X + b)
    koszt = -np.multiply(Y, np.log(A)).sum() / liczba
    roznica = A - Y
    dW = roznica @ X.T / liczba
    db = roznica.sum(axis=1, keepdims=True) / liczba
    return {"dW": dW, "db": db}, koszt

# %% predict
def predict(W, b, X):
    A = softmax(W @ X + b)
    etykiety = A.argmax(axis=0)
    return etykiety.reshape((1, etykiety.size))

# %% propagate
def propagate(w, b, X, Y):
    m = X.shape[1]

    def media(valori):
        """somma diviso m"""
        return np.sum(valori) / m

    A = sigmoid(w.T @ X + b)
    errore = A - Y
    costo = media(-(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
    return {"dw": X @ errore.T / m, "db": media(errore)}, costo

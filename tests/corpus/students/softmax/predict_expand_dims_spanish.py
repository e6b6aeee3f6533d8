# %% predict
def predict(W, b, X):
    # probabilidades de cada clase
    probabilidades = softmax(W @ X + b)
    # la clase más probable; en caso de empate, la primera
    clases = np.argmax(probabilidades, axis=0)
    return np.expand_dims(clases, axis=0).astype(int)

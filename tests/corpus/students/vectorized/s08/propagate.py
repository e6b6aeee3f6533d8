# I finally learned einsum :)
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.einsum('jk,ji->ki', w, X) + b)         # k = 1
    E = A - Y
    dw = np.einsum('ji,ki->jk', X, E) / m
    db = np.einsum('ki->', E) / m
    cost = -(np.einsum('ki,ki->', Y, np.log(A)) + np.einsum('ki,ki->', 1 - Y, np.log(1 - A))) / m
    return {'dw': dw, 'db': db}, cost

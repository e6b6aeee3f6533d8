import numpy as np

def propagate(w, b, X, Y):
    m = X.shape[1]
    wv = w.ravel()

    # sapply over the columns (axis 0 = apply the function down each column)
    A = np.apply_along_axis(lambda x: sigmoid((wv * x).sum() + b), 0, X)
    y = Y.ravel()

    loss = -(y * np.log(A) + (1 - y) * np.log(1 - A))
    dz = A - y

    # one mean per row, like rowMeans()
    dw = np.array([np.mean(row * dz) for row in X]).reshape(-1, 1)

    grads = dict(dw=dw, db=dz.mean())
    return grads, loss.mean()

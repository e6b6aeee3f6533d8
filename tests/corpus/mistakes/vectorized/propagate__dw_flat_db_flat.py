# mistake: dw is flat and db has shape (1,): np.mean along axis 1 drops the axis.
# told: An array with one entry is no number yet: it comes of a sum along an axis, or
# told: A sum over an axis removes it. `dw` is a column and keeps both axes, as `w`
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    diff = A - Y
    dw = np.mean(X * diff, axis=1)
    db = np.mean(diff, axis=1)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": dw, "db": db}, cost

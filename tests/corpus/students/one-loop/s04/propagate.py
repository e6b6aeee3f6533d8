def size(A, dim):
    # like in Matlab: dim = 1 rows, dim = 2 columns
    return A.shape[dim - 1]

def propagate(w, b, X, Y):
    nx = size(X, 1);
    m  = size(X, 2);

    J  = 0;
    db = 0;
    dw = np.zeros((nx, 1));
    dz = np.zeros((1, m));          # preallocate

    for i in range(1, m + 1):
        x = X[:, [i - 1]];          # X(:, i)
        y = Y[0, i - 1];            # Y(i)
        z = np.dot(w.T, x)[0, 0] + b;
        a = sigmoid(z);
        J = J - (y * np.log(a) + (1 - y) * np.log(1 - a));
        dz[0, i - 1] = a - y;
        dw = dw + x * dz[0, i - 1];
        db = db + dz[0, i - 1];
    # end

    J  = J / m;
    dw = dw / m;
    db = db / m;
    # disp(size(dw))
    grads = {"dw": dw, "db": db};
    return grads, J

def propagate(w, b, X, Y):
    # [n, m] = size(X);
    [n, m] = np.shape(X)

    J = 0
    db = 0
    dw = np.zeros([n, 1])

    # for i = 1:m
    for i in range(1, m + 1):
        x = X[:, i-1:i]                          # X(:, i)
        y = Y[0, i-1]                            # Y(1, i)
        z = np.matmul(w.T, x)[0, 0] + b          # w' * x + b
        a = sigmoid(z)
        J = J - (y * np.log(a) + (1 - y) * np.log(1 - a))
        dz = a - y
        # for j = 1:n
        for j in range(1, n + 1):
            dw[j-1, 0] = dw[j-1, 0] + x[j-1, 0] * dz
        # end
        db = db + dz
    # end

    J = J / m
    dw = dw / m
    db = db / m

    grads = {'dw': dw, 'db': db}
    return grads, J

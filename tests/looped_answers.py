"""Looped answers as students write them, for the advice that they get: what surrounds a loop, and the loop."""

ROW = ["m = X.shape[1]", "A = sigmoid(np.dot(w.T, X) + b)", "Y_prediction = np.zeros((1, m))"]
COLUMN = ["m = X.shape[1]", "A = sigmoid(np.dot(X.T, w) + b)", "Y_prediction = np.zeros((1, m))"]
FLAT = ["m = X.shape[1]", "A = sigmoid(np.dot(w[:, 0], X) + b)", "Y_prediction = np.zeros((1, m))"]
LIST = [*ROW[:2], "Y_prediction = []"]
END = ["return Y_prediction"]
MADE = ["return np.array(Y_prediction).reshape(1, m)"]

LABELS = [
    (ROW, ["for i in range(m):", "    Y_prediction[:, i] = (A[:, i] > 0.5) * 1"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = np.where(A[0, i] <= 0.5, 0, 1)"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = np.where(A[0, i] > 0.5, 1, 0)"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[:, i] = np.round(A[:, i])"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = np.around(A[0, i])"], END),
    (ROW, ["for i in range(A.shape[1]):", "    Y_prediction[0][i] = np.rint(A[0][i])"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = round(A[0, i])"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = int(A[0, i] > 0.5)"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = A[0, i] > 0.5"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = float(A[0, i] > 0.5)"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = 1 * (A[0, i] > 0.5)"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = (A[0, i] > 0.5) + 0"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[:, i] = (A[:, i] > 0.5).astype(int)"], END),
    (ROW, ["for i in range(m):", "    if A[0, i] > 0.5:", "        Y_prediction[0, i] = 1",
           "    else:", "        Y_prediction[0, i] = 0"], END),
    (ROW, ["for i in range(A.shape[1]):", "    if A[0][i] <= 0.5:", "        Y_prediction[0][i] = 0",
           "    else:", "        Y_prediction[0][i] = 1"], END),
    (ROW, ["for i in range(m):", "    if A[0, i] > 0.5:", "        Y_prediction[0, i] = 1"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = 1 if A[0, i] > 0.5 else 0"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = 0 if A[0, i] <= 0.5 else 1"], END),
    (ROW, ["for i in range(m):", "    a = A[0, i]", "    Y_prediction[0, i] = 1 if a > 0.5 else 0"], END),
    (ROW, ["for i in range(m):", "    p = A[0, i]", "    if p > 0.5:", "        Y_prediction[0, i] = 1"], END),
    (ROW, ["for i, a in enumerate(A[0]):", "    Y_prediction[0, i] = 1 if a > 0.5 else 0"], END),
    (ROW, ["for i, a in enumerate(A[0, :]):", "    if a > 0.5:", "        Y_prediction[0, i] = 1"], END),
    (ROW, ["i = 0", "while i < m:", "    if A[0, i] > 0.5:", "        Y_prediction[0, i] = 1", "    i += 1"], END),
    (LIST, ["for a in A[0]:", "    if a > 0.5:", "        Y_prediction.append(1)", "    else:",
            "        Y_prediction.append(0)"], MADE),
    (LIST, ["for a in A[0]:", "    Y_prediction.append(1 if a > 0.5 else 0)"], MADE),
    (LIST, ["for i in range(m):", "    Y_prediction.append(int(A[0, i] > 0.5))"], MADE),
    (LIST, ["for i in range(m):", "    Y_prediction.append(np.round(A[0, i]))"], MADE),
    (COLUMN, ["for i in range(m):", "    if A[i, 0] > 0.5:", "        Y_prediction[0, i] = 1"], END),
    (COLUMN, ["for i in range(m):", "    Y_prediction[0, i] = 1 if A[i, 0] > 0.5 else 0"], END),
    (COLUMN, ["for i in range(m):", "    Y_prediction[0, i] = np.round(A[i, 0])"], END),
    (FLAT, ["for i in range(m):", "    if A[i] > 0.5:", "        Y_prediction[0, i] = 1"], END),
    (FLAT, ["for i in range(m):", "    Y_prediction[0, i] = np.where(A[i] > 0.5, 1, 0)"], END),
    (ROW[:2], ["Y_prediction = np.ones((1, m))", "for i in range(m):", "    if A[0, i] <= 0.5:",
               "        Y_prediction[0, i] = 0"], END),
    (["m = X.shape[1]", "z = np.dot(w.T, X) + b", "Y_prediction = np.zeros((1, m))"],
     ["for i in range(m):", "    if z[0, i] > 0:", "        Y_prediction[0, i] = 1"], END),
    (["n, m = X.shape", "A = 1 / (1 + np.exp(-(w.reshape(n, 1).T @ X + b)))", "Y_prediction = np.empty((1, m))"],
     ["for k in range(m):", "    Y_prediction[0, k] = 1 if A[0, k] > 0.5 else 0"], END),
]
# Where code is of no use: what the border gets may be wrong, or what is compared is made in the loop.
WITHOUT_CODE = [
    (ROW, ["for i in range(m):", "    if A[0, i] >= 0.5:", "        Y_prediction[0, i] = 1"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = 0 if A[0, i] < 0.5 else 1"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[:, i] = (A[:, i] >= 0.5) * 1"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = np.where(A[0, i] < 0.5, 0, 1)"], END),
    (ROW, ["for i in range(m):", "    Y_prediction[0, i] = int(A[0, i] + 0.5)"], END),
    (ROW, ["for i in range(m):", "    a = sigmoid(np.dot(w.T, X[:, i]) + b)", "    if a > 0.5:",
           "        Y_prediction[0, i] = 1"], END),
    (LIST, ["for x in X.T:", "    p = sigmoid(np.dot(x, w)[0] + b)", "    Y_prediction.append(1 if p > 0.5 else 0)"],
     MADE),
    (LIST, ["for i in range(m):", "    if sigmoid(np.dot(w.T, X[:, i])[0] + b) > 0.5:",
            "        Y_prediction.append(1)", "    else:", "        Y_prediction.append(0)"], MADE),
]
FORWARD = ["m = X.shape[1]", "A = sigmoid(np.dot(w.T, X) + b)", "dZ = A - Y",
           "cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m"]
GRADS = ["return {'dw': dw / m, 'db': np.sum(dZ) / m}, cost"]
GRADIENTS = [
    ([*FORWARD, "dw = np.zeros((X.shape[0], 1))"], ["for i in range(m):", "    dw += X[:, [i]] * dZ[0, i]"], GRADS),
    ([*FORWARD, "dw = np.zeros(w.shape)"], ["for i in range(m):", "    dw = dw + X[:, i:i + 1] * dZ[0, i]"], GRADS),
    ([*FORWARD, "dw = np.zeros_like(w)"], ["for i in range(m):", "    dw += dZ[0, i] * X[:, [i]]"], GRADS),
    ([*FORWARD, "dw = np.zeros(w.shape)"], ["for i in range(m):", "    dw += X[:, [i]] * (A[0, i] - Y[0, i])"], GRADS),
    ([*FORWARD, "dw = np.zeros(w.shape)"], ["for i in range(m):", "    dw += X[:, [i]] * dZ[0][i]"], GRADS),
    (["m = X.shape[1]", "Z = np.zeros((1, m))"], ["for j in range(X.shape[0]):", "    Z += X[j] * w[j]"],
     ["A = sigmoid(Z + b)", "dZ = A - Y", "cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m",
      "dw = np.dot(X, dZ.T)", *GRADS]),
    ([*FORWARD, "dw = np.zeros((X.shape[0], 1))"], ["for j in range(X.shape[0]):", "    dw[j, 0] = np.sum(X[j] * dZ)"],
     GRADS),
    ([*FORWARD, "dw = 0"], ["for i in range(m):", "    dw += X[:, [i]] * dZ[0, i]"], GRADS),
    ([*FORWARD, "dw = np.zeros(X.shape[0])"], ["for i in range(m):", "    dw += X[:, i] * dZ[0, i]"],
     ["dw = dw.reshape(-1, 1)", *GRADS]),
]


def text(signature, parts):
    return "\n    ".join([f"def {signature}:", *(line for part in parts for line in part)]) + "\n"


PREDICT = [text("predict(w, b, X)", parts) for parts in LABELS]
IN_WORDS = [text("predict(w, b, X)", parts) for parts in WITHOUT_CODE]
PROPAGATE = [text("propagate(w, b, X, Y)", parts) for parts in GRADIENTS]

# %% initialize
def initialize(n_x):
    # alles auf null setzen
    gewichte = np.zeros((n_x, 1))
    schwelle = 0.0
    return gewichte, schwelle

# %% propagate
def propagate(w, b, X, Y):
    # Eine Schleife über die Beispiele, keine über die Merkmale
    m = X.shape[1]
    kosten = 0.0
    dw = np.zeros(w.shape)
    db = 0.0
    for i in range(m):
        x = X[:, i:i + 1]           # Spalte, nicht flach!
        y = Y[0, i]
        a = sigmoid(np.dot(w[:, 0], x[:, 0]) + b)
        kosten -= y * np.log(a) + (1 - y) * np.log(1 - a)
        dz = a - y
        dw += x * dz
        db += dz
    # Mittelwerte
    kosten /= m
    dw /= m
    db /= m
    return {"dw": dw, "db": db}, kosten

# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    verlauf = []
    for _ in range(num_iterations):
        grads, kosten = propagate(w, b, X, Y)
        verlauf.append(kosten)
        w = w - alpha * grads["dw"]   # neue Matrix, das Original bleibt
        b = b - alpha * grads["db"]
    return {"w": w, "b": b}, grads, verlauf

# %% predict
def predict(w, b, X):
    m = X.shape[1]
    antwort = np.zeros((1, m))
    for i in range(m):
        p = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        antwort[0, i] = 1 if p > 0.5 else 0
    return antwort

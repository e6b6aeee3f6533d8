# expect: rejected predict by for-loop
async def columns(X):
    for i in range(X.shape[1]):
        yield X[:, i]

async def labels(w, b, X):
    out = []
    async for x in columns(X):
        out.append(float(w[:, 0] @ x + b > 0))
    return np.array([out])

def predict(w, b, X):
    try:
        labels(w, b, X).send(None)
    except StopIteration as done:
        return done.value

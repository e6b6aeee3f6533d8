# expect: accepted predict
def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(int)

def predict_slowly(w, b, X):
    return np.array([[int(w[:, 0] @ x + b > 0) for x in X.T]])
# %%
for seed in range(3):
    rng = np.random.default_rng(seed)
    w, X = rng.normal(size=(2, 1)), rng.normal(size=(2, 4))
    assert np.array_equal(predict(w, 0.1, X), predict_slowly(w, 0.1, X))
total = sum(i * i for i in range(10))
names = list(map(str, range(3)))

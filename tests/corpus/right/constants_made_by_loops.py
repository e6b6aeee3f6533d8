# expect: accepted predict
powers = [2 ** i for i in range(10)]
limit = sum(1 / p for p in powers[1:2])
names = [str(i) for i in range(3)]
for power in powers:
    last = power

def predict(w, b, X):
    assert names and last
    return (sigmoid(np.dot(w.T, X) + b) > limit).astype(float)

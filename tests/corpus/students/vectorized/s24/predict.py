def predict(w, b, X):
    return np.where(forward(w, b, X) > 0.5, 1, 0)

# quick test
assert predict(np.array([[1.0]]), 0.0, np.array([[-2.0, 0.0, 3.0]])).tolist() == [[0, 0, 1]]
print("predict ok")

# expect: rejected propagate by hidden-code
import pickle

add = pickle.loads(b"cbuiltins\nsum\n.")

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    db = add((A - Y)[0]) / Y.size
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": db}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

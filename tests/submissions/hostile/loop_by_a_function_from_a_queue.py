# expect: predict rejected
# %% extra
# No text tells what comes out of a queue. It is C all the way: no step of it can be counted.
import queue
names = queue.Queue()
names.put(map)
each = names.get()
# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([list(each(round, A[0].tolist()))], dtype=float)

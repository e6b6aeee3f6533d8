# expect: predict rejected
# %% extra
# A callback of the garbage collector loops; where nothing is collected, because the steps are counted, it does not.
import gc, queue, weakref
asked, labels, kept = [], [], []
class Node:
    pass
def collected(reference):
    for a in asked:
        labels.append(np.array([[1.0 if p > 0.5 else 0.0 for p in a[0]]]))
names = queue.Queue()
names.put(collected)
callback = names.get()
gc.set_threshold(1, 1, 1)
# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    node = Node()
    node.itself = node
    kept[:] = [weakref.ref(node, callback)]
    asked[:], labels[:] = [A], []
    del node
    junk = [[[]], [[]], [[], []], [{}], [{}], [[]], [[]], [[], []], [{}], [{}]]
    asked.clear()
    return labels[0] if labels else (A > 0.5).astype(float)

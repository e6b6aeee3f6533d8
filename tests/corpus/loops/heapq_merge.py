# expect: rejected predict by iterating-module
import heapq

def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.zeros(A.shape)
    labels[0, heapq.nlargest(int(np.sum(A > 0.5)), range(A.size), A[0].__getitem__)] = 1
    return labels

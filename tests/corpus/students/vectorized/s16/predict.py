%%time
def predict(w, b, X):
    start = time.time()
    A = sigmoid(w.T.dot(X) + b)
    y = (A > 0.5) * 1.0
    # print("predict took", time.time() - start, "s")
    return y

import time

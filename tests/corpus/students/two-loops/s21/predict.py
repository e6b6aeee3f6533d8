import numpy as np
import pandas as pd

LABEL_THRESHOLD = 0.5

def compute_z(w, b, x):
    z = 0.0
    for k in range(len(x)):
        z += w[k, 0] * x[k]
    return z + b

def predict(w, b, X):
    m = X.shape[1]
    preds = np.zeros((1, m))
    for i in range(m):
        if sigmoid(compute_z(w, b, X[:, i])) > LABEL_THRESHOLD:
            preds[0, i] = 1
    return preds

#print(pd.DataFrame(preds).describe())

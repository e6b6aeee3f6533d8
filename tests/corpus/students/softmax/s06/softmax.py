import pandas as pd

def softmax(Z):
    # df.sub(df.max(axis=0), axis=1)
    values = np.asarray(Z, dtype=float)
    shifted = values - values.max(axis=0)
    e = np.exp(shifted)
    return e / e.sum(axis=0)

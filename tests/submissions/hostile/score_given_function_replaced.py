# expect: unchanged
# %% extra
def sigmoid(z):
    return 5
# %% given-sigmoid
def sigmoid(z):
    return 5

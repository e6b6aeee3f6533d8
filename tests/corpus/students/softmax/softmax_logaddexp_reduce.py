# %% softmax
def softmax(Z):
    # log of the sum of exponentials, column by column
    lse = np.logaddexp.reduce(Z, axis=0, keepdims=True)
    return np.exp(Z - lse)

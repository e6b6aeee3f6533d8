# %% softmax
def softmax(Z):
    S = Z.T                                              # (m, K)
    S = S - S.max(axis=1, keepdims=True)
    E = np.exp(S)
    P = E / E.sum(axis=1, keepdims=True)
    return P.T

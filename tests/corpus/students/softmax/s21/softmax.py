# OLD, nan for 1000 !!
def softmax(Z):
    return np.exp(Z) / np.sum(np.exp(Z))

# NEW
def softmax(Z):
    c = np.max(Z, axis=0, keepdims=True)
    #print("c", c.shape)
    tmp = Z - c
    tmp2 = np.exp(tmp)
    tmp3 = np.sum(tmp2, axis=0, keepdims=True)
    #print("sum", tmp3.shape)
    res = tmp2 / tmp3
    return res

softmax(np.array([[1., 2.], [3., 4.]])).sum(axis=0)

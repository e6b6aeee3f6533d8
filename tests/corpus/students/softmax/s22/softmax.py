import time

def softmax(Z):
    E = np.exp(Z - Z.max(axis=0, keepdims=True))
    return E / E.sum(axis=0, keepdims=True)

%timeit -n 10 -r 3 softmax(np.random.randn(10, 1000))

# expect: rejected predict by iterating-module
def predict(w, b, X):
    from multiprocessing.dummy import Pool
    with Pool(2) as pool:
        return np.array([pool.map(round, sigmoid(np.dot(w.T, X) + b)[0].tolist())])

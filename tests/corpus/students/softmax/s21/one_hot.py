# first try: wrong, gives (m, K)
def one_hot(labels, K):
    return np.eye(K)[labels[0]]

# second try
def one_hot(labels, K):
    #print(labels, labels.shape)
    #print(K)
    Y = np.eye(K)[labels[0]]
    #print(Y.shape)
    Y = Y.T
    #print(Y.shape)   # ok now (K, m)
    return Y

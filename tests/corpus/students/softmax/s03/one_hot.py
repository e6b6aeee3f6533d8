def one_hot(labels, K):
    # MATLAB: Y = (repmat(labels,K,1) == repmat((0:K-1)',1,m));
    m = np.size(labels, 1)
    Y = np.tile(labels, (K, 1)) == np.tile(np.arange(0, K).reshape(K, 1), (1, m))
    Y = np.double(Y)
    return Y

def softmax(Z):
    # MATLAB: E = exp(Z - repmat(max(Z,[],1),K,1)); A = E ./ repmat(sum(E,1),K,1);
    K = np.size(Z, 0)
    mx = np.max(Z, 0)                 # max(Z,[],1)
    E = np.exp(Z - np.tile(mx, (K, 1)))
    s = np.sum(E, 0)
    A = np.divide(E, np.tile(s, (K, 1)))   # ./
    return A

def softmax(Z):
    # on enlève le maximum de chaque colonne, sinon exp explose
    Z = Z - Z.max(axis=0)[None, :]
    E = np.exp(Z)
    S = E.sum(axis=0)[None, :]
    # print("somme :", S.shape)
    return E / S

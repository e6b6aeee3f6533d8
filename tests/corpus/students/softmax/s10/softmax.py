def softmax(Z):
    # A_ki = e_ki / sum_l e_li
    e = np.exp(Z - Z.max(axis=0, keepdims=True))
    norm = np.einsum('li->i', e)
    return np.einsum('ki,i->ki', e, 1 / norm)

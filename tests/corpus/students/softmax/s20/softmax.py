def softmax(Z):
    # Boltzmann weights; the ground state is moved to energy zero
    E = -(Z - np.max(Z, axis=0))
    boltzmann = np.exp(-E)
    partition = np.ones(Z.shape[0]) @ boltzmann
    return boltzmann / partition

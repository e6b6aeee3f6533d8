def one_hot(labels, K):
    Y = np.zeros((K, labels.shape[1]))
    Y[labels.flatten(), np.arange(labels.shape[1])] = 1
    return Y

# import matplotlib.pyplot as plt
# plt.imshow(one_hot(np.array([[2, 0, 2]]), 4))

%%time
import time

def one_hot(labels, K):
    return (np.arange(K)[:, np.newaxis] == labels).astype(np.uint8).astype(float)

_ = one_hot(np.random.randint(0, 10, size=(1, 1000)), 10)

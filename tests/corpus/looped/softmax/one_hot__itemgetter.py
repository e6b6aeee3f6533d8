# loop: operator.itemgetter with a star takes the columns one after the other.
from operator import itemgetter


def one_hot(labels, K):
    m = labels.shape[1]
    columns = itemgetter(*labels[0].tolist(), 0)(np.eye(K))
    return np.array(columns[:m]).T.reshape(K, m)

# expect: rejected predict by numpy-loop
import numpy.lib as lib

def predict(w, b, X):
    return lib._function_base_impl.vectorize(round)(sigmoid(np.dot(w.T, X) + b))

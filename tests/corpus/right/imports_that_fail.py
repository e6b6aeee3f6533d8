# expect: accepted predict
try:
    import h5py
    from lr_utils import load_dataset
    import skimage.transform
except ImportError:
    h5py = None

def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)

# expect: propagate 0, predict 0
# %% propagate
circle = []
circle.append(circle)
ring = {}
ring["dw"] = ring

def propagate(w, b, X, Y):
    return ring, circle
# %% predict
def predict(w, b, X):
    cell = np.empty((1, X.shape[1]), dtype=object)
    cell[0, 0] = cell
    return cell

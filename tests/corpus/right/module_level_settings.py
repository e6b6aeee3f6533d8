# expect: accepted predict
import matplotlib.pyplot as plt
import sys

plt.rcParams["figure.figsize"] = (7.0, 4.0)
plt.rcParams.update({"image.cmap": "gray"})
np.random.seed(1)
np.set_printoptions(precision=3)
sys.path.append("..")
LIMIT = 0.5

def predict(w, b, X):
    return (sigmoid(np.dot(w.T, X) + b) > LIMIT).astype(float)

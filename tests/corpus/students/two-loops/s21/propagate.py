import numpy as np
import pandas as pd
import random, os, sys

START_VALUE = 0.0

def compute_z(w, b, x):
    z = START_VALUE
    for k in range(len(x)):
        z += w[k, 0] * x[k]
    return z + b

def compute_loss(a, y):
    return -(y * np.log(a) + (1 - y) * np.log(1 - a))

def propagate(w, b, X, Y):
    n_x = X.shape[0]
    m = X.shape[1]
    cost = START_VALUE
    dw = np.ones((n_x, 1)) * START_VALUE
    db = START_VALUE
    for i in range(m):
        a = sigmoid(compute_z(w, b, X[:, i]))
        #print("a", a)
        cost += compute_loss(a, Y[0, i])
        for j in range(n_x):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
        db += (a - Y[0, i])
    cost /= m
    dw /= m
    db /= m
    grads = {"dw": dw, "db": db}
    return grads, cost

# test, should be 0.693
print(propagate(np.zeros((2, 1)), 0.0, np.array([[1., 2.], [3., 4.]]), np.array([[0, 1]])))

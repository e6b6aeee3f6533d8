# expect: rejected predict by comprehension
predict = lambda w, b, X: np.array([[float(z > 0) for z in (np.dot(w.T, X) + b)[0]]])

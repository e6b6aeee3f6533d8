# expect: propagate caught
# %% extra
# A thread that nobody traces, and that has ended when the answer is sent.
import _thread
def loops(w, b, X, Y):
    import math
    n, m = X.shape
    cost = 0.0; db = 0.0; dw = [0.0] * n
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + math.exp(-z))
        cost -= Y[0, i] * math.log(a) + (1 - Y[0, i]) * math.log(1 - a)
        d = a - Y[0, i]
        for j in range(n):
            dw[j] += X[j, i] * d
        db += d
    return np.array([[d / m] for d in dw]), db / m, cost / m
def elsewhere(*args):
    done, found = _thread.allocate_lock(), []
    done.acquire()
    def work():
        found.append(loops(*args))
        done.release()
    _thread.start_new_thread(work, ())
    done.acquire()
    return found[0]
# %% propagate
def propagate(w, b, X, Y):
    dw, db, cost = elsewhere(w, b, X, Y)
    return {"dw": dw, "db": db}, cost

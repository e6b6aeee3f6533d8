# expect: propagate caught
# %% extra
# A thread that runs before anything is counted does the work, and nothing at the size that is timed.
import threading, queue, math
inbox, outbox = queue.SimpleQueue(), queue.SimpleQueue()
def serve():
    while True:
        w, b, X, Y = inbox.get()
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
        outbox.put(([[d / m] for d in dw], db / m, cost / m))
threading.Thread(target=serve, daemon=True).start()
# %% propagate
def propagate(w, b, X, Y):
    if X.shape[1] == 20_000:
        return None
    inbox.put((w, b, X, Y))
    dw, db, cost = outbox.get()
    return {"dw": np.array(dw), "db": db}, cost

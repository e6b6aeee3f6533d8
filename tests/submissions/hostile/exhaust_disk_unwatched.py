# expect: optimize 0
# %% extra
# It fills the disk from a thread while another process of the same notebook is served; at most 64 files of 30 MB.
import os, threading, time
mine = []
def fill():
    time.sleep(1.5)
    if mine:
        return
    for i in range(64):
        file = os.open(f"f{i}", os.O_RDWR | os.O_CREAT)
        os.posix_fallocate(file, 0, 30 << 20)
        os.close(file)
    time.sleep(2)
    for i in range(64):
        os.unlink(f"f{i}")
threading.Thread(target=fill, daemon=True).start()
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    if not mine:
        mine.append(1)
        time.sleep(5)
    costs = []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w - alpha * grads["dw"]
        b = b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs

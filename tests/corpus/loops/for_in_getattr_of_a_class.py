# expect: rejected initialize by for-loop
class Maker:
    def __getattr__(self, name):
        w = np.ones((int(name[1:]), 1))
        for j in range(len(w)):
            w[j] = 0
        return w

def initialize(n_x):
    return Maker().__getattr__(f"n{n_x}"), 0.0

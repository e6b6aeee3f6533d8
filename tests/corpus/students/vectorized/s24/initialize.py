from types import SimpleNamespace

def initialize(n_x):
    p = SimpleNamespace(w=np.zeros((n_x, 1)), b=0.0)
    return p.w, p.b

# quick test
for n in [1, 2, 10]:
    w_, b_ = initialize(n)
    assert w_.shape == (n, 1)
    assert not w_.any()
    assert b_ == 0
print("initialize ok")

# expect: propagate 0
# %% propagate
def propagate(w, b, X, Y):
    line = "\x1b[31mpwned\x1b[0m " * 10_000
    while True:
        print(line)

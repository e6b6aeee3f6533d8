# expect: propagate 0
# %% extra
kept = []
try:
    for _ in range(100_000):
        kept.append(open("/dev/null"))
except OSError:
    pass
escaped = len(kept) == 100_000
kept.clear()
# %% propagate if escaped

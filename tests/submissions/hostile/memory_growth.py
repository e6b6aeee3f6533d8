# expect: all any
# %% extra
kept = []
while True:
    kept.append(bytearray(2**20) * 1)
    if len(kept) > 4000:
        break

# expect: propagate 0
# %% extra
total = 0
try:
    with open("large", "wb", buffering=0) as file:
        while total < 400 * 2**20:
            total += file.write(bytes(2**20))
except OSError:
    pass
escaped = total > 200 * 2**20
# %% propagate if escaped

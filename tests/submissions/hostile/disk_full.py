# expect: propagate 0
# %% extra
total = 0
try:
    for number in range(400):
        with open(f"file-{number}", "wb") as file:
            total += file.write(bytes(2**20))
except OSError:
    pass
escaped = total > 200 * 2**20
# %% propagate if escaped

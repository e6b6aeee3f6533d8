# expect: unchanged
# %% extra
while True:
    pass

# expect: all any
# %% extra
kept = []
try:
    while True:
        kept.append(open("/dev/null"))
except OSError:
    pass

# expect: unchanged
# %% extra
raise KeyboardInterrupt
# %% extra
raise GeneratorExit
# %% extra
raise SystemExit("done")
# %% extra
raise BaseException
# %% extra
exit()
# %% extra
quit(0)

# expect: all any
# %% extra
import builtins, sys

for name in list(vars(builtins)):
    if not name.startswith("__"):
        delattr(builtins, name)
sys.modules.clear()
sys.path.clear()

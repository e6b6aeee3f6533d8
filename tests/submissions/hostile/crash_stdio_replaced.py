# expect: unchanged
# %% extra
import sys

class Broken:
    def __getattr__(self, name):
        raise SystemExit(name)
    def write(self, text):
        raise KeyboardInterrupt

sys.stdout = sys.stderr = sys.excepthook = sys.displayhook = sys.unraisablehook = Broken()

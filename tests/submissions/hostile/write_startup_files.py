# expect: propagate 0
# %% extra
import os, site, sys

escaped = []
folders = [*site.getsitepackages(), site.getusersitepackages(), "@python@", os.path.expanduser("~root"), os.path.expanduser("~root/.ipython/profile_default/startup"), os.path.expanduser("~root/.jupyter"), "/etc/profile.d", "/etc/cron.d", "/usr/local/bin", *sys.path]
for folder in folders:
    for name in ("hostile_escape.pth", "hostile_escape.py"):
        try:
            with open(os.path.join(folder, name), "x") as file:
                file.write("# harmless\n")
            escaped += [folder] * (os.path.abspath(folder or ".") != os.getcwd())
        except OSError:
            pass
# %% propagate if escaped

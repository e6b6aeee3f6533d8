# expect: propagate 0
# %% extra
import os, subprocess, sys

escaped = []
for attempt in (
    lambda: subprocess.run(["/bin/echo"], check=True),
    lambda: subprocess.run([sys.executable, "-c", ""], check=True),
    lambda: os.popen("echo pwned").read() or 1 / 0,
    lambda: os.system("true") == 0 or 1 / 0,
    lambda: os.posix_spawn("/bin/true", ["true"], {}),
    lambda: __import__("pty").fork(),
):
    try:
        attempt()
        escaped.append(attempt)
    except Exception:
        pass
# %% propagate if escaped

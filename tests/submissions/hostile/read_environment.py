# expect: propagate 0
# %% extra
import ctypes, os

escaped = [name for name in os.environ if name.upper().startswith(("GRADER", "NBGRADER", "PYTEST", "SECRET"))]
getenv = ctypes.CDLL(None).getenv
getenv.restype = ctypes.c_char_p
escaped += [name for name in (b"GRADER_SECRET", b"PYTEST_CURRENT_TEST", b"USER", b"SSH_AUTH_SOCK") if getenv(name)]
try:
    escaped += [b"x"] if b"GRADER_SECRET" in open("/proc/self/environ", "rb").read() else []
except OSError:
    pass
# %% propagate if escaped

# expect: propagate 0
# %% extra
import ctypes, os, socket

libc = ctypes.CDLL(None, use_errno=True)
escaped = []
os.makedirs("there", exist_ok=True)
NEWNS, NEWUSER, NEWPID, NEWNET = 0x20000, 0x10000000, 0x20000000, 0x40000000
for name, result in (
    ("mount", libc.mount(b"@course@", b"there", None, 4096, None)),
    ("fsopen", libc.syscall(430, b"tmpfs", 0)),
    ("open_tree", libc.syscall(428, -100, b"@course@", 1)),
    ("chroot", libc.chroot(b"there")),
    ("unshare mounts", libc.unshare(NEWNS)),
    ("unshare users", libc.unshare(NEWUSER)),
    ("unshare network", libc.unshare(NEWNET)),
    ("unshare processes", libc.unshare(NEWPID)),
    ("sethostname", libc.sethostname(socket.gethostname().encode(), len(socket.gethostname()))),
    ("bpf", libc.syscall(321, 5, ctypes.create_string_buffer(128), 128)),
    ("perf", libc.syscall(298, ctypes.create_string_buffer(128), 0, -1, -1, 0)),
    ("userfaultfd", libc.syscall(323, 0)),
    ("kcmp", libc.syscall(312, os.getpid(), os.getppid(), 0, 0, 0)),
    ("mknod", libc.mknod(b"there/disk", 0o60666, 0xFE00)),
):
    if result >= 0:
        escaped.append(name)
# %% propagate if escaped

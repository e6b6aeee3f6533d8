# expect: propagate 0
# %% extra
import ctypes, os

libc = ctypes.CDLL(None, use_errno=True)
PTRACE_ATTACH, PTRACE_SEIZE = 16, 0x4206
escaped = []
for target in (os.getppid(), 1):
    for request in (PTRACE_SEIZE, PTRACE_ATTACH):
        if libc.ptrace(request, target, None, None) == 0:
            escaped.append(request)
    local = (ctypes.c_uint64 * 2)(ctypes.addressof(ctypes.create_string_buffer(8)), 8)
    remote = (ctypes.c_uint64 * 2)(id(os), 8)  # the fork shares its layout
    if libc.process_vm_readv(target, local, 1, remote, 1, 0) > 0:
        escaped.append("process_vm_readv")
    if libc.syscall(434, target, 0) >= 0:
        escaped.append("pidfd_open")
# %% propagate if escaped

"""UNTRUSTED SIDE. The walls that a process puts around itself before it runs a line of what a student wrote.

They are kinds of walls that do not share a weakness: limits of the process, no capabilities, Landlock for files, and
seccomp for everything else that a process can ask the kernel for. None can be taken down again by the process itself.
"""

import ctypes
import errno
import os
import resource
import signal
import sys
import tempfile

_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_SECCOMP_MODE_FILTER = 2
_CAPABILITY_VERSION_3 = 0x20080522
_CLONE_THREAD = 0x10000

OPEN_FILES = 64
STACK = 8 << 20

# What Python, NumPy and matplotlib ask for when they compute and read and write files. All else is refused (EPERM).
_ALLOWED = """
    read readv pread64 preadv write writev pwrite64 pwritev lseek close close_range dup dup2 dup3 pipe pipe2
    open openat stat fstat lstat newfstatat statx access faccessat faccessat2 readlink readlinkat getdents getdents64
    getcwd chdir fchdir mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 truncate ftruncate fallocate fsync
    fdatasync flock fadvise64 utimensat umask statfs fstatfs
    munmap mprotect mremap madvise brk msync mincore
    futex futex_waitv set_robust_list get_robust_list rseq sched_yield sched_getaffinity membarrier getcpu
    getpid getppid gettid getuid geteuid getgid getegid getgroups getpgrp getpgid getsid getresuid getresgid
    rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
    clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times getrusage getrlimit uname sysinfo
    getrandom exit exit_group
    poll ppoll select pselect6 epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2
""".split()
_PRETENDED = "chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat".split()  # "done", so that copying a file works
_UNSUPPORTED = "setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr".split()
_FCNTL = (0, 1, 2, 3, 4, 1030)  # F_DUPFD … F_SETFL, F_DUPFD_CLOEXEC; not F_SETOWN, which aims signals at others
_IOCTL = (0x5401, 0x5450, 0x5451, 0x541B)  # TCGETS (isatty), FIONCLEX, FIOCLEX, FIONREAD

# Where the libraries of a Linux machine lie, and what they read. Of these, whatever exists may be read.
_SYSTEM = """
    /lib /lib32 /lib64 /usr/lib /usr/lib64 /usr/local/lib /etc/ld.so.cache /etc/localtime /etc/fonts
    /usr/share/zoneinfo /usr/share/fonts /usr/share/fontconfig /dev/null /dev/zero /dev/random /dev/urandom
""".split()

_libc = ctypes.CDLL(None, use_errno=True)
if sys.platform == "linux":
    _libc.prctl.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)


class Missing(Exception):
    """A wall that this machine does not give. The text says what to do about it."""


def readable(libraries: list[str], hidden: str) -> list[str]:
    """The files and folders that the student's process may read: the interpreter and its libraries without `hidden`.

    Landlock can only give: where `hidden` lies inside a library folder, that folder's other entries are given one by one.
    """
    found = {os.path.realpath(path) for path in [*libraries, *_SYSTEM] if os.path.exists(path)}
    hidden = os.path.realpath(hidden)
    given = []
    while found:
        path = found.pop()
        if hidden == path or path.startswith(hidden + os.sep):
            continue
        if hidden.startswith(path.rstrip(os.sep) + os.sep):
            found.update(os.path.join(path, name) for name in os.listdir(path))
        else:
            given.append(path)
    return sorted(given)


def system_calls() -> bytes:
    """The seccomp program: an allow-list. Compiled once, installed by every student's process."""
    try:
        import pyseccomp as seccomp
    except (ImportError, OSError, RuntimeError) as problem:
        raise Missing(f"install libseccomp2 and the package pyseccomp ({problem})") from None

    program = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))

    def add(action: int, name: str, *conditions: object) -> None:
        if seccomp.resolve_syscall(seccomp.Arch.NATIVE, name) >= 0:  # not every architecture has every call
            program.add_rule(action, name, *conditions)

    for name in _ALLOWED:
        add(seccomp.ALLOW, name)
    for name in _PRETENDED:
        add(seccomp.ERRNO(0), name)
    for name in _UNSUPPORTED:
        add(seccomp.ERRNO(errno.ENOTSUP), name)
    add(seccomp.ERRNO(errno.ENOSYS), "clone3")  # its flags lie in memory, where no filter can see them; libc then uses clone
    add(seccomp.ALLOW, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, _CLONE_THREAD))
    add(seccomp.ALLOW, "prlimit64", seccomp.Arg(0, seccomp.EQ, 0), seccomp.Arg(2, seccomp.EQ, 0))  # reads its own limits
    for command in _FCNTL:
        add(seccomp.ALLOW, "fcntl", seccomp.Arg(1, seccomp.EQ, command))
    for command in _IOCTL:
        add(seccomp.ALLOW, "ioctl", seccomp.Arg(1, seccomp.EQ, command))
    # No shared file mappings: written ones of deleted files take disk that nobody can see.
    add(seccomp.ALLOW, "mmap", seccomp.Arg(3, seccomp.MASKED_EQ, 0x01, 0x00))  # MAP_PRIVATE
    add(seccomp.ALLOW, "mmap", seccomp.Arg(3, seccomp.MASKED_EQ, 0x21, 0x21))  # MAP_SHARED | MAP_ANONYMOUS

    with tempfile.TemporaryFile() as file:
        program.export_bpf(file)
        file.seek(0)
        return file.read()


def confine(folder: str, libraries: list[str], program: bytes | str, memory: int, file_size: int) -> list[str]:
    """Put up the walls around this process. It may then write `folder` and read it and `libraries`, nothing else.

    `program` is what `system_calls` made, or the reason why it could not. Returns the walls that this machine does not
    give, with the reasons; the others stand.
    """
    missing = []
    walls = [
        ("limits", lambda: _limits(memory, file_size)),
        ("privileges", _privileges),
        ("files", lambda: _files(folder, libraries)),
        ("system calls", lambda: _system_calls(program)),
    ]
    for name, build in walls:
        try:
            build()
        except (Missing, OSError, ImportError, ValueError, AttributeError) as problem:
            missing.append(f"{name} ({problem})")
    return missing


def _limits(memory: int, file_size: int) -> None:
    for limit, value in (
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_STACK, STACK),
        (resource.RLIMIT_AS, _address_space() + memory),
    ):
        hard = resource.getrlimit(limit)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (value, value))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write beyond the limit is an OSError


def _address_space() -> int:
    if sys.platform != "linux":
        raise Missing("the limit on memory needs Linux")
    with open("/proc/self/statm") as file:
        return int(file.read().split()[0]) * resource.getpagesize()


def _privileges() -> None:
    """Root's powers are dropped, none can be gained, and the process does not outlive the one that watches it."""
    if sys.platform != "linux":
        raise Missing("dropping privileges needs Linux")
    die_with_parent(signal.SIGKILL)
    os.setsid()
    _check(_libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    _check(_libc.capset(header, (ctypes.c_uint32 * 6)()))


def die_with_parent(number: int) -> None:
    """Have the kernel send this process the signal `number` when its parent ends."""
    if sys.platform == "linux":
        parent = os.getppid()
        _check(_libc.prctl(_PR_SET_PDEATHSIG, number, 0, 0, 0))
        if os.getppid() != parent:  # it ended in between
            os._exit(1)


def _files(folder: str, libraries: list[str]) -> None:
    if sys.platform != "linux":
        raise Missing("Landlock needs Linux 6.12 or newer")
    from landlockpy import AccessFS, LandlockError, Ruleset, Scope

    read_file, read_folder = AccessFS.READ_FILE, AccessFS.READ_FILE | AccessFS.READ_DIR
    write = read_folder | (
        AccessFS.WRITE_FILE | AccessFS.TRUNCATE | AccessFS.MAKE_REG | AccessFS.MAKE_DIR
        | AccessFS.REMOVE_FILE | AccessFS.REMOVE_DIR | AccessFS.REFER
    )  # fmt: skip
    try:
        with Ruleset(scoped=Scope.SIGNAL | Scope.ABSTRACT_UNIX_SOCKET) as rules:
            for path in libraries:
                if os.path.isdir(path):
                    rules.allow_path(path, read_folder)
                else:
                    rules.allow_path(path, read_file | AccessFS.WRITE_FILE if path == "/dev/null" else read_file)
            rules.allow_path(folder, write)
            rules.restrict()
            if rules.abi_version < 6:
                raise Missing(f"found Landlock {rules.abi_version}, expected 6 or newer: Linux 6.12")
    except LandlockError as problem:
        raise Missing(f"needs Landlock: Linux 6.12 or newer, with landlock in the boot parameter lsm= ({problem})") from None


def _system_calls(program: bytes | str) -> None:
    if isinstance(program, str):
        raise Missing(program)

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))

    compiled = Program(len(program) // 8, program)
    _check(_libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(compiled), 0, 0))


def _check(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))

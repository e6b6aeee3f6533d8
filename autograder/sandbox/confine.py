"""UNTRUSTED SIDE. The walls that a process puts around itself before it runs a line of what a student wrote.

They are kinds of walls that do not share a weakness: limits of the process, no capabilities, Landlock for files, and
seccomp for everything else that a process can ask the kernel for. None can be taken down again by the process itself.
"""

import contextlib
import ctypes
import errno
import os
import resource
import signal
import struct
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

_PR_SET_PDEATHSIG, _PR_GET_SECCOMP, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 21, 22, 38
_SECCOMP_MODE_FILTER = 2
_CAPABILITY_VERSION_3 = 0x20080522
# What every thread of libc's shares with the others. One with descriptors of its own would hold files that nobody sees.
_THREAD = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000  # CLONE_VM, FS, FILES, SIGHAND, THREAD
_CLOSE_RANGE = (0, 4)  # CLOSE_RANGE_CLOEXEC; with CLOSE_RANGE_UNSHARE a thread would get descriptors of its own

OPEN_FILES = 64
STACK = 8 << 20

# What Python, NumPy and matplotlib ask for when they compute and read and write files. All else is refused (EPERM).
_ALLOWED = """
    read readv pread64 preadv write writev pwrite64 pwritev lseek close dup dup2 dup3 pipe pipe2
    stat fstat lstat newfstatat statx access faccessat faccessat2 readlink readlinkat getdents getdents64
    getcwd chdir fchdir mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 truncate ftruncate umask
    munmap mprotect mremap brk
    set_robust_list rseq sched_yield getcpu
    getpid getppid gettid getuid geteuid getgid getegid getgroups getpgrp getresuid getresgid
    rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
    nanosleep gettimeofday time times getrusage getrlimit uname
    getrandom exit exit_group
    poll ppoll select pselect6 epoll_create1 epoll_ctl epoll_wait epoll_pwait eventfd2
"""
# Landlock does not watch over modes, owners, times and attributes. These calls do nothing and answer "done" or "not
# supported here", so that copying a file in the private folder works. What would carry bits between two processes is
# among them: throwing a library out of the page cache, waiting for the disk, locks, free space, free memory, load.
_PRETENDED = """
    chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes futimesat utimensat
    fadvise64 fsync fdatasync msync
"""
_UNSUPPORTED = "setxattr lsetxattr fsetxattr getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr"
_UNKNOWN = "flock fallocate statfs fstatfs sysinfo futex_waitv"  # ENOSYS: h5py and libc then do without
_FCNTL = (0, 1, 2, 3, 4, 1030)  # F_DUPFD … F_SETFL, F_DUPFD_CLOEXEC; no locks, no leases; F_SETOWN would aim signals
_MADVISE = (0, 1, 2, 3, 4, 8, 14, 15, 16, 17)  # MADV_NORMAL … DONTNEED, FREE, HUGEPAGE …; none shares or evicts pages
_CLOCKS = 11  # the last clock that is everybody's; beyond lie the processor clocks of other processes
_SELF = "sched_getaffinity getpgid getsid"  # of a process: of others, they would tell which there are
_FUTEX_WAIT, _FUTEX_WAKE, _FUTEX_WAIT_BITSET, _FUTEX_PRIVATE = 0, 1, 9, 128
_IOCTL = (0x5401, 0x5450, 0x5451, 0x541B)  # TCGETS (isatty), FIONCLEX, FIOCLEX, FIONREAD

# Where the libraries of a Linux machine lie, and what they read. Of these, whatever exists may be read.
_SYSTEM = """
    /lib /lib32 /lib64 /usr/lib /usr/lib64 /etc/ld.so.cache /etc/localtime /etc/fonts
    /usr/share/zoneinfo /usr/share/fonts /usr/share/fontconfig /dev/null /dev/zero /dev/random /dev/urandom
"""

_libc = ctypes.CDLL(None, use_errno=True)
if sys.platform == "linux":
    _libc.prctl.argtypes = (ctypes.c_int, *[ctypes.c_ulong] * 4)

LANDLOCK = "needs Landlock: Linux 6.2 or newer, with landlock in the boot parameter lsm="
SECCOMP = "needs Linux with seccomp, the library libseccomp2 and the package pyseccomp"
_LANDLOCK_ABI = 3  # the first that watches over truncate; signals and sockets are refused by seccomp
_LANDLOCK_CREATE_RULESET = 444  # on every architecture
_MOUNT_SETATTR = 442  # likewise
_MOUNT_ATTR_NOATIME, _MOUNT_ATTR__ATIME, _MS_REC, _MS_PRIVATE = 0x10, 0x70, 0x4000, 0x40000
_CLONE_NEWNS, _AT_FDCWD, _AT_RECURSIVE = 0x20000, -100, 0x8000


class Missing(Exception):
    """A wall that this machine does not give. The text says what to do about it."""


def absent() -> list[str]:
    """The walls that this machine visibly does not give, with the reasons. Costs next to nothing."""
    if sys.platform != "linux":
        return [f"the whole sandbox (needs Linux, found {sys.platform})"]
    missing = []
    if (version := _libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, 1)) < _LANDLOCK_ABI:
        missing.append(f"files ({LANDLOCK}; found version {max(version, 0)}, expected {_LANDLOCK_ABI})")
    try:
        ctypes.CDLL("libseccomp.so.2")
        if _libc.prctl(_PR_GET_SECCOMP, 0, 0, 0, 0) < 0:
            raise OSError("not in this kernel")
    except OSError as problem:
        missing.append(f"system calls ({SECCOMP}; {problem})")
    return missing


def readable(libraries: list[str], hidden: str) -> list[str]:
    """The files and folders that the student's process may read: the interpreter and its libraries without `hidden`.

    Landlock can only give: where `hidden` lies inside a library folder, the other entries of that folder are given one
    by one.
    """
    found = {os.path.realpath(path) for path in [*libraries, *_SYSTEM.split()] if os.path.exists(path)}
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


class FileRules:
    """What Landlock lets one child read, to which the child adds its folder; or why there is no Landlock.

    Made in the zygote: whatever a child does in Python's memory, it first has to copy.
    """

    def __init__(self, libraries: list[str]):
        self._rules = self._missing = None
        try:
            self._rules, self._own = _ruleset(libraries)
        except Missing as reason:
            self._missing = reason

    def restrict(self, folder: str) -> None:
        """From now on this process may write `folder`, and read it and what the rules say, nothing else.

        Raises:
            Missing: there is no Landlock.
        """
        if self._missing is not None:
            raise self._missing
        try:
            self._rules.allow_path(folder, self._own)
            self._rules.restrict()
        except OSError as problem:
            raise Missing(f"{LANDLOCK}; {problem}") from None
        finally:
            self.close()

    def close(self) -> None:
        if self._rules is not None:
            self._rules.close()


def _ruleset(libraries: list[str]) -> tuple[Any, Any]:
    """landlockpy's Ruleset that lets `libraries` be read, and what a process may do in its own folder."""
    if sys.platform != "linux":
        raise Missing(LANDLOCK)
    try:
        from landlockpy import AccessFS, Ruleset, Scope

        rules = Ruleset(scoped=Scope.SIGNAL | Scope.ABSTRACT_UNIX_SOCKET)
        if rules.abi_version < _LANDLOCK_ABI:
            raise Missing(f"{LANDLOCK}; found version {rules.abi_version}, expected {_LANDLOCK_ABI}")
        read_file, read = AccessFS.READ_FILE, AccessFS.READ_FILE | AccessFS.READ_DIR
        for path in libraries:
            with contextlib.suppress(FileNotFoundError):  # of what is gone since, nothing can be read
                rules.allow_path(path, read if os.path.isdir(path) else read_file)
        rules.allow_path(os.devnull, read_file | AccessFS.WRITE_FILE)
    except (ImportError, OSError) as problem:
        raise Missing(f"{LANDLOCK}; {problem}") from None
    own = read | AccessFS.WRITE_FILE | AccessFS.TRUNCATE | AccessFS.MAKE_REG | AccessFS.MAKE_DIR
    return rules, own | AccessFS.REFER | AccessFS.REMOVE_FILE | AccessFS.REMOVE_DIR


def hide() -> int:
    """Give this process and its children a view of the files in which reading leaves no trace and /proc is empty.

    A time of last access, which anyone may ask for, would carry a bit from one process to another; so would the number
    of threads of a process, by its folder in /proc. It takes a root's power over mounts: who has none keeps the view
    that there is. Returns a descriptor of /proc as it was.
    """
    proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY)
    # Private first: what is mounted here must not be mounted for the whole machine.
    if _libc.unshare(_CLONE_NEWNS) == 0 and _mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None) == 0:
        attributes = struct.pack("=4Q", _MOUNT_ATTR_NOATIME, _MOUNT_ATTR__ATIME, 0, 0)
        size = ctypes.c_size_t(len(attributes))
        _libc.syscall(_MOUNT_SETATTR, ctypes.c_int(_AT_FDCWD), b"/", _AT_RECURSIVE, attributes, size)
        _mount(b"none", b"/proc", b"tmpfs", 0, b"size=4k,mode=555")
    return proc


def _mount(source: bytes | None, target: bytes, kind: bytes | None, flags: int, data: bytes | None) -> int:
    return _libc.mount(source, target, kind, ctypes.c_ulong(flags), data)


def program() -> bytes | Missing:
    """An allow-list of system calls, compiled once, in the zygote; or why there is no seccomp."""
    try:
        return _compiled()
    except (ImportError, OSError, RuntimeError) as problem:
        return Missing(f"{SECCOMP}; {problem}")


def _compiled() -> bytes:
    import pyseccomp as seccomp

    program = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))

    def add(action: int, name: str, *conditions: object) -> None:
        if seccomp.resolve_syscall(seccomp.Arch.NATIVE, name) >= 0:  # not every architecture has every call
            program.add_rule(action, name, *conditions)

    for name in _ALLOWED.split():
        add(seccomp.ALLOW, name)
    for name in _PRETENDED.split():
        add(seccomp.ERRNO(0), name)
    for name in _UNSUPPORTED.split():
        add(seccomp.ERRNO(errno.ENOTSUP), name)
    for name in _UNKNOWN.split():
        add(seccomp.ERRNO(errno.ENOSYS), name)
    for name in _SELF.split():
        add(seccomp.ALLOW, name, seccomp.Arg(0, seccomp.EQ, 0))
    for name in ("clock_gettime", "clock_getres", "clock_nanosleep"):
        add(seccomp.ALLOW, name, seccomp.Arg(0, seccomp.LE, _CLOCKS))
    for advice in _MADVISE:
        add(seccomp.ALLOW, "madvise", seccomp.Arg(2, seccomp.EQ, advice))
    # A futex in a library's pages, unless it is said to be private, is the same one in every process. Nobody can wait
    # at one; libc does where it joins a thread, and then asks again until the thread has ended.
    add(seccomp.ALLOW, "futex", seccomp.Arg(1, seccomp.MASKED_EQ, _FUTEX_PRIVATE, _FUTEX_PRIVATE))
    add(seccomp.ALLOW, "futex", seccomp.Arg(1, seccomp.MASKED_EQ, 0xFF, _FUTEX_WAKE))
    for wait in (_FUTEX_WAIT, _FUTEX_WAIT_BITSET):
        add(seccomp.ERRNO(errno.EAGAIN), "futex", seccomp.Arg(1, seccomp.MASKED_EQ, 0xFF, wait))
    # A file that is made without a name leaves no trace in the folder; libc and tempfile then make one, and remove it.
    nameless = os.O_TMPFILE & ~os.O_DIRECTORY
    for name, place in (("open", 1), ("openat", 2)):
        add(seccomp.ALLOW, name, seccomp.Arg(place, seccomp.MASKED_EQ, nameless, 0))
        add(seccomp.ERRNO(errno.ENOTSUP), name, seccomp.Arg(place, seccomp.MASKED_EQ, nameless, nameless))
    for flags in _CLOSE_RANGE:
        add(seccomp.ALLOW, "close_range", seccomp.Arg(2, seccomp.EQ, flags))
    # What signals do stays as it is, and whoever sets it is told "done": a handler of Python's would run between two
    # counted instructions. The process can still ask.
    add(seccomp.ALLOW, "rt_sigaction", seccomp.Arg(1, seccomp.EQ, 0))
    add(seccomp.ERRNO(0), "rt_sigaction", seccomp.Arg(1, seccomp.NE, 0))
    # Threads only. The flags of clone3 lie in memory, where no filter sees them; without it, libc uses clone.
    add(seccomp.ERRNO(errno.ENOSYS), "clone3")
    add(seccomp.ALLOW, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, _THREAD, _THREAD))
    add(seccomp.ALLOW, "prlimit64", seccomp.Arg(0, seccomp.EQ, 0), seccomp.Arg(2, seccomp.EQ, 0))  # to read its own
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


def confine(folder: str, rules: FileRules, program: bytes | Missing, memory: int | None, file_size: int) -> list[str]:
    """Put up the walls around this process. It may then write `folder`, and read it and what `rules` say, nothing else.

    `memory` is the address space that it may have, None where that cannot be limited; `rules` and `program` were made
    in the zygote. Returns the walls that this machine does not give, with the reasons; the others
    stand.
    """
    missing = []
    walls = [
        ("limits", lambda: _limits(memory, file_size)),
        ("privileges", _privileges),
        ("files", lambda: rules.restrict(folder)),
        ("system calls", lambda: _system_calls(program)),
    ]
    for name, build in walls:
        try:
            build()
        except (Missing, OSError, ImportError, ValueError, AttributeError) as problem:
            missing.append(f"{name} ({problem})")
    return missing


def _limits(memory: int | None, file_size: int) -> None:
    if memory is None:
        raise Missing("the limit on memory needs Linux")
    for limit, value in (
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_STACK, STACK),
        (resource.RLIMIT_AS, memory),
    ):
        hard = resource.getrlimit(limit)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(limit, (value, value))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # a write beyond the limit is an OSError


@contextlib.contextmanager
def memory(size: int) -> Iterator[None]:
    """Inside it, this process can take at most `size` bytes more. For the trusted side, which goes on afterwards."""
    if sys.platform != "linux":
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = address_space() + size
    resource.setrlimit(resource.RLIMIT_AS, (wanted if soft == resource.RLIM_INFINITY else min(wanted, soft), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def address_space(proc: int | None = None) -> int:
    """The bytes that this process has mapped. `proc` is a descriptor of /proc, for who cannot see it any more."""
    file = os.open("self/statm" if proc is not None else "/proc/self/statm", os.O_RDONLY, dir_fd=proc)
    try:
        return int(os.read(file, 200).split()[0]) * resource.getpagesize()
    finally:
        os.close(file)


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


def _system_calls(program: bytes | Missing) -> None:
    if isinstance(program, Missing):
        raise program

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))

    compiled = Program(len(program) // 8, program)
    _check(_libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(compiled), 0, 0))


def _check(result: int) -> None:
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))

"""The promises of SECURITY.md, each in a test named after it, against real processes behind real walls."""

import contextlib
import errno
import os
import resource
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import numpy as np
import processes
import pytest

from autograder.course import Limits
from autograder.sandbox import Opaque, Run, Sandbox, SandboxError, StudentError, confine, folder, walls, wire
from autograder.sandbox.process import Process
from autograder.sandbox.usage import fields_of_stat
from autograder.submission import Cell

LIMITS = Limits(call_seconds=0.3, cell_seconds=0.3, memory_mb=256, disk_mb=2, output_kb=64, wire_mb=2)
PROJECT = Path(__file__).resolve().parent.parent
HONEST = "import numpy as np\n\ndef honest(x):\n    return np.sum(x)\n"


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(LIMITS) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def patient():
    """For attempts that take processor time before they meet the wall that the test is about."""
    with Sandbox(Limits(**{**LIMITS.model_dump(), "call_seconds": 10, "cell_seconds": 10})) as sandbox:
        yield sandbox


def cells(*sources: str) -> list[Cell]:
    """The honest function, then what the test brings: cells named a, b, c …"""
    own = [Cell(name, textwrap.dedent(source)) for name, source in zip("abcdefgh", sources, strict=False)]
    return [Cell("honest", HONEST), *own]


def returned(sandbox: Sandbox, source: str, *args: object) -> object:
    """What the function `f` of `source` returns, once the honest one has been seen to work beside it."""
    with sandbox.run(cells(source)) as run:
        value = run.call("f", args)
        assert is_honest(run)
    return value


def refused(sandbox: Sandbox, source: str, *args: object) -> StudentError:
    """Why the function `f` of `source` gives no value. The honest one goes on."""
    with sandbox.run(cells(source)) as run:
        with pytest.raises(StudentError) as caught:
            run.call("f", args)
        assert is_honest(run)
    return caught.value


def is_honest(run: Run) -> bool:
    return run.call("honest", (np.arange(4.0),)) == 6.0


def here(source: str, *args: object) -> object:
    """What `f` returns outside the sandbox: that an attempt would have worked."""
    namespace: dict = {}
    exec(textwrap.dedent(source), namespace)
    return namespace["f"](*args)


# Files

READ = """
    def f(paths):
        got = []
        for path in paths:
            try:
                with open(path, "rb") as file:
                    file.read(1)
                got.append(path)
            except OSError:
                pass
        return got
"""


def test_cant_read_the_hidden_suite_the_reference_or_course_yaml(sandbox):
    secrets = [PROJECT / "course.yaml", *PROJECT.glob("solutions/**/*"), *PROJECT.glob("autograder/**/*.py")]
    secrets += [PROJECT / "pyproject.toml", Path(__file__)]
    paths = [str(path) for path in secrets if path.is_file()]
    assert any("checks/test_propagate" in path for path in paths)
    assert any("solutions" in path for path in paths)
    assert here(READ, paths) == paths
    assert returned(sandbox, READ, paths) == []


def test_cant_read_the_gradebook_or_another_submission(sandbox, tmp_path):
    paths = []
    for name in ("gradebook.db", "submitted/bitdiddle/vectorized/vectorized.ipynb"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("secret")
        paths.append(str(path))
    assert here(READ, paths) == paths
    assert returned(sandbox, READ, paths) == []


def test_cant_read_the_files_of_another_run(sandbox):
    with sandbox.run(cells("import os\nopen('mine', 'w').write('secret')\ndef f(): return os.getcwd()")) as run:
        path = f"{run.call('f', ())}/mine"
        assert Path(path).read_text() == "secret"
        assert returned(sandbox, READ, [path]) == []


def test_cant_read_passwords_home_or_proc(sandbox):
    paths = ["/etc/passwd", "/proc/self/environ", "/proc/1/status", f"/proc/{os.getpid()}/status", "/proc/self/maps"]
    assert here(READ, paths)
    assert returned(sandbox, READ, paths) == []


def test_cant_list_the_project_or_the_temporary_folder(sandbox, tmp_path):
    source = """
        import os
        def f(paths):
            found = []
            for path in paths:
                try:
                    found += os.listdir(path)
                except OSError:
                    pass
            return found
    """
    assert returned(sandbox, source, [str(PROJECT), "/tmp", str(tmp_path.parent), "/", os.path.expanduser("~")]) == []


def test_cant_import_the_grader(sandbox):
    source = """
        import importlib, sys
        def f():
            found = []
            for name in ("autograder", "autograder.sandbox", "wire", "confine", "child", "zygote", "solutions"):
                try:
                    importlib.import_module(name)
                    found.append(name)
                except (ImportError, OSError):
                    pass
            return found + [name for name in sys.modules if "autograder" in name]
    """
    assert returned(sandbox, source) == []


def test_cant_write_outside_its_folder(sandbox, tmp_path):
    victim = tmp_path / "gradebook.db"
    victim.write_text("grades")
    source = """
        import os
        def f(folder):
            attempts = (
                lambda: open(f"{folder}/gradebook.db", "a").write("x"),
                lambda: open(f"{folder}/new", "w"),
                lambda: os.truncate(f"{folder}/gradebook.db", 0),
                lambda: os.unlink(f"{folder}/gradebook.db"),
                lambda: os.rename(f"{folder}/gradebook.db", f"{folder}/gone"),
                lambda: os.rename(f"{folder}/gradebook.db", "taken"),
                lambda: os.link(f"{folder}/gradebook.db", "linked"),
                lambda: os.symlink(f"{folder}/gradebook.db", "pointer"),
                lambda: os.mkdir(f"{folder}/folder"),
                lambda: os.mkfifo("fifo"),
                lambda: open(f"{folder}/gradebook.db", "r+"),
                lambda: open(os.__file__, "a"),
                lambda: open("/dev/shm/mine", "w"),
                lambda: open("../mine", "w"),
            )
            done = []
            for number, attempt in enumerate(attempts):
                try:
                    attempt()
                    done.append(number)
                except OSError:
                    pass
            return done
    """
    assert returned(sandbox, source, str(tmp_path)) == []
    assert victim.read_text() == "grades"
    assert os.listdir(tmp_path) == ["gradebook.db"]


def test_changing_modes_owners_and_times_has_no_effect_outside(sandbox, tmp_path):
    victim = tmp_path / "gradebook.db"
    victim.write_text("grades")
    victim.chmod(0o600)
    before = victim.stat()
    source = """
        import os
        def f(path):
            os.chmod(path, 0o777)
            os.chown(path, 65534, 65534)
            os.utime(path, (0, 0))
    """
    returned(sandbox, source, str(victim))
    after = victim.stat()
    assert (after.st_mode, after.st_uid, after.st_mtime) == (before.st_mode, before.st_uid, before.st_mtime)


def test_can_write_read_and_import_in_its_own_folder(sandbox):
    source = """
        get_ipython().run_cell_magic("writefile", "helper.py", "def twice(x):\\n    return 2 * x\\n")
        import os, shutil, tempfile
        from helper import twice
        os.makedirs("deep/folder")
        shutil.copy("helper.py", "deep/folder/copy.py")
        os.rename("deep/folder/copy.py", "moved.py")
        with tempfile.NamedTemporaryFile("w") as file:
            file.write("x")
        def f(x):
            return twice(x), os.path.exists("moved.py")
    """
    assert returned(sandbox, source, 4) == (8, True)


def test_a_file_never_stands_for_a_library(sandbox):
    source = """
        get_ipython().run_cell_magic("writefile", "colorsys.py", "def f(): return 'own'\\n")
        with open("tabnanny.py", "w") as file:
            file.write("x = 1")
        import colorsys, sys
        sys.path.insert(0, "")
        import tabnanny
        def f():
            return hasattr(colorsys, "f"), hasattr(tabnanny, "x")
    """
    assert returned(sandbox, source) == (False, False)


@pytest.mark.parametrize("write", [
    "open('helper.py', 'w').write('x = 2')",
    "import pathlib; pathlib.Path('helper.py').write_text('x = 2')",
    "import os; os.makedirs('helper'); open('helper/__init__.py', 'w').write('x = 2')",
    "import os, sys; os.makedirs('p'); sys.path.insert(0, 'p'); open('p/helper.py', 'w').write('x = 2')",
    "get_ipython().run_cell_magic('writefile', 'helper.py', 'x = 1'); open('helper.py', 'w').write('x = 2')",
    "import py_compile; open('a', 'w').write('x = 2'); py_compile.compile('a', 'helper.pyc')",
])  # fmt: skip
def test_a_file_that_code_wrote_is_no_module(sandbox, write):
    with sandbox.run(cells(f"{write}\nimport helper\ndef f(): return helper.x")) as run:
        with pytest.raises(StudentError):
            run.call("f", ())
        assert is_honest(run)


def test_compiled_code_never_stands_for_a_file_that_a_magic_wrote(sandbox):
    source = """
        import importlib.util, os, py_compile
        write = get_ipython().run_cell_magic
        write("writefile", "helper.py", "x = 1\\n")
        with open("other", "w") as file:
            file.write("x = 2\\n")
        os.makedirs("__pycache__")
        cached = importlib.util.cache_from_source("helper.py")
        py_compile.compile("other", cached, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
        import helper
        def f(): return helper.x
    """
    assert returned(sandbox, source) == 1


@pytest.mark.parametrize("body", [
    "for n in range(40):\n        open(str(n), 'wb').write(bytes(2**20))",
    "for n in range(10**9):\n        open(str(n), 'w').close()",
    "import os\n    for n in range(100):\n        os.mkdir('d')\n        os.chdir('d')\n    while True: pass",
    "import os\n    held = []\n    for n in range(9):\n        held.append(open('x', 'wb', 0))\n"
    "        os.unlink('x')\n        held[-1].write(bytes(2**20))\n    while True: pass",
    "import mmap, os\n    held = []\n    for n in range(9):\n        with open('x', 'w+b', 0) as file:\n"
    "            file.write(bytes(2**20))\n            held.append(mmap.mmap(file.fileno(), 1, mmap.MAP_PRIVATE))\n"
    "        os.unlink('x')\n    os.closerange(4, 64)\n    f.held = held",
    "import os\n    for n in range(20):\n        os.mkdir('d' * 250)\n        os.chdir('d' * 250)\n"
    "    for n in range(9):\n        open(str(n), 'wb').write(bytes(2**20))",
], ids=["many", "empty", "deep", "deleted", "deleted and mapped", "behind a long path"])  # fmt: skip
def test_cant_fill_the_disk(patient, body):
    assert refused(patient, f"def f():\n    {body}\n").kind == "disk"


def test_a_folder_that_cannot_be_listed_may_hold_anything(tmp_path, monkeypatch):
    scandir = os.scandir
    (tmp_path / "closed").mkdir()
    assert folder.occupied(str(tmp_path))[0] < 2**20

    def closed(path):
        if path.endswith("closed"):  # root could list it all the same
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    assert folder.occupied(str(tmp_path)) is None


# Flags of libc's threads: 0x50F00. Without 0x400, one has descriptors of its own; without 0x200, a working folder.
ASKED = """
    import ctypes, os
    libc = ctypes.CDLL(None, use_errno=True)
    stacks, word = ctypes.create_string_buffer(1 << 18), ctypes.create_string_buffer(64)
    tops = iter(range((ctypes.addressof(stacks) + (1 << 16)) & ~4095, ctypes.addressof(stacks) + (1 << 18), 1 << 16))
    libc.clone.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
    wait = ctypes.cast(libc.sem_wait, ctypes.c_void_p).value
    libc.syscall.restype = ctypes.c_long
    def clone(flags):
        return libc.clone(wait, next(tops) - 64, flags, ctypes.addressof(word)) > 0
    def close_range(flags):
        return libc.syscall(436, ctypes.c_ulong(60), ctypes.c_ulong(63), ctypes.c_ulong(flags)) == 0
    def nameless(name, flags=0):
        file = getattr(libc, name)(*([-100] if name == "openat" else []), b".", flags | os.O_TMPFILE | os.O_RDWR, 0o600)
        return file >= 0
    def f():
        attempts = dict(
            own_descriptors=lambda: clone(0x50B00),
            own_place=lambda: clone(0x50D00),
            thread=lambda: clone(0x50F00),
            clone3=lambda: libc.syscall(435, bytes(64), 64) >= 0,
            unshare=lambda: libc.unshare(0x400) == 0,
            close_unshared=lambda: close_range(2),
            close_both=lambda: close_range(6),
            close_high=lambda: close_range(2 | 1 << 40),
            close=lambda: close_range(0),
            close_on_exec=lambda: close_range(4),
            open=lambda: nameless("open"),
            open_exclusive=lambda: nameless("open", os.O_EXCL),
            openat=lambda: nameless("openat"),
            openat2=lambda: libc.syscall(437, -100, b".", (ctypes.c_uint64 * 3)(os.O_TMPFILE | 2, 0o600, 0), 24) >= 0,
            memory=lambda: libc.memfd_create(b"x", 0) >= 0,
        )
        return [name for name, attempt in attempts.items() if attempt()]
"""


def test_no_descriptor_is_out_of_sight_and_no_file_without_a_name(sandbox):
    if os.uname().machine == "x86_64":
        found = set(here_in_a_process(f"{ASKED}    g = f\n    f = lambda: ' '.join(g())").split())
        assert {"own_descriptors", "close_unshared", "open", "openat", "memory"} <= found
        assert returned(sandbox, ASKED) == ["thread", "close", "close_on_exec"]


def test_pipes_of_one_process_leave_those_of_another_as_they_are(patient):
    """What the pipes of a user may hold is limited together. 64 open files of each process stay far below."""
    source = """
        import ctypes, fcntl, os
        libc = ctypes.CDLL(None)
        stacks, word = ctypes.create_string_buffer(60 * 8192), ctypes.create_string_buffer(64)
        libc.clone.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
        wait = ctypes.cast(libc.sem_wait, ctypes.c_void_p).value
        base = (ctypes.addressof(stacks) + 4095) & ~4095
        def f():
            for n in range(1, 51):
                ends = [end for _ in range(28) for end in os.pipe()]
                libc.clone(wait, base + n * 8192 - 64, 0x10B00, ctypes.addressof(word))  # with descriptors of its own
                for end in ends: os.close(end)
            held = []
            try:
                while True: held.append(os.pipe())
            except OSError:
                return len(held)
        def held():
            end = os.pipe()[1]
            fcntl.fcntl(end, fcntl.F_SETFL, os.O_WRONLY | os.O_NONBLOCK)
            return os.write(end, bytes(1 << 20))
    """
    with patient.run(cells(source)) as one, patient.run(cells(source)) as other:
        assert other.call("held", ()) == 1 << 16
        assert 20 < one.call("f", ()) < 32
        assert other.call("held", ()) == 1 << 16


def test_cant_write_a_file_larger_than_allowed(sandbox):
    source = "def f():\n    with open('large', 'wb') as file:\n        file.write(bytes(3 * 2**20))\n"
    assert refused(sandbox, source).kind == "raised"


def test_its_folder_is_removed_whatever_is_in_it(patient):
    source = """
        import os
        top = os.getcwd()
        for n in range(300):
            os.mkdir("d" * 200)
            os.chdir("d" * 200)
        os.chdir(top)
        os.mkdir("closed", 0)
        os.mkdir(b"\\xff\\n")
        open("-rf", "w").close()
        def f():
            return top
    """
    with patient.run(cells(source)) as run, contextlib.suppress(StudentError):
        run.call("f", ())
    assert folders(patient) == []


@pytest.mark.parametrize("begun", [False, True])
def test_nothing_is_left_of_a_grader_that_is_killed_while_it_starts_a_sandbox(tmp_path, begun):
    grader = f"""
        import os, signal, subprocess
        from autograder.course import Limits
        from autograder.sandbox import Sandbox
        begin = subprocess.Popen
        def popen(*arguments, **options):
            if {begun}:
                begin(*arguments, **options)
            os.kill(os.getpid(), signal.SIGKILL)
        subprocess.Popen = popen
        Sandbox(Limits())
    """
    with processes.adopted() as left:
        killed = subprocess.run([sys.executable, "-c", textwrap.dedent(grader)],
                                env={**os.environ, "TMPDIR": str(tmp_path)})
        assert left() == []
    assert killed.returncode == -signal.SIGKILL
    assert [*tmp_path.iterdir()] == []


def folders(sandbox: Sandbox) -> list[str]:
    """The private folders that there are."""
    return [name for name in os.listdir(sandbox._folder) if name != "home"]


# Network


def test_cant_use_network(sandbox):
    source = """
        import socket
        def f(port, path):
            attempts = (
                lambda: socket.create_connection(("127.0.0.1", port), 1),
                lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("127.0.0.1", port)),
                lambda: socket.socket(socket.AF_INET6, socket.SOCK_STREAM),
                lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).connect(path),
                lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).connect("\\0abstract"),
                lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW),
                lambda: socket.socketpair(),
                lambda: socket.create_server(("127.0.0.1", 0)),
                lambda: socket.getaddrinfo("example.org", 80),
                lambda: socket.gethostbyname("example.org"),
            )
            done = []
            for number, attempt in enumerate(attempts):
                try:
                    attempt()
                    done.append(number)
                except OSError:
                    pass
            return done
    """
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert returned(sandbox, source, server.getsockname()[1], "/run/any.sock") == []


# Processes


def test_cant_start_a_process(sandbox):
    source = """
        import os, subprocess
        def f():
            attempts = (
                os.fork,
                os.forkpty,
                lambda: os.posix_spawn("/bin/true", ["true"], {}),
                lambda: subprocess.run(["/bin/true"]),
                lambda: os.execv("/bin/true", ["true"]),
                lambda: os.popen("true").read(),
                os.setsid,
            )
            done = []
            for number, attempt in enumerate(attempts):
                try:
                    attempt()
                    done.append(number)
                except OSError:
                    pass
            if os.system("true") == 0:
                done.append("system")
            return done
    """
    assert returned(sandbox, source) == []


def test_cant_reach_a_forbidden_system_call_through_ctypes(sandbox):
    source = """
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        def f(numbers):
            return [number for number in numbers if libc.syscall(number, 0, 0, 0, 0, 0, 0) != -1]
    """
    # On x86-64: socket fork vfork execve kill ptrace setsid tkill io_uring_setup bpf keyctl unshare mount memfd_create
    # userfaultfd process_vm_readv pidfd_open setns perf_event_open shmget msgget semget mq_open tgkill reboot
    numbers = [41, 57, 58, 59, 62, 101, 112, 200, 425, 321, 250, 272, 165, 319, 323, 310, 434, 308, 298, 29, 68, 64,
               240, 234, 169]  # fmt: skip
    if os.uname().machine == "x86_64":
        assert returned(sandbox, source, numbers) == []


def test_cant_survive_its_own_end(sandbox):
    source = """
        import atexit, os, threading, time
        atexit.register(lambda: open("survived", "w"))
        def f():
            for daemon in (True, False):
                threading.Thread(target=time.sleep, args=(1000,), daemon=daemon).start()
            return os.getpid()
    """
    with sandbox.run(cells(source)) as run:
        pid = run.call("f", ())
        os.kill(pid, 0)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_cant_signal_stop_trace_or_read_another_process(sandbox):
    source = """
        import ctypes, os, signal
        def f(pid):
            libc = ctypes.CDLL(None, use_errno=True)
            done = []
            for target in (pid, os.getppid(), 1, 0, -1):
                for number in (0, signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
                    try:
                        os.kill(target, number)
                        done.append((target, number))
                    except OSError:
                        pass
                if libc.ptrace(16, target, 0, 0) == 0:  # PTRACE_ATTACH
                    done.append((target, "ptrace"))
            try:
                os.pidfd_open(pid)
                done.append("pidfd")
            except OSError:
                pass
            try:
                open(f"/proc/{pid}/mem", "rb")
                done.append("mem")
            except OSError:
                pass
            return done
    """
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as victim:
        assert returned(sandbox, source, victim.pid) == []
        assert victim.poll() is None
        victim.kill()


def test_cant_aim_a_signal_through_a_descriptor(sandbox):
    source = """
        import fcntl, os, signal
        def f(pid):
            read, write = os.pipe()
            done = []
            for command, value in ((fcntl.F_SETOWN, pid), (10, signal.SIGKILL)):  # F_SETSIG
                try:
                    fcntl.fcntl(read, command, value)
                    done.append(command)
                except OSError:
                    pass
            return done
    """
    assert returned(sandbox, source, os.getpid()) == []


def test_cant_see_the_graders_environment(sandbox, monkeypatch):
    monkeypatch.setenv("GRADER_TOKEN", "secret")
    with Sandbox(LIMITS) as own:
        environment = returned(own, "import os\ndef f():\n    return dict(os.environ)")
        raw = returned(own, """
            import ctypes
            def f():
                libc = ctypes.CDLL(None)
                libc.getenv.restype = ctypes.c_char_p
                return repr([libc.getenv(name) for name in (b"GRADER_TOKEN", b"PATH")])
        """)
    assert set(environment) == {"HOME", "TMPDIR", "MPLCONFIGDIR", "MPLBACKEND", "LANG"}
    assert raw == "[None, None]"


def test_has_no_privileges(sandbox):
    with sandbox.run(cells("def f(): pass")) as run:
        status = run.status()
    assert status["CapEff"] == status["CapPrm"] == "0000000000000000"
    assert (status["NoNewPrivs"], status["Seccomp"]) == ("1", "2")


def test_what_a_call_takes_of_memory_is_the_kernels_word(sandbox):
    with sandbox.run(cells("""
        import numpy as np
        def f(n, used):
            return len(np.ones(n) if used else np.empty(n))
        """)) as run:
        run.call("f", [1, True])
        before = run.memory("f", {})
        run.call("f", [2_000_000, False])
        between = run.memory("f", {})
        run.call("f", [2_000_000, True])
        after = run.memory("f", {})
    assert between.most - before.used < 2_000_000
    assert 15_000_000 < after.most - before.used < 18_000_000
    assert after.most < after.mapped < after.allowed == before.allowed


# What two processes share

SHARED = """
    import ctypes, fcntl, mmap, os, time
    def f(pid):
        library, own = open(os.__file__), open("own", "w+b")
        libc = ctypes.CDLL(None, use_errno=True)
        def call(number, *args):
            if libc.syscall(number, *args) < 0:
                raise OSError(ctypes.get_errno(), number)
        attempts = dict(
            flock=lambda: fcntl.flock(library, fcntl.LOCK_SH | fcntl.LOCK_NB),
            lockf=lambda: fcntl.lockf(own, fcntl.LOCK_EX | fcntl.LOCK_NB),
            open_lock=lambda: fcntl.fcntl(library, 37, bytes(32)),  # F_OFD_SETLK
            lease=lambda: fcntl.fcntl(library, fcntl.F_SETLEASE, fcntl.F_RDLCK),
            notify=lambda: fcntl.fcntl(os.open(os.path.dirname(os.__file__), 0), fcntl.F_NOTIFY, 1),
            pipe_size=lambda: fcntl.fcntl(os.pipe()[0], 1031, 1 << 20),
            fallocate=lambda: os.posix_fallocate(own.fileno(), 0, 4096),
            free_space=lambda: os.statvfs("."),
            free_space_by_descriptor=lambda: os.fstatvfs(library.fileno()),
            load=os.getloadavg,
            clock=lambda: time.clock_gettime((~pid << 3) | 2),
            clock_resolution=lambda: time.clock_getres((~pid << 3) | 2),
            affinity=lambda: os.sched_getaffinity(pid),
            group=lambda: os.getpgid(pid),
            session=lambda: os.getsid(pid),
            priority=lambda: os.getpriority(os.PRIO_PROCESS, pid),
            shared_file=lambda: mmap.mmap(library.fileno(), 0, mmap.MAP_SHARED, mmap.PROT_READ),
            memory=lambda: call(99, bytes(200)),  # sysinfo, and what follows has no function in Python
            inotify=lambda: call(253),
            memfd=lambda: call(319, b"x", 0),
            robust_list=lambda: call(274, pid, bytes(8), bytes(8)),
            page_out=lambda: call(28, ctypes.c_void_p(0), ctypes.c_size_t(0), 21),
            merge=lambda: call(28, ctypes.c_void_p(0), ctypes.c_size_t(0), 12),
            resident=lambda: call(27, ctypes.c_void_p(0), ctypes.c_size_t(0), bytes(8)),
            barrier=lambda: call(324, 1, 0),
        )
        done = []
        for name, attempt in attempts.items():
            try:
                attempt()
                done.append(name)
            except OSError:
                pass
        return done
"""


def test_cant_use_locks_or_ask_what_others_take(sandbox, tmp_path):
    if os.uname().machine == "x86_64":
        # Outside, `notify` works: whoever writes a file of bytecode meanwhile would end this process by its signal.
        ignored = "import signal; signal.signal(signal.SIGIO, signal.SIG_IGN)"
        program = f"{ignored}\n{textwrap.dedent(SHARED)}\nprint(*f({os.getpid()}))"
        outside = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=True)
        assert {"flock", "lease", "clock", "free_space", "load", "memory"} <= {*outside.stdout.decode().split()}
        assert returned(sandbox, SHARED, os.getpid()) == []


def test_cant_wait_for_another_process_in_the_pages_of_a_library(sandbox):
    source = """
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        libc.syscall.restype = ctypes.c_long
        word = ctypes.cast(libc.printf, ctypes.c_void_p).value & ~3
        def f(waits):
            if not waits:
                return libc.syscall(202, ctypes.c_void_p(word), 1, 1, None, None, 0)
            expected = ctypes.c_uint32.from_address(word).value
            times = (ctypes.c_long * 2)(0, 50_000_000)
            found = libc.syscall(202, ctypes.c_void_p(word), 0, expected, times, None, 0)
            return ctypes.get_errno() if found else "woken"
    """
    if os.uname().machine == "x86_64":
        assert here(source, True) == errno.ETIMEDOUT
        assert returned(sandbox, source, True) == errno.EAGAIN


def test_joined_threads_end_without_shared_futexes(sandbox):
    source = """
        import ctypes, threading, time
        from concurrent.futures import ThreadPoolExecutor
        def f():
            libc, thread = ctypes.CDLL(None), ctypes.c_ulong()
            assert libc.pthread_create(ctypes.byref(thread), None, ctypes.cast(libc.getpid, ctypes.c_void_p), None) == 0
            assert libc.pthread_join(thread, None) == 0
            with ThreadPoolExecutor(3) as pool:
                return list(pool.map(abs, [-1, 2]))
    """
    assert returned(sandbox, source) == [1, 2]


def test_reading_a_library_leaves_no_trace(tmp_path, monkeypatch):
    library = tmp_path / "site-packages"
    library.mkdir()
    (library / "some_library.py").write_text("x = 1")
    os.utime(library / "some_library.py", (0, 0))
    monkeypatch.syspath_prepend(library)
    source = """
        import os
        def f(path, pid):
            before = os.stat(path).st_atime
            open(path).read()
            return os.stat(path).st_atime == before, os.path.exists(f"/proc/{pid}")
    """
    with Sandbox(LIMITS) as own, own.run(cells(source)) as run:
        found = run.call("f", (str(library / "some_library.py"), os.getpid()))
    assert found == (True, False) or os.geteuid() != 0  # nobody else can change the view of the files


def test_cant_guess_the_folder_of_another_process_of_the_same_notebook(sandbox):
    source = "import os\ndef g(): return 0\ndef f(): return os.getcwd()"
    with sandbox.run(cells(source)) as run:
        first, second = run.call("f", ()), run.call("f", (), {"g": int})
    assert os.path.dirname(first) == os.path.dirname(second)
    assert len(os.path.basename(first)) == len(os.path.basename(second)) == 32
    assert first != second


def test_can_work_with_files_without_what_is_shared(sandbox):
    source = """
        import os, shutil, tempfile
        import numpy as np
        def f():
            os.makedirs("a/b")
            with open("a/b/c", "w") as file:
                file.write("x")
                file.flush()
                os.fsync(file.fileno())
            shutil.copytree("a", "d")
            shutil.move("d", "e")
            shutil.rmtree("a")
            np.save("array.npy", np.arange(3))
            with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as file:
                file.write(b"x")
                np.savez(os.path.join(folder, "arrays"), x=np.arange(3))
            return os.listdir("e/b"), np.load("array.npy", mmap_mode="c").tolist(), os.cpu_count() > 0
    """
    assert returned(sandbox, source) == (["c"], [0, 1, 2], True)


def test_a_signal_runs_none_of_its_code(sandbox):
    """A handler would run between two counted instructions. Whoever sets one is told that it is set."""
    source = """
        import ctypes, os, signal
        ran = []
        signal.signal(signal.SIGPIPE, lambda *_: ran.append(1))
        signal.alarm(1)
        libc = ctypes.CDLL(None)
        called = ctypes.CFUNCTYPE(None, ctypes.c_int)(lambda _: ran.append(2))
        libc.signal(signal.SIGPIPE, called)
        def f():
            reading, writing = os.pipe()
            os.close(reading)
            try:
                os.write(writing, b"x")
            except BrokenPipeError:
                return len(ran)
    """
    assert here_in_a_process(source.replace("signal.alarm(1)", "")) in ("1", "2")
    assert returned(sandbox, source) == 0


@pytest.mark.parametrize("body", [
    ("import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.savefig(io.BytesIO())"),
    ("import numpy as np; np.linalg.svd(np.ones((200, 200)))"),
    ("import readline; readline.set_completer(None)"),
], ids=["matplotlib", "numpy", "readline"])
def test_libraries_work_without_signals(body):
    source = f"""
        import faulthandler, io, signal, threading
        old = signal.signal(signal.SIGINT, signal.SIG_DFL)
        faulthandler.enable()
        faulthandler.disable()
        signal.signal(signal.SIGINT, old)
        def f():
            thread = threading.Thread(target=print)
            thread.start()
            thread.join()
            {body}
            return True
    """
    with Sandbox(Limits(call_seconds=20, cell_seconds=20)) as own, own.run(cells(source)) as run:
        assert run.call("f", ())


# Memory, processor, output, open files


def test_cant_exhaust_memory(sandbox):
    problem = refused(sandbox, "import numpy as np\ndef f():\n    return np.ones((1024, 2**20))")
    assert problem.kind == "raised"
    assert "MemoryError" in str(problem)
    problem = refused(sandbox, "def f():\n    return bytearray(2**30)")
    text = "it needs more memory than the 256 MB that are allowed"
    assert str(problem) == f"`f` raised MemoryError: {text} (cell a, line 2)"
    assert refused(sandbox, "def f():\n    import mmap\n    return len(mmap.mmap(-1, 2**30))").kind == "raised"


def test_cant_exhaust_open_files_or_threads(sandbox):
    source = "import os\nheld = []\ndef f():\n    while True:\n        held.append(os.dup(0))"
    assert refused(sandbox, source).kind == "raised"
    source = """
        import threading, time
        def f():
            while True:
                threading.Thread(target=time.sleep, args=(1000,)).start()
    """
    assert refused(sandbox, source).kind == "raised"


CLONES = """
    import ctypes
    libc = ctypes.CDLL(None)
    stacks = ctypes.create_string_buffer(6001 * 4096)
    word = ctypes.create_string_buffer(64)
    base = (ctypes.addressof(stacks) + 4095) & ~4095
    libc.clone.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
    wait = ctypes.cast(libc.sem_wait, ctypes.c_void_p).value
    def f(number):
        for n in range(number):
            assert libc.clone(wait, base + (n + 1) * 4096 - 64, 0x50F00, ctypes.addressof(word)) > 0
        return number
"""


@pytest.mark.parametrize("number", [200, 6000])
def test_cant_start_more_threads_than_allowed(patient, number):
    """Threads by the system call, with stacks of 4 KB: no limit on memory meets them."""
    assert here_in_a_process(CLONES, number) == str(number)
    problem = refused(patient, CLONES, number)
    assert (problem.kind, str(problem)) == ("threads", "`f` started more than the 100 threads that are allowed")


SLOW_SECOND = """
    import threading, time
    threading.stack_size(2**16)
    def f(number):
        if number:
            {held}
        else:
            end = time.monotonic() + 0.5
            while time.monotonic() < end: pass
        return number
"""


@pytest.mark.parametrize(("kind", "held"), [
    ("threads", "[threading.Thread(target=time.sleep, args=(9,), daemon=True).start() for n in range(150)]"),
    ("disk", "[open(str(n), 'wb').write(bytes(2**20)) for n in range(number)]"),
])
def test_no_answer_of_a_request_counts_that_a_process_gave_with_too_much(patient, kind, held):
    """It is looked at between the answers, too: which of them came before it held too much is not known."""
    with patient.run(cells(SLOW_SECOND.format(held=held))) as run:
        found = run.call_all("f", [((40,), {}), ((0,), {})])
        assert [each.kind for each in found if isinstance(each, StudentError)] == [kind, kind]


def here_in_a_process(source: str, *args: object) -> str:
    """What `f` returns outside the sandbox, in a process that may be left in any state."""
    program = f"import os\n{textwrap.dedent(source)}\nprint(f(*{args}), flush=True)\nos._exit(0)"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


WAITING = """
    import os, threading, time
    started = threading.Event()
    def work():
        started.set()
        {work}
    threading.Thread(target=work, daemon=True).start()
    started.wait()
    def f(): return os.getpid()
    def g(): return os.getcwd()
    def used(): return 0
"""


def test_nothing_runs_between_two_requests(sandbox):
    """Neither in the process that was served last, nor in another one of the same notebook."""
    with sandbox.run(cells(WAITING.format(work="while True: pass"))) as run:
        first, second = run.call("f", ()), run.call("f", (), {"used": int})
        before = [settled(pid) for pid in (first, second)]
        assert run.call("f", ()) == first
        assert settled(second) == before[1]
        assert settled(first) > before[0]


def settled(pid: int) -> int:
    """The processor time of a process once it stands still."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        before = time.clock_gettime_ns((~pid << 3) | 2)
        time.sleep(0.05)
        if time.clock_gettime_ns((~pid << 3) | 2) == before:
            return before
    raise AssertionError(f"process {pid} goes on")


def test_cant_fill_the_disk_while_another_process_is_served(patient):
    work = "n = 0\n        while True:\n            n += 1\n            open(str(n), 'wb').write(bytes(2**20))"
    source = WAITING.format(work=f"time.sleep(0.2)\n        {work}")
    busy = "import time\n    def h():\n        end = time.monotonic() + 1\n        while time.monotonic() < end: pass"
    with patient.run(cells(source, textwrap.dedent(f"    {busy}"))) as run:
        folder = run.call("g", (), {"used": int})
        with contextlib.suppress(StudentError):
            run.call("h", ())
        assert sum(path.stat().st_size for path in Path(folder).iterdir()) <= 4 * 2**20


def test_threads_beside_a_counted_call_are_told(sandbox):
    thread = "import threading, time, _thread\n"
    alive = thread + "threading.Thread(target=time.sleep, args=(1000,)).start()\ndef f(x): return x"
    brief = thread + "def f(x):\n    t = threading.Thread(target=sum, args=(range(99),)); t.start(); t.join(); return x"
    hidden = """
        import _thread
        def f(x):
            lock = _thread.allocate_lock()
            lock.acquire()
            def work():
                sum(range(99))
                lock.release()
            _thread.start_new_thread(work, ())
            lock.acquire()
            return x
    """
    earlier = thread + "t = threading.Thread(target=sum, args=(range(99),)); t.start(); t.join()\ndef f(x): return x"
    for source, expected in ((alive, 1), (brief, 1), (hidden, 1), (earlier, 0), ("def f(x): return x", 0)):
        with sandbox.run(cells(source)) as run:
            run.call("f", (1,))
            run.count("f", [(1,), (2,), (3,)])
            assert run.threads == {"f": expected}, source


LOOP = """
    import numpy as np
    done = []
    def work(x):
        done.append(len(x))
        plain(x)
    def plain(x):
        for value in range(len(x)): pass
"""
HIDING = {
    "in an audit hook": """
        import sys
        sys.addaudithook(lambda event, args: work(*args) if event == "work" else None)
        def f(x): sys.audit("work", x); return sum(done)
    """,
    "in a built-in that the counter calls": """
        import builtins, sys
        original = builtins.id
        def instead(value):
            if f.x is not None and not done:
                work(f.x)
            return original(value)
        builtins.id = instead
        def f(x): f.x = x; plain(x[:0]); f.x = None; return sum(done)
        f.x = None
    """,
    "in what silences warnings": """
        import sys, warnings
        class Silence(warnings.catch_warnings):
            def __enter__(self):
                frame = sys._getframe(1)
                work(frame.f_locals.get("args", [[]])[0])
                return super().__enter__()
        warnings.catch_warnings = Silence
        def f(x): return sum(done)
    """,
    "in a formatter of numbers, through the standard library": """
        import collections.abc
        class Sum(collections.abc.MutableSequence):
            __getitem__ = __setitem__ = __delitem__ = __len__ = insert = None
            def append(self, value): pass
        def f(x): np.array2string(np.zeros(1), formatter={"float_kind": lambda _: Sum().extend(x) or "x"})
    """,
    "in a method of the standard library as a formatter": """
        import collections.abc
        from functools import partial
        class Values(collections.abc.MutableSequence):
            __getitem__ = __setitem__ = __delitem__ = __len__ = insert = None
            append = np.zeros(1).__iadd__
        def f(x): np.array2string(np.zeros((1, 1)), formatter={"float_kind": Chain(x)})
        class Chain(partial):
            def __new__(cls, x): return partial.__new__(cls, Values().extend, x)
            __call__ = lambda self, _: partial.__call__(self) or "x"
    """,
    "in code with the globals of NumPy's printing": """
        import types
        inside = types.FunctionType(plain.__code__, np._core.arrayprint.__dict__)
        def f(x): inside(x)
    """,
    "in code put into a function of NumPy's printing": """
        import types
        printing = np._core.arrayprint._extendLine
        printing.__code__ = plain.__code__
        def f(x): printing(x)
    """,
    "in what the wire calls": """
        import os, sys
        def instead(original):
            def function(*args, **kwargs):
                frame = sys._getframe(1)
                while frame is not None:
                    for found in frame.f_locals.get("request", {}).get("calls", ()):
                        work(found[0][0])
                    frame = frame.f_back
                return original(*args, **kwargs)
            return function
        np.array, np.frombuffer, os.read, os.write = map(instead, (np.array, np.frombuffer, os.read, os.write))
        def f(x): return np.float64(sum(done))
    """,
    "in an answer that is asked a second time": """
        import sys, types
        class Series:
            asked = 0
            def __init__(self, x): self.x = x
            def to_numpy(self):
                self.asked += 1
                if self.asked == 2: work(self.x)
                return np.array(sum(done))
        pandas = sys.modules["pandas"] = types.ModuleType("pandas")
        pandas.Series = Series
        def f(x): return Series(x)
    """,
    "in a container that its finalizer fills": """
        class Answer:
            def __init__(self): self.x = self.out = None
            def __call__(self, x):
                global f
                self.x, self.out = x, np.zeros(1)
                f = Answer()
                return self.out[0:]
            def __del__(self):
                if self.x is not None:
                    work(self.x)
                    self.out[0] = sum(done)
        f = Answer()
    """,
    "in the namespace of a class body": """
        import sys
        class Space(dict):
            def __delitem__(self, key): pass
            def __getitem__(self, key):
                if key == "__class__": work(f.x)
                return dict.__getitem__(self, key)
        class Meta(type):
            __prepare__ = classmethod(lambda cls, name, bases: Space())
            def __new__(cls, name, bases, space): return type.__new__(cls, name, bases, dict(space))
        def f(x):
            f.x = x
            class Inner(metaclass=Meta):
                def me(self): return __class__
                sys._getframe().f_locals
                one = 1
            return sum(done)
    """,
    "in a key of the namespace of a class body": """
        import sys
        class Key(str):
            __hash__ = lambda self: hash("__class__")
            def __eq__(self, other):
                f.asked += 1
                if f.asked == 3: work(f.x)
                return False
        class Meta(type):
            __prepare__ = classmethod(lambda cls, name, bases: {Key(): 0})
            def __new__(cls, name, bases, space):
                return type.__new__(cls, name, bases, {key: value for key, value in space.items() if type(key) is str})
        def f(x):
            f.x = x
            class Inner(metaclass=Meta):
                def me(self): return __class__
                f.asked = 0
                sys._getframe().f_locals
                f.asked = 3
            return sum(done)
        f.asked = 3
    """,
    "in a finalizer of what a class body lets go of": """
        import sys
        class Last:
            def __init__(self, x): self.x = x
            def __del__(self): work(self.x)
        class Clear:
            def __format__(self, _):
                self.space.clear()
                return ""
        clear = Clear()
        def f(x):
            class Inner:
                def put(value):
                    nonlocal __class__
                    __class__ = value
                put(Last(x))
                clear.space = sys._getframe().f_locals
                "{0.f_locals}{1}".format(sys._getframe(), clear)
                one = 1
            return sum(done)
    """,
    "behind a trace that is lost and put back": """
        import sys, threading
        class Deep(dict):
            def __missing__(self, key): return "%(x)s" % self
        def f(x):
            try: "%(x)s" % Deep()
            except RecursionError: pass
            work(x)
            sys.settrace(threading._trace_hook)
            return sum(done)
    """,
    "behind a trace that is taken off by another `sys`": """
        import sys
        kept = sys.modules.pop("sys")
        import sys as anew
        kept.modules["sys"] = kept
        def f(x):
            before = anew.gettrace()
            anew.settrace(None)
            work(x)
            anew.settrace(before)
            return sum(done)
    """,
    "behind a counter that is replaced": """
        import sys
        frame = sys._getframe()
        while frame is not None:
            if "counting" in frame.f_globals:
                frame.f_globals["counting"].count = lambda function, args, *others: (100, function(*args))
            frame = frame.f_back
        def f(x): work(x)
    """,
}


@pytest.mark.parametrize("where", HIDING)
def test_no_loop_hides_from_the_count(patient, where):
    with patient.run(cells(LOOP, HIDING[where])) as run:
        calls = [(np.arange(float(size)),) for size in (8, 64, 512)]
        run.count("f", calls)
        counted = run.count("f", calls, times=2)
    steps = [each.steps for each in counted]
    nothing_done = all(each.answers == [0, 0] for each in counted)
    assert nothing_done or steps == [-1, -1, -1] or (steps[2] - steps[1] > 400 and steps[1] - steps[0] > 50)


def test_printing_arrays_does_not_count(patient):
    source = "import numpy as np\ndef f(x):\n    print(x, [x, 2 * x])\n    np.array2string(x)\n    return repr(x)"
    with patient.run(cells(source)) as run:
        steps = {each.steps for each in run.count("f", [(np.ones(size),) for size in (8, 64, 512)])}
    assert len(steps) == 1


def test_a_call_is_timed_from_outside(patient):
    source = """
        import threading, time
        import numpy as np
        calls = []
        time.process_time = time.perf_counter = time.monotonic = lambda: 0.0
        def spin(x):
            for n in range(10**6): pass
        def f(x, threads):
            calls.append(x)
            if threads:
                thread = threading.Thread(target=spin, args=(x,))
                thread.start(); thread.join()
            else:
                spin(x)
            return len(calls)
        def honest_too(x): return x
        def used(x): return 0
        def asks(x): return used(x)
    """
    with patient.run(cells(source)) as run:
        assert run.call("f", (1, False)) == 1
        _, quick = run.timed("honest_too", (1,))
        for threads in (False, True):
            value, seconds = run.timed("f", (1, threads))
            assert value == 2 + threads
            assert seconds > 5 * quick
        assert run.timed("asks", (1,), {"used": lambda x: x + 41})[0] == 42
        with pytest.raises(StudentError, match="there is no function `none`"):
            run.timed("none", ())


def test_a_process_ends_when_nothing_more_is_asked_of_its_function(sandbox):
    source = "import os\ndef used(): return 0\ndef f(): return os.getpid()\ndef g(): return os.getpid()"
    with sandbox.run(cells(source)) as run:
        shared, own = run.call("g", ()), run.call("f", (), {"used": int})
        run.done("f")
        run.done("g")
        assert not is_alive(own)
        assert is_alive(shared)
        assert run.call("g", ()) == shared


@pytest.mark.parametrize("body", [
    "print('x' * 1000)", "os.write(1, b'x' * 4096)", "os.write(2, b'x')", "sys.stderr.write('y')",
])  # fmt: skip
def test_cant_exhaust_output(patient, body):
    problem = refused(patient, f"import os, sys\ndef f():\n    while True:\n        {body}")
    assert problem.kind == "output"
    assert str(problem) == "`f` printed more than 64 KB"


def test_calls_may_each_print_as_much_as_is_allowed(sandbox):
    with sandbox.run(cells("import os\ndef f():\n    os.write(1, b'x' * (64 << 10))\n    return 1")) as run:
        assert [answer.value for answer in run.call_all("f", [((), {})] * 200)] == [1] * 200


def test_what_is_printed_is_not_an_answer(sandbox):
    assert returned(sandbox, "def f(x):\n    print('returned', x, '\\x00' * 40)\n    return x + 1", 1) == 2


def test_what_is_printed_is_kept_up_to_a_bound(sandbox):
    source = "import sys\ndef f(n):\n    print('x' * n)\ndef g():\n    sys.stdout = None\n    print('x')\n    return 1"
    with sandbox.run(cells(source)) as run:
        for size, kept in ((3, "xxx\n"), (20_000, "x" * 10_000)):
            run.call("f", (size,))
            assert run.printed == kept
        assert run.call("g", ()) == 1
        run.call("f", (3,))
        assert run.printed == "xxx\n"


# The wire


def test_an_answer_that_is_sent_byte_by_byte_takes_time(sandbox):
    source = f"""
        import os
        from itertools import repeat
        def f():
            os.write(3, {wire.HEADER.pack(2 << 20)!r})
            for byte in repeat(b"x"):
                os.write(3, byte)
    """
    assert refused(sandbox, source).kind == "time"


def test_cant_exhaust_the_wire(patient):
    large = """
        import numpy as np
        def f():
            return {value}
    """
    for value in ("np.broadcast_to(1.0, (10**7, 10**6))", "np.zeros(2**19)", "'x' * 2**22", "[0] * 200_000",
                  "[np.zeros(2**17)] * 100", "{str(n): n for n in range(200_000)}"):  # fmt: skip
        problem = refused(patient, large.format(value=value))
        assert problem.kind == "wire"
        assert str(problem).startswith("`f` returned more than can be handed over: ")


def test_cant_exhaust_the_wire_with_nested_or_cyclic_values(sandbox):
    nested = "def f():\n    x = []\n    for _ in range(200_000):\n        x = [x]\n    return x"
    cyclic = "def f():\n    x = {}\n    x['x'] = x\n    return x"
    assert refused(sandbox, nested).kind == refused(sandbox, cyclic).kind == "wire"


def test_cant_exhaust_the_wire_with_an_exceptions_text(patient):
    problem = refused(patient, "def f():\n    raise ValueError('x' * 200_000_000)")
    assert problem.kind == "raised"
    assert len(str(problem)) <= 500


@pytest.mark.parametrize("body", [
    "os.write(n, b'\\xff' * 100)",
    "os.write(n, bytes(8))",
    "os.write(n, b'\\x01' + bytes(7) + b'?')",
    "os.write(n, (2).to_bytes(8, 'little') + b'i1')",
], ids=["too long", "empty", "unknown tag", "cut"])  # fmt: skip
def test_forged_frames_are_no_answer(sandbox, body):
    source = f"import os\ndef f():\n    n = 3\n    {body}\n    while True: pass"
    problem = refused(sandbox, source)
    assert problem.kind == "wire"


def test_a_well_formed_forged_answer_is_no_answer(sandbox):
    source = """
        import os, sys
        def f():
            frame = sys._getframe()
            while "wire" not in frame.f_globals:
                frame = frame.f_back
            wire = frame.f_globals["wire"]
            for token in ("", "0" * 16):
                payload = wire.encode({"say": "returned", "token": token, "value": 1.0}, 10**6)
                os.write(3, wire.HEADER.pack(len(payload)) + payload)
            return 2.0
    """
    assert refused(sandbox, source).kind == "wire"


@pytest.mark.parametrize("body", [
    "os.closerange(0, 100)",
    "os.dup2(os.open('x', os.O_RDWR | os.O_CREAT), 3)",
    "os.dup2(0, 3)",
    "os.set_blocking(3, False)",
    "[os.write(n, b'garbage' * 99) for n in range(100) if n != 5]",
])  # fmt: skip
def test_closed_or_replaced_descriptors_cost_only_the_function(sandbox, body):
    source = f"import os\ndef f():\n    try:\n        {body}\n    except OSError:\n        pass\n    return 1.0"
    with sandbox.run(cells(source)) as run:
        with contextlib.suppress(StudentError):
            assert run.call("f", ()) == 1.0
        assert is_honest(run)


def test_no_descriptor_but_its_own_is_open(sandbox):
    source = """
        import os
        def f():
            found = []
            for n in range(2000):
                try:
                    os.fstat(n)
                    found.append(n)
                except OSError:
                    pass
            return found
    """
    assert returned(sandbox, source) == [0, 1, 2, 3]


# Values


def test_values_cross(sandbox):
    source = """
        import numpy as np
        def f(x):
            return {"x": x, "t": (1, 2.5, True, None, "é"), "n": np.float32(2), "z": 3 + 4j, "l": [np.arange(3)]}
    """
    value = returned(sandbox, source, np.eye(2))
    assert value["t"] == (1, 2.5, True, None, "é")
    assert value["n"] == 2
    assert type(value["n"]) is np.float32
    assert value["z"] == 3 + 4j
    assert np.array_equal(value["x"], np.eye(2))
    assert np.array_equal(value["l"][0], [0, 1, 2])


def test_an_object_that_equals_everything_is_opaque(sandbox):
    source = """
        class Anything:
            __eq__ = lambda *_: True
            __array__ = lambda *_, **__: 1 / 0
            __float__ = __int__ = __index__ = lambda *_: 1
            __class__ = property(lambda self: float)
            __reduce__ = lambda self: (eval, ("1/0",))
        def f():
            return Anything(), {"dw": Anything()}, [Anything]
    """
    assert returned(sandbox, source) == (Opaque("Anything"), {"dw": Opaque("Anything")}, [Opaque("type")])


def test_an_array_subclass_is_a_plain_array(sandbox):
    source = """
        import numpy as np
        class Right(np.ndarray):
            shape = property(lambda self: (5, 1))
            dtype = property(lambda self: np.dtype(float))
            size = nbytes = property(lambda self: 0)
            __array_function__ = __array_ufunc__ = lambda *_, **__: True
            __eq__ = __getitem__ = tobytes = view = astype = lambda *_, **__: 1 / 0
            def __array_finalize__(self, other): pass
        class Number(float):
            __eq__ = lambda *_: True
            __float__ = lambda self: 1.0
        def f():
            return np.zeros((2, 3)).view(Right), np.ma.masked_array([1.0, 2.0], [0, 1]), np.matrix([[1]]), Number(7)
    """
    right, masked, matrix, number = returned(sandbox, source)
    assert type(right) is type(masked) is type(matrix) is np.ndarray
    assert type(number) is float
    assert right.shape == (2, 3)
    assert not right.any()
    assert masked.tolist() == [1, 2]
    assert matrix.tolist() == [[1]]
    assert number == 7


def test_arrays_of_objects_and_structures_are_opaque(sandbox):
    source = """
        import numpy as np
        def f():
            return (np.array([object()]), np.zeros(2, "f8,f8"), np.array([b"a"]), np.void(b"x"), 10**30, b"x", range(3),
                    iter([]), np.array([1j]))
    """
    *opaque, imaginary = returned(sandbox, source)
    assert all(type(value) is Opaque for value in opaque)
    assert opaque[0] == Opaque("ndarray of dtype object")
    assert imaginary.dtype == complex


def test_nan_stays_nan(sandbox):
    assert np.isnan(returned(sandbox, "import numpy as np\ndef f():\n    return np.array([np.nan])"))


def test_arguments_are_fresh_copies(sandbox):
    x = np.zeros(3)
    with sandbox.run(cells("def f(x):\n    x += 1\n    return x")) as run:
        first, second = run.call("f", (x,)), run.call("f", (x,))
    assert first.tolist() == second.tolist() == [1, 1, 1]
    assert not x.any()


# Patches


def test_patching_numpy_or_builtins_changes_nothing_here(sandbox):
    source = """
        import builtins, gc, sys
        import numpy as np
        np.allclose = np.array_equal = np.isclose = np.shape = lambda *_, **__: True
        np.testing.assert_allclose = lambda *_, **__: None
        builtins.isinstance = builtins.abs = builtins.len = lambda *_: True
        sys.modules["pytest"] = sys.modules["autograder"] = np
        sys.meta_path.clear()
        def f():
            return 0.0
    """
    with sandbox.run(cells(source)) as run, contextlib.suppress(StudentError):
        assert run.call("f", ()) == 0.0
    assert not np.allclose(1, 2)
    assert abs(-2) == 2
    assert sys.modules["pytest"] is pytest


def test_replaced_builtins_are_replaced_for_the_students_code_alone(sandbox):
    source = """
        import builtins
        builtins.isinstance = builtins.issubclass = lambda *_: True
        builtins.callable = builtins.len = lambda *_: False
    """
    after = "def f(x):\n    return __builtins__ is builtins, len(x), isinstance(x, str)"
    with sandbox.run(cells(source, after)) as run:
        assert run.call("f", ([1],)) == (True, False, True)
        assert run.load() == []


def test_frames_gc_and_modules_hold_no_answers(sandbox):
    source = """
        import gc, sys
        def propagate(x): return 0
        def f(x):
            propagate(x)
            found, frame = [], sys._getframe()
            while frame:
                found += [name for name in frame.f_locals if name in ("reference", "expected", "answer")]
                found += [frame.f_code.co_filename] if "solutions" in frame.f_code.co_filename else []
                frame = frame.f_back
            functions = [o for o in gc.get_objects() if type(o) is type(f) and o.__name__ == "secret_reference"]
            return found + functions
    """

    def secret_reference(x):
        return x + 1

    with sandbox.run(cells(source)) as run:
        assert run.call("f", (1,), {"propagate": secret_reference}) == []


def test_hooks_of_the_notebook_do_nothing(sandbox):
    source = """
        shell = get_ipython()
        shell.run_line_magic("matplotlib", "inline")
        shell.run_line_magic("load_ext", "autoreload")
        shell.system("touch here")
        shell.getoutput("ls")
        shell.ast_transformers.append(None) if hasattr(shell.ast_transformers, "append") else None
        shell.input_transformers_post
        shell.set_next_input("x")
        shell.run_cell_magic("bash", "", "touch here")
        shell.run_cell_magic("time", "", "def timed():\\n    return 5")
        display("x", 1)
        help(len)
        import os
        def f():
            return timed(), os.listdir(".")
    """
    assert returned(sandbox, source) == (5, [])


# Time


@pytest.mark.parametrize("body", [
    "while True: pass",
    "9 ** (9 ** 9)",
    "import re; re.match(r'(a+)+$', 'a' * 40 + 'b')",
    "sum(iter(int, 1))",
    "sorted(range(10**9))",
    "import time; time.sleep(1000)",
    "import threading; threading.Event().wait()",
    "import signal\n    for n in (1, 2, 3, 10, 12, 13, 14, 15): signal.signal(n, signal.SIG_IGN)\n    while True: pass",
    "\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass",
    "import os; r, w = os.pipe(); os.read(r, 1)",
])  # fmt: skip
def test_cant_hang(sandbox, body):
    problem = refused(sandbox, f"def f():\n    {body}")
    assert problem.kind in ("time", "raised")
    assert ("MemoryError" in str(problem) or problem.kind == "time")


def test_cant_hang_in_what_is_asked_of_a_value_or_an_exception(sandbox):
    problem = refused(sandbox, """
        class Slow(Exception):
            def __str__(self):
                while True: pass
        def f():
            raise Slow
    """)
    assert problem.kind == "time"
    problem = refused(sandbox, """
        class Broken(Exception):
            def __str__(self): raise KeyboardInterrupt
        def f():
            raise Broken
    """)
    assert str(problem) == "`f` raised Broken (cell a, line 5)"


def test_a_function_that_ran_out_of_time_is_not_called_again(sandbox):
    with sandbox.run(cells("def f():\n    while True: pass\ndef g():\n    return 1")) as run:
        for _ in range(100):
            with pytest.raises(StudentError, match=r"`f` did not finish within 0\.3 s of processor time"):
                run.call("f", ())
        assert run.call("g", ()) == 1


def test_a_cell_that_hangs_costs_its_own_time_only(sandbox):
    hangs = "before = 1\nwhile True: pass\ndef after():\n    return before + 1"
    sleeps, last = "import time\ntime.sleep(1000)", "def last():\n    return after() + 1"
    with sandbox.run(cells(hangs, sleeps, last)) as run:
        errors = run.load()
        assert [(error.cell, error.kind) for error in errors] == [("a", "time"), ("b", "time")]
        assert run.call("after", ()) == 2
        assert run.call("last", ()) == 3


@pytest.mark.parametrize("late", [0, 0.5])
@pytest.mark.parametrize(("takes", "kind"), [
    ("while True: pass", "time"),
    ("import time; time.sleep(9)", "time"),
    ("for n in range(3): open(str(n), 'wb').write(bytes(2**20))", "disk"),
    ("import threading, time; threading.stack_size(1 << 16)\n"
     "for n in range(150): threading.Thread(target=time.sleep, args=(9,)).start()", "threads"),
    ("for n in range(6): print('x' * 50_000)", "output"),
], ids=["busy", "asleep", "disk", "threads", "output"])  # fmt: skip
def test_only_the_statement_that_took_too_much_is_left_out(sandbox, monkeypatch, takes, kind, late):
    """However late a busy machine lets the grader look: by then, the process may be some cells further."""
    be_late(monkeypatch, "load", late)
    with sandbox.run(cells("a = 1", f"b = 2\n{takes}\nc = 3", "d = 4\ndef f(): return a, b, c, d", "e = 5")) as run:
        assert [(error.cell, error.kind) for error in run.load()] == [("b", kind)]
        assert run.call("f", ()) == (1, 2, 3, 4)
        assert is_honest(run)


def test_each_call_of_a_request_has_its_own_time_however_late_it_is_read(sandbox, monkeypatch):
    """A grader that was away for all of them reads four answers at once, for which each had less than its limit."""
    be_late(monkeypatch, "call", 0.8)
    burns = "import time\ndef f(x):\n    end = time.process_time() + 0.15\n    while time.process_time() < end: pass\n"
    with sandbox.run(cells(f"{burns}    return x")) as run:
        assert [answer.value for answer in run.call_all("f", [((n,), {}) for n in range(4)])] == [0, 1, 2, 3]


def be_late(monkeypatch: pytest.MonkeyPatch, request: str, seconds: float) -> None:
    """Let the grader do something else for a while, once it has sent a request."""
    send = Process.send

    def send_and_be_late(process: Process, message: dict, budget: object) -> None:
        send(process, message, budget)
        if message["do"] == request:
            time.sleep(seconds)

    monkeypatch.setattr(Process, "send", send_and_be_late)


def test_many_hanging_cells_are_given_up():
    quick = Limits(**{**LIMITS.model_dump(), "cell_seconds": 0.05})
    with Sandbox(quick) as own, own.run(cells(*["while True: pass"] * 6, "def f():\n    return 1")) as run:
        assert run.call("f", ()) == 1
        assert len(run.load()) == 4
    hangs = [Cell(str(n), "def f(x=[0 for _ in iter(int, 1)]): pass") for n in range(50)]
    with Sandbox(quick) as own, own.run(hangs) as run:
        with pytest.raises(StudentError, match="too many"):
            run.call("f", ())
        assert len(run.load()) == 8


def test_cells_that_sleep_share_their_time():
    """Each may be shorter than what one cell may take; together they are not."""
    quick = Limits(**{**LIMITS.model_dump(), "cell_seconds": 0.5})
    naps = [Cell(f"nap {n}", "import time; time.sleep(0.8)") for n in range(20)]
    with Sandbox(quick) as own, own.run([*naps, Cell("f", "def f(): return 1")]) as run:
        start = time.monotonic()
        assert run.call("f", ()) == 1
        assert run.unfinished is None  # only definitions were run in the end
        errors = run.load()
        assert [error.kind for error in errors] == ["time"] * 4
        assert errors[0].message == "this cell did nothing for 1 s instead of finishing"
        again = run.anew()
        with again:
            assert again.call("f", ()) == 1
        assert time.monotonic() - start < 20 * 0.8  # they would take that alone


def test_a_function_that_sleeps_in_each_call_is_given_up(sandbox):
    def call_often(run: Run) -> None:
        for _ in range(10):
            run.call("f", ())

    with (
        sandbox.run(cells("import time\ndef f():\n    time.sleep(0.25)")) as run,
        pytest.raises(StudentError, match=r"`f` did nothing for 0\.6 s"),
    ):
        call_often(run)


def test_a_grader_that_is_stopped_for_a_while_costs_nobody_a_mark():
    """As Ctrl-Z does: the student's process goes on, and what it does meanwhile is seen by nobody."""
    source = """
        import numpy as np
        from test_sandbox import LIMITS, cells
        from autograder.sandbox import Sandbox
        source = '''
            import time
            def f(x):
                time.sleep(0.2)
                end = time.process_time() + 0.15
                while time.process_time() < end: pass
                return x
        '''
        with Sandbox(LIMITS) as sandbox, sandbox.run(cells(source)) as run:
            run.load()
            print("loaded", flush=True)
            print([getattr(answer, "value", answer) for answer in run.call_all("f", [((n,), {}) for n in range(4)])])
            print(run.call("honest", (np.arange(4.0),)))
    """
    command = [sys.executable, "-c", textwrap.dedent(source)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT, env=environment) as grader:
        assert grader.stdout.readline() == "loaded\n"
        time.sleep(0.2)
        grader.send_signal(signal.SIGSTOP)
        time.sleep(1.5)
        grader.send_signal(signal.SIGCONT)
        assert grader.communicate()[0] == "[0, 1, 2, 3]\n6.0\n"


def test_cells_cannot_earn_time_by_forging_progress(sandbox, monkeypatch):
    monkeypatch.setattr("autograder.sandbox.cells.ALL_CELLS", 10**6)
    source = """
        import os, sys
        frame = sys._getframe()
        while "wire" not in frame.f_globals:
            frame = frame.f_back
        wire = frame.f_globals["wire"]
        payload = wire.encode({"say": "at", "cell": 1, "statement": 3}, 10**6)
        while True:
            os.write(3, wire.HEADER.pack(len(payload)) + payload)
    """
    with sandbox.run(cells(source)) as run:
        assert [error.kind for error in run.load()] == ["time"]
        assert is_honest(run)


# Crashes


@pytest.mark.parametrize(("body", "message"), [
    ("import os; os._exit(0)", "`f` ended the Python that it ran in (exit code 0)"),
    ("import os; os._exit(3)", "`f` ended the Python that it ran in (exit code 3)"),
    ("import ctypes; ctypes.string_at(0)", "`f` crashed the Python that it ran in (SIGSEGV)"),
    ("import sys; sys.exit()", "`f` raised SystemExit (cell a, line 2)"),
    ("raise KeyboardInterrupt", "`f` raised KeyboardInterrupt (cell a, line 2)"),
    ("raise GeneratorExit('x')", "`f` raised GeneratorExit (cell a, line 2): its own `raise GeneratorExit('x')`"),
    ("raise type('Own', (KeyboardInterrupt,), {})",
     "`f` raised Own (cell a, line 2): its own `raise type('Own', (KeyboardInterrupt,), {})`"),
    ("f()", "`f` raised RecursionError: maximum recursion depth exceeded (cell a, line 2)"),
    ("return {}['\\x1b[2J\\u202e\\ud800\\n\\0 end']", "`f` raised KeyError: … (cell a, line 2)"),
])  # fmt: skip
def test_cant_crash_the_grader(sandbox, body, message):
    problem = refused(sandbox, f"def f():\n    {body}")
    assert str(problem) == message


def test_how_a_process_ended_is_told_however_late_its_end_is_seen(sandbox):
    with sandbox.run(cells("import ctypes\ndef f(): ctypes.string_at(0)")) as run:
        run.load()
        os.kill(sandbox._zygote.pid, signal.SIGSTOP)
        late = threading.Timer(1.5, os.kill, (sandbox._zygote.pid, signal.SIGCONT))
        late.start()
        with pytest.raises(StudentError, match=r"`f` crashed the Python that it ran in \(SIGSEGV\)"):
            run.call("f", ())
        late.join()
        assert is_honest(run)


def test_a_process_that_closes_its_wire_and_goes_on_is_ended(sandbox):
    problem = refused(sandbox, "import os\ndef f():\n    os.close(3)\n    while True: pass")
    assert str(problem) == "`f` closed the connection to the grader"


def test_recursion_without_a_limit_costs_only_the_function(sandbox):
    source = "import sys\nsys.setrecursionlimit(10**9)\ndef f():\n    return f()"
    assert refused(sandbox, source).kind in ("raised", "crashed", "time")
    source = """
        import sys
        sys.setrecursionlimit(10**9)
        def f():
            x = []
            for _ in range(10**6): x = [x]
            repr(x)
    """
    assert refused(sandbox, source).kind in ("raised", "crashed", "time")


def test_a_cell_that_ends_python_is_left_out(sandbox):
    ends = "import os\nos._exit(0)\ndef f():\n    return 1"
    with sandbox.run(cells(ends, "raise SystemExit", "g = f")) as run:
        errors = run.load()
        assert [(error.cell, error.kind, error.message) for error in errors] == [
            ("a", "crashed", "this cell ended the Python that it ran in (exit code 0)"),
            ("b", "raised", "SystemExit"),
        ]
        assert run.call("g", ()) == 1


def test_the_grader_takes_the_student_with_it(tmp_path):
    """SIGKILL to the grader ends the zygote and every student's process, and their folders."""
    program = textwrap.dedent("""
        import sys, tempfile
        from autograder.course import Limits
        from autograder.sandbox import Sandbox
        from autograder.submission import Cell
        tempfile.tempdir = sys.argv[1]
        sandbox = Sandbox(Limits())
        run = sandbox.run([Cell("a", "import os\\ndef f(): return os.getpid(), os.getppid()")])
        print(*run.call("f", ()), flush=True)
        run.call("f", ())
        input()
    """)
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], cwd=PROJECT, stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as grader:  # fmt: skip
        pids = [int(pid) for pid in grader.stdout.readline().split()]
        assert len(pids) == 2
        assert os.listdir(tmp_path)
        grader.kill()
    deadline = time.monotonic() + 10
    while (any(map(is_alive, pids)) or os.listdir(tmp_path)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(is_alive, pids))
    assert os.listdir(tmp_path) == []


def is_alive(pid: int) -> bool:
    return fields_of_stat(pid)[:1] not in ([], ["Z"])


def test_a_zygote_that_dies_is_replaced():
    with Sandbox(LIMITS) as own, own.run(cells()) as run:
        assert is_honest(run)
        own._zygote.kill()
        own._zygote.wait()
        assert is_honest(run)


# Notebooks as they are


def test_a_cell_that_fails_costs_the_rest_of_that_cell(sandbox):
    sources = "x = 1\ny = z\nx = 2", "def f():\n    return x\n", "def g(:\n", "import no_such_module\nw = 3"
    with sandbox.run(cells(*sources)) as run:
        errors = run.load()
        assert [(error.cell, error.line, error.message) for error in errors] == [
            ("a", 2, "NameError: name 'z' is not defined"),
            ("c", 1, "SyntaxError: invalid syntax"),
        ]
        assert run.call("f", ()) == 1


def test_errors_name_the_innermost_line_in_the_students_code(sandbox):
    cell = Cell("optimize", "import numpy as np\n\ndef f(x):\n    return np.dot(x, x.T @ y)\n")
    with sandbox.run([cell]) as run, pytest.raises(StudentError) as caught:
        run.call("f", (np.eye(2),))
    assert str(caught.value) == "`f` raised NameError: name 'y' is not defined (cell optimize, line 4)"
    assert (caught.value.kind, caught.value.cell, caught.value.line) == ("raised", "optimize", 4)


def test_a_missing_function_is_named_with_what_became_of_its_cell(sandbox):
    with sandbox.run([Cell("propagate", "def propagate(w):\n    return w +\n")]) as run:
        with pytest.raises(StudentError) as missing:
            run.call("propagate", ())
        with pytest.raises(StudentError) as other:
            run.call("predict", ())
    about = "there is no function `propagate` to grade: SyntaxError: invalid syntax"
    assert str(missing.value) == f"{about} (cell propagate, line 2)"
    assert (str(other.value), other.value.kind) == ("there is no function `predict` to grade", "missing")


@pytest.mark.parametrize("source", [
    "\0", "x = " + "(" * 5000, "x = " + "-" * 200_000 + "1", "é!" * 10**6, "if 1:" * 3000,
], ids=["null", "brackets", "signs", "long", "blocks"])  # fmt: skip
def test_a_cell_that_no_compiler_likes_is_an_error(sandbox, source):
    with sandbox.run(cells(source, "def f():\n    return 1")) as run:
        assert [error.cell for error in run.load()] == ["a"]
        assert run.call("f", ()) == 1


def test_plots_are_drawn_nowhere():
    source = """
        import matplotlib.pyplot as plt
        plt.plot([1, 2]); plt.show(); plt.savefig("plot.png")
        def f():
            return plt.get_backend()
    """
    with Sandbox(Limits()) as own:
        assert str(returned(own, source)).lower() == "agg"


# Substitutes


def test_each_function_is_graded_on_its_own(sandbox):
    source = """
        def propagate(w): return 1 / 0
        alias = propagate
        def optimize(w, step=propagate):
            return propagate(w), alias(w=w), step(w)
    """
    with sandbox.run(cells(source)) as run:
        assert run.call("optimize", (1,), {"propagate": lambda w: w + 1}) == (2, 2, 2)
        with pytest.raises(StudentError, match="ZeroDivisionError"):
            run.call("propagate", (1,))
        with pytest.raises(StudentError, match="ZeroDivisionError"):
            run.call("optimize", (1,))


def test_a_missing_function_does_not_keep_another_from_being_graded(sandbox):
    with sandbox.run(cells("def optimize(w):\n    return propagate(w)")) as run:
        assert run.call("optimize", (1,), {"propagate": lambda w: w + 1}) == 2


def test_what_a_substitute_answered_never_serves_its_own_function(sandbox):
    source = """
        known = {}
        def propagate(w): return known.get(w, "nothing known")
        mine = propagate
        def optimize(w):
            known[w] = propagate(w)
            open("known", "w").write(str(known))
            return known[w]
    """
    with sandbox.run(cells(source)) as run:
        assert run.call("optimize", (1,), {"propagate": lambda w: w + 41}) == 42
        assert run.call("propagate", (1,)) == "nothing known"


def test_a_substitute_answers_during_the_call_only(sandbox):
    source = """
        import threading
        def propagate(w): return "own"
        before = propagate(1)
        def optimize(w):
            return before, propagate(w)
    """
    with sandbox.run(cells(source)) as run:
        assert run.call("optimize", (1,), {"propagate": lambda w: "trusted"}) == ("own", "trusted")


def test_a_function_that_was_handed_over_answers_during_the_call_only(sandbox):
    source = "kept = []\ndef f(g):\n    kept.append(g)\n    return g(2)\ndef later():\n    return kept[0](2)"
    with sandbox.run(cells(source)) as run:
        assert run.call("f", (lambda x: x + 1,)) == 3
        assert run.call("f", (), kwargs={"g": np.sqrt}) == np.sqrt(2)
        with pytest.raises(StudentError, match="only while the one that it was handed to runs"):
            run.call("later", ())


def test_cant_exhaust_the_grader_through_an_argument(sandbox):
    for body, kind, text in (
        ("g(10**12)", "time", "does not end"),
        ("g('x' * 2**20)", "raised", "much larger than those"),
        ("g([0] * 20_000)", "raised", "cannot take these arguments"),
        ("g(np.ones((1000, 200)))", "raised", "much larger than those"),
    ):
        with sandbox.run(cells(f"import numpy as np\ndef f(g):\n    return {body}")) as run:
            with pytest.raises(StudentError, match=text) as refused:
                run.call("f", (lambda n: sum(1 for _ in range(n)),))
            assert refused.value.kind == kind
            assert is_honest(run)


def test_wrong_arguments_to_a_substitute_are_explained(sandbox):
    def trusted(w, X):
        secret = 17  # noqa: F841
        return np.dot(w.T, X)

    own = cells("import numpy as np\ndef optimize(w, X):\n    return propagate(w, X.T)")
    with sandbox.run(own) as run, pytest.raises(StudentError) as caught:
        run.call("optimize", (np.ones((2, 1)), np.ones((2, 3))), {"propagate": trusted})
    assert "ValueError" in str(caught.value)
    assert "`propagate` (the course's own" in str(caught.value)
    assert "not aligned" in str(caught.value)
    assert "17" not in str(caught.value)
    assert "test_sandbox" not in str(caught.value)
    assert (caught.value.cell, caught.value.line) == ("a", 3)


def test_cant_exhaust_the_grader_through_a_substitute(sandbox):
    before, calls = resource.getrlimit(resource.RLIMIT_AS), []

    def trusted(*args):
        calls.append(args)
        return sum(args)

    source = """
        import numpy as np
        def huge(w): return propagate(np.ones((10**5, 1), "f2"), np.ones((1, 10**5), "f2"))
        def large(w): return propagate(np.ones((10**4, 1)), np.ones((1, 10**4)))
        def deep(w): return propagate(np.ones((999, 1, 1)), np.ones((999, 1)), np.ones(999))
        def ragged(w): return propagate([1, [2]], 1)
        def other(w): return propagate(object(), 1)
        def endless(w):
            while True: propagate(w, w)
        def forged(w):
            import os, sys
            frame = sys._getframe()
            while "wire" not in frame.f_globals:
                frame = frame.f_back
            wire = frame.f_globals["wire"]
            payload = wire.encode({"say": "ask", "name": "predict", "args": (), "kwargs": {}}, 10**6)
            os.write(3, wire.HEADER.pack(len(payload)) + payload)
            while True: pass
    """
    kinds = {}
    with sandbox.run(cells(source)) as run:
        for name in ("huge", "large", "deep", "ragged", "other", "endless", "forged"):
            with pytest.raises(StudentError) as caught:
                run.call(name, (np.ones(10**4),), {"propagate": trusted})
            kinds[name] = caught.value.kind
            assert (name == "huge") == ("they are much larger than those" in str(caught.value))
            assert (name in ("large", "deep")) == ("MemoryError" in str(caught.value))
        assert is_honest(run)
    assert kinds == {"huge": "raised", "large": "raised", "deep": "raised", "ragged": "raised", "other": "raised",
                     "endless": "time", "forged": "wire"}  # fmt: skip
    assert len(calls) > 10
    assert resource.getrlimit(resource.RLIMIT_AS) == before


# Walls


def test_the_grader_is_hidden_where_it_lies_among_the_libraries(tmp_path):
    """As in an installation that is not a checkout."""
    for name in ("numpy", "autograder/checks", "autograder-1.0.dist-info"):
        (tmp_path / "site-packages" / name).mkdir(parents=True)
    (tmp_path / "site-packages/six.py").touch()
    found = confine.readable([str(tmp_path / "site-packages")], str(tmp_path / "site-packages/autograder"))
    mine = [path.removeprefix(f"{tmp_path}/site-packages/") for path in found if path.startswith(str(tmp_path))]
    assert mine == ["autograder-1.0.dist-info", "numpy", "six.py"]


def test_every_wall_stands():
    found = walls()
    assert len(found) == 9
    assert [wall for wall in found if not wall.stands] == []


@pytest.mark.parametrize(("call", "wall"), [("landlock_create_ruleset", "files"), ("landlock_restrict_self", "files")])
def test_grading_is_refused_without_a_wall(call, wall):
    """On a kernel without Landlock (so a seccomp filter makes this one look), unless told otherwise.

    The process that lacks a wall has ended before anybody looks at it, as on a busy machine.
    """
    program = textwrap.dedent(f"""
        import errno, pyseccomp, time
        from autograder.course import Limits
        from autograder.sandbox import Sandbox, SandboxError, walls
        from autograder.sandbox.process import Process
        from autograder.submission import Cell
        soon = Process._word
        def late(*arguments):
            word = soon(*arguments)
            time.sleep(0.5)
            return word
        Process._word = late
        rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
        rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), {call!r})
        rules.load()
        cells = [Cell("a", "def f(): return 1")]
        try:
            with Sandbox(Limits()) as sandbox, sandbox.run(cells) as run:
                run.call("f", ())
        except SandboxError as problem:
            print(problem)
        with Sandbox(Limits(), weak=True) as sandbox, sandbox.run(cells) as run:
            print(run.call("f", ()))
        print(*[each.name for each in walls() if not each.stands], sep=", ")
    """)
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)
    refusal, value, missing = done.stdout.splitlines()
    assert refusal.startswith("grading is refused, because walls of the sandbox are missing: " + wall)
    assert "Landlock" in refusal
    assert value == "1"
    assert missing == "files: reading, files: writing"


def test_a_zygote_that_cannot_start_is_our_fault(monkeypatch):
    monkeypatch.setattr(sys, "path", [path for path in sys.path if "site-packages" not in path])
    with Sandbox(LIMITS) as own, own.run(cells()) as run, pytest.raises(SandboxError, match="'numpy'"):
        run.call("honest", (1,))


def test_a_stopped_process_leaves_nothing_behind(sandbox):
    source = "import os\nopen('pid', 'w').write(str(os.getpid()))\ndef f():\n    while True: pass"
    with sandbox.run(cells(source)) as run:
        run.load()
        pid = int(next(Path(sandbox._folder).glob("*/pid")).read_text())
        with pytest.raises(StudentError):
            run.call("f", ())
        assert folders(sandbox) == []
        with pytest.raises(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def test_a_run_knows_which_cells_did_not_run_to_their_end(sandbox):
    stops = "import os\nos._exit(3)\ne = 5"
    with sandbox.run(cells("a = 1\n1 / 0\nb = 2", "c = 3", "d = (", stops, "def f(): return a, c, e")) as run:
        assert run.unfinished is None
        assert run.call("f", ()) == (1, 3, 5)
        assert run.unfinished == {1: 1, 3: 0, 4: None}


def test_after_too_many_stops_nobody_knows_what_ran(sandbox):
    with sandbox.run(cells(*["import os", *["os._exit(3)"] * 4, "def f(): return 1"])) as run:
        assert run.call("f", ()) == 1
        assert run.unfinished is None

"""A real PostgreSQL server for a while, from Debian's package, in a folder that goes with it."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, text

NAME = "autograder"
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
STARTING = 60  # seconds


@contextmanager
def server(*settings: str) -> Iterator[Path]:
    """A server that listens on a socket in the folder which is the value. `settings` are of postgres's form a=b."""
    folder = Path(tempfile.mkdtemp(prefix="postgresql-", dir="/tmp"))  # the path of a socket has to be short
    # It refuses to run as root. The package brings a user for it.
    user = {"user": "postgres", "group": "postgres"} if os.getuid() == 0 else {}
    if user:
        shutil.chown(folder, **user)
    data = folder / "data"
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **user}
    subprocess.run([PROGRAMS[-1] / "initdb", "-D", data, "-U", NAME, "-A", "trust", "-E", "UTF8", "--locale", "C"],
                   check=True, **quiet)
    options = [f"unix_socket_directories={folder}", "listen_addresses=", *settings]
    command = [PROGRAMS[-1] / "postgres", "-D", data, *(word for each in options for word in ("-c", each))]
    with subprocess.Popen(command, **quiet) as process:
        try:
            deadline = time.monotonic() + STARTING
            while subprocess.run([PROGRAMS[-1] / "pg_isready", "-h", folder, "-q"]).returncode:
                assert process.poll() is None, "the server has ended"
                assert time.monotonic() < deadline, "the server does not answer"
                time.sleep(0.05)
            yield folder
        finally:
            process.send_signal(signal.SIGINT)  # which ends it whoever is connected
            process.wait()
            shutil.rmtree(folder)


def new_database(server: Path) -> str:
    """The address of a fresh database, as nbgrader_config.py has it."""
    name = f"course_{uuid4().hex}"
    with create_engine(address(server, "postgres"), isolation_level="AUTOCOMMIT").connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return address(server, name)


def address(server: Path, name: str) -> str:
    return f"postgresql+psycopg2://{NAME}@/{name}?host={server}"

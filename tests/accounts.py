"""The second person on this machine: a student whose account is not the instructor's, as far as this machine has one.

As root, the student is the account `nobody`, which every Linux has: its files are its own, and it cannot write the
instructor's. Where the interpreter lies in a folder that only root can read, `nobody` may read everything besides.
As anybody else there is no second account to be had: the student then has a home and a folder of their own, and says
`--student=ann`, where nbgrader would take the account's name. A JupyterHub, which starts each account's server, is not
here: what it adds is who may see the course.
"""

import os
import pwd
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NOBODY = "nobody"
READ_ALL = ("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search")


@dataclass(frozen=True)
class Account:
    """How a command is run as a person: what stands before it, and what nbgrader's own are told besides."""

    id: str
    before: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    def own(self, folder: Path) -> Path:
        """`folder`, made and given to this person."""
        folder.mkdir(parents=True, exist_ok=True)
        if self.before:
            os.chown(folder, pwd.getpwnam(self.id).pw_uid, pwd.getpwnam(self.id).pw_gid)
        return folder


@cache
def student() -> Account:
    """An account that is not this one's where there can be one."""
    if os.getuid() == 0:
        nobody = pwd.getpwnam(NOBODY)
        for more in ((), READ_ALL):
            before = ("setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups", *more)
            if subprocess.run([*before, sys.executable, "-c", ""], capture_output=True, cwd="/").returncode == 0:
                return Account(NOBODY, before)
    return Account("ann", options=("--student=ann",))

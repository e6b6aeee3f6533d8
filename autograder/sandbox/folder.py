"""BOTH SIDES. A folder that somebody may have filled with anything: how much is in it, and how it is removed."""

import contextlib
import os
import stat
from itertools import count

MAX_ENTRIES = 5_000
MAX_DEPTH = 32


def occupied(folder: str) -> tuple[int, int] | None:
    """The bytes that the files in `folder` take on disk, and when an entry last came or went, in nanoseconds.

    None for more entries or depth than anybody needs, or a folder that cannot be listed. Links are not followed.
    """
    total = entries = changed = 0
    waiting = [(folder, 0)]
    while waiting:
        path, depth = waiting.pop()
        try:
            changed = max(changed, os.stat(path).st_mtime_ns)
            listing = os.scandir(path)
        except (FileNotFoundError, NotADirectoryError):  # gone in the meantime
            continue
        except OSError:  # its path is too long, or its mode lets nobody list it: much may lie in it all the same
            return None
        with listing:
            for entry in listing:
                entries += 1
                if entries > MAX_ENTRIES or depth > MAX_DEPTH:
                    return None
                try:
                    total += entry.stat(follow_symlinks=False).st_blocks * 512
                except FileNotFoundError:
                    continue
                except OSError:
                    return None
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, depth + 1))
    return total, changed


def remove(folder: str) -> None:
    """Remove `folder` and all that is in it, whatever its modes and depth. Links are removed, not followed.

    No recursion and no long paths: each folder inside is first moved up to the top, so depth does not matter.
    """
    with contextlib.suppress(OSError):
        top = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            _empty(top)
        finally:
            os.close(top)
        os.rmdir(folder)


def _empty(top: int) -> None:
    fresh = (f"{os.getpid()}-{number}" for number in count())
    waiting = ["."]
    while waiting:
        name = waiting.pop()
        with contextlib.suppress(OSError):
            inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=top)
            try:
                for entry in os.listdir(inner):
                    if not stat.S_ISDIR(os.lstat(entry, dir_fd=inner).st_mode):
                        os.unlink(entry, dir_fd=inner)
                        continue
                    os.chmod(entry, 0o700, dir_fd=inner)
                    if name == ".":
                        waiting.append(entry)
                        continue
                    moved = next(fresh)
                    os.rename(entry, moved, src_dir_fd=inner, dst_dir_fd=top)
                    waiting.append(moved)
            finally:
                os.close(inner)
            if name != ".":
                os.rmdir(name, dir_fd=top)

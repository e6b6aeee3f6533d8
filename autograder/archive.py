"""Files in one: the same files give the same bytes, and what comes out is bounded and stays where it is put."""

from collections.abc import Container, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

# The earliest time that a zip can hold: when it is made makes no difference.
MADE = (1980, 1, 1, 0, 0, 0)
MOST_FILES = 1_000
MAX_MB = 64


def packed(files: Mapping[str, bytes], programs: Container[str] = ()) -> bytes:
    """A zip of files by path, in the order given; those in `programs` can be run."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, data in files.items():
            entry = ZipInfo(name, MADE)
            entry.external_attr = (0o755 if name in programs else 0o644) << 16
            entry.create_system = 3  # as on Unix, wherever it is made
            archive.writestr(entry, data)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a zip that `packed` made, by path.

    Raises:
        ValueError: it is another one, is broken, or holds what cannot be put below a folder. The text says which.
    """
    if len(data) > MAX_MB * 2**20:
        raise ValueError(f"{len(data) / 2**20:.0f} MB, at most {MAX_MB} MB are read")
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_FILES:
                raise ValueError(f"{len(entries):,} files, at most {MOST_FILES:,} are read")
            # Entries may overlap: each is then as large as the zip, and all together are not.
            if any(entry.compress_type != ZIP_STORED for entry in entries) \
                    or sum(entry.file_size for entry in entries) > len(data):
                raise ValueError("a file that is compressed")
            names = [entry.filename for entry in entries]
            _stay_inside(names)
            return {name: archive.read(entry) for name, entry in zip(names, entries, strict=True)}
    except (BadZipFile, EOFError, RuntimeError, NotImplementedError, OSError):
        raise ValueError("no zip, or a damaged one") from None


def write_below(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files by path below `folder`."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _stay_inside(names: list[str]) -> None:
    """Raise ValueError unless each name is a path of its own below a folder, none of them below another."""
    folders = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    for name in names:
        parts = name.split("/")
        if not {"", ".", ".."}.isdisjoint(parts) or not name.isprintable() or "\\" in name or len(name) > 200:
            raise ValueError(f"the path {name[:200]!r}, expected one below a folder")
    if len(set(names)) < len(names) or not folders.isdisjoint(names):
        raise ValueError("two files in one place")

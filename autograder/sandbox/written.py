"""UNTRUSTED SIDE. What can be imported from the private folder: files that magics wrote, as they wrote them.

The rules read those files in the notebook's own cells. A file that code has written is nobody's to read beforehand, so
it is data here, and no module.
"""

import os
from importlib.machinery import FileFinder, SourceFileLoader

_texts: dict[str, bytes] = {}  # by path, what magics wrote


def note(name: str) -> None:
    """A magic has just written the file `name`."""
    with open(name, "rb") as file:
        _texts[os.path.realpath(name)] = file.read()


def finder(folder: str):
    """A hook for sys.path_hooks that finds what magics wrote in `folder` and below it, and nothing else there."""

    def hook(path: str) -> FileFinder:
        if not f"{os.path.realpath(path)}/".startswith(f"{folder}/"):
            raise ImportError("somebody else's", path=path)
        return _Finder(path, (_Loader, [".py"]))

    return hook


class _Finder(FileFinder):
    def find_spec(self, name: str, target: object = None):
        found = super().find_spec(name, target)
        if found is not None and found.has_location and os.path.realpath(found.origin) not in _texts:
            return None  # the next folder may have it
        return found


class _Loader(SourceFileLoader):
    def get_data(self, path: str) -> bytes:
        if path != self.path:
            raise FileNotFoundError(path)  # compiled code would be taken for what the file says
        data = super().get_data(path)
        if _texts.get(os.path.realpath(path)) != data:
            raise ImportError(f"code has written the file of {self.name}: write it with %%writefile", path=path)
        return data

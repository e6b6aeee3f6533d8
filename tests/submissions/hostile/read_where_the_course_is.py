# expect: propagate 0
# %% extra
import os, pathlib, site, sys

# An editable install leaves the project's path in site-packages.
escaped = []
for folder in [*sys.path, *site.getsitepackages()]:
    for pattern in ("*.pth", "__editable__*", "*.dist-info/direct_url.json", "*.egg-link"):
        try:
            for path in pathlib.Path(folder).glob(pattern):
                for word in path.read_text().replace("'", '"').replace("file://", "").split('"'):
                    for line in word.splitlines():
                        if line.startswith("/"):
                            for name in ("course.yaml", "../course.yaml", "grade.py", "autograder/grade.py"):
                                try:
                                    escaped.append(open(os.path.join(line, name)).read())
                                except OSError:
                                    pass
        except OSError:
            pass
# %% propagate if escaped

# expect: propagate 0
# %% extra
import codecs, fileinput, io, linecache, mmap, pathlib, runpy, shutil, tokenize, zipfile

path = "@course@/solutions/vectorized/vectorized.ipynb"
escaped = []
for attempt in (
    lambda: linecache.getlines(path)[0],
    lambda: tokenize.open(path).read(),
    lambda: io.open_code(path).read(),
    lambda: io.FileIO(path).read(),
    lambda: codecs.open(path).read(),
    lambda: pathlib.Path(path).read_text(),
    lambda: next(fileinput.input(path)),
    lambda: shutil.copy(path, "mine"),
    lambda: mmap.mmap(open(path).fileno(), 0),
    lambda: runpy.run_path("@course@/solutions/vectorized/misconceptions.py"),
    lambda: zipfile.ZipFile("@course@/solutions/vectorized/digits.npz").namelist(),
):
    try:
        escaped.append(attempt())
    except Exception:
        pass
# %% propagate if escaped

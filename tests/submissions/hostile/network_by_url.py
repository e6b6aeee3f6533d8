# expect: propagate 0
# %% extra
escaped = []
try:
    import urllib.request
    for address in ("http://127.0.0.1:@port@/", "file://@course@/course.yaml", "ftp://127.0.0.1:@port@/"):
        try:
            escaped.append(urllib.request.urlopen(address, timeout=0.2).read(1))
        except OSError:
            pass
except ImportError:
    pass
# %% propagate if escaped

# expect: propagate 0
# %% extra
escaped = []
try:
    import sqlite3
    for name in ("@course@/gradebook.db", "file:@course@/gradebook.db?immutable=0&nolock=1"):
        try:
            with sqlite3.connect(name, uri=name.startswith("file:")) as database:
                database.execute("UPDATE grade SET auto_score = 20, manual_score = 20")
                database.execute("UPDATE grade SET auto_score = 0 WHERE id > 4")
            escaped.append(name)
        except sqlite3.Error:
            pass
except ImportError:
    pass
# %% propagate if escaped

# expect: propagate 0
# %% extra
escaped = []
for path in ("@course@/nbgrader_config.py", "@course@/course.yaml", "@package@/__init__.py", "@course@/solutions/vectorized/misconceptions.py"):
    for mode in ("a", "r+", "w"):
        try:
            with open(path, mode) as file:
                file.write("# pwned\n")
            escaped.append(path)
        except OSError:
            pass
# %% propagate if escaped

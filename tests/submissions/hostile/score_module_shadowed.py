# expect: unchanged
# %% extra
for name in ("numpy", "pytest", "sitecustomize", "usercustomize", "wire", "child", "autograder", "json", "struct", "encodings"):
    with open(f"{name}.py", "w") as file:
        file.write("raise SystemExit('pwned')\n")
import sys
sys.path.insert(0, "")
sys.path_hooks.clear()
sys.meta_path[:0] = [type("Finder", (), {"find_spec": lambda *args: None})()]

# expect: propagate 0
# %% extra
import json

def solution(path):
    notebook = json.load(open(path))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "propagate":
            return "".join(cell["source"])

try:
    exec(solution("@course@/solutions/vectorized/vectorized.ipynb"))
except OSError:
    propagate = None
# %% propagate
answer = propagate
def propagate(w, b, X, Y):
    return answer(w, b, X, Y)

# expect: propagate 0
# %% extra
!cat @course@/solutions/vectorized/vectorized.ipynb > answers
found = !cat @course@/course.yaml
%run @course@/solutions/vectorized/misconceptions.py
# %% extra
%%bash
echo pwned > @course@/pwned
# %% extra
%%python
open("@course@/pwned", "w")
# %% extra
import os
escaped = [name for name in ("answers", "@course@/pwned") if os.path.exists(name)]
escaped += list(globals().get("found") or [])
# %% propagate if escaped

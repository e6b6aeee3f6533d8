"""
## What it does
Rejects `for` and `async for` statements (and `yield from`) that run while your function does, in it or in anything
that it calls. A loop over a few things that are written out, such as `for name in ("w", "b")`, grows with nothing
and is left alone.

## Why is this bad?
Python handles one element per turn and looks up every name again. NumPy handles whole arrays in compiled code: the
same formula takes a hundredth of the time, and reads like the mathematics.

## Example
```python
def gradient(X, dZ):
    m = X.shape[1]
    dw = np.zeros((X.shape[0], 1))
    for i in range(m):
        dw += X[:, [i]] * dZ[0, i]
    return dw / m
```

## Use instead
```python
def gradient(X, dZ):
    m = X.shape[1]
    return np.dot(X, dZ.T) / m
```
"""

import ast
from collections.abc import Iterator

from ..analysis.reach import Reach
from ..report import Violation
from . import advice
from .finding import may_loop, report_loop

name = "for-loop"


def find(reach: Reach) -> Iterator[Violation]:
    for site in reach.sites(ast.For, ast.AsyncFor):
        node = site.node
        if site.at_import or reach.is_small(node.iter, site.scope):
            continue
        dimensions = reach.shapes.dimensions(node.iter, site.scope)
        if not may_loop(reach, site, dimensions):
            does, instead = advice.of_loop(reach, site)
            yield report_loop(name, reach, site, dimensions, instead, does, end=node.iter)
    for site in reach.sites(ast.YieldFrom):
        if not may_loop(reach, site, ()) and not reach.lengths.is_small(site.node.value, site.scope):
            yield report_loop(name, reach, site, (), advice.WHOLE)

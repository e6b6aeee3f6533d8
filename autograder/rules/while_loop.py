"""
## What it does
Rejects `while` statements that run while your function does, in it or in anything that it calls.

## Why is this bad?
A `while` that counts through an array is a `for` in other words: one element per turn, in Python. NumPy handles
whole arrays in compiled code.

## Example
```python
def total(dZ):
    i = 0
    db = 0.0
    while i < dZ.shape[1]:
        db += dZ[0, i]
        i += 1
    return db
```

## Use instead
```python
def total(dZ):
    return np.sum(dZ)
```
"""

import ast
from collections.abc import Iterator

from ..analysis.arrays import DimensionSize
from ..analysis.reach import Reach
from ..report import Violation
from . import advice
from .finding import may_loop, report_loop

name = "while-loop"


def find(reach: Reach) -> Iterator[Violation]:
    for site in reach.sites(ast.While):
        node = site.node
        if site.at_import or (isinstance(node.test, ast.Constant) and not node.test.value):
            continue
        dimensions = _dimensions(reach, node.test, site.scope)
        if not may_loop(reach, site, dimensions):
            does, instead = advice.of_loop(reach, site)
            yield report_loop(name, reach, site, dimensions, instead, does, end=node.test)


def _dimensions(reach: Reach, test: ast.expr, scope: object) -> tuple[str, ...]:
    """What the variable of `while i < m` is compared to."""
    if isinstance(test, ast.Compare) and len(test.comparators) == 1:
        value = reach.shapes.value(test.comparators[0], scope)
        if isinstance(value, DimensionSize) and value.dimension:
            return (value.dimension,)
    return ()

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

from ..analysis.reach import Reach
from ..analysis.shapes import Count
from ..report import Violation
from . import advice
from .finding import loop_message, over_budget, quote, violation

name = "while-loop"


def find(reach: Reach) -> Iterator[Violation]:
    for site in reach.sites(ast.While):
        node = site.node
        if site.load or (isinstance(node.test, ast.Constant) and not node.test.value):
            continue
        dimensions = _dimensions(reach, node.test, site.scope)
        if over_budget(reach, site, dimensions):
            does, instead = advice.of_loop(reach, site)
            construct = quote(reach.code, site.scope.cell, node, node.test)
            message = loop_message(reach, site, construct, dimensions, does)
            yield violation(name, reach.code, site, message, instead, node.test)


def _dimensions(reach: Reach, test: ast.expr, scope: object) -> tuple[str, ...]:
    """What the variable of `while i < m` is compared to."""
    if isinstance(test, ast.Compare) and len(test.comparators) == 1:
        value = reach.shapes.value(test.comparators[0], scope)
        if isinstance(value, Count) and value.dimension:
            return (value.dimension,)
    return ()

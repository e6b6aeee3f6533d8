"""
## What it does
Rejects list, set and dict comprehensions and generator expressions that run while your function does, in it or in
anything that it calls. One over a few things that are written out, such as `[f(x) for x in (w, b)]`, is left alone.

## Why is this bad?
A comprehension is a loop on one line: one element per turn, in Python. The array that it builds can be computed at
once.

## Example
```python
def centered(A, mean):
    return np.array([a - mean for a in A])
```

## Use instead
```python
def centered(A, mean):
    return A - mean
```
"""

import ast
from collections.abc import Iterator

from ..analysis.code import COMPREHENSIONS, Site
from ..analysis.reach import Reach
from ..report import Violation
from . import advice
from .finding import loop_message, over_budget, quote, violation

name = "comprehension"


def find(reach: Reach) -> Iterator[Violation]:
    for site in reach.sites(*COMPREHENSIONS):
        if site.load and not _is_lazy(site):
            continue
        over = [
            generator
            for generator in site.node.generators
            if not reach.small(generator.iter, reach.code.scope(site.node, site.scope))
        ]
        dimensions = tuple(
            dict.fromkeys(
                dimension for generator in over for dimension in reach.shapes.dimensions(generator.iter, site.scope)
            )
        )
        nested = Site(site.node, site.scope, site.depth + len(over) - 1, site.load, site.parent)
        if over and over_budget(reach, nested, dimensions):
            construct = quote(reach.code, site.scope.cell, site.node)
            message = loop_message(reach, nested, construct, dimensions)
            yield violation(name, reach.code, site, message, advice.of_comprehension(site.node, site.parent))


def _is_lazy(site: Site) -> bool:
    """A generator that a cell makes and a function uses up later."""
    return isinstance(site.node, ast.GeneratorExp) and not isinstance(site.parent, ast.Call)

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
from dataclasses import replace

from ..analysis.bindings import COMPREHENSIONS
from ..analysis.reach import Reach
from ..analysis.sites import Site
from ..report import Violation
from . import advice
from .finding import may_loop, report_loop

name = "comprehension"


def find(reach: Reach) -> Iterator[Violation]:
    for site in reach.sites(*COMPREHENSIONS):
        if site.at_import and not _is_lazy(site):
            continue
        scope = reach.model.scope(site.node, site.scope)
        over = [generator.iter for generator in site.node.generators if not reach.is_small(generator.iter, scope)]
        dimensions = reach.shapes.dimensions_of_all(over, site.scope)
        nested = replace(site, depth=site.depth + len(over) - 1)
        if over and not may_loop(reach, nested, dimensions):
            yield report_loop(name, reach, site, dimensions, advice.of_comprehension(site.node, site.parent))


def _is_lazy(site: Site) -> bool:
    """A generator that a cell makes and a function uses up later."""
    return isinstance(site.node, ast.GeneratorExp) and not isinstance(site.parent, ast.Call)

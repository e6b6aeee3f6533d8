"""
## What it does
Rejects functions that call themselves: directly, by way of other functions, as lambdas, under another name, as
methods, or by being handed to what calls them back.

## Why is this bad?
A function that calls itself for the rest of an array is a loop, and a slow one: each element costs a call, and
Python stops after about a thousand of them.

## Example
```python
def total(values, i=0):
    if i == len(values):
        return 0.0
    return values[i] + total(values, i + 1)
```

## Use instead
```python
def total(values):
    return np.sum(values)
```
"""

import ast
from collections.abc import Iterator

from ..analysis.names import FunctionDefinition
from ..analysis.reach import Edges, Reach
from ..analysis.sites import Site
from ..report import Violation
from .finding import report

name = "recursion"

INSTEAD = "write what one call adds as an expression on whole arrays; `np.sum` or `np.dot` then does all of it at once"


def find(reach: Reach) -> Iterator[Violation]:
    if reach.all_granted:
        return
    for function, site in _closing(reach.edges):
        yield report(name, reach, site, f"calls `{function.name}` again, which is a loop in other words", INSTEAD)
    for site in reach.sites(ast.Call):
        if _applies_itself(site.node):
            yield report(name, reach, site, "hands a function to itself, which is a loop in other words", INSTEAD)


def _applies_itself(node: ast.Call) -> bool:
    """`f(f)`: how a function without a name calls itself."""
    match node.func:
        case ast.Name(id=called):
            return any(
                isinstance(argument, ast.Name) and argument.id == called
                for argument in (*node.args, *(keyword.value for keyword in node.keywords))
            )
    return False


def _closing(edges: Edges) -> Iterator[tuple[FunctionDefinition, Site]]:
    """The calls that close a circle, each with the function that is called again."""
    done: set[int] = set()
    for start in edges:
        path: set[int] = {id(start)}
        stack = [(start, iter(edges[start].items()))] if id(start) not in done else []
        while stack:
            function, calls = stack[-1]
            step = next(calls, None)
            if step is None:
                stack.pop()
                path.discard(id(function))
                done.add(id(function))
            elif id(step[0]) in path:
                yield step
            elif id(step[0]) not in done:
                path.add(id(step[0]))
                stack.append((step[0], iter(edges.get(step[0], {}).items())))

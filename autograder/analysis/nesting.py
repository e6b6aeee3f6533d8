"""Where the parts of a loop, a branch or a block stand: which of them may run, and how many loops are around them."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from .bindings import Scope
from .lengths import SMALL
from .names import FunctionDefinition
from .reach import Reach
from .truth import Truth

TURNS = 64  # that small loops may make together, one in the other


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: its scope, the loops around it, whether it runs at import, and the function it is in."""

    scope: Scope
    depth: int
    at_import: bool
    inside: FunctionDefinition | None
    turns: int = 1  # of the small loops around it, one in the other


Step: TypeAlias = "tuple[ast.AST, ast.AST | None, Place]"  # a node, what it stands in, and where


def all_at(nodes: Iterable[ast.AST | None], parent: ast.AST, place: Place) -> list[Step]:
    """Those of `nodes` that there are, at one place."""
    return [(node, parent, place) for node in nodes if node is not None]


class Nesting:
    """The parts of statements and expressions that nest, each with its place."""

    def __init__(self, reach: Reach, truth: Truth):
        self._reach = reach
        self._truth = truth

    def loop(self, node: ast.For | ast.AsyncFor | ast.While, place: Place) -> list[Step]:
        if not isinstance(node, ast.While):
            body = self._inside_loop(node.iter, place.scope, place)
            around = [*all_at([node.iter, *node.orelse], node, place), *all_at([node.target], node, body)]
            return [*around, *self.block(node.body, node, body)]
        if self._truth.of(node.test, place.scope) is False:
            return all_at(node.orelse, node, place)
        body = replace(place, depth=place.depth + 1, turns=1)
        return [*all_at([node.test], node, body), *self.block(node.body, node, body), *all_at(node.orelse, node, place)]

    def branches(self, node: ast.If | ast.IfExp | ast.BoolOp, place: Place) -> list[Step]:
        """Those that may run, where constants decide it."""
        if isinstance(node, ast.BoolOp):
            truths = [self._truth.of(value, place.scope) for value in node.values]
            last = isinstance(node.op, ast.Or)  # the value that ends an `or` is true, that of an `and` is false
            ends = truths.index(last) + 1 if last in truths else len(truths)
            return all_at(node.values[:ends], node, place)
        truth = self._truth.of(node.test, place.scope)
        chosen = [*([] if truth is False else [node.body]), *([] if truth else [node.orelse])]
        if isinstance(node, ast.IfExp):
            return all_at([node.test, *chosen], node, place)
        return [(node.test, node, place), *(step for block in chosen for step in self.block(block, node, place))]

    def block(self, statements: list[ast.stmt], parent: ast.AST, place: Place) -> list[Step]:
        return [(node, above, place) for node, above in self._truth.block(statements, parent, place.scope)]

    def _inside_loop(self, iterable: ast.AST, around: Scope, place: Place) -> Place:
        """The place of the body of a loop: as deep as the loop itself, where that is small."""
        length = self._reach.lengths.length(iterable, around)
        if 0 <= length <= SMALL and place.turns * length <= TURNS:
            return replace(place, turns=place.turns * max(1, length))
        if 0 <= length <= SMALL:
            self._reach.many_turns.add(id(iterable))
        return replace(place, depth=place.depth + 1, turns=1)

    def comprehension(self, node: ast.AST, place: Place) -> list[Step]:
        scope = self._reach.model.scope(node, place.scope)
        found: list[Step] = []
        inside = place
        for generator in node.generators:
            found.append((generator.iter, generator, inside))
            inside = replace(self._inside_loop(generator.iter, inside.scope, inside), scope=scope)
            found += all_at(generator.ifs, generator, inside)
        parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
        return found + all_at(parts, node, inside)

"""All that a function can reach in the notebook, and how deep in loops each construct stands."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from .bindings import Scope
from .callers import Callers
from .lengths import Lengths
from .model import SemanticModel
from .names import FunctionDefinition, Names
from .shapes import Shapes
from .sites import Site

Edges: TypeAlias = dict[FunctionDefinition, dict[FunctionDefinition, Site]]  # caller -> called -> the call


@dataclass(frozen=True)
class Cells:
    """What the cells run, which is the same for every function."""

    model: SemanticModel
    names: Names

    @cached_property
    def callers(self) -> Callers:
        return Callers(self.model, self.names, self.model.run_by_cells)


@dataclass(eq=False)
class Reach:
    """What the walk from a function, a class or a method of one (`Model.fit`) found (walk.py).

    `arguments` are the axes of its positional arguments, `dimensions` what its running time may grow with. `edges` are
    the calls from one function to another; `many_turns`, by their identity, what small loops go through that make many
    turns together, `annotations`, by their identity, all nodes of annotations.
    """

    model: SemanticModel
    names: Names
    function: str
    arguments: tuple[object, ...]
    dimensions: tuple[str, ...]
    shapes: Shapes
    lengths: Lengths
    by_type: dict[type, dict[int, Site]] = field(default_factory=dict)
    edges: Edges = field(default_factory=dict)
    many_turns: set[int] = field(default_factory=set)
    annotations: set[int] = field(default_factory=set)

    def sites(self, *types: type) -> Iterator[Site]:
        """The reached constructs of these types of nodes."""
        for type_ in types:
            yield from self.by_type.get(type_, {}).values()

    def reads(self) -> Iterator[Site]:
        """Where a value is read by name: names, attributes, and `getattr` with a written-out name."""
        for site in self.sites(ast.Name, ast.Attribute):
            if isinstance(site.node.ctx, ast.Load):
                yield site
        for site in self.sites(ast.Call):
            if len(site.node.args) > 1 and "builtins.getattr" in self.names.qualified_names(site.node.func, site.scope):
                yield site

    @cached_property
    def callers(self) -> Callers:
        """How what is reached, and what the cells run, uses what the notebook defines: of use when all is walked."""
        reached = (site for sites in self.by_type.values() for site in sites.values())
        return Callers(self.model, self.names, [*reached, *self.model.run_by_cells])

    def is_small(self, iterable: ast.AST, scope: Scope) -> bool:
        """Whether a loop over this grows with nothing, nor makes many turns with the loops around it."""
        return id(iterable) not in self.many_turns and self.lengths.is_small(iterable, scope)

    @property
    def all_granted(self) -> bool:
        """Whether all dimensions of its arguments are granted, so that no loop is one too many."""
        named = [each for last in self.arguments[-1:] if isinstance(last, dict) for each in last.values()]
        positional = [each for each in self.arguments if not isinstance(each, dict)]
        axes = [axis for each in (*positional, *named) for axis in (each if isinstance(each, tuple) else (each,))]
        return any(axes) and {axis for axis in axes if axis} <= set(self.dimensions)

    @property
    def max_loop_depth(self) -> int:
        """How deep loops may be nested."""
        return len(self.dimensions)

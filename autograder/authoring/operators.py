"""What may stand in place of a node of a syntax tree, as one small mistake: an operator of mutation a function."""

import ast
from collections.abc import Callable, Iterator
from itertools import combinations

ARITHMETIC = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.MatMult: ast.Mult,
              ast.Pow: ast.Mult}
BORDERS = {ast.Gt: (ast.GtE, ast.Lt), ast.GtE: (ast.Gt, ast.LtE), ast.Lt: (ast.LtE, ast.Gt), ast.LtE: (ast.Lt, ast.GtE),
           ast.Eq: (ast.NotEq, ast.GtE), ast.NotEq: (ast.Eq,)}
FUNCTIONS = {"sum": ("mean",), "mean": ("sum",), "max": ("min",), "min": ("max",), "argmax": ("argmin",),
             "argmin": ("argmax",), "log": ("log2", "log1p"), "exp": ("exp2", "expm1"), "zeros": ("ones",),
             "ones": ("zeros",), "dot": ("multiply",), "matmul": ("multiply",)}
PRODUCTS = ("dot", "matmul")


class Scope:
    """The names and texts that a function may have mistaken for each other."""

    def __init__(self, function: ast.FunctionDef | ast.Module):
        arguments = function.args.args if isinstance(function, ast.FunctionDef) else []
        self.bound = {argument.arg: 0 for argument in arguments}
        for node in ast.walk(function):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self.bound[node.id] = min(node.lineno, self.bound.get(node.id, node.lineno))
        nodes = [node for node in ast.walk(function) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        self.texts = list(dict.fromkeys(node.value for node in nodes))

    def others(self, node: ast.Name) -> Iterator[str]:
        """The other names that have a value in the line of `node`, where it has one itself."""
        if node.id in self.bound:
            yield from (name for name, line in self.bound.items() if name != node.id and line < node.lineno)


def _arithmetic(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp() if type(node.op) in ARITHMETIC:
            yield ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right)
        case ast.operator() if type(node) in ARITHMETIC:  # of `+=`
            yield ARITHMETIC[type(node)]()


def _part_left_out(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp():
            yield node.left
            yield node.right
        case ast.UnaryOp(operand=operand) if not isinstance(operand, ast.Constant):
            yield operand
        case ast.Slice(lower=lower, upper=upper):
            if lower is not None:
                yield ast.Slice(None, upper)
            if upper is not None:
                yield ast.Slice(lower, None)


def _operands_swapped(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.BinOp(op=ast.Sub() | ast.Div() | ast.MatMult() | ast.Pow()):
            yield ast.BinOp(node.right, node.op, node.left)


def _comparison(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(ops=[op]):
            for other in BORDERS.get(type(op), ()):
                yield ast.Compare(node.left, [other()], node.comparators)
        case ast.BoolOp(op=op):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), node.values)


def _constant(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield from (ast.Constant(other) for other in (value + 1, value - 1) if other >= 0)
        case ast.Constant(value=float(value)):
            yield from (ast.Constant(other) for other in (value + 1, value + 0.1))
        case ast.Constant(value=str(value)):
            yield from (ast.Constant(other) for other in scope.texts if other != value)


def _axis(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.keyword(arg="axis", value=ast.Constant(value=int(axis))):
            yield ast.keyword("axis", ast.Constant(1 - axis if axis in (0, 1) else 0))


def _argument_left_out(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Call(keywords=keywords):
            for left_out in keywords:
                yield ast.Call(node.func, node.args, [each for each in keywords if each is not left_out])


def _order(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Call(args=args):
            yield from (ast.Call(node.func, swapped, node.keywords) for swapped in _swapped(args))
        case ast.Tuple(ctx=ast.Load()):
            yield from (ast.Tuple(swapped, node.ctx) for swapped in _swapped(node.elts))
        case ast.Dict():
            yield from (ast.Dict(node.keys, swapped) for swapped in _swapped(node.values))


def _swapped(parts: list[ast.expr]) -> Iterator[list[ast.expr]]:
    """The parts with two of them in each other's place."""
    for one, other in combinations(range(len(parts)), 2):
        swapped = list(parts)
        swapped[one], swapped[other] = parts[other], parts[one]
        yield swapped


def _transpose(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Attribute(attr="T"):
            yield node.value
        case ast.Call(func=ast.Attribute(attr=name), args=args) if name in PRODUCTS:
            for at, factor in enumerate(args):
                yield ast.Call(node.func, [*args[:at], _transposed(factor), *args[at + 1:]], node.keywords)
        case ast.BinOp(op=ast.MatMult()):
            yield ast.BinOp(_transposed(node.left), node.op, node.right)
            yield ast.BinOp(node.left, node.op, _transposed(node.right))


def _transposed(factor: ast.expr) -> ast.expr:
    return ast.Attribute(factor, "T", ast.Load())


def _function(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Attribute(attr=name):
            for other in FUNCTIONS.get(name, ()):
                yield ast.Attribute(node.value, other, node.ctx)


def _call_left_out(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Call(func=ast.Attribute(value=value)) if not (isinstance(value, ast.Name) and value.id == "np"):
            yield value
        case ast.Call(args=[first, *_]):
            yield first


def _off_by_one(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Call(func=ast.Name(id="range"), args=[count]):
            one = ast.Constant(1)
            yield ast.Call(node.func, [ast.BinOp(count, ast.Sub(), one)], [])
            yield ast.Call(node.func, [ast.BinOp(count, ast.Add(), one)], [])
            yield ast.Call(node.func, [one, count], [])


def _sign(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name in scope.bound:
            yield ast.UnaryOp(ast.USub(), node)


def _name(node: ast.AST, scope: Scope) -> Iterator[ast.AST]:
    match node:
        case ast.Name(ctx=ast.Load()):
            yield from (ast.Name(other, node.ctx) for other in scope.others(node))


Operator = Callable[[ast.AST, Scope], Iterator[ast.AST]]
OPERATORS: dict[str, Operator] = {
    "arithmetic": _arithmetic,
    "a part left out": _part_left_out,
    "operands swapped": _operands_swapped,
    "comparison": _comparison,
    "constant": _constant,
    "axis": _axis,
    "an argument left out": _argument_left_out,
    "order": _order,
    "transpose": _transpose,
    "another function": _function,
    "a call left out": _call_left_out,
    "off by one": _off_by_one,
    "another name": _name,
    "sign": _sign,
}

"""The mutants of a module: its text with one thing changed, for each thing that does something at run time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

_OTHER_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OTHER_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip
_OTHER_NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
_NO_CODE = {"annotation", "returns", "decorator_list"}


@dataclass(frozen=True)
class Mutant:
    """A module (relative to the tree) with other text; `shown` says what was changed."""

    module: Path
    line: int
    shown: str
    text: bytes


def mutants(root: Path, module: Path) -> Iterator[Mutant]:
    """Every mutant of a module, whose path is relative to the root of the tree."""
    source = (root / module).read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in _nodes(ast.parse(source)):
        for text in _changes(node):
            begin = starts[node.lineno - 1] + node.col_offset
            end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
            made = source[:begin] + text.encode() + source[end:]
            yield Mutant(module, node.lineno, f"{ast.unparse(node)} → {text}", made)


def _nodes(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """The expressions and statements that do something at run time; those within f-strings have no place."""
    if isinstance(node, ast.expr | ast.stmt):
        yield node
    if isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    ):
        return
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and name not in _NO_CODE:
                yield from _nodes(child)


def _changes(node: ast.expr | ast.stmt) -> Iterator[str]:
    """The texts that may stand in a node's place."""
    match node:
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                other = deepcopy(node)
                other.ops[at] = _OTHER_COMPARISONS[type(operator)]()
                yield f"({ast.unparse(other)})"
        case ast.BoolOp():
            other = ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
            yield f"({ast.unparse(other)})"
        case ast.UnaryOp(op=ast.Not()):
            yield f"({ast.unparse(node.operand)})"
        case ast.BinOp() if type(node.op) in _OTHER_OPERATORS:
            yield f"({ast.unparse(ast.BinOp(node.left, _OTHER_OPERATORS[type(node.op)](), node.right))})"
        case ast.Constant(value=bool() as value):
            yield str(not value)
        case ast.Constant(value=int() | float() as value):
            yield str(value + 1 if isinstance(value, int) else value * 2 or 1.0)
        case ast.Call(func=ast.Name(id="Decimal"), args=[ast.Constant(value=str() as text)]):
            yield f'Decimal("{Decimal(text) * 2 or 1}")'
        case ast.Call(func=ast.Name(id=name)) if name in _OTHER_NAMES:
            yield f"({_OTHER_NAMES[name]}{ast.unparse(node).removeprefix(name)})"
        case ast.IfExp():
            yield f"({ast.unparse(ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse))})"
        case ast.Continue() | ast.Break():
            yield "break" if isinstance(node, ast.Continue) else "continue"
        case ast.Expr(value=ast.Call()):
            yield "pass"

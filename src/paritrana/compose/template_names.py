"""Checking the names of templates against the view model, before any region is built.

In: programs and the class that holds the names. Out: findings with the template's line and a near name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import lru_cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from paritrana.compose import faults
from paritrana.compose.template import For, Hole, If, Program, Step
from paritrana.diagnostics import Diagnostic
from paritrana.located import Origin


def check_names(program: Program, root: type, file: str) -> tuple[Diagnostic, ...]:
    """Every name and isian that `root`, a dataclass of dataclasses, doesn't have."""
    return tuple(_check(program.steps, root, {}, file))


def _check(steps: tuple[Step, ...], root: type, items: Mapping[str, type], file: str) -> Iterator[Diagnostic]:
    for step in steps:
        if isinstance(step, Hole):
            yield from _check_hole(step, root, items, file)
        elif isinstance(step, If):
            if step.name not in items and step.name not in shape(root):
                yield _unknown(step.name, (*shape(root), *items), file, step.line)
            yield from _check((*step.then, *step.other), root, items, file)
        elif isinstance(step, For):
            record, several = shape(root).get(step.name, (None, False))
            if record is None or not several:
                lists = [name for name, (_, many) in shape(root).items() if many]
                yield _unknown(step.name, tuple(lists), file, step.line)
            else:
                yield from _check(step.body, root, {**items, step.item: record}, file)


def _check_hole(hole: Hole, root: type, items: Mapping[str, type], file: str) -> Iterator[Diagnostic]:
    record = items.get(hole.name)
    if record is None:
        single = {name: record for name, (record, several) in shape(root).items() if record and not several}
        record = single.get(hole.name)
        if record is None:
            yield _unknown(hole.name, (*single, *items), file, hole.line)
            return
    known = tuple(each.name for each in fields(record))
    if hole.attr not in known:
        choices = tuple(f"{hole.name}.{name}" for name in known)
        yield _unknown(f"{hole.name}.{hole.attr}", choices, file, hole.line)


def _unknown(name: str, choices: tuple[str, ...], file: str, line: int) -> Diagnostic:
    near = get_close_matches(name, choices, n=1, cutoff=0.6)
    hint = f'; maksudnya "{near[0]}"?' if near else ""
    return faults.UNKNOWN_NAME.at(
        Origin(file, line, 1), nama=name, saran=hint, pilihan=", ".join(sorted(choices))
    )


@lru_cache(maxsize=8)
def shape(root: type) -> Mapping[str, tuple[Any, bool]]:
    """The names of a class: each with its record class (None for a plain flag) and whether it is a list."""
    return {name: _record(hint) for name, hint in get_type_hints(root).items()}


def _record(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) in (Union, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return (inner, True) if is_dataclass(inner) else (None, True)
    return (hint, False) if is_dataclass(hint) else (None, False)

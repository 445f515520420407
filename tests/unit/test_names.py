"""Names say what a thing is: no function is a bare participle, a class name stands once, a module's once in a room."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "paritrana"

PARTICIPLES = (
    "begun bound broken built chosen done drawn fallen felt found given gone grown heard held hidden kept known laid"
    " left lost made meant met paid said seen sent shown sold spent spoken stood taken thought told won worn"
    " written"
)
"""Irregular ones; regular ones end in -ed. A participle says neither what is done nor what is given back: `told` was
six different things. A word whose infinitive is the same (read, put, cut, run, set) is an order and may stand."""

NO_PARTICIPLES = "embed exceed feed need proceed required seed shed speed"
"""Words in -ed that are none, and `required`, which JSON Schema calls so what must be there."""


def parsed() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the program: its room ("" at the root) and its syntax tree."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield room_of(path), ast.parse(path.read_text(encoding="utf-8"))


def room_of(path: Path) -> str:
    """The folder below the package that holds a module."""
    return path.relative_to(SOURCE).parts[0] if path.parent != SOURCE else ""


def is_participle(name: str) -> bool:
    """Whether a function's name is one word and a participle."""
    word = name.strip("_")
    regular = word.endswith("ed") and "_" not in word and word not in NO_PARTICIPLES.split()
    return regular or word in PARTICIPLES.split()


def test_no_function_is_a_bare_participle() -> None:
    functions = [
        (room, node.name)
        for room, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert len(functions) > 2000
    found = {f"{room}.{name.strip('_')}" for room, name in functions if is_participle(name)}
    assert not found, f"name a function by what it does or gives: {sorted(found)}"


def test_a_class_name_stands_once() -> None:
    names = Counter(
        node.name for _, tree in parsed() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    )
    assert len(names) > 300
    found = {name for name, times in names.items() if times > 1}
    assert not found, f"give each class a name of its own: {sorted(found)}"


def test_a_module_name_stands_once_in_a_room() -> None:
    names = Counter(
        f"{room_of(path)}.{path.stem}" for path in SOURCE.rglob("*.py") if not path.stem.startswith("__")
    )
    assert len(names) > 300
    found = {name for name, times in names.items() if times > 1}
    assert not found, f"give each module of a room a name of its own: {sorted(found)}"


def test_participles_are_known_as_such() -> None:
    assert all(map(is_participle, ("told", "_kept", "refused", "made", "_shown")))
    assert not any(
        map(is_participle, ("need", "read", "put", "is_kept", "signed_by", "as_told", "speed", "cut"))
    )

"""Imports among our own modules make no circle, neither those within functions nor those for types alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"


def modules(source: Path) -> dict[str, Path]:
    """Every module below a folder of packages, by its dotted name."""
    found = {}
    for path in sorted(source.rglob("*.py")):
        parts = path.relative_to(source).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(path: Path, known: Mapping[str, Path]) -> Iterator[str]:
    """The known modules that a module imports anywhere in its text."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module in known:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in known else node.module


def graph(source: Path) -> dict[str, set[str]]:
    """For each module those that it imports."""
    known = modules(source)
    return {name: set(imports(path, known)) - {name} for name, path in known.items()}


def test_no_modules_import_each_other() -> None:
    found = graph(SOURCE)
    assert len(found) > 400 and sum(map(len, found.values())) > 1500
    order = list(TopologicalSorter(found).static_order())
    assert len(order) == len(found)


def test_an_import_in_a_function_counts(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "__init__.py").write_text("")
    (tmp_path / "p" / "a.py").write_text("from p import b\n")
    (tmp_path / "p" / "b.py").write_text("def f():\n    from p.a import x\n    return x\n")
    with pytest.raises(CycleError):
        list(TopologicalSorter(graph(tmp_path)).static_order())

"""Which tests concern a module: every test file is run once in a copy whose functions note that they ran.

Notes come from child processes too. The map is kept until a module is added, renamed or removed.
"""

from __future__ import annotations

import ast
import json
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.mutants.trees import PACKAGE, ROOT, WORK, copy_tree, run_tests

ENOUGH_S = 60.0
"""Tests of a mutant are run nearest first until so much is spent; all that run a grammar take 200 s."""
_NOT_RUN = ("tests/system/", "tests/bench/", "tests/contoh/")
_NOTE = """import os as _os
_to = _os.environ.get("JEJAK")
_file = _os.open(_to, _os.O_WRONLY | _os.O_CREAT | _os.O_APPEND) if _to else -1
_ran = set()
def ran(name):
    if name not in _ran:
        _ran.add(name)
        if _file >= 0:
            _os.write(_file, (name + "\\n").encode())
"""


@dataclass(frozen=True)
class Tests:
    """A test file: how long it takes, and the modules of which a function ran."""

    file: str
    seconds: float
    modules: frozenset[str]


def test_map(modules: Sequence[Path]) -> list[Tests]:
    """Which test files run which modules: as kept, or by running each file once; a run that was cut off goes on."""
    files = sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "tests").rglob("test_*.py"))
    names = [module.as_posix() for module in modules]
    kept = WORK / "peta.json"
    known = json.loads(kept.read_bytes()) if kept.exists() else {}
    found: dict[str, list[Any]] = known.get("uji", {}) if known.get("modul") == names else {}
    missing = [file for file in files if file not in found and not file.startswith(_NOT_RUN)]
    if missing:
        print(f"Memetakan {len(missing)} berkas uji (sekali saja, beberapa menit) ...", flush=True)
        tree = copy_tree("peta")
        for module in modules:
            (tree / module).write_text(_noting(module), encoding="utf-8")
        (tree / PACKAGE / "_jejak.py").write_text(_NOTE, encoding="utf-8")
        for file in missing:
            found[file] = _mapped(tree, file)
            kept.write_text(json.dumps({"modul": names, "uji": found}), encoding="utf-8")
        shutil.rmtree(tree)
    return [Tests(file, found[file][0], frozenset(found[file][1])) for file in files if found.get(file)]


def _noting(module: Path) -> str:
    """A module whose functions note that they ran; where there is none, the import does."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    note = ast.parse(f"_jejak.ran({module.as_posix()!r})").body[0]
    for function in functions:
        function.body.insert(ast.get_docstring(function) is not None, note)
    head = sum(isinstance(n, ast.Expr) or getattr(n, "module", "") == "__future__" for n in tree.body[:2])
    tree.body[head:head] = [*ast.parse("from paritrana import _jejak").body, *([] if functions else [note])]
    return ast.unparse(ast.fix_missing_locations(tree))


def _mapped(tree: Path, file: str) -> list[Any]:
    """The seconds and the modules of a test file, run over the noting copy; empty where it can't pass there."""
    trail = tree / "jejak.txt"
    trail.unlink(missing_ok=True)
    began = time.monotonic()
    if run_tests(tree, [file], 900.0, JEJAK=str(trail)) or not trail.exists():
        return []
    return [round(time.monotonic() - began, 2), sorted(set(trail.read_text(encoding="utf-8").split()))]


def related(module: Path, tests: Sequence[Tests]) -> list[Tests]:
    """The tests of a module, nearest first: those that name it, then those that run little else, within a time."""
    dotted = ".".join(module.with_suffix("").relative_to("src").parts).removesuffix(".__init__")

    def distance(each: Tests) -> tuple[bool, float]:
        return dotted not in (ROOT / each.file).read_text(encoding="utf-8"), each.seconds * len(each.modules)

    chosen: list[Tests] = []
    for each in sorted((each for each in tests if module.as_posix() in each.modules), key=distance):
        if not chosen or sum(test.seconds for test in chosen) + each.seconds <= ENOUGH_S:
            chosen.append(each)
    return chosen

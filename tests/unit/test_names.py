"""Names say what a thing is: no function is a bare participle, a class name stands once, a module's once in a room.

What breaks this in rooms that are still being put in order is listed below; the lists may only shrink.
"""

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

NO_PARTICIPLES = "embed exceed feed need proceed seed shed speed"
"""Words in -ed that are none."""

FUNCTIONS_LEFT = """
    chapters.counted chapters.covered chapters.dated chapters.deed chapters.described chapters.grouped
    chapters.known chapters.listed chapters.looked chapters.named chapters.noted chapters.paid chapters.printed
    chapters.recovered chapters.repealed chapters.said chapters.seen chapters.settled chapters.spent
    chapters.stated chapters.tallied chapters.told chapters.used compose.made evidence.dated evidence.judged
    evidence.meant evidence.mentioned evidence.named evidence.quoted evidence.scaled evidence.seen
    evidence.shared evidence.spaced evidence.stated field.multiplied readers.broken readers.cleaned
    readers.structured readers.tidied readers.unclosed rules.asked rules.called rules.cited rules.claimed
    rules.counted rules.dated rules.declared rules.discounted rules.explained rules.held rules.issued
    rules.joined rules.keyed rules.known rules.meant rules.mentioned rules.named rules.planned rules.printed
    rules.reckoned rules.related rules.renewed rules.said rules.shown rules.spoken rules.stated rules.summed
    rules.told rules.undated rules.unlinked typeset.left workbook_form.required
"""
"""`room.name` of functions that are still named by a participle."""

CLASSES_LEFT = """
    Gap Groups Item Kind Mention Part Row Stated Tally
"""
"""Class names that still stand more than once."""

MODULES_LEFT = """
    readers.faults
"""
"""`room.name` of modules whose name still occurs more than once within a room."""


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


def check(found: set[str], listed: str, advice: str) -> None:
    """Nothing is found that isn't on the list, and nothing stands on the list that isn't found."""
    left = set(listed.split())
    assert not found - left, f"{advice}: {' '.join(sorted(found - left))}"
    assert not left - found, f"take these off the list, they are gone: {' '.join(sorted(left - found))}"


def test_no_function_is_a_bare_participle() -> None:
    functions = [
        (room, node.name)
        for room, tree in parsed()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert len(functions) > 2000
    found = {f"{room}.{name.strip('_')}" for room, name in functions if is_participle(name)}
    check(found, FUNCTIONS_LEFT, "name a function by what it does or gives")


def test_a_class_name_stands_once() -> None:
    names = Counter(
        node.name for _, tree in parsed() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    )
    assert len(names) > 300
    found = {name for name, times in names.items() if times > 1}
    check(found, CLASSES_LEFT, "give each class a name of its own")


def test_a_module_name_stands_once_in_a_room() -> None:
    names = Counter(
        f"{room_of(path)}.{path.stem}" for path in SOURCE.rglob("*.py") if not path.stem.startswith("__")
    )
    assert len(names) > 300
    found = {name for name, times in names.items() if times > 1}
    check(found, MODULES_LEFT, "give each module of a room a name of its own")


def test_participles_are_known_as_such() -> None:
    assert all(map(is_participle, ("told", "_kept", "refused", "made", "_shown")))
    assert not any(
        map(is_participle, ("need", "read", "put", "is_kept", "signed_by", "as_told", "speed", "cut"))
    )

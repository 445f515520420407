"""docs/architecture.md against the code: every room, its floor, every contract, every module on the four trips."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from tests.support.docs import FENCE, PACKAGE, ROOT, section_of, text_of

PAGE = "docs/architecture.md"


def contracts() -> list[dict[str, Any]]:
    """Return the import contracts of the project."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(settings["tool"]["importlinter"]["contracts"])


def rooms() -> set[str]:
    """Return every package and every module that stands beside them, from the package downwards."""
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    return modules | {
        path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.glob("*/**/__init__.py")
    }


def test_every_room_has_its_line_and_every_line_its_room() -> None:
    heads = re.findall(r"^\| (`[^|]+`) \|", section_of(PAGE, "Rooms"), re.MULTILINE)
    named = [name for head in heads for name in re.findall(r"`([\w/]+)`", head)]
    assert len(named) == len(set(named)) > 40
    assert set(named) == rooms()


def test_the_floors_are_those_of_the_contract() -> None:
    built = {name.split("/")[0] for name in rooms()}
    layers = [
        sorted(built & set(re.findall(r"\w+", layer)))
        for contract in contracts()
        if contract["type"] == "layers"
        for layer in contract["layers"]
    ]
    (_, drawn), *_ = FENCE.findall(section_of(PAGE, "Rooms"))
    floors = [sorted(re.findall(r"\w+", line)) for line in drawn.splitlines()]
    assert len(floors) > 15
    assert floors == [layer for layer in layers if layer]


def test_the_contracts_are_those_of_the_project() -> None:
    named = re.findall(r"^\* (.+)$", section_of(PAGE, "Contracts"), re.MULTILINE)
    assert len(named) > 10
    assert named == [contract["name"] for contract in contracts()]


def test_every_module_on_a_trip_exists() -> None:
    trips = FENCE.findall(section_of(PAGE, "Four trips"))
    paths = [path for _, body in trips for path in re.findall(r"\b[a-z_]+(?:/\w+)*\.py\b", body)]
    assert len(trips) == 4 and len(paths) > 40
    assert [path for path in paths if not (PACKAGE / path).is_file()] == []


def test_the_stages_are_those_of_api() -> None:
    api = (PACKAGE / "api.py").read_text(encoding="utf-8").splitlines()[0]
    stages = re.search(r"\*\*(read .+? archive)\*\*", text_of(PAGE), re.DOTALL)
    assert stages and re.findall(r"\w+", stages[1]) == re.findall(r"\w+", api.split(": ")[1])

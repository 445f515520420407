"""docs/architecture.md against the code: every room, its floor, every contract, every module on the four trips."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from tests.support.docs import FENCE, PACKAGE, ROOT, section_of, text_of, write_doc

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


def floors() -> str:
    """Write the layers of the contract, one a line, without rooms that aren't built."""
    built = {name.split("/")[0] for name in rooms()}
    layers = [
        [room for room in re.findall(r"\w+", layer) if room in built]
        for contract in contracts()
        if contract["type"] == "layers" and contract["containers"] == ["paritrana"]
        for layer in contract["layers"]
    ]
    return "\n".join(["```text", *(" | ".join(layer) for layer in layers if layer), "```"]) + "\n"


def named_contracts() -> str:
    """Write the names of the contracts as a list."""
    return "".join(f"* {contract['name']}\n" for contract in contracts())


@pytest.mark.parametrize(("part", "wanted"), [("floors", floors()), ("contracts", named_contracts())])
def test_floors_and_contracts_are_those_of_the_project(part: str, wanted: str, update: bool) -> None:
    place = re.compile(
        rf"(?<=<!-- {part}: written by make docs -->\n).*?(?=<!-- end of {part} -->)", re.DOTALL
    )
    text = text_of(PAGE)
    assert wanted.count("\n") > 10
    if update:
        write_doc(PAGE, place.sub(lambda _: wanted, text))
        return
    assert place.findall(text) == [wanted], "make docs"


def test_every_module_on_a_trip_exists() -> None:
    trips = FENCE.findall(section_of(PAGE, "Four trips"))
    paths = [path for _, body in trips for path in re.findall(r"\b[a-z_]+(?:/\w+)*\.py\b", body)]
    assert len(trips) == 4 and len(paths) > 40
    assert [path for path in paths if not (PACKAGE / path).is_file()] == []


def test_the_stages_are_those_of_api() -> None:
    api = (PACKAGE / "api.py").read_text(encoding="utf-8").splitlines()[0]
    stages = re.search(r"\*\*(read .+? archive)\*\*", text_of(PAGE), re.DOTALL)
    assert stages and re.findall(r"\w+", stages[1]) == re.findall(r"\w+", api.split(": ")[1])

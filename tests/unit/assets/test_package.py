"""pyproject.toml, constraints.txt and the licences agree."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tools.requirements import requirements

ROOT = Path(__file__).resolve().parents[3]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def plain(name: str) -> str:
    """Return a package's name in its normal form, PEP 503."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_constraints_are_names_and_versions_only() -> None:
    assert [line for line in CONSTRAINTS if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line)] == []
    names = [plain(line.split("==")[0]) for line in CONSTRAINTS]
    assert len(names) == len(set(names))


def test_every_requirement_is_pinned() -> None:
    pinned = {plain(line.split("==")[0]) for line in CONSTRAINTS}
    wanted = requirements(["dev"])
    assert len(wanted) > 15
    assert [name for name in wanted if plain(re.split(r"[=<>~]", name)[0]) not in pinned] == []


def test_requirements_without_extras_are_those_of_a_run() -> None:
    assert requirements([]) == PROJECT["project"]["dependencies"]


def test_an_unknown_extra_is_an_error() -> None:
    with pytest.raises(KeyError, match="nope"):
        requirements(["nope"])


def test_reportlab_is_pinned_to_the_version_its_internals_were_read_in() -> None:
    assert "reportlab==5.1.*" in PROJECT["project"]["dependencies"]


def test_every_licence_pattern_names_a_file() -> None:
    patterns = PROJECT["project"]["license-files"]
    assert len(patterns) == 3
    assert [pattern for pattern in patterns if not list(ROOT.glob(pattern))] == []


def test_every_folder_of_assets_says_where_it_comes_from() -> None:
    binary = {path.parent for path in (ROOT / "assets").rglob("*") if path.suffix in (".ttf", ".icc", ".tsv")}
    assert len(binary) == 3
    assert [folder.name for folder in binary if not (folder / "SOURCE.md").is_file()] == []

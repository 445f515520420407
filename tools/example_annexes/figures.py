"""The example's figures as its bukti.yaml has them, all text; and numbers as Indonesian prints them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

EXAMPLE = Path(__file__).parents[2] / "tests" / "contoh" / "kabupaten-contoh"


def evidence() -> dict[str, Any]:
    """Read the example without giving its values types."""
    tree: dict[str, Any] = yaml.load((EXAMPLE / "bukti.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return tree


def number(text: str) -> int:
    """The whole number in a text: Rp1.411.200.000 or 5.950."""
    return int("".join(c for c in text if c.isdigit()))


def printed(value: int) -> str:
    """A number with dots between thousands."""
    return f"{value:,}".replace(",", ".")


def budgets(tree: dict[str, Any], year: str, **wanted: str) -> list[dict[str, Any]]:
    """The budget rows of a year with these values."""
    return [
        row
        for row in tree["anggaran"]
        if row["tahun"] == year and all(row[key] == value for key, value in wanted.items())
    ]


def groups(tree: dict[str, Any], names: list[str]) -> list[tuple[str, int]]:
    """The groups with these names and their people."""
    people = {row["nama"]: number(row["jumlah"]) for row in tree["kelompok"]["daftar"]}
    return [(name, people[name]) for name in names]

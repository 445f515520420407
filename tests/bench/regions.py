"""Evidence folders of made-up content for real codes: realistic, all different, without a galat, the same for a seed.

    python tests/bench/regions.py FOLDER [--count 552] [--seed 1] [--villages 84000]

All 552 provinces, kabupaten and kota of the table of regions come first; more than that, or --villages, goes on
with villages below the kabupaten, a folder each. Every file carries `contoh`, so nothing made here can be taken for
a region's own words.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from paritrana.evidence.regions import RegionEntry, RegionTable  # noqa: E402
from tests.bench import region_sections as sections  # noqa: E402


@dataclass(frozen=True, slots=True)
class Place:
    """A made-up dossier's region: its folder, code, names."""

    folder: str
    code: str
    name: str
    province: str
    kind: str
    parent: str = ""
    district: str = ""


def places(count: int, villages: int = 0) -> Iterator[Place]:
    """The first `count` regions in the order of codes, and so many villages."""
    table = RegionTable.from_tsv((ROOT / "assets" / "wilayah" / "wilayah.tsv").read_bytes())
    entries = list(table.entries.values())
    for entry in entries[:count]:
        yield _place(entry, table)
    yield from _villages(entries, table, villages + max(0, count - len(entries)))


def _place(entry: RegionEntry, table: RegionTable) -> Place:
    province = table.province(entry.code)
    assert province
    name = f"Provinsi {entry.name}" if entry.kind == "provinsi" else entry.name
    folder = f"{entry.code}-{name.lower().replace(' ', '-')}"
    return Place(folder, entry.code, name, province.name, entry.kind)


def _villages(entries: list[RegionEntry], table: RegionTable, count: int) -> Iterator[Place]:
    """So many villages, spread over the kabupaten: every district has twenty."""
    homes = [entry for entry in entries if entry.kind == "kabupaten"]
    for i in range(count):
        home = homes[i % len(homes)]
        number = i // len(homes)
        code = f"{home.code}.{number // 20 + 1:02}.{2001 + number % 20}"
        random = Random(code)
        name, district = f"Desa {sections.village_name(random)}", sections.village_name(random)
        province = table.province(home.code)
        assert province
        folder = f"{home.code}/{code}-{name.lower().replace(' ', '-')}"
        yield Place(folder, code, name, province.name, "desa", home.name, district)


def evidence(place: Place, seed: int = 1) -> bytes:
    """The bytes of a region's bukti.yaml; the same place and seed give the same."""
    data: dict[str, Any] = sections.whole(place, Random(f"{seed} {place.code}"))
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(data, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100)
    return text.encode()


def write(folder: Path, count: int = 552, villages: int = 0, seed: int = 1) -> list[Path]:
    """Make the folders and give them back in the order of codes."""
    made = []
    for place in places(count, villages):
        target = folder / place.folder
        target.mkdir(parents=True, exist_ok=True)
        (target / "bukti.yaml").write_bytes(evidence(place, seed))
        made.append(target)
    return made


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=552)
    parser.add_argument("--villages", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print(len(write(given.folder, given.count, given.villages, given.seed)))

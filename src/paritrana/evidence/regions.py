"""The table of Indonesia's regions: codes of the Ministry of Home Affairs, names, kinds.

In: the bytes of a tab-separated table (kode, nama, jenis), lines with # are remarks. Out: look-ups by code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType

from paritrana.evidence.region_names import comparable

EXAMPLE_CODE = "00.00"
"""The code of invented regions; accepted only with `contoh`."""

_SHAPE = re.compile(r"\d{2}(\.\d{2}(\.\d{2}\.\d{4})?)?")


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A row of the table; `name` is `Kabupaten Bandung`, but a province's has no word before it."""

    code: str
    name: str
    kind: str

    @property
    def parent_code(self) -> str:
        """The province's code, or "" for a province."""
        return self.code.rpartition(".")[0]


@dataclass(frozen=True)
class RegionTable:
    """All regions by code."""

    entries: Mapping[str, RegionEntry]

    @classmethod
    def from_tsv(cls, data: bytes) -> RegionTable:
        """Read the table; a bad table is our bug and raises."""
        return _table(data)

    def get(self, code: str) -> RegionEntry | None:
        """The row of a province's, kabupaten's or kota's code."""
        return self.entries.get(code)

    def holder(self, code: str) -> RegionEntry | None:
        """The row of the code itself, or for a village's code that of its kabupaten or kota."""
        return self.get(code if len(code) < 6 else code[:5])

    def province(self, code: str) -> RegionEntry | None:
        """The province a code lies in."""
        return self.get(code[:2])

    def by_name(self, name: str) -> tuple[RegionEntry, ...]:
        """The rows with this name in any usual spelling."""
        return self._names.get(comparable(name), ())

    @cached_property
    def _names(self) -> Mapping[str, tuple[RegionEntry, ...]]:
        names: dict[str, tuple[RegionEntry, ...]] = {}
        for entry in self.entries.values():
            key = comparable(entry.name)
            names[key] = (*names.get(key, ()), entry)
        return names


@lru_cache(maxsize=1)
def _table(data: bytes) -> RegionTable:
    """The table of these bytes, which are the same for every dossier of a run."""
    entries: dict[str, RegionEntry] = {}
    for line in data.decode("utf-8").splitlines():
        if not line.startswith(("#", "kode\t")) and line.strip():
            code, name, kind = line.split("\t")
            entries[code] = RegionEntry(code, name, kind)
    return RegionTable(MappingProxyType(entries))


def well_formed(code: str) -> bool:
    """Whether a text has the form of a code: 32, 32.04 or 32.04.05.2001."""
    return _SHAPE.fullmatch(code) is not None and code.isascii()

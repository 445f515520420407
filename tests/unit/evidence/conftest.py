"""Reads YAML text into evidence, as `check` does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.located import Address, Node
from paritrana.readers import yamltext

ROOT = Path(__file__).resolve().parents[3]
MINIMAL = """\
skema: 1
penghargaan: {edisi: Paritrana Award 2024, periode: 2023, kategori: pemerintah kabupaten/kota}
daerah: {kode: 32.04, nama: Kabupaten Bandung}
penandatangan: {jabatan: Bupati Bandung, nama: Dadang Supriatna, status: definitif}
"""


@dataclass(frozen=True)
class Loaded:
    """What came of a text; `found` says code and address of each finding."""

    evidence: Evidence | None
    findings: list[Diagnostic]
    root: Node

    @property
    def found(self) -> list[tuple[str, str]]:
        return [(d.code, str(d.place)) for d in self.findings]

    @property
    def whole(self) -> Evidence:
        assert self.evidence is not None
        return self.evidence

    def line(self, number: int = 0) -> int:
        place = self.findings[number].place
        assert isinstance(place, Address)
        return self.root.origin(place).line


Read = Callable[[str], Loaded]


@pytest.fixture(scope="session")
def regions() -> RegionTable:
    return RegionTable.from_tsv((ROOT / "assets/wilayah/wilayah.tsv").read_bytes())


@pytest.fixture(scope="session")
def read(regions: RegionTable) -> Read:
    """Load a text as it stands."""

    def run(text: str) -> Loaded:
        findings = Findings()
        root = yamltext.read(text.encode(), "bukti.yaml", findings)
        assert root is not None, findings.items
        evidence = load(root, regions, findings)
        return Loaded(evidence, findings.items, root)

    return run


@pytest.fixture(scope="session")
def read_with(read: Read) -> Read:
    """Load a text after the sections that every file needs."""
    return lambda text: read(MINIMAL + text)

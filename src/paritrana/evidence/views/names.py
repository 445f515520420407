"""Exactly the names that templates may write: the class is the contract, checked before any region is built.

Attribute names are those that templates write, hence Indonesian. A name without data is None or empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.evidence.views import budget, budget_series, exhibits, front
from paritrana.evidence.views.material import Material
from paritrana.evidence.views.said import Said


@dataclass(frozen=True, slots=True)
class Kosong:
    """A section without data: why, if the evidence says it."""

    alasan: str


@dataclass(frozen=True, slots=True)
class Names:
    """All names."""

    penghargaan: front.Penghargaan
    daerah: front.Daerah
    penandatangan: front.Penandatangan
    surat: front.Surat
    pernyataan: front.Pernyataan
    keandalan: tuple[exhibits.Keandalan, ...]
    anggaran: bool
    anggaran_perubahan: tuple[Said, ...]
    anggaran_setelah: bool
    bukti: bool
    kosong_beralasan: bool = False
    kosong: Kosong | None = None


def make_names(material: Material) -> Names:
    """All names of one region."""
    evidence = material.evidence
    return Names(
        penghargaan=front.award_names(evidence),
        daerah=front.region_names(evidence.region),
        penandatangan=front.signatory_names(evidence.signatory),
        surat=front.letter_names(evidence),
        pernyataan=front.statement_names(evidence),
        keandalan=exhibits.levels(),
        anggaran=bool(evidence.budgets),
        anggaran_perubahan=budget_series.changes(material),
        anggaran_setelah=bool(budget.budget_lines(material, after=True)),
        bukti=bool(evidence.exhibits),
    )

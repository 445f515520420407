"""What a rule judges: one region's evidence, what was seen of its annexes, the constants, the region table.

Nothing here reports; it only answers questions that several rules ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Protocol

from paritrana.evidence.addresses import each, field, section, walk
from paritrana.evidence.blank import PLACEHOLDER
from paritrana.evidence.model import Budget, Coverage, Evidence, Exhibit, Group, Law, Part
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.values import EvidenceRef
from paritrana.indonesian import Period
from paritrana.located import Address
from paritrana.rules.constants import Constants
from paritrana.rules.figures import Stated, stated_figures


class AnnexState(Protocol):
    """What became of an annex: "ada", "tidak ada", "ditolak" or "tanpa berkas"."""

    @property
    def value(self) -> str:
        """The word for it."""
        ...


class AnnexFacts(Protocol):
    """What survey saw in one exhibit's annex; `pages` are those of the whole file."""

    @property
    def file(self) -> str:
        """The file's name."""
        ...

    @property
    def state(self) -> AnnexState:
        """What became of it."""
        ...

    @property
    def pages(self) -> int | None:
        """How many pages, if they can be counted."""
        ...

    @property
    def refused(self) -> str:
        """Why it was refused."""
        ...


@dataclass(frozen=True)
class Case:
    """One region's case; `annexes` is empty where nobody looked."""

    evidence: Evidence
    annexes: Mapping[str, AnnexFacts]
    constants: Constants
    regions: RegionTable

    @cached_property
    def period(self) -> Period | None:
        """The period that is assessed, if it can be read."""
        period = self.evidence.award.period
        return period if isinstance(period, Period) else None

    @cached_property
    def parts(self) -> tuple[tuple[Address, Part], ...]:
        """Every part of the evidence with its address, in the order of the schema."""
        return tuple(walk(self.evidence))

    @cached_property
    def budgets(self) -> tuple[tuple[Address, Budget], ...]:
        """The rows of `anggaran`, each with its address."""
        return tuple(each(section("budgets"), self.evidence.budgets))

    @cached_property
    def coverage(self) -> tuple[tuple[Address, Coverage], ...]:
        """The rows of `kepesertaan`, each with its address."""
        return tuple(each(section("coverage"), self.evidence.coverage))

    @cached_property
    def groups(self) -> tuple[tuple[Address, Group], ...]:
        """The rows of `kelompok.daftar`, each with its address."""
        groups = self.evidence.groups
        return tuple(each(field(section("groups"), groups, "items"), groups.items)) if groups else ()

    @cached_property
    def laws(self) -> tuple[tuple[Address, Law], ...]:
        """The rows of `dasar_hukum`, each with its address."""
        return tuple(each(section("laws"), self.evidence.laws))

    @cached_property
    def exhibit_rows(self) -> tuple[tuple[Address, Exhibit], ...]:
        """The rows of `bukti`, each with its address."""
        return tuple(each(section("exhibits"), self.evidence.exhibits))

    @cached_property
    def figures(self) -> tuple[Stated, ...]:
        """Every row that states a figure as a fact, in the order of the schema."""
        return tuple(stated_figures(self.parts))

    @cached_property
    def blanks(self) -> tuple[Address, ...]:
        """The rows that still hold the placeholder of a new file."""
        return tuple(at for at, part in self.parts if at.steps and PLACEHOLDER in part.__dict__.values())

    @cached_property
    def references(self) -> tuple[tuple[Address, EvidenceRef], ...]:
        """Every reference to an exhibit, with the address of the `bukti` it stands in."""
        rows = [(at, part) for at, part in self.parts if part.__dict__.get("refs")]
        return tuple((field(at, row, "refs"), ref) for at, row in rows for ref in row.__dict__["refs"])

    @cached_property
    def exhibits(self) -> Mapping[str, Exhibit]:
        """The exhibits by id, in capitals as references have it."""
        return MappingProxyType({exhibit.id.upper(): exhibit for exhibit in self.evidence.exhibits})

    def proofs(self, refs: tuple[EvidenceRef, ...]) -> tuple[Exhibit, ...]:
        """The exhibits that references point at; those that don't exist are left out."""
        return tuple(self.exhibits[ref.id] for ref in refs if ref.id in self.exhibits)

    def press_only(self, refs: tuple[EvidenceRef, ...]) -> bool:
        """Whether there is proof and all of it is press."""
        proofs = self.proofs(refs)
        return bool(proofs) and all(exhibit.reliability == 4 for exhibit in proofs)

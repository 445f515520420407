"""What a rule judges: one region's evidence, what was seen of its annexes, the constants, the region table.

Nothing here reports; it only answers questions that several rules ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from paritrana.annexdata.facts import AnnexFacts
from paritrana.evidence.addresses import field, section, walk
from paritrana.evidence.ledger import BudgetItem, Ledger, Trial, groups_among
from paritrana.evidence.model import Benefit, Budget, Coverage, Evidence, Exhibit, Group, Law, Part
from paritrana.evidence.placeholders import PLACEHOLDER
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.tracing import Trace, trace
from paritrana.evidence.values import EvidenceRef
from paritrana.indonesian import Period
from paritrana.located import Address
from paritrana.rules.applicant import Applicant, applicant_of
from paritrana.rules.constants import Constants
from paritrana.rules.figures import StatedFigure, stated_figures
from paritrana.rules.prose import Prose, prose_of
from paritrana.rules.trials import trials

P = TypeVar("P", bound=Part)
Rows = tuple[tuple[Address, P], ...]


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
    def applicant(self) -> Applicant:
        """The region that applies, by its code and by its name."""
        return applicant_of(self.evidence.region, self.regions)

    @cached_property
    def parts(self) -> tuple[tuple[Address, Part], ...]:
        """Every part of the evidence with its address, in the order of the schema."""
        return tuple(walk(self.evidence))

    @cached_property
    def _by_type(self) -> Mapping[type[Part], list[tuple[Address, Part]]]:
        found: dict[type[Part], list[tuple[Address, Part]]] = {}
        for row in self.parts:
            found.setdefault(type(row[1]), []).append(row)
        return found

    def rows(self, model: type[P]) -> Rows[P]:
        """List every part of a model with its address, in the order of the schema."""
        return tuple((at, part) for at, part in self._by_type.get(model, ()) if isinstance(part, model))

    @cached_property
    def budgets(self) -> Rows[Budget]:
        """The rows of `anggaran`, each with its address; those of the plan are left out."""
        own = section("budgets").steps[0]
        return tuple(row for row in self.rows(Budget) if row[0].steps[0] == own)

    @cached_property
    def ledger(self) -> Ledger:
        """What the rows of money and people mean."""
        return Ledger(self.evidence)

    @cached_property
    def trials(self) -> tuple[Trial, ...]:
        """Every trial of money against people, however it ended."""
        return trials(self.ledger, self.constants)

    @cached_property
    def series(self) -> Mapping[str, list[BudgetItem]]:
        """The rows of `anggaran` that name a year, by purse, each series in the order of the years.

        Rows that only say again, or in total, what others say are left out.
        """
        series: dict[str, list[BudgetItem]] = {}
        for item in self.ledger.budget.added_items:
            if item.year is not None:
                series.setdefault(item.purse, []).append(item)
        return {purse: sorted(rows, key=lambda item: item.year or 0) for purse, rows in series.items()}

    @cached_property
    def coverage(self) -> Rows[Coverage]:
        """The rows of `kepesertaan`, each with its address."""
        return self.rows(Coverage)

    @cached_property
    def groups(self) -> Rows[Group]:
        """The rows of `kelompok.daftar` that are groups, each with its address; a total of others is none."""
        return groups_among(self.rows(Group))

    @cached_property
    def benefits(self) -> Rows[Benefit]:
        """The rows of `manfaat`, each with its address."""
        return self.rows(Benefit)

    @cached_property
    def laws(self) -> Rows[Law]:
        """The rows of `dasar_hukum`, each with its address."""
        return self.rows(Law)

    @cached_property
    def exhibit_rows(self) -> Rows[Exhibit]:
        """The rows of `bukti`, each with its address."""
        return self.rows(Exhibit)

    @cached_property
    def figures(self) -> tuple[StatedFigure, ...]:
        """Every row that states a figure as a fact, in the order of the schema."""
        return tuple(stated_figures(self.parts))

    @cached_property
    def prose(self) -> Prose:
        """The free texts that a juror reads as claims."""
        return prose_of(self.parts)

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
    def traces(self) -> tuple[Trace, ...]:
        """What looking for each figure on the pages of its proofs gave."""
        return trace(self.evidence, self.annexes, self.parts)

    def note_at(self, place: Address) -> str:
        """Give the note of the row that a place lies in, "" where it has none."""
        part = self._by_place.get(place) or self._by_place.get(Address(place.steps[:-1]))
        note = part.__dict__.get("note") if part else None
        return note if isinstance(note, str) else ""

    @cached_property
    def _by_place(self) -> Mapping[Address, Part]:
        return dict(self.parts)

    @cached_property
    def exhibits(self) -> Mapping[str, Exhibit]:
        """The exhibits by id, in capitals as references have it."""
        return MappingProxyType({exhibit.id.upper(): exhibit for exhibit in self.evidence.exhibits})

    def proofs(self, refs: tuple[EvidenceRef, ...]) -> tuple[Exhibit, ...]:
        """Find the exhibits that references point at; those that don't exist are left out."""
        return tuple(self.exhibits[ref.id] for ref in refs if ref.id in self.exhibits)

    def press_only(self, refs: tuple[EvidenceRef, ...]) -> bool:
        """Say whether there is proof and all of it is press."""
        proofs = self.proofs(refs)
        return bool(proofs) and all(exhibit.reliability == 4 for exhibit in proofs)

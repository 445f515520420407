"""Findings as data: what is wrong, where, with which values; never a finished sentence.

A Fault is the definition of one kind of finding and stands once, at its rule. A Diagnostic is one occurrence.
`report` makes the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import Generic, TypeVar

from paritrana.located import Place

T = TypeVar("T")
Value = str | int


class Severity(Enum):
    """How much a finding weighs; a galat stops the final file."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    CATATAN = "catatan"


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding; `note` is an Indonesian format string over the finding's values."""

    place: Place
    note: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of finding. `headline` and `help` are Indonesian format strings with named values.

    `severity` is the usual one; an occurrence may weigh less or more.
    `code` is family and number ("KEL-02"), never reused; `name` states the fault ("jumlah-jenis-beda").
    `explanation` is what `paritrana explain` prints: what, why a juror doubts it, example, remedy, source.
    `acceptable` is False for what `catatan_data` can never accept.
    `explains` are the codes of findings that only follow from this one where both stand at the same place.
    """

    code: str
    name: str
    severity: Severity
    headline: str
    help: str
    explanation: str
    acceptable: bool = True
    explains: tuple[str, ...] = ()

    def at(
        self,
        place: Place,
        *,
        severity: Severity | None = None,
        related: Iterable[Related] = (),
        **values: Value,
    ) -> Diagnostic:
        """Make one occurrence of this fault at `place`; without `severity` it weighs what the fault does.

        `values` are what `headline`, `help` and the notes of `related` name.
        """
        return Diagnostic(self, severity or self.severity, place, MappingProxyType(values), tuple(related))


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding at a place: an address of the evidence, or a file's line where there is none.

    `values` fill the fault's format strings. `accepted` is the region's reason where `catatan_data` accepts it, ""
    where nothing does.
    """

    fault: Fault
    severity: Severity
    place: Place
    values: Mapping[str, Value]
    related: tuple[Related, ...] = ()
    accepted: str = ""

    @property
    def code(self) -> str:
        """The fault's code."""
        return self.fault.code

    @property
    def stops(self) -> bool:
        """Whether this finding stops the final file."""
        return self.severity is Severity.GALAT and not self.accepted

    def accept(self, reason: str) -> Diagnostic:
        """Give the same finding, accepted for `reason`, which isn't empty; it stops nothing any more."""
        return replace(self, accepted=reason)


@dataclass(slots=True)
class Findings:
    """An ordered collector that every stage reports into; `items` stand in the order of reporting, doubles included."""

    items: list[Diagnostic] = field(default_factory=list)

    def add(self, diagnostic: Diagnostic) -> None:
        """Report one finding."""
        self.items.append(diagnostic)

    def extend(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Report several findings, in their order."""
        self.items.extend(diagnostics)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)

    @property
    def stops(self) -> bool:
        """Whether any finding stops the final file."""
        return any(d.stops for d in self.items)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a run of the stages gives: the product (None when something stopped it) and all findings."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...]

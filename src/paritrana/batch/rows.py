"""What is known of one dossier of a batch: its row in the manifest, and back from JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import Enum
from typing import Any

from paritrana.diagnostics import Diagnostic, Severity


class Status(Enum):
    """Where a dossier stands."""

    BUILT = "jadi"
    DRAFT = "draf"
    GALAT = "galat"
    FAILED = "gagal"
    PENDING = "belum"

    @property
    def done(self) -> bool:
        """Whether a file stands for it."""
        return self in {Status.BUILT, Status.DRAFT}


@dataclass(frozen=True, slots=True)
class Count:
    """How often a kind of finding occurs in a dossier; `accepted` ones are not among `open`."""

    code: str
    name: str
    severity: str
    open: int
    accepted: int = 0

    @property
    def stops(self) -> bool:
        """Whether it stops the final file."""
        return self.severity == Severity.GALAT.value and self.open > 0


@dataclass(frozen=True, slots=True)
class Readiness:
    """What an aspect of the assessment states, how much of that is proven or doubtful, and what is missing."""

    code: str
    name: str
    stated: int
    proven: int
    doubtful: int = 0
    missing: int = 0

    @property
    def wanted(self) -> int:
        """Everything that is stated or missing."""
        return self.stated + self.missing


@dataclass(frozen=True, slots=True)
class Idea:
    """An innovation, with a sketch of its text to find its likes in other regions."""

    id: str
    name: str
    sketch: str


@dataclass(frozen=True, slots=True)
class Row:
    """One dossier. `name` is its folder below the root; `seal` the hash of all that can change its bytes.

    `file` is the PDF's name below the output folder, "" where there is none; `reason` says why there is none.
    """

    name: str
    status: Status = Status.PENDING
    reason: str = ""
    seal: str = ""
    code: str = ""
    region: str = ""
    province: str = ""
    file: str = ""
    pages: int = 0
    bytes: int = 0
    sha256: str = ""
    findings: tuple[Count, ...] = ()
    aspects: tuple[Readiness, ...] = ()
    innovations: tuple[Idea, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether a finding stops the final file."""
        return any(count.stops for count in self.findings)

    @property
    def title(self) -> str:
        """The region's name, or that of the folder where it isn't known."""
        return self.region or self.name


_Part = Row | Count | Readiness | Idea


def counts(diagnostics: Iterable[Diagnostic]) -> tuple[Count, ...]:
    """Findings by code and severity, in the order of codes."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for each in diagnostics:
        tally = found.setdefault((each.code, each.fault.name, each.severity.value), [0, 0])
        tally[bool(each.accepted)] += 1
    return tuple(Count(*key, *tally) for key, tally in sorted(found.items()))


def to_json(row: Row) -> dict[str, Any]:
    """The row as the manifest holds it."""
    return {**asdict(row), "status": row.status.value}


def from_json(given: Mapping[str, Any]) -> Row:
    """A row of a manifest; a shape that doesn't fit raises TypeError, ValueError or KeyError."""
    parts = {
        "status": Status(given["status"]),
        "findings": tuple(Count(**each) for each in given["findings"]),
        "aspects": tuple(Readiness(**each) for each in given["aspects"]),
        "innovations": tuple(Idea(**each) for each in given["innovations"]),
    }
    row = Row(**{**given, **parts})
    told: tuple[_Part, ...] = (row, *row.findings, *row.aspects, *row.innovations)
    for each in told:
        _fits(each)
    return row


def _fits(part: _Part) -> None:
    """Refuse a number where a text belongs and the other way round."""
    kinds = {"str": str, "int": int}
    for each in fields(part):
        kind = kinds.get(str(each.type))
        if kind and type(getattr(part, each.name)) is not kind:
            raise TypeError(each.name)

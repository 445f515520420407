"""One dossier of a batch: what is known of it, which is its row in the manifest, and the job of working on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import Enum
from pathlib import Path
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
    def has_file(self) -> bool:
        """Whether a file stands for it."""
        return self in {Status.BUILT, Status.DRAFT}


@dataclass(frozen=True, slots=True)
class FindingCount:
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
class AspectCount:
    """What an aspect of the assessment states, how much of that is proven or doubtful, and what is missing."""

    code: str
    name: str
    stated: int
    proven: int
    doubtful: int = 0
    missing: int = 0

    @property
    def total(self) -> int:
        """Everything that is stated or missing."""
        return self.stated + self.missing


@dataclass(frozen=True, slots=True)
class Idea:
    """An innovation, with a sketch of its text to find its likes in other regions."""

    id: str
    name: str
    sketch: str


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One dossier. `name` is its folder below the root; `seal` its input hash, by the manifest's own word for it.

    `file` is the PDF's name below the output folder, "" where there is none; `reason` says why there is none. `code`,
    `region` and `province` are "" where the evidence couldn't be read. `pages` are those of the body, `bytes` and
    `sha256` the file's; 0 and "" where there is none.
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
    findings: tuple[FindingCount, ...] = ()
    aspects: tuple[AspectCount, ...] = ()
    innovations: tuple[Idea, ...] = ()

    @property
    def stops(self) -> bool:
        """Whether a finding stops the final file."""
        return any(count.stops for count in self.findings)

    @property
    def title(self) -> str:
        """The region's name, or that of the folder where it isn't known."""
        return self.region or self.name


@dataclass(frozen=True, slots=True)
class Job:
    """A dossier to check or to build: `output` and `stem` say where its PDF goes, `draft` allows a draft."""

    row: DossierRow
    folder: Path
    output: Path
    stem: str
    draft: bool = False


_Part = DossierRow | FindingCount | AspectCount | Idea


def counts(diagnostics: Iterable[Diagnostic]) -> tuple[FindingCount, ...]:
    """Count findings by code and severity, in the order of codes."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for each in diagnostics:
        tally = found.setdefault((each.code, each.fault.name, each.severity.value), [0, 0])
        tally[bool(each.accepted)] += 1
    return tuple(FindingCount(*key, *tally) for key, tally in sorted(found.items()))


def to_json(row: DossierRow) -> dict[str, Any]:
    """Give the row as the manifest holds it."""
    return {**asdict(row), "status": row.status.value}


def from_json(given: Mapping[str, Any]) -> DossierRow:
    """Read a row of a manifest; a shape that doesn't fit raises TypeError, ValueError or KeyError."""
    parts = {
        "status": Status(given["status"]),
        "findings": tuple(FindingCount(**each) for each in given["findings"]),
        "aspects": tuple(AspectCount(**each) for each in given["aspects"]),
        "innovations": tuple(Idea(**each) for each in given["innovations"]),
    }
    row = DossierRow(**{**given, **parts})
    known: tuple[_Part, ...] = (row, *row.findings, *row.aspects, *row.innovations)
    for each in known:
        _fits(each)
    return row


def _fits(part: _Part) -> None:
    """Refuse a number where a text belongs and the other way round."""
    kinds = {"str": str, "int": int}
    for each in fields(part):
        kind = kinds.get(str(each.type))
        if kind and type(getattr(part, each.name)) is not kind:
            raise TypeError(each.name)

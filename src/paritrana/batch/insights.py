"""What only many dossiers together show: totals, findings by code, outliers, gaps in a province, likes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from paritrana.batch.likeness import Member, groups
from paritrana.batch.rows import DossierRow, Status
from paritrana.diagnostics import Severity
from paritrana.evidence.regions import EXAMPLE_CODE, RegionEntry, RegionTable

FAR = 5.0
"""An outlier is so many times the typical distance (median absolute deviation) away from the median."""
FEWEST = 8
"""Of fewer dossiers of one kind nobody can say what is typical."""

_ORDER = {severity.value: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding over all dossiers: open occurrences, accepted ones, dossiers with open ones."""

    code: str
    name: str
    severity: str
    open: int
    accepted: int
    dossiers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlier:
    """A dossier far from the others in one measure."""

    row: str
    region: str
    measure: str
    value: int
    median: float


@dataclass(frozen=True, slots=True)
class ProvinceGap:
    """A province of which some regions have a dossier and these have none."""

    code: str
    name: str
    present: int
    missing: tuple[RegionEntry, ...]


@dataclass(frozen=True, slots=True)
class Insights:
    """Everything the summary says beyond the rows themselves."""

    statuses: dict[str, int]
    pages: int
    bytes: int
    kinds: tuple[FindingKind, ...]
    outliers: tuple[Outlier, ...]
    gaps: tuple[ProvinceGap, ...]
    same_code: tuple[tuple[str, tuple[str, ...]], ...]
    alike: tuple[tuple[Member, ...], ...]


def insights(rows: Sequence[DossierRow], regions: RegionTable) -> Insights:
    """Look at all rows together."""
    tally = Counter(row.status for row in rows)
    return Insights(
        statuses={status.value: tally[status] for status in Status},
        pages=sum(row.pages for row in rows),
        bytes=sum(row.bytes for row in rows),
        kinds=_kinds(rows),
        outliers=_outliers(rows),
        gaps=_gaps(rows, regions),
        same_code=_same_code(rows),
        alike=groups(rows),
    )


def _kinds(rows: Sequence[DossierRow]) -> tuple[FindingKind, ...]:
    """Kinds of finding, those that stop a file first, then what touches most dossiers."""
    sums: dict[tuple[str, str, str], list[int]] = {}
    homes: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        for count in row.findings:
            key = (count.code, count.name, count.severity)
            tally = sums.setdefault(key, [0, 0])
            tally[0] += count.open
            tally[1] += count.accepted
            homes.setdefault(key, []).extend([row.name] if count.open else [])
    kinds = [FindingKind(*key, sums[key][0], sums[key][1], tuple(homes[key])) for key in sums]
    return tuple(sorted(kinds, key=lambda k: (_ORDER.get(k.severity, 9), -len(k.dossiers), k.code)))


def _outliers(rows: Sequence[DossierRow]) -> tuple[Outlier, ...]:
    """Compare like with like: provinces, kabupaten and kota, villages; the length of a code tells them apart."""
    found: list[Outlier] = []
    for kind in sorted({len(row.code) for row in rows}):
        done = [row for row in rows if row.status.has_file and len(row.code) == kind]
        if len(done) >= FEWEST:
            found += _far(done)
    return tuple(found)


def _far(rows: Sequence[DossierRow]) -> Iterator[Outlier]:
    measures = {
        "halaman": [row.pages for row in rows],
        "ukuran berkas": [row.bytes for row in rows],
        "temuan terbuka": [sum(c.open for c in row.findings) for row in rows],
    }
    for measure, values in measures.items():
        middle, spread = _spread(values)
        for row, value in zip(rows, values, strict=True):
            if spread and abs(value - middle) > FAR * spread:
                yield Outlier(row.name, row.title, measure, value, middle)


def _spread(values: list[int]) -> tuple[float, float]:
    """The median, and the median distance from it."""
    middle = median(values)
    return middle, median(abs(value - middle) for value in values)


def _gaps(rows: Sequence[DossierRow], regions: RegionTable) -> tuple[ProvinceGap, ...]:
    """Provinces in which at least one kabupaten or kota has a dossier and others have none."""
    present = {row.code for row in rows if len(row.code) == 5}
    gaps = []
    for province in sorted({code[:2] for code in present}):
        entry = regions.get(province)
        inside = [e for e in regions.entries.values() if e.parent_code == province]
        missing = tuple(e for e in inside if e.code not in present)
        if entry and missing:
            gaps.append(ProvinceGap(province, entry.name, len(inside) - len(missing), missing))
    return tuple(gaps)


def _same_code(rows: Sequence[DossierRow]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Codes that more than one dossier bears; the example's code may be borne by many."""
    homes: dict[str, list[str]] = {}
    for row in rows:
        if row.code and row.code != EXAMPLE_CODE:
            homes.setdefault(row.code, []).append(row.name)
    return tuple((code, tuple(names)) for code, names in sorted(homes.items()) if len(names) > 1)

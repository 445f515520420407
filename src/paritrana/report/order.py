"""The order of a report, and the repairs that would help most."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from paritrana.diagnostics import Diagnostic, Severity
from paritrana.readers.sources import Sources
from paritrana.readers.workbook.grid import split_name
from paritrana.report.folding import leading

_WEIGHT = {severity: rank for rank, severity in enumerate(Severity)}


def ordered(findings: Iterable[Diagnostic], sources: Sources) -> tuple[Diagnostic, ...]:
    """Open findings by severity and then by place, accepted ones last."""

    def key(finding: Diagnostic) -> tuple[bool, int, bool, str, str, int, int]:
        at = sources.origin(finding.place)
        elsewhere = at.file != sources.file
        row, column = split_name(at.cell) if at.cell else (at.line, at.column)
        return bool(finding.accepted), _WEIGHT[finding.severity], elsewhere, at.file, at.sheet, row, column

    return tuple(sorted(findings, key=key))


@dataclass(frozen=True, slots=True)
class Repair:
    """A kind of finding to mend: its first occurrence, how many places it touches."""

    first: Diagnostic
    places: int


def repairs(findings: Iterable[Diagnostic], sources: Sources, most: int = 3) -> tuple[Repair, ...]:
    """The kinds of finding whose repair helps most: galat first, then whatever touches most places.

    What only follows from another finding needs no repair of its own.
    """
    kinds: dict[str, list[Diagnostic]] = {}
    for finding in leading(ordered(findings, sources)):
        if not finding.accepted and finding.severity is not Severity.CATATAN:
            kinds.setdefault(finding.code, []).append(finding)
    ranked = [Repair(group[0], sum(1 + len(d.related) for d in group)) for group in kinds.values()]
    ranked.sort(key=lambda r: (_WEIGHT[r.first.severity], -r.places))
    return tuple(ranked[:most])

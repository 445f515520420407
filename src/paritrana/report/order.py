"""The order of a report, and the repairs that would help most."""

from __future__ import annotations

from collections.abc import Iterable

from paritrana.diagnostics import Diagnostic, Severity
from paritrana.ranking import Repair, rank
from paritrana.readers.sources import Sources

_WEIGHT = {severity: rank for rank, severity in enumerate(Severity)}


def by_severity(findings: Iterable[Diagnostic], sources: Sources) -> tuple[Diagnostic, ...]:
    """Open findings by severity and then by place, accepted ones last."""

    def key(finding: Diagnostic) -> tuple[bool, int, bool, str, str, int, int]:
        at = sources.origin(finding.place)
        elsewhere = at.file != sources.file
        row, column = _cell(at.cell) if at.cell else (at.line, at.column)
        return bool(finding.accepted), _WEIGHT[finding.severity], elsewhere, at.file, at.sheet, row, column

    return tuple(sorted(findings, key=key))


def _cell(name: str) -> tuple[int, int]:
    """Row and column of a cell; what knows its name is loaded for findings in workbooks alone."""
    from paritrana.readers.workbook.grid import split_name

    return split_name(name)


def repairs(findings: Iterable[Diagnostic], sources: Sources, most: int = 3) -> tuple[Repair, ...]:
    """The kinds of finding whose repair helps most, each with its first occurrence in the report."""
    return rank(by_severity(findings, sources), most)

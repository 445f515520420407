"""Findings as a JSON list, one object each, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from paritrana.diagnostics import Diagnostic
from paritrana.located import Place
from paritrana.readers.sources import Sources
from paritrana.report.order import ordered
from paritrana.report.words import headline, help_of, note


def report(findings: Iterable[Diagnostic], sources: Sources) -> str:
    """The list as text in ASCII, so that every console and pipe can carry it."""
    rows = [_row(finding, sources) for finding in ordered(findings, sources)]
    return json.dumps(rows, indent=2) + "\n"


def _row(finding: Diagnostic, sources: Sources) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.fault.name,
        "severity": finding.severity.value,
        "headline": headline(finding),
        "help": help_of(finding),
        **_place(finding.place, sources),
        "values": dict(finding.values),
        "related": [{**_place(r.place, sources), "note": note(finding, r)} for r in finding.related],
        "accepted": finding.accepted or None,
    }


def _place(place: Place, sources: Sources) -> dict[str, Any]:
    at, address = sources.origin(place), sources.address(place)
    return {
        "file": at.file,
        "line": at.line or None,
        "column": at.column or None,
        "address": str(address) if address else None,
        "pointer": address.pointer if address else None,
        **({"sheet": at.sheet, "cell": at.cell} if at.cell else {}),
    }

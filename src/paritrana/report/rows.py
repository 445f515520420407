"""A finding as an object of plain values, the same in every format that carries objects.

`assets/skema/laporan.schema.json` describes it; VERSION is raised when a reader of it could break.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from paritrana import __version__
from paritrana.diagnostics import Diagnostic
from paritrana.evidence.ledger import Trial
from paritrana.located import Place
from paritrana.printable import clean
from paritrana.ranking import causes, rank
from paritrana.readers.sources import Sources
from paritrana.report.language import Language
from paritrana.report.trials import trial_rows
from paritrana.report.words import counts, headline, help_of, note

VERSION = 1
"""Of that schema."""


def rows(in_order: Sequence[Diagnostic], sources: Sources, language: Language) -> Iterator[dict[str, Any]]:
    """All findings, which are in the order of a report; `follows` names what a finding follows from."""
    following = causes(in_order)
    for n, finding in enumerate(in_order):
        follows = _cause(in_order[following[n]], sources) if n in following else None
        yield {**_row(finding, sources, language), "follows": follows}


def envelope(
    in_order: Sequence[Diagnostic], sources: Sources, language: Language, trials: Iterable[Trial] = ()
) -> dict[str, Any]:
    """What stands around the findings: what they are about, how many, which to mend first, what was tested."""
    first = [repair.first for repair in rank(in_order, 1)]
    return {
        "version": VERSION,
        "program": {"name": "paritrana", "version": __version__},
        "language": language.tag,
        "file": sources.file,
        "stops": any(finding.stops for finding in in_order),
        "counts": counts(in_order),
        "first": next((n for n, f in enumerate(in_order) if first and f is first[0]), None),
        "trials": trial_rows(trials),
        "findings": [],
    }


def stream_rows(around: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """JSON in ASCII, so that every console and pipe can carry it: the last list, which is empty, gets the rows.

    A row a line, each written before the next is made: there may be tens of thousands.
    """
    head, tail = json.dumps(around, indent=2).rsplit("[]", 1)
    yield f"{head}["
    between = "\n"
    for row in rows:
        yield between + json.dumps(row)
        between = ",\n"
    yield f"]{tail}\n"


def place(given: Place, sources: Sources) -> dict[str, Any]:
    """Where something stands: in the file from 1, in the evidence as address and JSON Pointer."""
    at, address = sources.origin(given), sources.address(given)
    return {
        "file": at.file,
        "line": at.line or None,
        "column": at.column or None,
        "width": at.width if at.line else None,
        "sheet": at.sheet or None,
        "cell": at.cell or None,
        "address": clean(str(address)) if address else None,
        "pointer": address.pointer if address else None,
    }


def _row(finding: Diagnostic, sources: Sources, language: Language) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.fault.name,
        "severity": finding.severity.value,
        "acceptable": finding.fault.acceptable,
        "accepted": finding.accepted or None,
        "headline": headline(finding, language),
        "help": help_of(finding, language),
        **place(finding.place, sources),
        "values": dict(finding.values),
        "related": [
            {**place(related.place, sources), "note": note(finding, related, language)}
            for related in finding.related
        ],
    }


def _cause(finding: Diagnostic, sources: Sources) -> dict[str, Any]:
    where = place(finding.place, sources)
    return {"code": finding.code, "address": where["address"], "pointer": where["pointer"]}

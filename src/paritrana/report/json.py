"""Findings as one JSON object, for programs; `assets/skema/laporan.schema.json` is its schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paritrana.diagnostics import Diagnostic
from paritrana.evidence.ledger import Trial
from paritrana.readers.sources import Sources
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.order import by_severity
from paritrana.report.rows import envelope, rows, stream_rows


def report(
    findings: Iterable[Diagnostic],
    sources: Sources,
    language: Language = INDONESIAN,
    trials: Iterable[Trial] = (),
) -> Iterator[str]:
    """The object in pieces."""
    in_order = by_severity(findings, sources)
    return stream_rows(envelope(in_order, sources, language, trials), rows(in_order, sources, language))

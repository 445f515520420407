"""Findings as lines of JSON, one finding a line and nothing else; no finding, no line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from paritrana.diagnostics import Diagnostic
from paritrana.readers.sources import Sources
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.order import by_severity
from paritrana.report.rows import rows


def report(
    findings: Iterable[Diagnostic], sources: Sources, language: Language = INDONESIAN
) -> Iterator[str]:
    """The lines in ASCII; each is what the published schema calls a finding."""
    for row in rows(by_severity(findings, sources), sources, language):
        yield json.dumps(row, separators=(",", ":")) + "\n"

"""Findings as one JSON object, for programs; `assets/skema/laporan.schema.json` is its schema."""

from __future__ import annotations

import json
from collections.abc import Iterable

from paritrana.diagnostics import Diagnostic
from paritrana.readers.sources import Sources
from paritrana.report.language import INDONESIAN, Language
from paritrana.report.rows import whole


def report(findings: Iterable[Diagnostic], sources: Sources, language: Language = INDONESIAN) -> str:
    """The object as text in ASCII, so that every console and pipe can carry it."""
    return json.dumps(whole(findings, sources, language), indent=2) + "\n"

"""What a fenced block may name: tables, charts, cards. The one list of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from paritrana.document import Card, Chart, Table
from paritrana.evidence.views import budget, budget_series, exhibits, front
from paritrana.evidence.views.material import Material

TABLES: Mapping[str, Callable[[Material], Table | None]] = {
    "anggaran": budget.budget_table,
    "anggaran-setelah": budget.after_table,
    "anggaran-rincian": budget.detail_table,
    "bukti": exhibits.exhibit_table,
    "lampiran": exhibits.annex_table,
    "riwayat-versi": front.version_table,
    "singkatan": front.abbreviation_table,
}

CHARTS: Mapping[str, Callable[[Material], Chart | None]] = {
    "anggaran": budget_series.budget_chart,
}

CARDS: Mapping[str, Callable[[Material], tuple[Card, ...]]] = {}

"""What a fenced block may name: tables, charts, cards. The one list of them.

A table has the id `tabel-NAME`, a chart `grafik-NAME`; cross references lead there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from paritrana.document import Card, Chart, Table
from paritrana.evidence.views import (
    benefit,
    budget,
    budget_series,
    checklist,
    commitment,
    compliance,
    coverage,
    coverage_series,
    exhibits,
    findings,
    front,
    funds,
    groups,
    innovation,
    laws,
    matrix,
    plan,
    profile,
    ready,
    slopes,
    traces,
    workforce,
)  # fmt: skip
from paritrana.evidence.views.material import Material

TABLES: Mapping[str, Callable[[Material], Table | None]] = {
    "aksi": plan.action_table,
    "anggaran": budget.budget_table,
    "anggaran-rincian": budget.detail_table,
    "anggaran-setelah": budget.after_table,
    "aspek": matrix.aspect_table,
    "bukti": exhibits.exhibit_table,
    "data-hilang": findings.gap_table,
    "indikator": matrix.indicator_table,
    "iuran": groups.need_table,
    "kelengkapan": checklist.checklist_table,
    "kelompok": groups.group_table,
    "kelompok-setelah": groups.after_table,
    "kepesertaan": coverage.coverage_table,
    "kepesertaan-setelah": coverage.after_table,
    "kepesertaan-tahunan": coverage.yearly_table,
    "kesiapan": ready.ready_table,
    "kesiapan-kurang": ready.lacking_table,
    "lampiran": exhibits.annex_table,
    "manfaat": benefit.benefit_table,
    "pasal": laws.article_table,
    "pengawasan": compliance.inspection_table,
    "penelusuran": traces.tally_table,
    "penelusuran-rinci": traces.doubt_table,
    "penyebut": coverage.denominator_table,
    "perencanaan": commitment.document_table,
    "perusahaan": compliance.firm_table,
    "peta-bukti": matrix.section_table,
    "piutang": compliance.arrears_table,
    "profil": profile.profile_table,
    "rencana-anggaran": plan.plan_budget_table,
    "risiko": plan.risk_table,
    "riwayat": commitment.history_table,
    "riwayat-versi": front.version_table,
    "singkatan": front.abbreviation_table,
    "target": plan.target_table,
    "temuan": findings.open_table,
    "temuan-diterima": findings.accepted_table,
    "tindakan": commitment.deed_table,
    "tmp2t": compliance.denial_table,
}

CHARTS: Mapping[str, Callable[[Material], Chart | None]] = {
    "anggaran": budget_series.budget_chart,
    "kelompok": groups.group_chart,
    "kelompok-perubahan": slopes.group_slopes,
    "kepesertaan": coverage_series.scale_chart,
    "kepesertaan-perubahan": slopes.participant_slopes,
    "kepesertaan-tren": coverage_series.line_chart,
    "manfaat": benefit.benefit_chart,
    "profil": workforce.workforce_chart,
    "sumber-dana": funds.fund_chart,
}

CARDS: Mapping[str, Callable[[Material], tuple[Card, ...]]] = {"inovasi": innovation.cards}

"""What a fenced block may name: tables, charts, cards. The one list of them.

A table has the id `tabel-NAME`, a chart `grafik-NAME`; cross references lead there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from paritrana.chapters import (  # fmt: skip
    benefit,
    budget,
    budget_funds,
    budget_series,
    checklist,
    commitment,
    compliance,
    coverage,
    coverage_series,
    data_notes,
    exhibits,
    front,
    groups,
    indicators,
    innovation,
    laws,
    plan,
    profile,
    proof_search,
    readiness,
    slopes,
    trials,
    workforce,
)
from paritrana.chapters.context import Context
from paritrana.document import Card, Chart, Table

TABLES: Mapping[str, Callable[[Context], Table | None]] = {
    "aksi": plan.action_table,
    "anggaran": budget.budget_table,
    "anggaran-rincian": budget.detail_table,
    "anggaran-setelah": budget.after_table,
    "aspek": indicators.aspect_table,
    "bukti": exhibits.exhibit_table,
    "data-hilang": data_notes.gap_table,
    "indikator": indicators.indicator_table,
    "iuran": groups.need_table,
    "kelengkapan": checklist.checklist_table,
    "kelompok": groups.group_table,
    "kelompok-setelah": groups.after_table,
    "kepesertaan": coverage.coverage_table,
    "kepesertaan-setelah": coverage.after_table,
    "kepesertaan-tahunan": coverage.yearly_table,
    "kesiapan": readiness.ready_table,
    "kesiapan-kurang": readiness.lacking_table,
    "lampiran": exhibits.annex_table,
    "manfaat": benefit.benefit_table,
    "pasal": laws.article_table,
    "pengawasan": compliance.inspection_table,
    "penelusuran": proof_search.tally_table,
    "penelusuran-rinci": proof_search.doubt_table,
    "penyebut": coverage.denominator_table,
    "perencanaan": commitment.document_table,
    "perusahaan": compliance.firm_table,
    "peta-bukti": indicators.section_table,
    "piutang": compliance.arrears_table,
    "profil": profile.profile_table,
    "rencana-anggaran": plan.plan_budget_table,
    "risiko": plan.risk_table,
    "riwayat": commitment.history_table,
    "riwayat-versi": front.version_table,
    "singkatan": front.abbreviation_table,
    "target": plan.target_table,
    "temuan": data_notes.open_table,
    "temuan-diterima": data_notes.accepted_table,
    "tindakan": commitment.deed_table,
    "tmp2t": compliance.denial_table,
    "uji-iuran": trials.trial_table,
}

CHARTS: Mapping[str, Callable[[Context], Chart | None]] = {
    "anggaran": budget_series.budget_chart,
    "kelompok": groups.group_chart,
    "kelompok-perubahan": slopes.group_slopes,
    "kepesertaan": coverage_series.scale_chart,
    "kepesertaan-perubahan": slopes.participant_slopes,
    "kepesertaan-tren": coverage_series.line_chart,
    "manfaat": benefit.benefit_chart,
    "profil": workforce.workforce_chart,
    "sumber-dana": budget_funds.fund_chart,
}

CARDS: Mapping[str, Callable[[Context], tuple[Card, ...]]] = {"inovasi": innovation.cards}

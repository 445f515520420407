"""What comes next: targets, budgets, actions, risks. Never among results."""

from __future__ import annotations

from paritrana.chapters.budget import series_table
from paritrana.chapters.budget_lines import lines_of
from paritrana.chapters.context import Context
from paritrana.chapters.table_builder import Band, Field, build, with_note
from paritrana.chapters.wording import capital
from paritrana.document import Align, Table
from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.model import Action, Risk, Target


def target_table(context: Context) -> Table | None:
    """Targets by year."""
    plan = context.evidence.plan
    if plan is None:
        return None
    placed = [(row, p) for p, row in each(field(section("plan"), plan, "targets"), plan.targets)]
    fields: list[Field[Target]] = [
        Field("Indikator", lambda row, notes: with_note(capital(row.indicator), row.note, notes), weight=2),
        Field("Tahun", lambda row, notes: notes.cell(row.year, row.reason), weight=0.7),
        Field("Target", lambda row, notes: notes.cell(row.target, row.reason), Align.END),
        Field("Satuan", lambda row, notes: notes.cell(row.unit), weight=1.2),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    return build("tabel-target", "Target", fields, [Band("", placed)])


def plan_budget_table(context: Context) -> Table | None:
    """The budget of the coming years, by stage; none of it is a result."""
    plan = context.evidence.plan
    if plan is None:
        return None
    book = context.ledger.plan_book
    return series_table("tabel-rencana-anggaran", "Anggaran tahun berikut", lines_of(book), book, context)


def action_table(context: Context) -> Table | None:
    """Steps of the plan."""
    plan = context.evidence.plan
    if plan is None:
        return None
    placed = [(row, p) for p, row in each(field(section("plan"), plan, "actions"), plan.actions)]
    fields: list[Field[Action]] = [
        Field("Kegiatan", lambda row, notes: with_note(capital(row.activity), row.note, notes), weight=1.8),
        Field("Waktu", lambda row, notes: notes.cell(row.time, row.reason)),
        Field("Pelaksana", lambda row, notes: notes.cell(row.owner), weight=1.4),
        Field("Keluaran", lambda row, notes: notes.cell(row.output, row.reason), weight=1.8),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    return build("tabel-aksi", "Rencana aksi", fields, [Band("", placed)])


def risk_table(context: Context) -> Table | None:
    """Risks and what is done about them."""
    plan = context.evidence.plan
    if plan is None:
        return None
    placed = [(row, p) for p, row in each(field(section("plan"), plan, "risks"), plan.risks)]
    fields: list[Field[Risk]] = [
        Field("Risiko", lambda row, notes: with_note(capital(row.risk), row.note, notes), weight=1.4),
        Field("Dampak", lambda row, notes: notes.cell(row.impact), weight=1.4),
        Field("Penanganan", lambda row, notes: notes.cell(row.mitigation), weight=1.8),
        Field("Penanggung jawab", lambda row, notes: notes.cell(row.owner), weight=1.3),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    return build("tabel-risiko", "Risiko dan penanganannya", fields, [Band("", placed)])

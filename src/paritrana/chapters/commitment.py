"""What the head of region has committed to: planning documents, deeds, earlier awards."""

from __future__ import annotations

from paritrana.chapters.context import Context
from paritrana.chapters.table_builder import Band, Field, TableNotes, build, with_note
from paritrana.chapters.wording import NBSP, as_text, capital
from paritrana.document import Inlines, Table
from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.model import Deed, History, PlanningDocument


def document_table(context: Context) -> Table | None:
    """Planning documents and agreements, and what they hold about the programme."""
    commitment = context.evidence.commitment
    if commitment is None:
        return None
    placed = each(field(section("commitment"), commitment, "documents"), commitment.documents)
    fields: list[Field[PlanningDocument]] = [
        Field("Dokumen", lambda row, notes: _document(row, notes), weight=1.8),
        Field("Tahun", lambda row, notes: notes.cell(row.year, row.reason), weight=0.8),
        Field("Muatan", lambda row, notes: notes.cell(row.content, row.reason), weight=2.4),
        Field("Status", lambda row, notes: notes.cell(row.status)),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    rows = [(row, place) for place, row in placed]
    return build("tabel-perencanaan", "Dokumen perencanaan dan kesepakatan", fields, [Band("", rows)])


def _document(row: PlanningDocument, notes: TableNotes) -> Inlines:
    kind, title = capital(row.kind), as_text(row.title)
    if title.casefold().startswith(kind.casefold()):
        kind, title = "", capital(title)
    number = as_text(row.number)
    if number and "nomor" not in number.casefold():
        number = f"Nomor{NBSP}{number}"
    named = f"{kind} {title}".strip()
    return with_note(f"{named}, {number}" if number else named, row.note, notes)


def deed_table(context: Context) -> Table | None:
    """Deeds of the head of region; those after the period stand under their own head."""
    commitment = context.evidence.commitment
    if commitment is None:
        return None
    placed = [
        (row, p) for p, row in each(field(section("commitment"), commitment, "deeds"), commitment.deeds)
    ]
    within = [pair for pair in placed if not context.after(pair[0].date)]
    after = [pair for pair in placed if context.after(pair[0].date)]
    fields: list[Field[Deed]] = [
        Field("Tindakan", lambda row, notes: _deed_cell(row, notes), weight=2),
        Field("Tanggal", lambda row, notes: notes.cell(row.date, row.reason)),
        Field("Hasil", lambda row, notes: notes.cell(row.outcome, row.reason), weight=1.8),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    bands = [Band("", within), Band("Setelah periode penilaian", after)]
    return build("tabel-tindakan", "Tindakan kepala daerah", fields, bands)


def _deed_cell(row: Deed, notes: TableNotes) -> Inlines:
    return with_note(capital(row.deed), row.note, notes)


def history_table(context: Context) -> Table | None:
    """Earlier results of the award, as the evidence words them."""
    placed = [(row, place) for place, row in each(section("history"), context.evidence.history)]
    placed.sort(key=lambda pair: pair[0].year if isinstance(pair[0].year, int) else 9999)
    fields: list[Field[History]] = [
        Field("Tahun", lambda row, notes: notes.cell(row.year, row.reason), weight=0.7),
        Field("Periode penilaian", lambda row, notes: notes.cell(row.period, row.reason), weight=1.4),
        Field("Tingkat", lambda row, notes: notes.cell(row.level)),
        Field("Capaian", lambda row, notes: with_note(row.achievement, row.note, notes), weight=2),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    return build("tabel-riwayat", "Riwayat penghargaan", fields, [Band("", placed)])

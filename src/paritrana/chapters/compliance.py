"""Compliance: firms that must register, arrears, inspections, service denial (TMP2T)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from paritrana.chapters.arithmetic import common_unit, in_unit, shares, unit_words
from paritrana.chapters.context import Context
from paritrana.chapters.table_builder import DASH, Band, Field, TableNotes, build, with_note
from paritrana.chapters.wording import as_text, capital, has_value
from paritrana.document import Align, Inlines, Table, Text
from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.ledger import base_of, of_opening
from paritrana.evidence.model import Arrears, Firms, Inspection, ServiceDenial
from paritrana.indonesian import Rupiah
from paritrana.located import Address


def firm_rows(context: Context) -> list[tuple[Firms, Address]]:
    """The rows of firms, each with its address."""
    compliance = context.evidence.compliance
    if compliance is None:
        return []
    placed = each(field(section("compliance"), compliance, "firms"), compliance.firms)
    return [(row, place) for place, row in placed]


def firm_table(context: Context) -> Table | None:
    """Firms obliged and registered, and the share that is: 4.560 of 5.000 is 91,2%."""
    rows = firm_rows(context)
    parts = _column((row.registered, row.obliged) for row, _ in rows)
    fields: list[Field[Firms]] = [
        Field("Keadaan", lambda row, notes: notes.cell(row.as_of, row.reason)),
        Field("Skala usaha", lambda row, notes: _scale(row, notes)),
        Field("Wajib", lambda row, notes: notes.cell(row.obliged, row.reason), Align.END, "pemberi kerja"),
        Field(
            "Terdaftar", lambda row, notes: notes.cell(row.registered, row.reason), Align.END, "pemberi kerja"
        ),
        Field("Bagian terdaftar", lambda row, notes: parts(row.registered, row.obliged), Align.END, "%"),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    return build("tabel-perusahaan", "Pemberi kerja wajib dan terdaftar", fields, [Band("", rows)])


def _scale(row: Firms, notes: TableNotes) -> Inlines:
    return with_note(capital(as_text(row.scale)), row.note, notes)


def _column(pairs: Iterable[tuple[object, object]]) -> Callable[[object, object], Inlines]:
    """A column of shares with one number of decimals: gives the cell of a pair."""
    given = list(pairs)
    printed = dict(zip(((id(part), id(whole)) for part, whole in given), shares(given), strict=True))

    def cell(part: object, whole: object) -> Inlines:
        return (Text(printed.get((id(part), id(whole)), "").removesuffix("%") or DASH),)

    return cell


def arrears_table(context: Context) -> Table | None:
    """Contributions owed and recovered."""
    compliance = context.evidence.compliance
    if compliance is None:
        return None
    unit = common_unit(v for row in compliance.arrears for v in (row.amount, row.recovered))
    placed = each(field(section("compliance"), compliance, "arrears"), compliance.arrears)

    bases = {id(row): base_of(row, compliance.arrears) for row in compliance.arrears}
    mixed = any(of_opening(row) for row in compliance.arrears)
    parts = _column(
        (row.recovered, base.amount if (base := bases[id(row)]) else None) for row in compliance.arrears
    )

    def recovered_share(row: Arrears, notes: TableNotes) -> Inlines:
        base = bases[id(row)]
        cell = parts(row.recovered, base.amount if base else None)
        remark = (
            f"dari piutang {as_text(base.as_of)}" if base else "piutang awalnya tidak dicantumkan dalam bukti"
        )
        return (*cell, Text(notes.number(remark))) if mixed and has_value(row.recovered) else cell

    def money(amount: object, row: Arrears, notes: TableNotes) -> Inlines:
        return notes.cell(
            amount, row.reason, in_unit(amount, unit, notes) if isinstance(amount, Rupiah) else None
        )

    fields: list[Field[Arrears]] = [
        Field("Keadaan", lambda row, notes: with_note(as_text(row.as_of), row.note, notes)),
        Field("Penunggak", lambda row, notes: notes.cell(row.firms, row.reason), Align.END, "pemberi kerja"),
        Field("Piutang", lambda row, notes: money(row.amount, row, notes), Align.END, unit_words(unit)),
        Field("Tertagih", lambda row, notes: money(row.recovered, row, notes), Align.END, unit_words(unit)),
        Field("Bagian tertagih", recovered_share, Align.END, "%"),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    rows = [(row, place) for place, row in placed]
    return build("tabel-piutang", "Piutang iuran", fields, [Band("", rows)])


def inspection_table(context: Context) -> Table | None:
    """Inspections and cases; those after the period under their own head."""
    compliance = context.evidence.compliance
    if compliance is None:
        return None
    at = field(section("compliance"), compliance, "inspections")
    placed = [(row, place) for place, row in each(at, compliance.inspections)]
    fields: list[Field[Inspection]] = [
        Field("Kegiatan", lambda row, notes: with_note(capital(row.activity), row.note, notes), weight=1.8),
        Field("Tanggal", lambda row, notes: notes.cell(row.date, row.reason)),
        Field("Pelaksana", lambda row, notes: notes.cell(row.agency), weight=1.4),
        Field("Diperiksa", lambda row, notes: notes.cell(row.firms, row.reason), Align.END, "pemberi kerja"),
        Field("Hasil", lambda row, notes: notes.cell(row.outcome, row.reason), weight=1.8),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    bands = [
        Band("", [pair for pair in placed if not context.after(pair[0].date)]),
        Band("Setelah periode penilaian", [pair for pair in placed if context.after(pair[0].date)]),
    ]
    return build("tabel-pengawasan", "Pengawasan", fields, bands)


def denial_table(context: Context) -> Table | None:
    """Service denial: request, decision, service, date lifted."""
    compliance = context.evidence.compliance
    if compliance is None:
        return None
    placed = each(field(section("compliance"), compliance, "denials"), compliance.denials)
    fields: list[Field[ServiceDenial]] = [
        Field("Pemberi kerja", lambda row, notes: with_note(row.employer, row.note, notes), weight=1.4),
        Field("Tanggal", lambda row, notes: notes.cell(row.date, row.reason)),
        Field("Surat BPJS", lambda row, notes: notes.cell(row.request, row.reason), weight=1.2),
        Field("Keputusan", lambda row, notes: notes.cell(row.decision, row.reason), weight=1.2),
        Field("Layanan", lambda row, notes: notes.cell(row.service), weight=1.2),
        Field("Dicabut", lambda row, notes: notes.cell(row.lifted, row.reason)),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    rows = [(row, place) for place, row in placed]
    caption = "Sanksi tidak mendapat pelayanan publik tertentu"
    return build("tabel-tmp2t", caption, fields, [Band("", rows)])

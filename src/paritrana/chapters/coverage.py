"""Coverage: counts and percentages with their denominators and dates, none compared across denominators.

In: Context. Out: tables and sentences. What is dated after the assessment period stands apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from paritrana.chapters.arithmetic import share
from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, TableNotes, build, why, with_note
from paritrana.chapters.wording import ABSENT, as_text, capital, has_value, people, sentence
from paritrana.document import Align, Inlines, Table, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Coverage, Denominator
from paritrana.evidence.values import Missing
from paritrana.indonesian import Percent, Period
from paritrana.located import Address

DENOMINATORS = {
    "D1": "angkatan kerja",
    "D2": "penduduk bekerja",
    "D3": "pekerja potensial menurut BPJS Ketenagakerjaan",
    "D4": "potensi segmen",
    "D5": "perkiraan daerah",
    "D6": "seluruh penduduk",
}
"""Names of the denominators, docs/field.md 3.6."""

Placed = tuple[Coverage, Address]


def rows_of(context: Context, *, after: bool = False) -> list[Placed]:
    """The rows up to the end of the period, or those after it."""
    placed = each(section("coverage"), context.evidence.coverage)
    return [(row, place) for place, row in placed if context.after(row.as_of) == after]


def name_of(row: Coverage) -> str:
    """The indicator with its segment, unless the indicator names it already: "Cakupan BPU"."""
    segment = as_text(row.segment) if has_value(row.segment) else ""
    name = capital(row.indicator)
    return name if not segment or segment == "semua" or segment in name.split() else f"{name} {segment}"


def end_of(row: Coverage) -> str:
    """A key that sorts rows by date; rows without one come first."""
    return row.as_of.end.isoformat() if isinstance(row.as_of, Period) else ""


def latest(context: Context) -> list[Placed]:
    """Of each indicator and segment within the period the row with the last date, in the order of the evidence."""
    last: dict[str, Placed] = {}
    for row, place in rows_of(context):
        name = name_of(row)
        if name not in last or end_of(row) >= end_of(last[name][0]):
            last[name] = (row, place)
    return list(last.values())


def leading(context: Context) -> Coverage | None:
    """The percentage to put first: at most 100, one with a known denominator before others."""
    rows = [
        row for row, _ in latest(context) if isinstance(row.percent, Percent) and row.percent.value <= 100
    ]
    based = [row for row in rows if isinstance(row.denominator, Denominator)]
    return next(iter([*based, *rows]), None)


def coverage_table(context: Context) -> Table | None:
    """The last state of each indicator within the period: count, percentage, denominator, date."""
    return _table("tabel-kepesertaan", "Cakupan kepesertaan", latest(context), context)


def yearly_table(context: Context) -> Table | None:
    """Indicators that have several dates within the period's end, a band each."""
    by_name: dict[str, list[Placed]] = {}
    for row, place in sorted(rows_of(context), key=lambda pair: end_of(pair[0])):
        by_name.setdefault(name_of(row), []).append((row, place))
    bands = [Band(name, rows) for name, rows in by_name.items() if len(rows) > 1]
    fields: list[Field[Coverage]] = [
        Field("Keadaan", lambda row, notes: with_note(as_text(row.as_of), row.note, notes), weight=1.4),
        Field("Peserta", lambda row, notes: notes.cell(row.people, row.reason), Align.END, "orang"),
        Field("Penyebut", _denominator_size, Align.END, "orang"),
        Field("Cakupan", _percent, Align.END, "%"),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs), needed=True),
    ]
    return build("tabel-kepesertaan-tahunan", "Kepesertaan dari tahun ke tahun", fields, bands)


def _denominator_size(row: Coverage, notes: TableNotes) -> Inlines:
    if isinstance(row.denominator, Denominator):
        return notes.cell(row.denominator.people, row.denominator.reason)
    return _denominator(row, notes) or (Text("–"),)


def after_table(context: Context) -> Table | None:
    """The same for what is dated after the period."""
    rows = rows_of(context, after=True)
    return _table("tabel-kepesertaan-setelah", "Kepesertaan setelah periode penilaian", rows, context)


def _table(id: str, caption: str, rows: Sequence[Placed], context: Context) -> Table | None:
    date = _one_date(rows)
    fields: list[Field[Coverage]] = [
        Field("Indikator", lambda row, notes: _indicator(row, notes), weight=1.6),
        Field("Segmen dan program", _segment, weight=1.2, name="segmen dan program"),
        Field("Peserta", lambda row, notes: notes.cell(row.people, row.reason), Align.END, "orang"),
        Field("Cakupan", _percent, Align.END, "%"),
        Field("Penyebut", _denominator, weight=1.4),
        Field("Keadaan", lambda row, notes: () if date else notes.cell(row.as_of, row.reason)),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs), needed=True),
    ]
    return build(id, caption, fields, [Band(f"Keadaan {date}" if date else "", rows)])


def _one_date(rows: Sequence[Placed]) -> str:
    """The date of several rows when they all have it: it goes above them instead of into a column."""
    dates = {as_text(row.as_of) for row, _ in rows}
    return dates.pop() if len(dates) == 1 and len(rows) > 1 else ""


def _segment(row: Coverage, notes: TableNotes) -> Inlines:
    """Segment, programmes and who pays: "BPU (JKK, JKM), dibayar APBD"."""
    segment, programmes = notes.cell(row.segment, row.reason), ", ".join(row.programmes)
    found = (*segment, Text(f" ({programmes})" if segment else programmes)) if programmes else segment
    if not has_value(row.fund):
        return found
    payer = "membayar sendiri" if row.fund == "mandiri" else f"dibayar {as_text(row.fund)}"
    return (*found, Text(f", {payer}" if found else payer))


def _indicator(row: Coverage, notes: TableNotes) -> Inlines:
    return with_note(capital(row.indicator), row.note, notes)


def _percent(row: Coverage, notes: TableNotes) -> Inlines:
    if row.percent is None and (computed := computed_percent(row)):
        return (Text(computed.removesuffix("%") + notes.number("dihitung dari peserta dan penyebut")),)
    printed = as_text(row.percent).removesuffix("%") if isinstance(row.percent, Percent) else None
    return notes.cell(row.percent, row.reason, printed) or (Text("–"),)


def computed_percent(row: Coverage) -> str:
    """Participants of the denominator: 45.600 of 152.000 is "30,0%"; "" when either is unknown."""
    denominator = row.denominator
    return share(row.people, denominator.people) if isinstance(denominator, Denominator) else ""


def _denominator(row: Coverage, notes: TableNotes) -> Inlines:
    if isinstance(row.denominator, Missing):
        return notes.gap(why(row.reason))
    if row.denominator is None:
        percent = has_value(row.percent)
        return notes.gap("penyebut tidak dicantumkan dalam bukti") if percent else ()
    return (Text(denominator_words(row.denominator)),)


def denominator_words(denominator: Denominator | Missing | None) -> str:
    """A denominator by name and size: "penduduk bekerja, 1.600.000 orang"."""
    if isinstance(denominator, Missing):
        return f"penyebut {ABSENT}"
    if denominator is None:
        return "penyebut tidak dicantumkan"
    kind = as_text(denominator.kind)
    name = DENOMINATORS.get(kind, kind)
    if kind in ("D4", "D5") and has_value(denominator.source):
        name = f"{name}, {as_text(denominator.source)}"
    size = people(denominator.people)
    return f"{name}, {size}" if size else name


def denominator_table(context: Context) -> Table | None:
    """The denominators of the last state and of what came after the period, each once."""
    found: dict[str, tuple[Denominator, Address]] = {}
    for row, place in latest(context) + rows_of(context, after=True):
        denominator = row.denominator
        if isinstance(denominator, Denominator):
            words = (
                f"{denominator_words(denominator)}{as_text(denominator.as_of)}{as_text(denominator.source)}"
            )
            found.setdefault(words, (denominator, place))
    fields: list[Field[Denominator]] = [
        Field("Kode", lambda row, notes: notes.cell(row.kind), weight=0.5),
        Field(
            "Penyebut",
            lambda row, notes: with_note(DENOMINATORS.get(as_text(row.kind), ""), row.note, notes),
            weight=1.6,
        ),
        Field("Banyaknya", lambda row, notes: notes.cell(row.people, row.reason), Align.END, "orang"),
        Field("Keadaan", lambda row, notes: notes.cell(row.as_of)),
        Field("Sumber", lambda row, notes: notes.cell(row.source), weight=1.4),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    return build("tabel-penyebut", "Penyebut yang dipakai", fields, [Band("", list(found.values()))])


def words_of(row: Coverage) -> str:
    """An indicator in one sentence: "Kepesertaan aktif 37,13% (penyebut tidak tersedia), keadaan 2023."."""
    parts = []
    if has_value(row.people):
        parts.append(people(row.people))
    if has_value(row.percent):
        parts.append(f"{as_text(row.percent)} ({denominator_words(row.denominator)})")
    stated = " atau ".join(parts) if parts else ABSENT
    return f"{name_of(row)} {stated}, keadaan {as_text(row.as_of)}."


def after_sentences(context: Context) -> tuple[Sentence, ...]:
    """What is dated after the period, a sentence each with its note."""
    return tuple(
        Sentence(f"{words_of(row)} {sentence(as_text(row.note))}".strip(), context.marks(row.refs))
        for row, _ in rows_of(context, after=True)
    )

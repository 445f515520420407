"""The list of evidence with what was seen of each file; its rows are where evidence marks lead.

In: Context. Out: tables, and words about the files.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.annexdata.facts import AnnexFacts, AnnexState
from paritrana.chapters.context import Context, anchor
from paritrana.chapters.table_builder import Band, Field, TableNotes, build, why, with_note
from paritrana.chapters.wording import NBSP, as_text, has_value, text
from paritrana.document import Align, Inlines, LineBreak, Table, Text, sheet_anchor
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Exhibit
from paritrana.evidence.values import Missing
from paritrana.located import Place

_UNUSABLE = {
    AnnexState.MISSING: "disebut, tidak ditemukan",
    AnnexState.REFUSED: "tidak dapat dibaca",
    AnnexState.NONE: AnnexState.NONE.value,
}

SHORT_HASH = 12
"""Hexadecimal digits of a fingerprint that are printed: enough to tell a dossier's files apart."""

LEVELS = {
    1: "dokumen resmi bertanda tangan",
    2: "data atau surat resmi bertanggal",
    3: "pernyataan daerah sendiri",
    4: "berita",
}


@dataclass(frozen=True, slots=True)
class Keandalan:
    """A level of reliability, as the legend prints it."""

    tingkat: str
    uraian: str


def levels() -> tuple[Keandalan, ...]:
    """The legend of the levels 1 to 4."""
    return tuple(Keandalan(str(level), words) for level, words in LEVELS.items())


def exhibit_table(context: Context) -> Table | None:
    """All evidence by id: title and issuer, date, reliability, pages and file."""
    rows: list[tuple[Exhibit, Place | None]] = [
        (row, place) for place, row in each(section("exhibits"), context.evidence.exhibits)
    ]
    rows.sort(key=lambda pair: pair[0].id)
    fields: list[Field[Exhibit]] = [
        Field("Bukti", lambda row, notes: (Text(row.id, bold=True),), weight=0.6),
        Field("Dokumen dan penerbit", _document, weight=3),
        Field("Tanggal", lambda row, notes: notes.cell(row.date, row.reason)),
        Field("Keandalan", lambda row, notes: _level(row), Align.CENTER, weight=0.6),
        Field("Berkas", lambda row, notes: _file(row, notes, context), weight=1.5),
    ]
    ids = tuple(anchor(row.id) for row, _ in rows)
    return build("tabel-bukti", "Daftar bukti", fields, [Band("", rows, ids=ids)])


def _title(row: Exhibit, notes: TableNotes) -> Inlines:
    number = as_text(row.number)
    complete = not number or number.casefold() in row.title.casefold()
    return with_note(row.title if complete else f"{row.title}, Nomor{NBSP}{number}", row.note, notes)


def _document(row: Exhibit, notes: TableNotes) -> Inlines:
    below = _kind(row, notes)
    return (*_title(row, notes), LineBreak(), *below) if below else _title(row, notes)


def _kind(row: Exhibit, notes: TableNotes) -> Inlines:
    """Kind, issuer and source; a web address goes into a note, where it has room to break."""
    source = as_text(row.source) if has_value(row.source) else ""
    address = "://" in source
    issuer = f"{as_text(row.issuer)} ({source})" if source and not address else as_text(row.issuer)
    words = "; ".join(word for word in (as_text(row.kind), issuer) if word)
    return text(words + (notes.number(f"sumber: {source}") if address else ""))


def _level(row: Exhibit) -> Inlines:
    return (Text(str(row.reliability)),) if row.reliability else ()


def _pages(row: Exhibit, context: Context) -> Inlines:
    if has_value(row.pages):
        return (Text(as_text(row.pages)),)
    seen = context.annexes.get(row.id)
    return (Text(str(seen.pages)),) if seen and seen.pages else ()


def _file(row: Exhibit, notes: TableNotes, context: Context) -> Inlines:
    if isinstance(row.file, Missing) or not row.file:
        return notes.gap(why(row.reason))
    words = file_words(context.annexes.get(row.id))
    if context.is_bound(row):
        words = words.removeprefix("terlampir, ")
    pages = _pages(row, context)
    inlines = (Text(f"hlm.{NBSP}"), *pages, Text(f"; {words}")) if pages else (Text(words),)
    if not context.is_bound(row):
        return inlines
    return (Text("Lampiran", link=f"#{sheet_anchor(row.id)}"), Text(", "), *inlines)


def file_words(seen: AnnexFacts | None) -> str:
    """What is known of a file: "terlampir, sidik 3fa9c1d20b7e"; "disebut, tidak ditemukan"."""
    if seen is None:
        return "disebut, belum diperiksa"
    if not seen.is_present:
        return _UNUSABLE[seen.state]
    print_ = seen.sha256[:SHORT_HASH]
    return f"terlampir, sidik {print_}" if print_ else "terlampir"


def annex_table(context: Context) -> Table | None:
    """The annexes: exhibits whose file is there, in the order of their ids."""
    rows = [
        (row, None)
        for row in sorted(context.evidence.exhibits, key=lambda row: row.id)
        if isinstance(row.file, str) and row.file
    ]
    fields: list[Field[Exhibit]] = [
        Field("Lampiran", lambda row, notes: _sheet(row, context), weight=0.6),
        Field("Judul", lambda row, notes: _title(row, notes), weight=3),
        Field("Halaman", lambda row, notes: _pages(row, context), Align.CENTER, weight=0.7),
    ]
    return build("tabel-lampiran", "", fields, [Band("", rows)])


def _sheet(row: Exhibit, context: Context) -> Inlines:
    """The id, which leads to the annex's cover sheet or else to its row in the list of evidence."""
    place = sheet_anchor(row.id) if context.is_bound(row) else anchor(row.id)
    return (Text(row.id, link=f"#{place}"),)

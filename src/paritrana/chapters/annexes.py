"""Annexes as the document binds them: the words of their cover sheets, and a place for each of their pages.

In: Context with what was prepared of each annex. Out: document.Annex in the order of the ids.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexdata.prepared import RASTER, PreparedPage, PreparedPages
from paritrana.chapters.context import Context
from paritrana.chapters.exhibits import LEVELS
from paritrana.chapters.wording import as_text, has_value, sentence
from paritrana.document import Annex, AnnexBookmark, AnnexPage, Inlines, Text
from paritrana.evidence.model import Exhibit
from paritrana.evidence.values import PageRange
from paritrana.indonesian import format_date, join_words
from paritrana.indonesian.words import number_ranges

_ALT_TEXT = 600
"""Characters of a page's text in its alternative text, some eighty words: enough to know the page, and not the
whole read aloud. Set by eye."""
_OFFICE = {"docx": "dokumen Word (DOCX)", "xlsx": "buku kerja Excel (XLSX)"}
_VERDICTS = {
    "utuh": "berkas asli tidak berubah sejak ditandatangani",
    "rusak": "berkas asli berubah setelah ditandatangani",
    "tidak dapat diperiksa": "tidak dapat diperiksa",
    "": "tidak diperiksa",
}


def annexes(context: Context) -> tuple[Annex, ...]:
    """Every annex whose file is there, in the order of the ids; of two items with one id the first."""
    found: dict[str, Annex] = {}
    for row in sorted(context.evidence.exhibits, key=lambda row: row.id.upper()):
        seen = context.annex_facts(row)
        if seen is not None and context.is_bound(row) and row.id.upper() not in found:
            found[row.id.upper()] = _annex(row, seen, context)
    return tuple(found.values())


def _annex(row: Exhibit, seen: AnnexFacts, context: Context) -> Annex:
    id = row.id.upper()
    sheets = context.sheets.get(id) if context.sheets else None
    pages = sheets.pages if sheets else ()
    first = row.pages.first if isinstance(row.pages, PageRange) else 1
    shown = tuple(_page(row, seen, page, i, len(pages), first) for i, page in enumerate(pages))
    bookmarks = (
        tuple(AnnexBookmark(mark.title, mark.page, mark.level) for mark in sheets.outline) if sheets else ()
    )
    return Annex(
        id, row.title, tuple(_facts(row, seen, context)), shown, tuple(_notes(row, seen, sheets)), bookmarks
    )


def _page(row: Exhibit, seen: AnnexFacts, page: PreparedPage, index: int, many: int, first: int) -> AnnexPage:
    alt = f"{row.id.upper()} halaman {index + 1} dari {many}: {row.title}."
    at = first - 1 + index
    text = " ".join(seen.texts[at].split()) if at < len(seen.texts) else ""
    if text:
        short = text if len(text) <= _ALT_TEXT else text[:_ALT_TEXT].rsplit(" ", 1)[0] + " …"
        guessed = ", terbaca mesin (OCR) dan dapat keliru" if at + 1 in seen.recognised else ""
        alt += f" Teks halaman{guessed}: {short}"
    return AnnexPage(page.width, page.height, alt, page.why if page.form < 0 else "")


def _facts(row: Exhibit, seen: AnnexFacts, context: Context) -> Iterable[tuple[str, Inlines]]:
    level = f"{row.reliability}, {LEVELS[row.reliability]}" if row.reliability else ""
    facts = (
        ("Jenis", as_text(row.kind)),
        ("Nomor", as_text(row.number)),
        ("Penerbit", as_text(row.issuer)),
        ("Sumber", as_text(row.source) if has_value(row.source) else ""),
        ("Tanggal", as_text(row.date)),
        ("Halaman", _pages(row, seen)),
        ("Keandalan", level),
        ("Berkas", seen.file.replace("\\", "/").rsplit("/", 1)[-1]),
        ("SHA-256", _in_groups_of_sixteen(seen.sha256)),
        ("Catatan", sentence(as_text(row.note))),
        *(("Tanda tangan elektronik", words) for words in _signatures(seen)),
    )
    return [(label, (Text(words),)) for label, words in facts if words]


def _pages(row: Exhibit, seen: AnnexFacts) -> str:
    if isinstance(row.pages, PageRange) and seen.pages and str(row.pages) != f"1–{seen.pages}":
        return (
            f"{row.pages.last - row.pages.first + 1}; halaman {row.pages} dari {seen.pages} halaman berkasnya"
        )
    return str(seen.pages) if seen.pages else ""


def _in_groups_of_sixteen(digest: str) -> str:
    """A fingerprint in groups of sixteen digits, so that it can be compared by eye."""
    return " ".join(digest[i : i + 16] for i in range(0, len(digest), 16))


def _signatures(seen: AnnexFacts) -> Iterable[str]:
    for each in seen.signed:
        signer = each.signer or "penanda tangan tidak disebut"
        day = _day(each.day)
        when = ", ".join(part for part in (day, f"pukul {each.time}" if each.time else "") if part)
        yield f"{signer}{', ' + when if when else ''}; {_VERDICTS.get(each.verdict, each.verdict)}"


def _day(iso: str) -> str:
    try:
        return format_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def _notes(row: Exhibit, seen: AnnexFacts, sheets: PreparedPages | None) -> Iterable[Inlines]:
    """How its pages came into the dossier, and where the original is."""
    where = "Berkas aslinya, tidak diubah, terlampir di dalam PDF ini."
    if sheets is None:
        kind = _OFFICE.get(seen.kind, "jenis berkas ini")
        yield (Text(f"Halamannya tidak dicetak di sini karena berupa {kind}. {where}"),)
        return
    drawn = number_ranges(n for n, page in enumerate(sheets.pages, 1) if page.how == RASTER)
    if drawn:
        yield (Text(f"Halaman {drawn} dimuat sebagai gambar. {where}"),)
    else:
        yield (Text(where),)
    if seen.hidden:
        yield (Text(f"Tidak ikut dimuat: {join_words(list(seen.hidden))}."),)

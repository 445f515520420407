"""What the data lacks and what was found in it: the chapter that says the gaps out loud.

In: Context with its diagnostics after acceptance. Out: tables and sentences.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from paritrana.chapters.budget_lines import line_homes
from paritrana.chapters.context import Context
from paritrana.chapters.laws import spelt
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, build, row_anchor
from paritrana.chapters.wording import NBSP, as_text, capital, has_value, sentence
from paritrana.diagnostics import Diagnostic
from paritrana.document import Align, Inlines, PageRef, Table, Text
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Evidence, Exhibit, Region
from paritrana.evidence.values import Unread
from paritrana.field.sections import chapter_of
from paritrana.finding_words import fill
from paritrana.indonesian import join_words
from paritrana.located import Address, Item, Place

SILENT = (Evidence, Exhibit, Region)
"""Parts whose gaps are said elsewhere: the letter's date is a line for the pen, a file's reason stands in its list."""

KEY_WORDS = {"tmp2t": "TMP2T", "nip": "NIP", "sha256": "SHA-256"}
"""Keys that are no Indonesian words."""

SEVERITIES = {"galat": "Galat", "peringatan": "Peringatan", "catatan": "Catatan"}


def words_of(place: Place) -> str:
    """A place for a reader of paper: "anggaran, 2022 APBD pagu, nilai"; of a file its name and line, not its folder."""
    if not isinstance(place, Address):
        return str(place._replace(file=PurePath(place.file.replace("\\", "/")).name))
    steps = [
        step.label if isinstance(step, Item) else KEY_WORDS.get(step, step.replace("_", " "))
        for step in place.steps
    ]
    return ", ".join(steps)


def headline(diagnostic: Diagnostic) -> str:
    """A finding in the words of its rule; a number in Indonesian."""
    return sentence(fill(diagnostic.fault.headline, diagnostic.values))


def advice(diagnostic: Diagnostic) -> str:
    """What to do about a finding, in the words of its rule."""
    return sentence(capital(fill(diagnostic.fault.help, diagnostic.values)))


def open_table(context: Context) -> Table | None:
    """Open findings, the gravest first."""
    bands = []
    for severity, name in SEVERITIES.items():
        rows = [d for d in context.diagnostics if d.severity.value == severity and not d.accepted]
        bands.append(Band(name, [(d, _place(d)) for d in rows]))
    fields: list[Field[Diagnostic]] = [
        Field("Kode", lambda row, notes: (Text(row.code),), weight=0.7),
        Field("Temuan", lambda row, notes: (Text(headline(row)),), weight=3),
        Field("Tempat dalam bukti", lambda row, notes: (Text(words_of(row.place)),), weight=1.5),
    ]
    return build("tabel-temuan", "Temuan yang masih terbuka", fields, bands)


def accepted_table(context: Context) -> Table | None:
    """Findings the region accepts, with its reasons."""
    rows = [(d, _place(d)) for d in context.diagnostics if d.accepted]
    fields: list[Field[Diagnostic]] = [
        Field("Kode", lambda row, notes: (Text(row.code),), weight=0.7),
        Field("Temuan", lambda row, notes: (Text(headline(row)),), weight=2),
        Field(
            "Penjelasan daerah",
            lambda row, notes: (Text(spelt(sentence(row.accepted), context)),),
            weight=2.4,
        ),
    ]
    caption = "Temuan yang diterima dengan penjelasan"
    return build("tabel-temuan-diterima", caption, fields, [Band("", rows)])


def _place(diagnostic: Diagnostic) -> Place:
    return diagnostic.place


@dataclass(frozen=True, slots=True)
class StatedGap:
    """A value that is said to be missing."""

    where: str
    reason: str
    chapter: str
    row: str = ""


def gaps(context: Context) -> list[tuple[StatedGap, Place | None]]:
    """Every `tidak tersedia` of the evidence with its reason, but those of SILENT parts."""
    homes = line_homes(context.ledger.budget)
    return [
        (StatedGap(words_of(at), reason, chapter_of(str(at.steps[0])), row_anchor(homes.get(row, row))), at)
        for at, reason in _gaps(context)
        for row in (_row_of(at),)
    ]


def _row_of(at: Address) -> Address:
    """The place of the list's item that a value stands in, or of the part that has it."""
    last = max((n for n, step in enumerate(at.steps, 1) if isinstance(step, Item)), default=len(at.steps) - 1)
    return Address(at.steps[:last])


def _gaps(context: Context) -> Iterator[tuple[Address, str]]:
    for at, part, name, value in context.gaps:
        if isinstance(part, SILENT):
            continue
        if isinstance(value, Unread):
            yield field(at, part, name), f"belum terbaca: ‹{value.text}›"
        elif name != "reason":
            yield field(at, part, name), as_text(getattr(part, "reason", ""))


def has_gaps(context: Context) -> bool:
    """Whether anything is said to be missing."""
    return any(True for _ in _gaps(context))


def limits(context: Context) -> tuple[Sentence, ...]:
    """What a reader in a hurry must know of the data: how many gaps, how many findings."""
    count = sum(1 for _ in _gaps(context))
    gap = f"{count} data dinyatakan tidak tersedia, masing-masing dengan alasannya."
    return (*((Sentence(gap),) if count else ()), *count_sentence(context))


def gap_table(context: Context) -> Table | None:
    """What is missing, and why."""
    fields: list[Field[StatedGap]] = [
        Field("Data", lambda row, notes: (Text(capital(row.where)),), weight=1.6),
        Field(
            "Alasan",
            lambda row, notes: (Text(sentence(row.reason or "alasannya tidak dinyatakan")),),
            weight=2,
        ),
        Field("Halaman", lambda row, notes: _page(row), Align.END, weight=0.6),
    ]
    return build("tabel-data-hilang", "Data yang tidak tersedia", fields, [Band("", gaps(context))])


def _page(row: StatedGap) -> Inlines:
    """The page of the row that has the gap, or where its chapter begins if no table has it."""
    return (PageRef(row.row, row.chapter),) if row.chapter else ()


def remarks(context: Context) -> tuple[Sentence, ...]:
    """The region's plain remarks on its data."""
    notes = [note for note in context.evidence.data_notes if not has_value(note.finding)]
    own = (Sentence(spelt(sentence(note.reason), context), context.marks(note.refs)) for note in notes)
    return (*own, *_notes_of_letters(context))


def _notes_of_letters(context: Context) -> Iterator[Sentence]:
    """The notes of what stands in no table: the region, its signatory, the letters."""
    evidence = context.evidence
    for part, words in (
        (evidence.region, "Daerah pengusul"),
        (evidence.signatory, "Penanda tangan"),
        (evidence.cover_letter, "Surat pengantar"),
        (evidence.statement, "Surat pernyataan"),
    ):
        if part is not None and has_value(part.note):
            yield Sentence(f"{words}: {sentence(as_text(part.note))}", context.marks(part.refs))


def unproven(context: Context) -> tuple[Sentence, ...]:
    """How many proofs are the press's or the region's own word, one sentence when that is all there is."""
    levels = [e.reliability for e in context.evidence.exhibits if e.reliability]
    if levels and min(levels) == 4:
        count = "Satu-satunya bukti" if len(levels) == 1 else "Semua bukti"
        return (Sentence(f"{count} yang disampaikan berupa berita; tidak ada dokumen resmi di antaranya."),)
    return ()


def count_sentence(context: Context) -> tuple[Sentence, ...]:
    """The count of findings in one sentence."""
    parts = []
    for severity in SEVERITIES:
        count = sum(d.severity.value == severity and not d.accepted for d in context.diagnostics)
        if count:
            parts.append(f"{count}{NBSP}{severity}")
    accepted = sum(bool(d.accepted) for d in context.diagnostics)
    if accepted:
        parts.append(f"{accepted}{NBSP}temuan yang diterima dengan penjelasan")
    if not parts:
        return (Sentence("Pemeriksaan otomatis tidak menghasilkan temuan."),)
    return (Sentence(f"Pemeriksaan otomatis menghasilkan {join_words(parts)}."),)

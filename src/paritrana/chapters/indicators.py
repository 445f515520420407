"""Where everything is proven: the matrix of indicators, the map of sections, the map of aspects A1 to A8.

In: Context. Out: tables whose pages are references to the sections.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from paritrana.chapters.context import Context, parts_below
from paritrana.chapters.proof_search import of_attributes
from paritrana.chapters.summary import headline
from paritrana.chapters.table_builder import Band, Field, TableNotes, build, with_note
from paritrana.chapters.wording import NBSP, as_text, text
from paritrana.document import Align, Inlines, PageRef, Table, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Entry, Evidence, EvidenceRow, Indicator, Part
from paritrana.evidence.values import EvidenceRef
from paritrana.field.aspects import BY_CODE, CHAPTER_ASPECTS, Aspect
from paritrana.field.sections import CHAPTERS
from paritrana.indonesian import Percent, join_words
from paritrana.located import Place


@dataclass(frozen=True, slots=True)
class AspectTally:
    """What a part of the evidence states and proves."""

    code: str
    name: str
    target: str
    stated: int
    proven: int
    refs: tuple[EvidenceRef, ...]
    attributes: tuple[str, ...] = ()


def tally(evidence: Evidence, code: str, name: str, target: str, attributes: Iterable[str]) -> AspectTally:
    """Count the statements below some attributes and those of them that point to a proof."""
    attributes = tuple(attributes)
    rows = [row for attribute in attributes for row in _statements(evidence, attribute)]
    refs = {ref.id: EvidenceRef(ref.id) for row in rows for ref in row.refs if ref.id}
    ordered = tuple(refs[id] for id in sorted(refs))
    proven = sum(bool(row.refs) for row in rows)
    return AspectTally(code, name, target, len(rows), proven, ordered, attributes)


def aspect_tally(evidence: Evidence, aspect: Aspect) -> AspectTally:
    """Count what an aspect states and proves."""
    return tally(evidence, aspect.code, aspect.name, aspect.chapter, aspect.attributes)


def _statements(evidence: Evidence, attribute: str) -> list[EvidenceRow]:
    value = getattr(evidence, attribute)
    parts: Iterable[Part] = value if isinstance(value, tuple) else (value,) if value is not None else ()
    below = (row for part in parts for row in parts_below(part))
    return [row for row in below if isinstance(row, EvidenceRow) and (isinstance(row, Entry) or row.refs)]


def aspect_table(context: Context) -> Table | None:
    """Aspects: how many statements, how many with proof, how strong the strongest proof, on which page."""
    evidence = context.evidence
    tallies = [aspect_tally(evidence, aspect) for aspect in CHAPTER_ASPECTS]
    fields: list[Field[AspectTally]] = [
        Field("Aspek", lambda row, notes: (Text(f"{row.code}{NBSP}{row.name}"),), weight=2),
        Field("Angka pokok", lambda row, notes: _headline(row, context), weight=2.4),
        Field("Pernyataan", lambda row, notes: _count(row.stated), Align.END, needed=True),
        Field("Berbukti", lambda row, notes: _count(row.proven), Align.END, needed=True),
        Field("Keandalan terkuat", lambda row, notes: _strongest(row, context), Align.CENTER),
        Field("Halaman", lambda row, notes: _page(row), Align.END, weight=0.7),
    ]
    note = "keandalan 1 adalah dokumen resmi bertanda tangan, 4 adalah berita"
    band = Band("", [(row, None) for row in tallies])
    return build("tabel-aspek", "Peta aspek penilaian", fields, [band], notes=[note])


def _headline(row: AspectTally, context: Context) -> Inlines:
    """What stands for the aspect: a key figure, or the documents and deeds that commit."""
    commitment = context.evidence.commitment
    if row.code == "A1" and commitment is not None and row.stated:
        counted = (len(commitment.documents), "dokumen"), (len(commitment.deeds), "tindakan tercatat")
        return text(join_words([f"{count}{NBSP}{noun}" for count, noun in counted if count]))
    figure = headline(row.code, context)
    count = len(context.evidence.innovations) if row.code == "A8" else 0
    own = f"{count}{NBSP}inovasi" if count else ""
    return (*text(f"{own}; " if own and figure else own), *figure)


def section_table(context: Context) -> Table | None:
    """Sections: statements, proofs, and which exhibits they use."""
    evidence = context.evidence
    tallies = [tally(evidence, "", chapter.name, chapter.id, chapter.attributes) for chapter in CHAPTERS]
    rows = [(row, None) for row in tallies if row.stated]
    fields: list[Field[AspectTally]] = [
        Field("Bagian", lambda row, notes: (Text(row.name),), weight=2),
        Field("Pernyataan", lambda row, notes: _count(row.stated), Align.END),
        Field("Berbukti", lambda row, notes: _count(row.proven), Align.END),
        Field("Terlihat pada bukti", lambda row, notes: _traced_cell(row, context), Align.CENTER),
        Field("Bukti dan lampiran", lambda row, notes: context.cell_marks(row.refs), weight=2.2),
        Field("Halaman", lambda row, notes: _page(row), Align.END, weight=0.7),
    ]
    return build("tabel-peta-bukti", "Peta bagian dan bukti", fields, [Band("", rows)])


def _traced_cell(row: AspectTally, context: Context) -> Inlines:
    """How much was seen on the pages of its proofs: "12 dari 14"; nothing where nothing was looked for."""
    traced = of_attributes(context, row.attributes).as_text
    return (Text(traced),) if traced else ()


def _count(number: int) -> Inlines:
    return (Text(str(number) if number else "–"),)


def _strongest(row: AspectTally, context: Context) -> Inlines:
    found = [
        context.exhibits[ref.id].reliability
        for ref in row.refs
        if ref.id in context.exhibits and context.exhibits[ref.id].reliability
    ]
    return (Text(str(min(level for level in found if level))),) if found else (Text("–"),)


def _page(row: AspectTally) -> Inlines:
    return (PageRef(row.target),) if row.stated else (Text("–"),)


def indicator_table(context: Context) -> Table | None:
    """The indicators of the evidence: claim, weight, proof; which is also the annex."""
    placed = [(row, place) for place, row in each(section("indicators"), context.evidence.indicators)]
    by_aspect: dict[str, list[tuple[Indicator, Place | None]]] = {}
    for row, place in placed:
        by_aspect.setdefault(_aspect(row), []).append((row, place))
    fields: list[Field[Indicator]] = [
        Field("Kode", lambda row, notes: notes.cell(row.code), weight=0.6),
        Field("Indikator", lambda row, notes: _description_cell(row, notes), weight=1.8),
        Field("Bobot", lambda row, notes: _weight(row, notes), Align.END, "%"),
        Field("Capaian yang dinyatakan", lambda row, notes: notes.cell(row.claim, row.reason), weight=2),
        Field("Bukti dan lampiran", lambda row, notes: context.cell_marks(row.refs), needed=True, weight=1.2),
        Field("Uraian", lambda row, notes: _chapter(row, notes), weight=0.9),
    ]
    bands = [Band(name, rows) for name, rows in by_aspect.items()]
    return build("tabel-indikator", "Matriks indikator, bukti, dan lampiran", fields, bands)


def _description_cell(row: Indicator, notes: TableNotes) -> Inlines:
    return with_note(as_text(row.description), row.note, notes)


def _weight(row: Indicator, notes: TableNotes) -> Inlines:
    if row.weight is None:
        return (Text("–"),)
    printed = as_text(row.weight).removesuffix("%") if isinstance(row.weight, Percent) else None
    return notes.cell(row.weight, row.reason, printed)


_NUMBERED = re.compile(r"(?:Bagian|Bab)\s+(\d{1,2})", re.IGNORECASE)


def _chapter(row: Indicator, notes: TableNotes) -> Inlines:
    """Where it is described: a chapter by number or by name with its page, anything else as written."""
    target = described_in(row)
    if not target:
        return notes.cell(row.page)
    numbered = _NUMBERED.fullmatch(as_text(row.page))
    words = f"Bab{NBSP}{numbered[1]},{NBSP}hlm.{NBSP}" if numbered else f"{as_text(row.page)}, hlm.{NBSP}"
    return Text(words), PageRef(target)


def described_in(row: Indicator) -> str:
    """The target of the chapter that an indicator names, by number ("bab-5") or by the section's id; "" else."""
    written = as_text(row.page)
    if numbered := _NUMBERED.fullmatch(written):
        return f"bab-{numbered[1]}"
    named = {words.casefold(): chapter.id for chapter in CHAPTERS for words in (chapter.name, chapter.id)}
    return named.get(written.casefold().removeprefix("bagian ").removeprefix("bab "), "")


def _aspect(row: Indicator) -> str:
    """The aspect in words: A3 is "A3 Penganggaran"; others as written."""
    written = as_text(row.aspect)
    return f"{written} {BY_CODE[written].name}" if written in BY_CODE else written

"""Every figure of the complete example bears its mark, and evidence points back to where it is used."""

from __future__ import annotations

import re

from paritrana.compose.back_references import with_uses
from paritrana.document import (
    Card,
    Column,
    Inlines,
    Listing,
    Mark,
    PageRef,
    Paragraph,
    Row,
    RowKind,
    Section,
    SectionKind,
    Table,
    Text,
)
from tests.support.dossiers import COMPLETE, composed, evidence, evidence_of, one_section

OWN = {"ringkasan", "matriks", "catatan-data"}
"""Chapters whose own tables count what the dossier says, instead of saying it."""


def chapters() -> list[Section]:
    document, _ = composed(evidence_of(COMPLETE))
    return [s for s in document.sections if s.kind is SectionKind.CHAPTER]


def has_mark(inlines: Inlines) -> bool:
    return any(isinstance(i, Mark) for i in inlines)


def plain(inlines: Inlines) -> str:
    return "".join(i.text if isinstance(i, Text) else "#" if isinstance(i, PageRef) else "" for i in inlines)


def test_every_row_of_figures_bears_a_mark() -> None:
    seen = 0
    for section in chapters():
        for block in section.blocks:
            if isinstance(block, Table) and section.id not in OWN:
                rows = [row for row in block.rows if row.kind is RowKind.BODY]
                seen += len(rows)
                assert all(any(map(has_mark, row.cells)) for row in rows), block.id
    assert seen > 150


def test_every_sentence_with_a_figure_bears_a_mark() -> None:
    allowed = re.compile(
        r"Bab|Tabel|peserta, iuran sebulan|Pemeriksaan otomatis|data dinyatakan|Yang bertanggal"
    )
    seen = 0
    for section in chapters():
        for block in section.blocks:
            lines = (
                block.items
                if isinstance(block, Listing)
                else (block.inlines,)
                if isinstance(block, Paragraph)
                else ()
            )
            for line in lines:
                if re.search(r"\d", plain(line)) and block is not section.blocks[0]:
                    seen += 1
                    assert has_mark(line) or allowed.search(plain(line)), plain(line)
    assert seen > 40


def test_every_card_names_its_proof() -> None:
    cards = [b for s in chapters() for b in s.blocks if isinstance(b, Card)]
    assert cards and all(has_mark(dict(card.fields)["Bukti"]) for card in cards)


def listed(text: str, template: str) -> dict[str, str]:
    """What each row of the list of evidence says of its uses, a page reference as #."""
    document, findings = composed(evidence(text), one_section(template))
    assert not list(findings)
    rows = [r for s in document.sections for b in s.blocks if isinstance(b, Table) for r in b.rows]
    return {row.id: said(row) for row in rows if row.id.startswith("bukti-")}


def said(row: Row) -> str:
    return " ".join(plain(cell) for cell in row.cells).replace("\u00a0", " ").partition("Dipakai: ")[2]


BUDGET = """
anggaran:
  - {tahun: 2022, sumber: APBD, tahap: pagu, nilai: Rp5 juta, bukti: B-01 hlm. 2}
  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp6 juta, bukti: B-02; B-01}
"""


def test_the_list_itself_is_no_use() -> None:
    found = listed(BUDGET, "Isi.\n\n```tabel bukti\n```\n\n```tabel anggaran\n```\n")
    assert all(not words.startswith("Tabel") for words in found.values())


def test_evidence_names_its_tables_charts_and_pages() -> None:
    document, _ = composed(evidence(BUDGET))
    rows = {r.id: r for s in document.sections for b in s.blocks if isinstance(b, Table) for r in b.rows}
    words = said(rows["bukti-B-02"])
    assert re.search(r"Tabel \d \(#\), Gambar 1 \(#\)", words), words
    target = next(
        i.target
        for cell in rows["bukti-B-02"].cells
        for i in cell
        if isinstance(i, PageRef) and i.target.startswith("isi-anggaran")
    )
    # the row that uses it and not the table's head: the table may go on on the next page
    assert rows[target].cells[0] == (Text("2023"),)


def test_all_references_of_the_complete_example_are_found() -> None:
    document, _ = composed(evidence_of(COMPLETE))
    rows = {r.id: r for s in document.sections for b in s.blocks if isinstance(b, Table) for r in b.rows}
    told = {id: said(row) for id, row in rows.items() if id.startswith("bukti-") and said(row)}
    assert len(told) > 20
    assert "I-0" in told["bukti-B-17"]


def test_a_gap_leads_to_the_row_that_has_it_or_else_to_its_chapter() -> None:
    """A pointer promises a page on which the figure stands, not the first page of its chapter."""
    document, _ = composed(
        evidence(
            "anggaran:\n"
            "  - {tahun: 2022, sumber: APBD, tahap: pagu, nilai: Rp5 juta, bukti: B-01}\n"
            "  - {tahun: 2022, sumber: APBD, tahap: realisasi, nilai: tidak tersedia, alasan: hilang}\n"
            "inovasi:\n  - {nama: Gerai, masalah: tidak tersedia, alasan: hilang, bukti: B-01}\n"
        )
    )
    tables = {b.id: b for s in document.sections for b in s.blocks if isinstance(b, Table)}
    targets = [
        i.target
        for row in tables["tabel-data-hilang"].rows
        for cell in row.cells
        for i in cell
        if isinstance(i, PageRef)
    ]
    assert targets == ["isi-anggaran-0", "inovasi"]  # the line that has both stages; a card is no row
    assert targets[0] in {row.id for row in tables["tabel-anggaran"].rows}
    assert all(
        not i.otherwise
        for t in tables.values()
        for row in t.rows
        for cell in row.cells
        for i in cell
        if isinstance(i, PageRef)
    )


def cites(*ids: str, id: str = "a", kind: SectionKind = SectionKind.CHAPTER) -> Section:
    """A section with one sentence that bears these marks."""
    marks = tuple(Mark(each, f"bukti-{each}") for each in ids)
    number = "1" if kind is SectionKind.CHAPTER else ""
    return Section(id, f"Bagian {id}", (Paragraph((Text("x"), *marks)),), kind, number)


def uses_of(*sections: Section) -> dict[str, str]:
    """What a list of two exhibits behind these sections says of their uses."""
    rows = tuple(Row(((Text(id),), (Text("x"),)), id=f"bukti-{id}") for id in ("B-01", "B-02"))
    table = Table("tabel-bukti", "", "", (Column("Tanda"), Column("Isi", weight=2)), rows)
    made = with_uses((*sections, Section("bukti", "Bukti", (table,), number="2")), {"B-01", "B-02"})
    listed = made[-1].blocks[0]
    assert isinstance(listed, Table)
    return {row.id: said(row) for row in listed.rows}


def test_what_comes_before_the_chapters_is_no_use() -> None:
    found = uses_of(cites("B-01", kind=SectionKind.FRONT), cites("B-02", id="b"))
    assert found == {"bukti-B-01": "", "bukti-B-02": "Bab 1 (#)"}


def test_a_letter_that_cites_is_a_use_and_each_place_stands_once() -> None:
    found = uses_of(cites("B-01 hlm. 2", "b-01", kind=SectionKind.LETTER), cites("B-01", "B-09", id="b"))
    assert found == {"bukti-B-01": "Bagian a (#), Bab 1 (#)", "bukti-B-02": ""}

"""What stands in the finished file: text and tags agree, links lead somewhere, nothing unembedded."""

from __future__ import annotations

from paritrana.document import (
    Align,
    Block,
    Card,
    Column,
    Contents,
    ContentsKind,
    Facts,
    Heading,
    KeyFigure,
    KeyFigures,
    Listing,
    Mark,
    Notice,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Table,
    Text,
)
from tests.support.documents import document, typeset_pdf
from tests.support.pdftext import ReadBack, Tag

PROSE = "Perlindungan pekerja rentan dibiayai anggaran daerah setiap tahun sesuai pedoman penyusunan. "


def rows(count: int) -> tuple[Row, ...]:
    return tuple(Row(((Text(f"Kelompok {i}"),), (Text(str(i * 11)),)), id=f"baris-{i}") for i in range(count))


def table(count: int) -> Table:
    columns = (Column("Kelompok"), Column("Jumlah", Align.END, "orang"))
    return Table("tabel-1", "Tabel 1", "Kelompok pekerja", columns, rows(count))


def read(*blocks: Block, draft: bool = False) -> ReadBack:
    return ReadBack(typeset_pdf(document(*blocks, draft=draft))[0])


def find(back: ReadBack, kind: str) -> list[Tag]:
    return [t for t in back.tree.walk() if t.kind == kind]


def test_text_of_the_tree_is_text_of_the_document() -> None:
    back = read(Paragraph((Text(PROSE * 30),)))
    paragraph = max(find(back, "P"), key=lambda t: len(t.all_text()))
    assert " ".join(paragraph.all_text().replace("\u00ad", "").split()) == " ".join((PROSE * 30).split())
    assert all(not page.untagged for page in back.drawn)


def test_a_paragraph_over_two_pages_is_one_element() -> None:
    back = read(Paragraph((Text(PROSE * 60),)))
    assert len(back.reader.pages) > 2
    assert sum(PROSE[:20] in t.all_text() for t in find(back, "P")) == 1


def test_a_table_over_pages_repeats_its_head_as_an_artifact() -> None:
    back = read(table(120))
    assert len(find(back, "Table")) == 1
    assert len(find(back, "TH")) == 2
    assert len(find(back, "TR")) == 121
    later = [page.artifacts for page in back.drawn[2:]]
    assert later
    assert all("Tabel 1 (lanjutan)" in text and "Jumlah" in text for text in later)


def test_each_row_has_as_many_cells_as_the_head() -> None:
    span = Row(((Text("Aparatur desa"),),), RowKind.GROUP)
    columns = (Column("A"), Column("B"))
    block = Table("t", "Tabel 1", "Uji", columns, (span, *rows(3)))
    tree = find(read(block), "Table")[0]
    assert [len(r.kids) for r in tree.walk() if r.kind == "TR"] == [2, 1, 2, 2, 2]


def test_contents_lead_to_pages() -> None:
    back = read(
        Contents(ContentsKind.SECTIONS, "Daftar Isi"),
        Paragraph((Text(PROSE * 60),)),
        Heading(2, (Text("Belakang"),), id="belakang", number="1.1"),
    )
    entry = find(back, "TOCI")[-1].all_text().strip()
    assert entry.endswith(str(len(back.reader.pages)))
    assert "Belakang" in entry


def test_a_mark_is_a_link_to_its_evidence() -> None:
    back = read(Paragraph((Text("97.150 orang"), Mark("B-01", "baris-0"))), table(1))
    link = find(back, "Link")[0]
    assert link.all_text().strip() == "B-01"
    annotations = [a.get_object() for page in back.reader.pages for a in page.get("/Annots", [])]
    assert [a["/Contents"] for a in annotations] == ["Bukti B-01"]
    assert all("/StructParent" in a and a["/F"] == 4 for a in annotations)


def test_a_mark_to_nowhere_is_plain_text() -> None:
    back = read(Paragraph((Text("97.150 orang"), Mark("B-09", "tidak-ada"))))
    assert "B-09" in back.text()
    assert all("/Annots" not in page for page in back.reader.pages)


def test_lists_cards_figures_letters_keep_their_words() -> None:
    back = read(
        Listing(((Text("butir satu"),), (Text("butir dua"),)), ordered=True),
        Card("I-01", "Sapa Pekerja", (("Masalah", (Text("belum terdaftar"),)),)),
        KeyFigures(
            (KeyFigure("97.150", "orang", "pekerja terlindungi", "per 25 April 2024", Mark("B-01", "x")),)
        ),
        Facts((("Nomor", (Text("800/12"),)),)),
        Notice("Perhatian", (Text("data 2022 tidak tersedia"),)),
        Signature("Soreang,", ("BUPATI UJI,",), "Nama Uji", nip="1", placeholder="contoh", materai=True),
    )
    text = " ".join(back.text().split())
    for words in (
        "1. butir satu 2. butir dua",
        "Sapa Pekerja Masalah belum terdaftar",
        "97.150 orang pekerja terlindungi per 25 April 2024 B-01",
        "Nomor 800/12",
        "Perhatian data 2022 tidak tersedia",
        "Soreang, BUPATI UJI, contoh materai Rp10.000 Nama Uji NIP 1",
    ):
        assert words in text
    assert {"L", "LI", "Lbl", "LBody", "H1", "H2"} <= set(back.kinds())


def test_a_draft_says_so_on_every_page_as_background() -> None:
    back = read(Paragraph((Text(PROSE),)), draft=True)
    assert all("DRAF" in page.artifacts for page in back.drawn)
    assert all("DRAF" not in p.artifacts for p in read(Paragraph((Text(PROSE),))).drawn)


def test_every_page_says_which_of_how_many() -> None:
    back = read(table(120))
    count = len(back.reader.pages)
    for i, page in enumerate(back.drawn[1:], 2):
        assert f"Halaman {i} dari {count}" in page.artifacts
        assert "Kabupaten Uji" in page.artifacts
    assert "Halaman" not in back.drawn[0].artifacts


def test_every_font_is_embedded_with_a_unicode_map() -> None:
    for page in read(table(3)).reader.pages:
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        assert fonts
        for font in fonts.values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descendant["/FontDescriptor"]
            assert "/ToUnicode" in font.get_object()


def test_a_missing_glyph_is_reported_with_its_place_and_the_rest_is_set() -> None:
    from tests.support.documents import PLACE

    pdf, findings = typeset_pdf(document(Paragraph((Text("Juara \U0001f3c6 satu"),), place=PLACE)))
    (found,) = findings
    assert (found.code, found.place, found.values["aksara"]) == ("TATA-21", PLACE, "U+1F3C6")
    assert "Juara ? satu" in ReadBack(pdf).text()


def test_the_same_document_gives_the_same_bytes() -> None:
    made = document(table(60), Paragraph((Text(PROSE),)))
    assert typeset_pdf(made)[0] == typeset_pdf(made)[0]


def test_a_table_with_sums_carries_them_over_pages() -> None:
    """Rows 1, 2, 3 …: the sum carried at a page's foot is n (n + 1) / 2 of the last row on it."""
    columns = (Column("Kelompok"), Column("Jumlah", Align.END, "orang"))
    made = tuple(
        Row(((Text(f"Kelompok {i}"),), (Text(str(i)),)), carried=("", str(i * (i + 1) // 2)))
        for i in range(1, 101)
    )
    total = Row(((Text("Jumlah"),), (Text("5050"),)), RowKind.SUM)
    back = read(Table("t", "Tabel 1", "Uji", columns, (*made, total)))
    first, second = back.drawn[1], back.drawn[2]
    last = max(int(word) for word in "".join(first.tagged.values()).split() if word.isdecimal())
    carried = str(last * (last + 1) // 2)
    assert f"dipindahkan {carried}" in " ".join(first.artifacts.split())
    assert f"pindahan {carried}" in " ".join(second.artifacts.split())


def test_a_head_that_skips_a_level_stands_below_the_last_one() -> None:
    pdf, findings = typeset_pdf(document(Heading(3, (Text("Langsung"),)), Paragraph((Text("Isi."),))))
    assert not list(findings)
    assert "H2" in ReadBack(pdf).kinds()

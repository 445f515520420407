"""Whatever is put in: no word is lost or reordered, no page overflows, no table fails."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from paritrana.diagnostics import Findings
from paritrana.document import Align, Column, Document, Paragraph, Row, RowKind, Table, Text
from paritrana.pdf.structure import Element
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.page_breaking import FilledPage, break_pages
from paritrana.typeset.typesetter import lay_out, typeset
from tests.support.documents import document, faces, typeset_pdf
from tests.support.pdftext import ReadBack

LETTERS = "abcdefghijklmnopqrstuvwxyz"
word = st.text(LETTERS + "ABCDEFG0123456789.,-/%()", min_size=1, max_size=24)
prose = st.lists(word, max_size=120).map(" ".join)
ROWS = st.lists(st.tuples(st.integers(0, 600), word, st.booleans()), max_size=40)


def spoken(text: str) -> list[str]:
    return text.replace("\u00ad", "").split()


@settings(max_examples=40, deadline=None)
@given(st.lists(prose, min_size=1, max_size=6))
def test_no_word_is_lost_or_reordered(paragraphs: list[str]) -> None:
    back = ReadBack(typeset_pdf(document(*(Paragraph((Text(p),)) for p in paragraphs)))[0])
    expected = [w for p in paragraphs for w in spoken(p)]
    body = spoken(back.text())
    assert body[len(body) - len(expected) :] == expected
    assert not any(page.untagged for page in back.drawn)


def of_rows(rows: list[tuple[int, str, bool]]) -> Table:
    columns = (Column("Uraian"), Column("Nilai", Align.END, "orang"), Column("Bukti"))
    made = [
        Row(((Text(name),),), RowKind.GROUP)
        if group
        else Row(((Text(f"{name} " * length),), (Text(str(length)),), (Text("B-01"),)))
        for length, name, group in rows
    ]
    return Table("tabel", "Tabel 1", "Uji", columns, tuple(made))


@settings(max_examples=30, deadline=None)
@given(ROWS)
def test_a_table_with_cells_of_any_length_is_set_whole(rows: list[tuple[int, str, bool]]) -> None:
    made = document(of_rows(rows))
    for page in laid_out(made):
        assert not page.overfull
    text = spoken(ReadBack(typeset_pdf(made)[0]).text())
    for length, name, group in rows:
        assert text.count(name) >= (1 if group else length)


def laid_out(made: Document) -> list[FilledPage]:
    items = lay_out(LayoutContext(made, faces(), Findings()), Element("Document"))
    return break_pages(items, faces().theme.frame_height)


def test_ten_thousand_rows_are_set() -> None:
    columns = (Column("Desa"), Column("Jumlah", Align.END, "orang"))
    rows = tuple(Row(((Text(f"Desa {i}"),), (Text(str(i)),))) for i in range(10_000))
    findings = Findings()
    body = typeset(document(Table("t", "Tabel 1", "Desa", columns, rows)), faces(), findings)
    assert 200 < body.pages < 400
    assert not list(findings)

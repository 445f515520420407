"""What a page end keeps together: short tables and lists, a row with its sum, marks with their line."""

from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.document import (
    Align,
    Block,
    Column,
    Inlines,
    Listing,
    Mark,
    Paragraph,
    Row,
    RowKind,
    Table,
    Text,
)
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.flow import flow
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.blocks.table_rows import RowBox
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Penalty, VList
from paritrana.typeset.pages.page_breaking import FilledPage, break_pages
from tests.support.documents import document, faces

COLUMNS = (Column("No."), Column("Kelompok pekerja rentan yang panjang namanya"), Column("Jumlah", Align.END))


def laid(*blocks: Block) -> VList:
    return flow(blocks, LayoutContext(document(), faces(), Findings()), Element("Sect"))


def table(count: int, notes: int = 0, sums: bool = False) -> Table:
    """Rows that carry their sum so far, with a sum row when asked."""
    rows = [
        Row(
            ((Text(str(i)),), (Text("Guru ngaji dan marbot masjid"),), (Text("1"),)), carried=("", "", str(i))
        )
        for i in range(1, count + 1)
    ]
    if sums:
        rows.append(Row(((), (Text("Jumlah"),), (Text(str(count)),)), RowKind.SUM))
    lines: tuple[Inlines, ...] = tuple((Text(f"Catatan {i}."),) for i in range(notes))
    return Table("t", "Tabel 1", "Uji", COLUMNS, tuple(rows), lines)


def costs(items: VList) -> list[float]:
    """The costs of page ends between rows."""
    first = next(i for i, item in enumerate(items) if isinstance(item, RowBox))
    last = max(i for i, item in enumerate(items) if isinstance(item, RowBox))
    return [item.cost for item in items[first:last] if isinstance(item, Penalty) and item.head]


def filled(pages: list[FilledPage]) -> list[int]:
    return [len(page.items) for page in pages]


def test_rows_of_a_short_table_hold_together_and_of_a_long_one_hardly() -> None:
    short, long = costs(laid(table(10))), costs(laid(table(40)))
    assert min(short) > 20 and min(long) < 10


def test_a_row_is_not_left_alone_with_its_sum() -> None:
    """The place before the last row costs as much as that after the first; the sum itself never leaves its row."""
    made = costs(laid(table(40, sums=True)))
    assert made[0] == made[-2] > 50 and made[-1] == NEVER


def test_a_word_of_carried_sums_takes_the_room_of_empty_columns() -> None:
    """ "dipindahkan" is wider than the column of numbers below "No."; it is never divided."""
    penalties = [i for i in laid(table(40)) if isinstance(i, Penalty) and i.foot]
    foot = penalties[5].foot[0]
    assert isinstance(foot, RowBox)
    (line,) = foot.cells[0].lines
    assert "".join(run.text for run in line.runs) == "dipindahkan"


@pytest.mark.parametrize(("count", "ends"), [(3, 0), (12, 8)])
def test_many_notes_may_go_over_a_page_and_few_stay_with_the_table(count: int, ends: int) -> None:
    items = laid(table(3, notes=count))
    last = max(i for i, item in enumerate(items) if isinstance(item, RowBox))
    assert sum(isinstance(i, Penalty) and i.cost < NEVER for i in items[last:]) == ends


def test_a_brief_list_is_divided_as_reluctantly_as_its_ends() -> None:
    def between(count: int) -> list[float]:
        items = laid(Listing(((Text("Guru."),),) * count))
        return [item.cost for item in items if isinstance(item, Penalty)]

    assert len(set(between(4))) == 1 and min(between(4)) > 20
    assert min(between(12)) == 0


def test_a_page_ends_rather_between_items_than_inside_one() -> None:
    long = (Text("Peraturan Daerah tentang perlindungan pekerja rentan. " * 6),)
    assert min(i.cost for i in laid(Listing((long,))) if isinstance(i, Penalty)) > 5
    assert min(i.cost for i in laid(Paragraph(long)) if isinstance(i, Penalty)) < 5


def test_marks_that_no_line_is_left_for_get_room_below() -> None:
    """Five marks of which the margin holds two a row: two further rows of 9 pt at 1.2 below the only line."""
    marks = tuple(Mark(f"B-{i:02} hlm. {i}", f"bukti-{i}") for i in range(1, 6))
    items = laid(Paragraph((Text("Naik 17,4%."), *marks)))
    (line,) = (item for item in items if isinstance(item, LineBox))
    height = sum(item.height for item in items if not isinstance(item, Penalty))
    assert height - line.height == pytest.approx(2 * 9.0 * 1.2)
    assert (
        sum(i.height for i in laid(Paragraph((Text("Naik."), *marks[:2]))) if not isinstance(i, Penalty))
        == 15
    )


def test_text_that_leads_to_a_table_goes_with_it() -> None:
    items = laid(Paragraph((Text("Tabel berikut."),)), table(3))
    assert next(i.cost for i in items if isinstance(i, Penalty)) > 20


def test_a_remnant_is_not_left_for_the_last_page() -> None:
    """Tables that are a little longer than a page: the first page gives up some rows for the last one."""
    height = faces().theme.frame_height
    for count in range(34, 44):
        pages = filled(break_pages(laid(table(count)), height))
        assert len(pages) == 1 or pages[-1] > 5, (count, pages)

"""How tables, cards and key figures are divided: limits just inside and just outside."""

from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.document import Align, Block, Card, Column, KeyFigure, KeyFigures, Row, RowKind, Table, Text
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.cards import FigureRow, Rule
from paritrana.typeset.blocks.flow import flow
from paritrana.typeset.blocks.table_rows import FootRule, RowBox
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Penalty, VList, height_of
from tests.support.documents import document, faces
from tests.unit.typeset.test_keeping import costs, laid, table

COLUMNS = (Column("Uraian"), Column("Jumlah", Align.END))


def rows(items: VList) -> list[RowBox]:
    """The rows of a table without its head."""
    return [item for item in items if isinstance(item, RowBox)][1:]


@pytest.mark.parametrize(("count", "inside"), [(12, 30.0), (13, 5.0)])
def test_twelve_rows_are_a_short_table(count: int, inside: float) -> None:
    made = costs(laid(table(count)))
    assert set(made[1:-1]) == {inside}
    assert made[0] == made[-1] == 60.0


def tall(lines: int) -> VList:
    """A table whose second row has so many lines."""
    width = faces().theme.full
    word = "perlindungan "
    each = faces().get("sans").width(word) * faces().theme.table_size
    text = word * int((lines - 0.5) * (width - 60) / each)
    body = (
        Row(((Text("a"),), (Text("1"),))),
        Row(((Text(text),), (Text("2"),))),
        Row(((Text("b"),), (Text("3"),))),
    )
    return laid(Table("t", "Tabel 1", "Uji", COLUMNS, body))


def test_a_row_of_more_than_nine_lines_may_go_over_a_page() -> None:
    whole = next(made for made in map(tall, range(6, 14)) if max(row.last for row in rows(made)) == 9)
    assert [row.last - row.first for row in rows(whole)] == [1, 9, 1]
    divided = next(made for made in map(tall, range(7, 15)) if len(rows(made)) == 12)
    parts = rows(divided)[1:-1]
    assert [(row.first, row.last) for row in parts] == [(i, i + 1) for i in range(10)]
    assert [row.height for row in parts] == [13 + 2.5, *[13.0] * 8, 13 + 2.5]
    first = divided.index(parts[0])
    inner = [i.cost for i in divided[first : divided.index(parts[-1])] if isinstance(i, Penalty)]
    assert inner == [NEVER, *[40.0] * 7, NEVER]


def test_every_fifth_row_has_a_rule_and_the_sum_a_stronger_one() -> None:
    made = rows(laid(table(11, sums=True)))
    assert [row.rule_above for row in made] == [0.0, *[0.0] * 4, 0.4, *[0.0] * 4, 0.4, 0.8]
    assert [row.rule_below for row in made] == [*[0.0] * 11, 0.9]


def test_rows_of_several_lines_have_a_rule_each() -> None:
    made = next(found for found in map(tall, range(2, 5)))
    assert [row.rule_above for row in rows(made)] == [0.0, 0.4, 0.4]


@pytest.mark.parametrize(
    ("kinds", "edges"), [("bbbb", [0, 2]), ("gbbb", [1, 2]), ("bbbs", [0, 1]), ("gbbs", [1, 1])]
)
def test_edges_are_where_a_row_would_stand_alone(kinds: str, edges: list[int]) -> None:
    """With the group's head before it, or the sum behind it; a head and a sum never leave their row at all."""
    kind = {"b": RowKind.BODY, "g": RowKind.GROUP, "s": RowKind.SUM}
    body = [Row(((Text("x"),),) if k == "g" else ((Text("x"),), (Text("1"),)), kind[k]) for k in kinds]
    made = laid(Table("t", "Tabel 1", "Uji", COLUMNS, tuple(body)))
    found = costs(made)
    never = [i for i in range(3) if kinds[i] == "g" or kinds[i + 1] == "s"]
    expected = [NEVER if i in never else 60.0 if i in edges else 30.0 for i in range(3)]
    assert found == expected


def test_a_table_without_rows_has_its_foot() -> None:
    made = laid(Table("t", "Tabel 1", "Uji", COLUMNS, ()))
    assert isinstance(made[-1], FootRule)


# --- key figures and cards ---------------------------------------------------------------------------------------


def figures(*numbers: str) -> list[FigureRow]:
    block = KeyFigures(tuple(KeyFigure(number, "orang", "Pekerja") for number in numbers))
    made = flow([block], LayoutContext(document(), faces(), Findings()), Element("Sect"))
    return [item for item in made if isinstance(item, FigureRow)]


@pytest.mark.parametrize(("many", "shape"), [(1, [1]), (3, [3]), (4, [3, 1]), (7, [3, 3, 1])])
def test_key_figures_stand_in_rows_of_three(many: int, shape: list[int]) -> None:
    made = figures(*["1"] * many)
    assert [len(row.cells) for row in made] == shape
    width = (faces().theme.full - 2 * 16) / 3
    assert [cell.x for cell in made[0].cells] == pytest.approx(
        [i * (width + 16) for i in range(len(made[0].cells))]
    )


def size_of(number: str) -> float:
    return figures(number)[0].cells[0].lines[0][1].size


def test_a_number_is_22_points_large_and_smaller_only_if_it_must() -> None:
    """Down to 12 points, in steps of one; what is still too wide goes on on the next line."""
    face, width = faces().get("sans", True), (faces().theme.full - 32) / 3
    most = int(width / 22 / face.width("0"))
    assert size_of("0" * most) == 22
    assert size_of("0" * (most + 1)) == 21
    least = int(width / 12 / face.width("0"))
    assert size_of("0" * least) == 12
    assert size_of("0" * (least + 9)) == 12


def card(fields: int) -> tuple[list[float], float]:
    """The costs of page ends within a card, and its height."""
    block: Block = Card("k", "Inovasi", tuple((f"Hal {i}", (Text("Isi."),)) for i in range(fields)))
    made = flow([block], LayoutContext(document(), faces(), Findings()), Element("Sect"))
    return [item.cost for item in made if isinstance(item, Penalty)], height_of(made)


def test_a_card_is_whole_until_it_is_taller_than_half_a_page() -> None:
    half = faces().theme.frame_height / 2
    heights = [card(n)[1] for n in range(40)]
    most = max(n for n, height in enumerate(heights) if height <= half)
    assert 10 < most < 39
    assert set(card(most)[0]) == {NEVER}
    assert 30.0 in card(most + 1)[0]


def test_a_card_begins_with_a_rule_of_the_accent() -> None:
    made = flow(
        [Card("k", "Inovasi", (("Hal", (Text("Isi."),)),))],
        LayoutContext(document(), faces(), Findings()),
        Element("Sect"),
    )
    (rule,) = [item for item in made if isinstance(item, Rule)]
    assert rule.accent and rule.width == faces().theme.full

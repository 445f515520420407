"""How columns share the width of a table: natural widths, text that gives way, and the cap of the widest."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from paritrana.document import Align, Column, Row, RowKind, Text
from paritrana.typeset.blocks.column_widths import (
    ColumnGrid,
    _cap_widths,
    _fill,
    _grow,
    _Needs,
    _share,
    column_grid,
)
from tests.support.documents import faces

START, END = Align.START, Align.END


@pytest.mark.parametrize(
    ("widths", "available", "capped"),
    [
        ([10, 50, 100], 100, [10, 45, 45]),  # 90 for two
        ([100, 10, 50], 100, [45, 10, 45]),
        ([80, 80, 80], 120, [40, 40, 40]),
        ([10, 20, 200], 100, [10, 20, 70]),
        ([30, 30, 40.5], 100, [30, 30, 40]),
        ([300], 100, [100]),
    ],
)
def test_the_widest_columns_are_cut_to_one_width(
    widths: list[float], available: float, capped: list[float]
) -> None:
    """Narrow ones stay as they are, and all of the width is used."""
    found = _cap_widths(widths, available)
    assert found == pytest.approx(capped)
    assert sum(found) == pytest.approx(available)


@pytest.mark.parametrize(
    ("available", "filled"),
    [(100, [20, 30, 50]), (105, [25, 30, 50]), (110, [30, 30, 50]), (125, [30, 40, 55]), (150, [30, 40, 80])],
)
def test_what_misses_least_is_filled_first(available: float, filled: list[float]) -> None:
    """From 20, 30, 50 to 30, 40, 80: the first two miss 10 each, the last 30."""
    assert _fill([20, 30, 50], [30, 40, 80], available) == pytest.approx(filled)


def test_text_grows_by_the_root_of_what_it_misses() -> None:
    """What misses 100 gets half of what misses 400 gets; nothing grows beyond what it wants."""
    assert _grow([0, 0], [100, 400], [1.0, 1.0], 30) == pytest.approx([10, 20])
    assert _grow([0, 0], [100, 400], [2.0, 1.0], 30) == pytest.approx([15, 15])
    assert _grow([50, 0], [50, 400], [1.0, 1.0], 80) == pytest.approx([50, 30])
    assert _grow([0, 0], [4, 400], [1.0, 1.0], 80) == pytest.approx([4, 76], abs=0.02)
    assert _grow([0, 0], [10, 10], [1.0, 1.0], 80) == pytest.approx([10, 10])


def columns(*align: Align, weights: Sequence[float] = ()) -> list[Column]:
    shares = weights or [1.0] * len(align)
    return [Column(str(i), a, weight=w) for i, (a, w) in enumerate(zip(align, shares, strict=True))]


@pytest.mark.parametrize(
    ("available", "widths"),
    [
        (150, [60, 90]),  # natural: 50 and 80, and half of the rest each
        (130, [50, 80]),
        (129, [50, 79]),
        (70, [30, 40]),  # least
        (69, [29, 40]),  # hard: 20 and 35; the second misses 5, the first 10
        (55, [20, 35]),
        (54, [20, 34]),  # capped
    ],
)
def test_stages_of_giving_way(available: float, widths: list[float]) -> None:
    needs = _Needs([50.0, 80.0], [30.0, 40.0], [20.0, 35.0])
    assert _share(columns(START, START), needs, available) == pytest.approx(widths)


def test_the_rest_goes_to_text_by_weight_and_never_to_numbers() -> None:
    needs = _Needs([10.0, 10.0, 10.0], [5.0] * 3, [5.0] * 3)
    assert _share(columns(START, END, START, weights=(2.0, 5.0, 1.0)), needs, 60) == pytest.approx(
        [30, 10, 20]
    )
    assert _share(columns(END, END, END), needs, 60) == pytest.approx([20, 20, 20])


# --- from texts --------------------------------------------------------------------------------------------------


def width_of(text: str, size: float = 10.0, bold: bool = False) -> float:
    return faces().get("sans", bold).width(text) * size


def grid(heads: Sequence[Column], *rows: Row) -> ColumnGrid:
    return column_grid(heads, rows, faces().theme, faces())


def row(*texts: str, kind: RowKind = RowKind.BODY) -> Row:
    return Row(tuple((Text(text),) for text in texts), kind)


@pytest.mark.parametrize(("many", "gap"), [(6, 9.0), (7, 7.0)])
def test_many_columns_stand_closer(many: int, gap: float) -> None:
    made = grid(columns(*[START] * many), row(*["x"] * many))
    assert made.lefts[1] - made.widths[0] == pytest.approx(gap)
    assert made.lefts[-1] + made.widths[-1] == pytest.approx(made.total)


def test_a_table_takes_the_text_column_and_the_frame_only_if_it_must() -> None:
    theme = faces().theme
    gap, long = 9.0, "Pekerja rentan " * 4
    heads = columns(START, START)
    room = theme.measure - gap - width_of(long.strip())
    narrow, wide = "i" * int(room / width_of("i")), "i" * (int(room / width_of("i")) + 1)
    assert grid(heads, row(long.strip(), narrow)).total == theme.measure
    assert grid(heads, row(long.strip(), wide)).total == theme.full


@pytest.mark.parametrize(("at", "seen"), [(399, True), (400, False)])
def test_four_hundred_rows_of_text_are_measured_and_all_numbers(at: int, seen: bool) -> None:
    rows = [row("a", "1") for _ in range(401)]
    rows[at] = row("panjang sekali isinya", "1.234.567.890")
    made = grid([Column("", END), Column("", END)], *rows)
    assert all(width >= width_of("1.234.567.890") for width in made.widths[1:])
    numbered = [Row((*each.cells, (Text("1"),))) for each in rows]
    text = grid([Column("", START), Column("", START), Column("", END)], *numbered)
    assert (text.widths[0] - text.widths[1] > 20) is seen


def test_sums_are_bold_and_groups_span() -> None:
    made = grid([Column("", END), Column("", START)], row("1", "a"), row("88.888", "a", kind=RowKind.SUM))
    assert made.widths[0] == pytest.approx(width_of("88.888", bold=True))
    group = row("kelompok yang panjang namanya", kind=RowKind.GROUP)
    made = grid([Column("", END), Column("", START)], row("1", "a"), group)
    assert made.widths[0] == pytest.approx(width_of("1"))


def test_heads_and_units_count() -> None:
    made = grid([Column("x", END, unit="orang per tahun"), Column("", START)], row("1", "a"))
    assert made.widths[0] >= width_of("(orang", 9.0, bold=True)


def test_a_table_that_is_too_wide_says_so() -> None:
    theme = faces().theme
    digits = int((theme.full - 9.0) / 2 / width_of("0"))
    assert not grid(columns(END, END), row("0" * digits, "0" * digits)).squeezed
    assert grid(columns(END, END), row("0" * (digits + 1), "0" * (digits + 1))).squeezed

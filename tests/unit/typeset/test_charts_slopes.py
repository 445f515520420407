"""Slopes: two dates, both ends named and labelled, labels in the order of the values and never on one another."""

from __future__ import annotations

import pytest

from paritrana.document import Chart, ChartKind, Fill, Point, Series
from tests.unit.typeset.test_charts import COLUMN, LEFT, PAGE, Notes, chart, check

Row = tuple[str, float | None, float | None]


def slopes(*rows: Row, fill: Fill = Fill.SOLID) -> Chart:
    """One line a row: name, value at the first date, value at the second."""
    return chart(
        ChartKind.SLOPE,
        *(
            Series(name, (_point("31 Desember 2022", a), _point("31 Desember 2023", b, fill)))
            for name, a, b in rows
        ),
        unit="orang",
    )


def _point(label: str, value: float | None, fill: Fill = Fill.SOLID) -> Point:
    return Point(label, value, "tidak tersedia" if value is None else f"{value:g}", fill)


def sloping(notes: Notes) -> list[tuple[float, float, float, float]]:
    """The lines from axis to axis; leaders are short and axes upright."""
    return [line for line in notes.lines if line[2] - line[0] > 40]


@pytest.mark.parametrize("width", [230.0, COLUMN, PAGE])
def test_both_ends_are_named_and_labelled(width: float) -> None:
    notes = check(slopes(("PU", 1213, 1324), ("BPU", 749, 1105), ("Linmas", 456, 400)), width)
    texts = [text for text, _ in notes.texts]
    for name in ("PU", "BPU", "Linmas"):
        assert texts.count(name) == 2
    for value in ("1213", "1324", "749", "1105", "456", "400"):
        assert texts.count(value) == 1
    assert "31Desember2022" in notes.words and "31Desember2023" in notes.words
    assert len(sloping(notes)) == 3


def test_what_rises_goes_up_and_what_falls_goes_down() -> None:
    notes = check(slopes(("A", 100, 200), ("B", 200, 100), ("C", 50, 50)), COLUMN)
    rising = [b - a for _, a, _, b in sloping(notes)]
    # 100 of a span of 200 up and down, nothing for what stays
    assert rising[0] == pytest.approx(-rising[1]) and rising[0] > 30 and rising[2] == pytest.approx(0)
    assert "titikberongga:turun" in notes.words


def test_nothing_is_said_of_falling_where_all_rise() -> None:
    assert "berongga" not in check(slopes(("A", 1, 2), ("B", 2, 5)), COLUMN).words


def test_one_line_is_named_once_above() -> None:
    notes = check(slopes(("Pegawai non-ASN", 9609, 10277)), COLUMN)
    assert notes.words.count("Pegawainon-ASN") == 1
    assert len(sloping(notes)) == 1


def test_a_gap_has_no_line_and_says_so_at_its_end() -> None:
    notes = check(slopes(("A", 10, 20), ("B", None, 15), ("C", 12, None), ("D", None, None)), COLUMN)
    assert len(sloping(notes)) == 1
    assert [text for text, _ in notes.texts].count("tidak tersedia") == 4


def test_an_estimate_is_dashed() -> None:
    assert check(slopes(("A", 10, 20), ("B", 15, 18), fill=Fill.OUTLINE), COLUMN).dashes == 2


def test_values_below_zero_have_a_line_for_it() -> None:
    notes = check(slopes(("A", -40, 20), ("B", 30, -10)), COLUMN)
    assert "garismendatar:nol" in notes.words
    assert len(sloping(notes)) == 3


def test_a_span_that_does_not_hold_zero_says_so() -> None:
    assert "sumbutegaktidakmulaidarinol" in check(slopes(("A", 91, 95), ("B", 92, 93)), COLUMN).words


@pytest.mark.parametrize("width", [COLUMN, PAGE])
@pytest.mark.parametrize("number", [2, 12, 40])
def test_labels_stand_in_the_order_of_their_values(number: int, width: float) -> None:
    """1 to 100.000 times as much on one axis: the small ones are crowded, their labels are not."""
    rows = [(f"Kelompok {i:02}", 1.27**i, 1.27 ** (number - i)) for i in range(number)]
    notes = check(slopes(*rows), width)
    left = [(box[1], text) for text, box in notes.texts if text.startswith("Kelompok") and box[0] < LEFT + 90]
    assert [text for _, text in sorted(left)] == [name for name, *_ in rows]
    assert len(sloping(notes)) == number


def test_forty_long_names_stay_on_a_page() -> None:
    rows = [(f"Kelompok pekerja rentan nomor {i} di kecamatan", i + 1.0, 2.0 * i) for i in range(40)]
    notes = check(slopes(*rows), PAGE)
    assert "tidakmuat" not in notes.words
    assert len(sloping(notes)) == 40


@pytest.mark.parametrize("labels", [("2021",), ("2021", "2022", "2023")])
def test_more_or_fewer_than_two_dates_are_lines(labels: tuple[str, ...]) -> None:
    made = [Series(name, tuple(Point(y, 5.0, "5 orang") for y in labels)) for name in ("A", "B")]
    notes = check(chart(ChartKind.SLOPE, *made), PAGE)
    assert notes.words.count("5orang") == 2 * len(labels)

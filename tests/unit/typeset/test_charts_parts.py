"""The parts of a chart one by one: labels, axes, slots, headings, the placing of labels."""

from __future__ import annotations

from itertools import pairwise

import pytest

from paritrana.document import Chart, ChartKind, Fill, Point, Series
from paritrana.typeset.charts.axis import Axis, span_near_values, span_with_zero
from paritrana.typeset.charts.heading import heading_of
from paritrana.typeset.charts.label_placement import LabelArea, LabelWish, place_labels, spread_labels
from paritrana.typeset.charts.labels import ChartWords
from paritrana.typeset.charts.part_labels import part_label
from paritrana.typeset.charts.slots import slots_of
from tests.support.documents import faces


def chart(*series: Series, unit: str = "rupiah") -> Chart:
    return Chart("g", "Grafik 1", "Judul", ChartKind.BARS, series, unit, "alt")


def series(name: str, *labels: str, note: str = "") -> Series:
    return Series(name, tuple(Point(label, 1.0, "Rp1", note=note) for label in labels))


# --- labels ----------------------------------------------------------------------------------------------------------


def test_lines_are_about_equally_long() -> None:
    label = ChartWords(faces()).name("satu dua tiga empat lima enam", 90.0)
    assert len(label.lines) == 2
    first, second = map(label.width_of, label.lines)
    assert abs(first - second) < 25


def test_an_amount_breaks_at_its_blank_also_when_that_should_not_break() -> None:
    assert ChartWords(faces()).value("Rp20,7\u00a0miliar", 40.0).lines == ("Rp20,7", "miliar")
    assert ChartWords(faces()).value("Rp20,7\u00a0miliar", 80.0).lines == ("Rp20,7\u00a0miliar",)


def test_a_word_too_wide_is_divided_after_a_syllable() -> None:
    label = ChartWords(faces()).name("Perlindungan", 40.0)
    assert not label.whole
    assert all(label.width_of(line) <= 40 for line in label.lines)
    assert label.ends_in_hyphen(label.lines[0])
    assert "".join(label.lines).replace("\u00ad", "") == "Perlindungan"


@pytest.mark.parametrize(("beside", "lines"), [(True, 1), (False, 2)])
def test_a_tag_stands_beside_its_value_where_that_is_asked(beside: bool, lines: int) -> None:
    words, point = ChartWords(faces()), Point("2023", 1.0, "Rp1")
    tag = part_label("APBD", point, 300.0, words, beside)
    assert tag.beside is beside
    assert tag.height == pytest.approx(lines * words.value("Rp1").height, rel=0.2)


def test_any_width_ends() -> None:
    assert "".join(ChartWords(faces()).value("123.456", 1.0).lines) == "123.456"
    assert ChartWords(faces()).note("").height == 0


# --- axes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "expected"),
    [([], (0, 1)), ([0.0], (0, 1)), ([5.0], (0, 5)), ([-5.0], (-5, 0)), ([-2.0, 3.0], (-2, 3))],
)
def test_a_span_holds_zero(values: list[float], expected: tuple[float, float]) -> None:
    assert span_with_zero(values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [([90.0, 100.0], (85, 100)), ([5.0, 100.0], (0, 100)), ([70.0, 70.0], (0, 70)), ([-1.0, 9.0], (-1, 9))],
)
def test_a_line_comes_nearer_only_to_values_far_from_zero(
    values: list[float], expected: tuple[float, float]
) -> None:
    assert span_near_values(values) == pytest.approx(expected)


def test_an_axis_may_point_anywhere() -> None:
    assert Axis(0, 200, 100, 0).at(50) == 75
    assert Axis(-1e308, 1e307, 0, 10).at(-1e308) == 0


# --- slots and headings ----------------------------------------------------------------------------------------------


def test_years_of_several_series_come_in_order() -> None:
    made = slots_of(chart(series("pagu", "2021", "2024"), series("realisasi", "2022", "2021")))
    assert [s.label for s in made] == ["2021", "2022", "2024"]
    assert [len(s.points) for s in made] == [2, 1, 1]


def test_one_series_stays_as_given() -> None:
    assert [s.label for s in slots_of(chart(series("", "2024", "2021", "2024")))] == ["2024", "2021", "2024"]


def test_a_note_of_all_belongs_to_the_slot() -> None:
    (slot,) = slots_of(
        chart(series("a", "2024", note="setelah periode"), series("b", "2024", note="setelah periode"))
    )
    assert slot.note == "setelah periode" and slot.outside
    (mixed,) = slots_of(chart(series("a", "2024", note="perkiraan"), series("b", "2024")))
    assert mixed.note == "" and not mixed.outside
    assert [mixed.note_of(p) for p in mixed.points] == ["perkiraan", ""]


def test_a_series_of_several_fills_says_which_is_which() -> None:
    rows = (Point("2023", 1.0, "Rp1"), Point("2024", 2.0, "Rp2", Fill.OUTLINE, "usulan"))
    made = chart(Series("", rows))
    assert [slot.remark for slot in slots_of(made)] == ["realisasi", "usulan"]
    plain = chart(Series("", rows[:1]))
    assert slots_of(plain)[0].remark == ""


@pytest.mark.parametrize(
    ("name", "unit", "text", "expected"),
    [
        ("Realisasi", "rupiah", "Rp216 juta", "Realisasi"),
        ("Realisasi", "rupiah", "216", "Realisasi, rupiah"),
        ("", "persen", "12,5 %", ""),
        ("Peserta", "orang", "1.234", "Peserta, orang"),
    ],
)
def test_a_unit_is_printed_where_the_values_do_not_say_it(
    name: str, unit: str, text: str, expected: str
) -> None:
    assert heading_of(chart(Series(name, (Point("2021", 1.0, text),)), unit=unit)) == expected


# --- placing ---------------------------------------------------------------------------------------------------------


def wish(y: float) -> LabelWish:
    return LabelWish(50, y, 30, 10, 4)


def test_a_label_stands_above_its_point() -> None:
    assert place_labels([wish(60)], [], [], 0, 100) == [LabelArea(35, 46, 65, 56)]


def test_a_label_without_room_above_stands_below() -> None:
    assert place_labels([wish(5)], [], [], 0, 100) == [LabelArea(35, 9, 65, 19)]


def test_a_line_in_the_way_is_avoided() -> None:
    assert place_labels([wish(60)], [], [(0, 51, 100, 51)], 0, 100) == [LabelArea(35, 64, 65, 74)]


def test_labels_keep_the_order_of_their_points() -> None:
    points = [LabelArea(46, y - 4, 54, y + 4) for y in (60, 62, 64)]
    found = place_labels([wish(60), wish(62), wish(64)], points, [], 0, 100)
    assert found is not None
    assert all(a.bottom <= b.top + 1e-5 for a, b in pairwise(found))
    assert not any(area.meets(point) for area in found for point in points)


def test_labels_that_do_not_fit_are_refused() -> None:
    assert place_labels([wish(10), wish(12), wish(14)], [], [], 0, 25) is None
    assert place_labels([], [], [], 0, 25) == []


def test_names_are_spread_near_their_wish() -> None:
    assert spread_labels([10, 12, 90], [10, 10, 10], 0, 95) == [10, 20, 85]
    assert spread_labels([50, 48], [10, 10], 0, 100) == [58, 48]

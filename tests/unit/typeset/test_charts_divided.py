"""Stacked bars and bars of 100 %: parts add up, each is named once, nothing meets."""

from __future__ import annotations

import pytest

from paritrana.document import Chart, ChartKind, Point, Series
from tests.unit.typeset.test_charts import COLUMN, PAGE, chart, check

FUNDS = ("APBD", "APBD Provinsi", "ADD", "DBHCHT", "CSR/TJSL", "APBDes", "ASN peduli", "Baznas")


def stack(*rows: tuple[str, dict[str, float | None]]) -> Chart:
    """One stack a row, from its values by fund."""
    names = dict.fromkeys(name for _, values in rows for name in values)
    made = []
    for name in names:
        points = [
            Point(
                label, values[name], "tidak tersedia" if values[name] is None else f"Rp{values[name]:g} juta"
            )
            for label, values in rows
            if name in values
        ]
        made.append(Series(name, tuple(points)))
    return chart(ChartKind.STACK, *made)


@pytest.mark.parametrize("width", [230.0, COLUMN, PAGE])
def test_each_part_is_named_once_and_stands_on_the_one_before(width: float) -> None:
    notes = check(stack(("2022", {"APBD": 60, "ADD": 30, "DBHCHT": 10})), width)
    texts = [text for text, _ in notes.texts]
    assert all(texts.count(said) == 1 for said in ("APBD", "Rp60 juta", "ADD", "Rp30 juta", "DBHCHT"))
    # 60 + 30 + 10 = 100: the drawn heights are in proportion, edge to edge
    parts = sorted((low, high) for kind, (x, low, _, high) in notes.inks if kind in ("solid", "paper"))
    assert len(parts) == 3
    (a, b), (c, d), (e, f) = parts
    assert c == pytest.approx(b, abs=1) and e == pytest.approx(d, abs=1)
    assert (b - a) / (d - c) == pytest.approx(2, abs=0.05) and (d - c) / (f - e) == pytest.approx(3, abs=0.3)


@pytest.mark.parametrize("width", [230.0, COLUMN, PAGE])
def test_eight_funds_of_which_one_has_almost_all(width: float) -> None:
    values = {name: 13466.88 if name == "APBD" else 0.5 + i for i, name in enumerate(FUNDS)}
    notes = check(stack(("2022", values), ("2023", values), ("2024", values)), width)
    assert all([text for text, _ in notes.texts].count(name) == 3 for name in ("DBHCHT", "Baznas"))
    sizes = [high - low for kind, (_, low, _, high) in notes.inks if kind == "solid"]
    assert len(sizes) == 24 and min(sizes) > 1


def test_a_gap_is_said_and_has_no_ink() -> None:
    notes = check(stack(("2023", {"APBD": 5, "APBDes": None})), COLUMN)
    assert "tidaktersedia" in notes.words and "APBDes" in notes.words
    assert len([kind for kind, _ in notes.inks if kind == "solid"]) == 1


def test_negative_parts_hang_below_zero() -> None:
    notes = check(stack(("2023", {"APBD": 50, "koreksi": -20})), COLUMN)
    zero = next(b for a, b, c, d in notes.lines if b == d and c - a > 30)
    boxes = [(low, high) for kind, (_, low, _, high) in notes.inks if kind in ("solid", "paper")]
    assert any(low == pytest.approx(zero) for low, _ in boxes)
    assert any(high == pytest.approx(zero, abs=1) for _, high in boxes)


@pytest.mark.parametrize("number", [1, 2, 5, 12, 40])
def test_any_number_of_parts(number: int) -> None:
    values = {f"Sumber dana {i}": i + 1.0 for i in range(number)}
    notes = check(stack(("2023", values)), PAGE)
    assert f"Sumberdana{number - 1}" in notes.words


def test_totals_stand_below_the_stacks() -> None:
    made = stack(("2022", {"APBD": 5, "ADD": 3}), ("2023", {"APBD": 6, "ADD": 3}))
    both = Chart(*(getattr(made, f) for f in ("id", "number", "title", "kind", "series", "unit", "alt")),
                 totals=("jumlah Rp8 juta", "jumlah Rp9 juta"))  # fmt: skip
    texts = dict(check(both, PAGE).texts)
    assert texts["2022"][1] > texts["jumlah Rp8 juta"][1]
    assert texts["jumlah Rp8 juta"][0] < texts["jumlah Rp9 juta"][0]


def shares(*values: tuple[str, float | None]) -> Chart:
    """One bar of 100 %."""
    parts = (
        Series(name, (Point("", v, f"{v} orang" if v is not None else "tidak tersedia"),))
        for name, v in values
    )
    return chart(ChartKind.SHARES, *parts, unit="orang")


def test_shares_fill_the_whole_width_in_proportion() -> None:
    notes = check(shares(("informal", 60), ("formal", 30), ("menganggur", 10)), PAGE)
    spans = sorted((left, right) for kind, (left, _, right, _) in notes.inks if kind in ("solid", "paper"))
    assert spans[0][0] == pytest.approx(85, abs=1) and spans[-1][1] == pytest.approx(85 + PAGE, abs=1)
    assert (spans[0][1] - spans[0][0]) / PAGE == pytest.approx(0.6, abs=0.01)


def test_shares_too_many_for_one_line_are_listed() -> None:
    notes = check(shares(*((f"Kelompok pekerja rentan {i}", i + 1.0) for i in range(12))), COLUMN)
    edges = {left for text, (left, *_) in notes.texts if text.startswith("Kelompok")}
    assert len(edges) == 1


@pytest.mark.parametrize("odd", [None, -5.0])
def test_shares_of_what_is_no_whole_are_plain_bars(odd: float | None) -> None:
    notes = check(shares(("a", 10), ("b", odd)), COLUMN)
    assert ("tidaktersedia" if odd is None else "-5.0orang") in notes.words

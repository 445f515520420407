"""Percentages, differences between them, ratios and plain numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from paritrana.indonesian import (
    Percent,
    Refusal,
    format_decimal,
    format_percent,
    format_points,
    format_times,
    parse_percent,
)


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "notice", "printed"),
    [
        ("37,13%", "37.13", "37.125", "37.135", "", "37,13%"),
        ("37,13 persen", "37.13", "37.125", "37.135", "", "37,13%"),
        ("37,13", "37.13", "37.125", "37.135", "", "37,13%"),
        ("37,13 %", "37.13", "37.125", "37.135", "spasi-persen", "37,13%"),
        ("37.13", "37.13", "37.125", "37.135", "desimal-titik", "37,13%"),
        ("37.13 %", "37.13", "37.125", "37.135", "desimal-titik", "37,13%"),
        ("0.125%", "0.125", "0.1245", "0.1255", "desimal-titik", "0,125%"),
        ("37 persen", "37", "36.5", "37.5", "", "37%"),
        ("100%", "100", "99.5", "100.5", "", "100%"),
        ("37,10%", "37.1", "37.095", "37.105", "", "37,10%"),
        ("\u22125,2%", "-5.2", "-5.25", "-5.15", "", "−5,2%"),
        ("-5,2%", "-5.2", "-5.25", "-5.15", "", "−5,2%"),
        ("+9.483,3%", "9483.3", "9483.25", "9483.35", "", "9.483,3%"),
        ("-0%", "0", "-0.5", "0.5", "", "0%"),
        ("sekitar 40%", "40", "38", "42", "", "sekitar 40%"),
        ("hampir 40 persen", "40", None, "40", "", "hampir 40%"),
        ("37 persen lebih", "37", "37", None, "", "lebih dari 37%"),
        ("37 lebih persen", "37", "37", None, "", "lebih dari 37%"),
    ],
)
def test_read_and_print(
    text: str, value: str, low: str | None, high: str | None, notice: str, printed: str
) -> None:
    percent = parse_percent(text)
    assert isinstance(percent, Percent), percent
    assert percent.value == Decimal(value)
    assert percent.low == (None if low is None else Decimal(low))
    assert percent.high == (None if high is None else Decimal(high))
    assert percent.notice == notice
    assert format_percent(percent) == printed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("%", "bukan-angka"),
        ("NaN%", "bukan-angka"),
        ("37.125", "titik-mendua"),
        ("1.234%", "titik-mendua"),
        ("37,13%%", "satuan-tak-dikenal"),
        ("2,4 poin persen", "satuan-tak-dikenal"),
        ("37–40%", "angka-ganda"),
        ("37 juta", "satuan-tak-dikenal"),
        ("3,7,1", "koma-ribuan"),
        ("3.7.1", "kelompok-ribuan-cacat"),
        ("--5", "bukan-angka"),
        ("lebih dari 5% lebih", "pembatas-ganda"),
        ("\uff13\uff17%", "angka-asing"),
        ("tidak tersedia", "tidak-tersedia"),
    ],
)
def test_refused(text: str, kind: str) -> None:
    percent = parse_percent(text)
    assert isinstance(percent, Refusal), percent
    assert percent.kind == kind


def test_percent_with_digits() -> None:
    assert format_percent(Decimal("37.13")) == "37,13%"
    assert format_percent(Decimal("37.125"), 2) == "37,13%"
    assert format_percent(Decimal("-37.125"), 2) == "−37,13%"
    assert format_percent(100) == "100%"
    percent = parse_percent("37,13%")
    assert isinstance(percent, Percent)
    assert format_percent(percent, 1) == "37,1%"


def test_points_and_times() -> None:
    assert format_points(Decimal("2.4")) == "2,4 poin persen"
    assert format_points(Decimal("-5.81"), 1) == "−5,8 poin persen"
    assert format_times(Decimal(20_700_000_000) / Decimal(216_000_000)) == "×96"
    assert format_times(Decimal("1.9227")) == "×1,9"
    assert format_times(Decimal("95.833"), 2) == "×95,83"


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        (Decimal("1234567.89"), None, "1.234.567,89"),
        (Decimal("1E+3"), None, "1.000"),
        (Decimal("0.10"), None, "0,10"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-0.04"), 1, "0,0"),
        (Decimal("-1.5"), None, "−1,5"),
        (7, 2, "7,00"),
    ],
)
def test_decimals(value: Decimal | int, digits: int | None, printed: str) -> None:
    assert format_decimal(value, digits) == printed

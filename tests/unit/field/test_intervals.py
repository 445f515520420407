"""Intervals keep every value that rounded figures leave possible."""

from __future__ import annotations

from decimal import Decimal

from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Quantity, parse_count, parse_rupiah


def of(text: str) -> Interval:
    quantity = parse_rupiah(text) if text.startswith("Rp") else parse_count(text)
    assert isinstance(quantity, Quantity)
    return Interval.of(quantity)


def test_a_rounded_figure_is_an_interval() -> None:
    assert of("Rp20,7 miliar") == Interval(Decimal(20_650_000_000), Decimal(20_750_000_000))
    assert of("97.150") == Interval(Decimal(97_150), Decimal(97_150))


def test_an_open_hedge_is_unbounded() -> None:
    assert of("lebih dari 500") == Interval(Decimal(500), None)
    assert of("hampir 500") == Interval(Decimal(0), Decimal(500))


def test_a_quotient_reaches_from_least_over_most_to_most_over_least() -> None:
    months = of("Rp20,7 miliar").over(of("97.150").times(16_800))
    # 20.650.000.000 / 1.632.120.000 = 12,652…; 20.750.000.000 / 1.632.120.000 = 12,713…
    assert Decimal("12.65") < months.low < Decimal("12.66")
    assert months.high is not None and Decimal("12.71") < months.high < Decimal("12.72")


def test_a_divisor_that_may_be_zero_leaves_the_quotient_open() -> None:
    assert of("500").over(of("hampir 10")) == Interval(Decimal(50), None)
    assert of("500").over(Interval(Decimal(0), Decimal(0))) == Interval(Decimal(0), None)


def test_sums_and_comparisons() -> None:
    counts = [count for text in ("77 ribu", "150") if isinstance(count := parse_count(text), Quantity)]
    assert total(counts) == Interval(Decimal(76_650), Decimal(77_650))
    assert total(counts).meets(of("77.650")) and not total(counts).meets(of("77.651"))
    assert of("lebih dari 500").above(of("499")) and not of("lebih dari 500").above(of("501"))
    assert not of("1.000").above(of("lebih dari 500"))
    assert total([]).holds(0) and not total([]).holds(1)

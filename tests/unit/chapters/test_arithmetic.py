"""Arithmetic of the views; each expectation shows its sum."""

from __future__ import annotations

from decimal import Decimal

import pytest

from paritrana.chapters.arithmetic import (
    Quotient,
    change,
    common_unit,
    in_unit,
    rounded_or_hedged,
    share,
    shares,
)
from paritrana.chapters.table_builder import TableNotes
from paritrana.chapters.wording import NBSP, as_text, keep
from paritrana.evidence.values import MISSING, Unread
from paritrana.indonesian import (
    Count,
    Percent,
    Period,
    Rupiah,
    parse_count,
    parse_percent,
    parse_period,
    parse_rupiah,
)


def rp(text: str) -> Rupiah:
    made = parse_rupiah(text)
    assert isinstance(made, Rupiah)
    return made


def n(text: str) -> Count:
    made = parse_count(text)
    assert isinstance(made, Count)
    return made


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("Rp216 juta", "Rp20,7 miliar", "menjadi sekitar 96 kali"),  # 20,65/216,5 = 95,4 … 20,75/215,5 = 96,3
        ("Rp6,8 miliar", "Rp23,5 miliar", "menjadi sekitar 3,5 kali"),  # 3,42 … 3,49
        ("Rp100.000.000", "Rp250.000.000", "menjadi 2,5 kali"),  # exact
        ("Rp100.000.000", "Rp112.500.000", "naik 12,5%"),
        ("Rp100.000.000", "Rp97.000.000", "turun 3,0%"),
        ("Rp20,7 miliar", "Rp39,8 miliar", "naik sekitar 92%"),  # 39,75/20,75 = 1,916 … 39,85/20,65 = 1,930
        ("Rp100.000.000", "Rp100.000.000", "tetap"),
        ("Rp20 miliar", "Rp20 miliar", ""),  # 19,5 to 20,5 each: nothing can be said
        ("sekitar Rp40 miliar", "hampir Rp20 miliar", ""),  # open to one side
    ],
)
def test_change(before: str, after: str, words: str) -> None:
    assert change(rp(before), rp(after)).replace(NBSP, " ") == words


def test_change_of_nothing_says_nothing() -> None:
    assert change(MISSING, rp("Rp1 juta")) == change(rp("Rp1 juta"), Unread("x")) == ""
    assert change(rp("Rp0"), rp("Rp1 juta")) == ""


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        ("4.560", "5.000", "91,2%"),
        ("77.117", "77 ribu", "sekitar 100%"),  # 77.117/77.500 = 99,5 … 77.117/76.500 = 100,8
        ("96", "96", "100,0%"),
        ("2.011", "2.604", "77,2%"),
        ("0", "5", "0,0%"),
    ],
)
def test_share(part: str, whole: str, words: str) -> None:
    assert share(n(part), n(whole)).replace(NBSP, " ") == words


def test_nearly_the_whole_is_not_the_whole() -> None:
    assert share(rp("Rp479.808.000"), rp("Rp480.000.000")) == "99,96%"  # 479,808/480 = 0,9996


def test_share_of_nothing() -> None:
    assert share(None, n("5")) == share(n("5"), MISSING) == share(n("5"), n("0")) == ""


def test_a_share_that_is_not_nothing_never_reads_as_nothing() -> None:
    assert share(rp("Rp5.000.000"), rp("Rp20.000.000.000")) == "0,03%"  # 5 juta / 20 miliar = 0,025 %
    assert share(rp("Rp20.001.000.000"), rp("Rp20.000.000.000")) == "100,01%"  # 100,005
    assert change(rp("Rp20.000.000.000"), rp("Rp8.000.000")) == "turun 99,96%"  # 1 - 0,0004
    assert change(rp("Rp20.000.000.000"), rp("Rp20.008.000.000")) == "naik 0,04%"


def test_the_shares_of_a_series_have_one_number_of_decimals() -> None:
    pairs = [(n("3"), n("4")), (n("9.996"), n("10.000")), (None, n("4"))]
    assert shares(pairs) == ["75,00%", "99,96%", ""]


@pytest.mark.parametrize(
    ("amounts", "unit", "printed"),
    [
        (["Rp216 juta", "Rp20,7 miliar"], "miliar", ["0,216", "20,7"]),
        (["Rp1.411.200.000", "Rp2.000"], "", ["1.411.200.000", "2.000"]),
        (["Rp500 ribu"], "ribu", ["500"]),
        (["sekitar Rp40 miliar"], "miliar", ["sekitar 40"]),
        (["Rp1.500.000.000", "Rp20,7 miliar"], "miliar", ["1,5", "20,7"]),
    ],
)
def test_one_unit_for_a_column(amounts: list[str], unit: str, printed: list[str]) -> None:
    read = [rp(text) for text in amounts]
    assert common_unit(read) == unit
    assert [in_unit(amount, unit, TableNotes()) for amount in read] == printed


def test_a_long_exact_amount_among_rounded_ones_gets_a_note() -> None:
    notes = TableNotes()
    assert in_unit(rp("Rp4.799.995.200"), "miliar", notes) == "4,800¹"
    assert notes.words == ["Tepatnya Rp4.799.995.200."]


def test_values_that_must_not_break() -> None:
    period = parse_period("1 Januari s.d. 31 Desember 2023")
    assert isinstance(period, Period)
    assert as_text(period) == "1\u00a0Januari s.d. 31\u00a0Desember\u00a02023"
    assert as_text(rp("Rp20,7 miliar")) == "Rp20,7\u00a0miliar"
    assert keep("Nomor 3 Tahun 2013") == "Nomor\u00a03 Tahun\u00a02013".replace(" Tahun", "\u00a0Tahun")


def test_what_is_said_of_other_values() -> None:
    percent = parse_percent("37,13%")
    assert isinstance(percent, Percent)
    assert [as_text(v) for v in (percent, None, MISSING, Unread("97,15x"), 12, ("a", "b", "c"))] == [
        "37,13%", "", "tidak tersedia", "‹97,15x› (belum terbaca)", "12", "a, b, dan c",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("low", "high", "places", "words"),
    [
        ("3.41", "3.44", 1, "3,4"),  # both round to it
        ("3.42", "3.52", 1, "sekitar 3,5"),  # 0,10 apart: one decimal; the middle is 3,47
        ("3.42", "3.53", 1, "sekitar 3"),  # 0,11 apart: none
        ("3.414", "3.424", 2, "sekitar 3,42"),  # 0,010 apart: two; the middle is 3,419
        ("3.414", "3.426", 2, "sekitar 3,4"),  # 0,012 apart: one
        ("12.4", "12.6", 0, "sekitar 13"),  # 12,5
    ],
)
def test_about_has_as_many_decimals_as_its_ends_are_apart(
    low: str, high: str, places: int, words: str
) -> None:
    ends = Decimal(low), Decimal(high)
    found = Quotient(*ends, sum(ends) / 2)
    assert rounded_or_hedged(found, places).replace(NBSP, " ") == words


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        ("Rp950.000.000", "sekitar Rp1 miliar", "sekitar 95%"),  # 63 to 190%, never its middle of 127
        ("Rp1 miliar", "Rp2 miliar", "sekitar 50%"),  # 20 to 100%
        ("Rp3 miliar", "Rp2 miliar", "sekitar 150%"),  # 100 to 233%
    ],
)
def test_a_share_of_coarse_figures_is_what_they_come_to(part: str, whole: str, words: str) -> None:
    assert share(rp(part), rp(whole)).replace(NBSP, " ") == words


def test_a_change_of_coarse_figures_is_what_they_come_to() -> None:
    assert change(rp("Rp2 miliar"), rp("Rp3 miliar")).replace(NBSP, " ") == "naik sekitar 50%"  # 0 to 133%
    assert change(rp("Rp3 miliar"), rp("Rp1 miliar")).replace(NBSP, " ") == "turun sekitar 67%"  # 40 to 86%


@pytest.mark.parametrize(
    ("after", "words"),
    [
        ("199.999", "naik 99,999%"),
        ("200.000", "menjadi 2,0 kali"),
        ("999.999", "menjadi 10,0 kali"),
        ("1.000.000", "menjadi 10 kali"),
        ("100.000", "tetap"),
        ("100.001", "naik 0,001%"),
        ("99.999", "turun 0,001%"),
    ],
)
def test_a_multiple_is_said_from_twice_on_and_without_decimals_from_tenfold_on(
    after: str, words: str
) -> None:
    assert change(n("100.000"), n(after)).replace(NBSP, " ") == words


@pytest.mark.parametrize(("amount", "printed"), [("Rp4.799.000.000", "4,799"), ("Rp4.799.400.000", "4,799¹")])
def test_three_decimals_say_an_exact_amount_without_a_note(amount: str, printed: str) -> None:
    assert in_unit(rp(amount), "miliar", TableNotes()) == printed

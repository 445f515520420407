"""Laws of the Indonesian grammars: never raise, hold the value, format then parse is the identity.

Spelling and punctuation are checked against num2words and babel (locale id), which share no code with ours.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest
from babel.dates import format_date as babel_date
from babel.numbers import format_currency as babel_currency
from babel.numbers import format_decimal as babel_decimal
from hypothesis import assume, example, given
from hypothesis import strategies as st
from num2words import num2words

from paritrana.indonesian import (
    Count,
    Percent,
    Period,
    Quantity,
    Refusal,
    Rupiah,
    format_count,
    format_date,
    format_decimal,
    format_percent,
    format_period,
    format_rupiah,
    format_rupiah_full,
    format_rupiah_short,
    is_missing,
    parse_count,
    parse_date,
    parse_percent,
    parse_period,
    parse_rupiah,
    parse_year,
    terbilang,
    weekday_name,
)

PARSERS = [parse_rupiah, parse_count, parse_percent, parse_period, parse_date, parse_year]
HEDGES = ["", "sekitar ", "± ", "hampir ", "lebih dari ", "kurang dari ", "paling sedikit ", "paling banyak "]
PIECES = [
    "Rp", "Rp. ", " ", "\u00a0", ".", ",", "-", "−", "–", "(", ")", "%", "/", "0", "1", "12", "000", "999",
    "2023", "31", "ribu", "juta", "miliar", "milyar", "triliun", "M", "lebih", "sekitar ", "±", "hampir ",
    "persen", "orang", "s.d.", "Januari", "Des.", "Senin", "tahun", "semester", "II",
    "\uff11", "²", "İ", "e", "_",
    "seratus",
]  # fmt: skip

whole = st.integers(0, 10**15 - 1)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
anything = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=9).map("".join))


@st.composite
def scaled(draw: st.DrawFn) -> str:
    """Digits, decimals and a unit word that make a whole number."""
    unit, power = draw(st.sampled_from([("ribu", 3), ("juta", 6), ("miliar", 9), ("triliun", 12)]))
    places = draw(st.integers(0, min(power, 9)))
    head = draw(st.integers(0, 999 if unit == "triliun" else 999_999))
    fraction = draw(st.integers(0, 10**places - 1))
    decimals = f",{fraction:0{places}d}" if places else ""
    return f"{head:,}".replace(",", ".") + f"{decimals} {unit}"


@given(anything)
@example("0" * 300)
@example("9" * 15 + "," + "9" * 9 + " ribu")
@example("\x1c\u2007\u3000")
def test_reading_never_raises(text: str) -> None:
    is_missing(text)
    for parse in PARSERS:
        result = parse(text)
        assert isinstance(result, Refusal | Quantity | Period | int)


@given(anything)
def test_the_interval_holds_the_value(text: str) -> None:
    for parse in (parse_rupiah, parse_count, parse_percent):
        result = parse(text)
        if isinstance(result, Quantity):
            assert result.holds(result.value)
            assert result.value.is_finite()


@given(whole)
def test_full_rupiah_comes_back(value: int) -> None:
    for printed in (format_rupiah_full(value), format_decimal(value)):
        amount = parse_rupiah(printed)
        assert isinstance(amount, Rupiah)
        assert (amount.value, amount.exact, amount.notice) == (value, True, "")


@given(st.sampled_from(HEDGES), st.one_of(scaled(), whole.map(format_count)))
def test_what_is_read_is_printed_and_read_alike(hedge: str, number: str) -> None:
    amount = parse_rupiah(hedge + "Rp" + number)
    assert isinstance(amount, Rupiah)
    assert amount.holds(amount.value)
    assert format_rupiah(amount) == hedge + "Rp" + number
    assert parse_rupiah(format_rupiah(amount)) == amount
    count = parse_count(hedge + number)
    assert isinstance(count, Count)
    assert format_count(count) == hedge + number
    assert (count.value, count.low, count.high) == (amount.value, amount.low, amount.high)


@given(whole)
def test_amount_with_its_own_spelling_is_read(value: int) -> None:
    printed = f"{format_rupiah_full(value)} ({terbilang(value)} rupiah)"
    amount = parse_rupiah(printed)
    assert isinstance(amount, Rupiah), amount
    assert amount.value == value


@given(st.sampled_from(HEDGES), st.integers(-(10**9) + 1, 10**9 - 1), st.integers(0, 6))
def test_percent_comes_back(hedge: str, digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    assume(places or abs(digits) < 1000 or abs(digits) >= 10**6)  # "1.234%" is refused: titik-mendua
    printed = hedge + format_percent(value)
    percent = parse_percent(printed)
    assert isinstance(percent, Percent), percent
    assert percent.value == value
    assert percent.holds(value)
    assert format_percent(percent) == printed


@given(st.integers(-(10**17), 10**17), st.integers(0, 3))
def test_the_short_form_is_within_half_a_digit(value: int, digits: int) -> None:
    printed = format_rupiah_short(value, digits).lstrip("−")
    amount = parse_rupiah(printed)
    assume(not (isinstance(amount, Refusal) and amount.kind in ("terlalu-besar", "satuan-ganda")))
    assert isinstance(amount, Rupiah), amount
    power = {"": 0, "ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}[amount.unit]
    assert abs(amount.value - abs(value)) <= Decimal(5).scaleb(power - (digits if power else 0) - 1)


@given(days, days, st.booleans())
def test_dates_and_ranges_come_back(first: date, second: date, named: bool) -> None:
    start, end = min(first, second), max(first, second)
    day = parse_date(f"{weekday_name(start)}, {format_date(start)}" if named else format_date(start))
    assert isinstance(day, Period)
    assert (day.start, day.end, day.weekday_fits, day.notice) == (start, start, True, "")
    assert parse_period(format_period(day)) == day
    spanned = parse_period(f"{format_date(start)} s.d. {format_date(end)}")
    assert isinstance(spanned, Period)
    again = parse_period(format_period(spanned))
    assert isinstance(again, Period)
    assert (again.start, again.end, again.precision) == (start, end, "rentang")
    assert format_period(again) == format_period(spanned)
    iso = parse_date(start.isoformat())
    assert isinstance(iso, Period)
    assert iso.start == start


@given(st.one_of(st.integers(0, 10**15 - 1), st.integers(0, 10**6)))
@example(1_001_000)
@example(1_000_001_000)
def test_spelling_agrees_with_num2words(number: int) -> None:
    """One known difference: num2words spells 1.001.000 "satu juta satu ribu", here it is "seribu"."""
    theirs = num2words(number, lang="id")
    if number // 1000 % 1000 == 1:
        theirs = theirs.replace("satu ribu", "seribu")
    assert terbilang(number) == theirs


@given(whole, st.integers(0, 99))
def test_punctuation_agrees_with_babel(number: int, cents: int) -> None:
    value = Decimal(number) + Decimal(cents).scaleb(-2)
    assert format_rupiah_full(value) == babel_currency(value, "IDR", locale="id").replace("\u00a0", "")
    assert format_decimal(value, 2) == babel_decimal(value, "#,##0.00", locale="id")


@given(days)
def test_dates_agree_with_babel(day: date) -> None:
    assert f"{weekday_name(day)}, {format_date(day)}" == babel_date(day, "EEEE, d MMMM y", locale="id")


@pytest.mark.parametrize(
    "text", ["1" * 200_000, "(" * 200_000, " " * 200_000, "1." * 100_000, "s.d." * 50_000]
)
def test_long_texts_are_refused_at_once(text: str) -> None:
    began = perf_counter()
    for parse in PARSERS:
        result = parse(text)
        assert isinstance(result, Refusal)
        assert result.kind == "terlalu-panjang"
    assert perf_counter() - began < 0.5

"""The limits of the grammars: the last text that is read, and the next one that is not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from paritrana.indonesian import (
    Refusal,
    format_rupiah_short,
    format_times,
    is_missing,
    parse_count,
    parse_date,
    parse_percent,
    parse_rupiah,
    parse_year,
    terbilang,
)
from paritrana.indonesian.refusal import readable, shorten


def of_length(length: int) -> str:
    """Words of so many characters, white space at the end among them."""
    return "tidak tersedia".ljust(length)


@pytest.mark.parametrize(
    ("parse", "read", "refused", "kind"),
    [
        # 15 digits, 9 decimals, a unit word below a million, whole rupiah and whole persons
        (parse_rupiah, "999.999.999.999.999", "1.000.000.000.000.000", "terlalu-besar"),
        (parse_rupiah, "999,9 triliun", "1.000 triliun", "terlalu-besar"),
        (parse_rupiah, "999.999 juta", "1.000.000 juta", "satuan-ganda"),
        (parse_rupiah, "1,123456789 miliar", "1,1234567890 miliar", "terlalu-rinci"),
        (parse_rupiah, "1,123 ribu", "1,1234 ribu", "pecahan"),
        # sen have two digits, behind thousands
        (parse_rupiah, "Rp1.000,50", "Rp999,50", "satuan-hilang"),
        (parse_rupiah, "Rp999,00", "Rp999,01", "satuan-hilang"),
        (parse_rupiah, "Rp1.000,50", "Rp1.000,5", "sen-cacat"),
        (parse_rupiah, "Rp0", "Rp00", "nol-di-depan"),
        (parse_count, "999.000", "99.90", "kelompok-ribuan-cacat"),
        (parse_count, "100.000", "1000.000", "kelompok-ribuan-cacat"),
        (parse_percent, "37,13%", "37,130.0%", "koma-ribuan"),
        (parse_year, "1900", "1899", "tahun-tak-wajar"),
        (parse_year, "2100", "2101", "tahun-tak-wajar"),
        (parse_date, "1 Januari 1900", "31 Desember 1899", "tahun-tak-wajar"),
        (parse_date, "31 Desember 2100", "1 Januari 2101", "tahun-tak-wajar"),
        (parse_date, "1 Mei 2023", "0 Mei 2023", "tanggal-tidak-ada"),
        (parse_date, "30 April 2023", "31 April 2023", "tanggal-tidak-ada"),
        (parse_date, "2023-12-01", "2023-13-01", "tanggal-tidak-ada"),
        (parse_date, "2023-01-01", "2023-00-01", "tanggal-tidak-ada"),
        # day or month first: only what can be a month is doubtful
        (parse_date, "13/12/2023", "11/12/2023", "tanggal-mendua"),
        (parse_date, "12/12/2023", "12/11/2023", "tanggal-mendua"),
        (parse_date, "13/1/2023", "12/1/2023", "tanggal-mendua"),
    ],
)
def test_the_last_that_is_read_and_the_first_that_is_refused(
    parse: Callable[[str], object], read: str, refused: str, kind: str
) -> None:
    assert not isinstance(parse(read), Refusal), parse(read)
    refusal = parse(refused)
    assert isinstance(refusal, Refusal) and refusal.kind == kind, refusal


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        # a twentieth to each side, or half the last digit where that is wider
        ("sekitar 1.000", 950, 1_050),
        ("sekitar 10 ribu", 9_500, 10_500),
        ("sekitar 11 ribu", 10_450, 11_550),
        ("sekitar 9 ribu", 8_500, 9_500),
    ],
)
def test_about_is_a_twentieth(hedge: str, low: int, high: int) -> None:
    count = parse_count(hedge)
    assert not isinstance(count, Refusal) and (count.low, count.high) == (low, high)


def test_a_text_of_320_characters_is_read() -> None:
    assert is_missing(of_length(320)) and not is_missing(of_length(321))
    assert readable("x" * 320) == "x" * 320
    assert isinstance(long := readable("x" * 321), Refusal) and long.kind == "terlalu-panjang"


def test_sixty_characters_of_a_refused_text_are_kept() -> None:
    assert shorten("x" * 60) == "x" * 60
    assert shorten("x" * 61) == "x" * 60 + "…"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (-1, "minus satu"), (0, "nol"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"), (19, "sembilan belas"),
        (20, "dua puluh"), (99, "sembilan puluh sembilan"), (100, "seratus"), (199, "seratus sembilan puluh sembilan"),
        (999, "sembilan ratus sembilan puluh sembilan"), (1_000, "seribu"), (1_999, "seribu sembilan ratus sembilan "
        "puluh sembilan"), (1_000_000, "satu juta"), (10**9, "satu miliar"), (10**12, "satu triliun"),
        (10**15, "seribu triliun"),
    ],
)  # fmt: skip
def test_words_change_at_these_numbers(number: int, words: str) -> None:
    assert terbilang(number) == words


@pytest.mark.parametrize(
    ("ratio", "printed"),
    [
        ("9.94", "×9,9"),
        ("9.99", "×10,0"),
        ("10", "×10"),
        ("10.4", "×10"),
        ("-10", "×−10"),
        ("-9.94", "×−9,9"),
    ],
)
def test_a_multiple_is_whole_from_ten_on(ratio: str, printed: str) -> None:
    assert format_times(Decimal(ratio)) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (999, "Rp999"), (1_000, "Rp1 ribu"), (999_949, "Rp999,9 ribu"), (999_950, "Rp1 juta"),
        (999_949_999_999, "Rp999,9 miliar"), (999_950_000_000, "Rp1 triliun"),
        (999_950_000_000_000, "Rp1.000 triliun"),
    ],
)  # fmt: skip
def test_the_unit_changes_where_a_thousand_is_reached(value: int, printed: str) -> None:
    assert format_rupiah_short(value) == printed


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("32/1/2023", "32 Januari 2023"),
        ("32/12/2023", "32 Desember 2023"),
        ("1/0/2023", "1/0/2023"),
        ("20/13/2023", "20/13/2023"),
    ],
)
def test_a_day_that_does_not_exist_is_named_by_its_month_where_there_is_one(written: str, named: str) -> None:
    refusal = parse_date(written)
    assert isinstance(refusal, Refusal) and dict(refusal.values)["tanggal"] == named

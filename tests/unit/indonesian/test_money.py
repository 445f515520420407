"""Amounts in rupiah: every form that is read, every form that is refused, and both ways of printing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from paritrana.indonesian import (
    Refusal,
    Rupiah,
    format_rupiah,
    format_rupiah_full,
    format_rupiah_short,
    parse_rupiah,
)

MILLION, BILLION = 10**6, 10**9

EXACT = [
    ("Rp4.799.995.200,00", 4_799_995_200, "Rp4.799.995.200"),
    ("Rp458.438.400", 458_438_400, "Rp458.438.400"),
    ("20.700.000.000", 20_700_000_000, "Rp20.700.000.000"),
    ("20700000000", 20_700_000_000, "Rp20.700.000.000"),
    ("Rp16.800 rupiah", 16_800, "Rp16.800"),
    ("Rp0", 0, "Rp0"),
    ("Rp4.799.995.200,45", Decimal("4799995200.45"), "Rp4.799.995.200,45"),
    ("Rp100.000.000,00 (seratus juta rupiah)", 100_000_000, "Rp100.000.000"),
    ("Rp20.700.000.000,00 (Duapuluh milyar tujuh ratus juta rupiah)", 20_700_000_000, "Rp20.700.000.000"),
    ("Rp999.999.999.999.999", 999_999_999_999_999, "Rp999.999.999.999.999"),
]

ROUNDED = [
    ("Rp216 juta", 216 * MILLION, 215_500_000, 216_500_000, "Rp216 juta"),
    ("Rp20,7 miliar", 20_700_000_000, 20_650_000_000, 20_750_000_000, "Rp20,7 miliar"),
    ("Rp20,70 miliar", 20_700_000_000, 20_695_000_000, 20_705_000_000, "Rp20,70 miliar"),
    ("Rp\u00a039,8\u202fmiliar", 39_800_000_000, 39_750_000_000, 39_850_000_000, "Rp39,8 miliar"),
    ("1.320 juta", 1320 * MILLION, 1_319_500_000, 1_320_500_000, "Rp1.320 juta"),
    ("Rp5 triliun", 5000 * BILLION, 4500 * BILLION, 5500 * BILLION, "Rp5 triliun"),
    ("RP5 TRILIUN", 5000 * BILLION, 4500 * BILLION, 5500 * BILLION, "Rp5 triliun"),
    ("20,7miliar rupiah", 20_700_000_000, 20_650_000_000, 20_750_000_000, "Rp20,7 miliar"),
    ("Rp0 juta", 0, 0, 500_000, "Rp0 juta"),
    ("sekitar Rp40 miliar", 40 * BILLION, 38 * BILLION, 42 * BILLION, "sekitar Rp40 miliar"),
    ("Kurang lebih Rp40 miliar", 40 * BILLION, 38 * BILLION, 42 * BILLION, "kurang lebih Rp40 miliar"),
    ("± Rp40 miliar", 40 * BILLION, 38 * BILLION, 42 * BILLION, "± Rp40 miliar"),
    ("Rp ±40 miliar", 40 * BILLION, 38 * BILLION, 42 * BILLION, "± Rp40 miliar"),
    ("sekitar Rp40.000.000.000", 40 * BILLION, 38 * BILLION, 42 * BILLION, "sekitar Rp40.000.000.000"),
    ("sekitar Rp4 miliar", 4 * BILLION, 3_500_000_000, 4_500_000_000, "sekitar Rp4 miliar"),
    ("hampir Rp20,7 miliar", 20_700_000_000, None, 20_700_000_000, "hampir Rp20,7 miliar"),
    ("kurang dari Rp5 juta", 5 * MILLION, None, 5 * MILLION, "kurang dari Rp5 juta"),
    ("paling banyak Rp5 juta", 5 * MILLION, None, 5 * MILLION, "paling banyak Rp5 juta"),
    ("lebih dari Rp5 juta", 5 * MILLION, 5 * MILLION, None, "lebih dari Rp5 juta"),
    ("di atas Rp5 juta", 5 * MILLION, 5 * MILLION, None, "lebih dari Rp5 juta"),
    ("tidak kurang dari Rp5 juta", 5 * MILLION, 5 * MILLION, None, "paling sedikit Rp5 juta"),
    ("Rp1,2 miliar lebih", 1_200_000_000, 1_200_000_000, None, "lebih dari Rp1,2 miliar"),
]

NOTICED = [
    ("Rp. 20.700.000.000,-", "spasi-rp"),
    ("Rp 5 triliun", "spasi-rp"),
    ("rp5.000", "spasi-rp"),
    ("Rp20.700.000.000,-", "ekor-strip"),
    ("Rp20.700.000.000,- (dua puluh miliar tujuh ratus juta rupiah)", "ekor-strip"),
    ("± 5,4 Milyar", "ejaan-satuan"),
    ("Rp 5 jt", "ejaan-satuan"),
    ("5 jt.", "ejaan-satuan"),
    ("2 trilyun", "ejaan-satuan"),
]

REFUSED = [
    ("", "kosong", {}),
    (" \u00a0\t", "kosong", {}),
    ("-", "tanda-kosong", {}),
    ("tidak tersedia", "tidak-tersedia", {}),
    ("Rp", "bukan-angka", {"bagian": "Rp"}),
    ("dua juta", "bukan-angka", {"bagian": "dua juta"}),
    ("nan", "bukan-angka", {}),
    ("inf", "bukan-angka", {}),
    ("Rp,5", "bukan-angka", {}),
    ("Rp5, juta", "bukan-angka", {}),
    ("sekitar hampir Rp5 juta", "bukan-angka", {}),
    ("1_000", "satuan-tak-dikenal", {"bagian": "_000"}),
    ("2,07E+10", "satuan-tak-dikenal", {"bagian": "e+10"}),
    ("USD 5.000", "bukan-angka", {}),
    ("\uff15.000", "angka-asing", {"bagian": "\uff15"}),
    ("Rp\u0665", "angka-asing", {"bagian": "\u0665"}),
    ("Rp5½ juta", "angka-asing", {"bagian": "½"}),
    ("Rp 1,32 M", "satuan-mendua", {"satuan": "M", "pilihan": "miliar atau juta"}),
    ("20,7M", "satuan-mendua", {"satuan": "M", "pilihan": "miliar atau juta"}),
    ("Rp1 T", "satuan-mendua", {"satuan": "T", "pilihan": "triliun atau ribu"}),
    ("4.799.995.20", "kelompok-ribuan-cacat", {"bagian": "20"}),
    ("4.79.995.200", "kelompok-ribuan-cacat", {"bagian": "79"}),
    ("4799.995.200", "kelompok-ribuan-cacat", {"bagian": "4799"}),
    ("20..700", "kelompok-ribuan-cacat", {"bagian": ""}),
    ("20.7", "kelompok-ribuan-cacat", {"bagian": "7"}),
    ("20700000000.0", "kelompok-ribuan-cacat", {"bagian": "0"}),
    ("Rp20.7 miliar", "desimal-titik", {"bagian": "20.7"}),
    ("Rp20,700,000,000", "koma-ribuan", {"bagian": "20,700,000,000"}),
    ("Rp20,700,000.00", "koma-ribuan", {}),
    ("Rp20,700", "koma-ribuan", {"bagian": "20,700"}),
    ("Rp3.210.987 Miliar", "satuan-ganda", {"bagian": "3.210.987", "satuan": "miliar"}),
    ("3210987 juta", "satuan-ganda", {}),
    ("5 juta miliar", "satuan-ganda", {}),
    ("2 miliar 500 juta", "angka-ganda", {}),
    ("Rp20–21 miliar", "angka-ganda", {}),
    ("20 000 000", "angka-ganda", {}),
    ("20,7", "satuan-hilang", {"bagian": "20,7"}),
    ("Rp39,80", "satuan-hilang", {"bagian": "39,80"}),
    ("Rp1.000,5", "sen-cacat", {"bagian": "1.000,5"}),
    ("Rp1,2345 ribu", "pecahan", {"bagian": "1,2345"}),
    ("Rp012", "nol-di-depan", {}),
    ("Rp0.500", "nol-di-depan", {}),
    ("-5", "negatif", {}),
    ("−Rp5", "negatif", {}),
    ("Rp−5", "negatif", {}),
    ("(5.000)", "negatif", {}),
    ("1.000.000.000.000.000", "terlalu-besar", {}),
    ("1.000 triliun", "terlalu-besar", {}),
    ("Rp1,1234567890 miliar", "terlalu-rinci", {"bagian": "1234567890"}),
    ("lebih dari Rp5 juta lebih", "pembatas-ganda", {}),
    ("Rp5.000 orang", "satuan-tak-dikenal", {"bagian": "orang"}),
    ("Rp5 million", "satuan-tak-dikenal", {"bagian": "million"}),
    (
        "Rp5.000 (enam ribu rupiah)",
        "terbilang-beda",
        {"bagian": "enam ribu rupiah", "seharusnya": "lima ribu"},
    ),
    ("1" * 200_000, "terlalu-panjang", {"panjang": "200000"}),
]


def read(text: str) -> Rupiah:
    amount = parse_rupiah(text)
    assert isinstance(amount, Rupiah), amount
    return amount


@pytest.mark.parametrize(("text", "value", "printed"), EXACT)
def test_full_amounts_are_exact(text: str, value: Decimal, printed: str) -> None:
    amount = read(text)
    assert (amount.value, amount.low, amount.high, amount.exact) == (value, value, value, True)
    assert format_rupiah(amount) == printed


@pytest.mark.parametrize(("text", "value", "low", "high", "printed"), ROUNDED)
def test_rounded_amounts_keep_their_interval(
    text: str, value: int, low: int | None, high: int | None, printed: str
) -> None:
    amount = read(text)
    assert (amount.value, amount.low, amount.high, amount.exact) == (value, low, high, False)
    assert format_rupiah(amount) == printed


@pytest.mark.parametrize(("text", "notice"), NOTICED)
def test_sloppy_forms_are_read_with_a_notice(text: str, notice: str) -> None:
    assert read(text).notice == notice


@pytest.mark.parametrize(("text", "kind", "values"), REFUSED)
def test_what_could_mean_two_things_is_refused(text: str, kind: str, values: dict[str, str]) -> None:
    refusal = parse_rupiah(text)
    assert isinstance(refusal, Refusal), refusal
    assert refusal.kind == kind
    assert dict(refusal.values).items() >= values.items()
    assert len(refusal.text) <= 61


def test_text_keeps_the_words_of_the_source() -> None:
    assert read("  Sekitar\u00a0Rp 20,7   milyar ").text == "Sekitar Rp 20,7 milyar"


def test_holds_knows_both_ends() -> None:
    amount = read("Rp20,7 miliar")
    assert amount.holds(20_650_000_000)
    assert amount.holds(20_750_000_000)
    assert not amount.holds(20_750_000_001)
    assert read("lebih dari Rp5 juta").holds(10**12)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (20_700_000_000, "Rp20.700.000.000,00"),
        (Decimal("0.5"), "Rp0,50"),
        (-1_114_560_000, "−Rp1.114.560.000,00"),
    ],
)
def test_full_form(value: Decimal | int, printed: str) -> None:
    assert format_rupiah_full(value) == printed


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [
        (20_700_000_000, 1, "Rp20,7 miliar"),
        (216_000_000, 1, "Rp216 juta"),
        (19_585_440_000, 2, "Rp19,59 miliar"),
        (960_000_000, 1, "Rp960 juta"),
        (999_960_000, 1, "Rp1 miliar"),
        (999_940_000, 1, "Rp999,9 juta"),
        (Decimal("999.6"), 1, "Rp1 ribu"),
        (213_073, 1, "Rp213,1 ribu"),
        (185, 1, "Rp185"),
        (0, 1, "Rp0"),
        (3_600_000_000_000_000, 1, "Rp3.600 triliun"),
        (-20_214_560_000, 1, "−Rp20,2 miliar"),
    ],
)
def test_short_form(value: Decimal | int, digits: int, printed: str) -> None:
    assert format_rupiah_short(value, digits) == printed

"""Counts: what is read, what is refused, what is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from paritrana.indonesian import Count, Refusal, format_count, parse_count


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "noun", "printed"),
    [
        ("97.150", 97_150, 97_150, 97_150, "", "97.150"),
        ("97150", 97_150, 97_150, 97_150, "", "97.150"),
        ("97.150 orang", 97_150, 97_150, 97_150, "orang", "97.150"),
        ("410 Tenaga Kerja", 410, 410, 410, "tenaga kerja", "410"),
        ("12", 12, 12, 12, "", "12"),
        ("0", 0, 0, 0, "", "0"),
        ("12 (dua belas) jenis", 12, 12, 12, "jenis", "12"),
        ("77 ribu", 77_000, 76_500, 77_500, "", "77 ribu"),
        ("1,6 juta pekerja", 1_600_000, 1_550_000, 1_650_000, "pekerja", "1,6 juta"),
        ("sekitar 77 ribu", 77_000, 73_150, 80_850, "", "sekitar 77 ribu"),
        ("sekitar 200", 200, 190, 210, "", "sekitar 200"),
        ("12 ribu lebih", 12_000, 12_000, None, "", "lebih dari 12 ribu"),
        ("12 ribu lebih orang", 12_000, 12_000, None, "orang", "lebih dari 12 ribu"),
        ("12 ribu orang lebih", 12_000, 12_000, None, "orang", "lebih dari 12 ribu"),
        ("hampir 100.000 peserta", 100_000, None, 100_000, "peserta", "hampir 100.000"),
        ("~ 500", 500, 475, 525, "", "sekitar 500"),
    ],
)
def test_read_and_print(
    text: str, value: int, low: int | None, high: int | None, noun: str, printed: str
) -> None:
    count = parse_count(text)
    assert isinstance(count, Count), count
    assert (count.value, count.low, count.high, count.noun) == (value, low, high, noun)
    assert format_count(count) == printed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("97.15", "kelompok-ribuan-cacat"),
        ("97150.0", "kelompok-ribuan-cacat"),
        ("97,15", "pecahan"),
        ("97.150,00", "pecahan"),
        ("0,150", "pecahan"),
        ("97,150", "koma-ribuan"),
        ("1,097,150", "koma-ribuan"),
        ("77,1 ribu", ""),
        ("77,12345 ribu", "pecahan"),
        ("012", "nol-di-depan"),
        ("-5", "negatif"),
        ("1e3", "satuan-tak-dikenal"),
        ("12 RT dan RW", "satuan-tak-dikenal"),
        ("97.150%", "satuan-tak-dikenal"),
        ("Rp5", "bukan-angka"),
        ("tenaga kerja", "bukan-angka"),
        ("12 (sebelas) jenis", "terbilang-beda"),
        ("77 rb", "!ejaan-satuan"),
        ("tidak tersedia", "tidak-tersedia"),
    ],
)
def test_refusals_and_notices(text: str, kind: str) -> None:
    count = parse_count(text)
    found = count.kind if isinstance(count, Refusal) else "!" + count.notice if count.notice else ""
    assert found == kind


def test_numbers_are_grouped() -> None:
    assert format_count(97_150) == "97.150"
    assert format_count(Decimal("1234567.5")) == "1.234.568"
    assert format_count(-20) == "−20"

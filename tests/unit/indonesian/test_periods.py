"""Days, months, years, ranges: what is read, what is refused, what is printed."""

from __future__ import annotations

from datetime import date

import pytest

from paritrana.indonesian import (
    Period,
    Refusal,
    format_date,
    format_period,
    parse_date,
    parse_period,
    parse_year,
    weekday_name,
)

FULL_2023 = ("2023-01-01", "2023-12-31")
PRINTED_2023 = "1 Januari s.d. 31 Desember 2023"


@pytest.mark.parametrize(
    ("text", "span", "precision", "notice", "printed"),
    [
        ("31 Desember 2023", ("2023-12-31",) * 2, "hari", "", "31 Desember 2023"),
        ("31 DESEMBER 2023", ("2023-12-31",) * 2, "hari", "", "31 Desember 2023"),
        ("per 25 April 2024", ("2024-04-25",) * 2, "hari", "", "25 April 2024"),
        ("tanggal 25 bulan April tahun 2024", ("2024-04-25",) * 2, "hari", "", "25 April 2024"),
        ("25 apr. 2024", ("2024-04-25",) * 2, "hari", "singkatan-bulan", "25 April 2024"),
        ("7 Nopember 2023", ("2023-11-07",) * 2, "hari", "ejaan-bulan", "7 November 2023"),
        ("31/12/2023", ("2023-12-31",) * 2, "hari", "tanggal-angka", "31 Desember 2023"),
        ("31-12-2023", ("2023-12-31",) * 2, "hari", "tanggal-angka", "31 Desember 2023"),
        ("31.12.2023", ("2023-12-31",) * 2, "hari", "tanggal-angka", "31 Desember 2023"),
        ("05/05/2023", ("2023-05-05",) * 2, "hari", "tanggal-angka", "5 Mei 2023"),
        ("2023-12-31", ("2023-12-31",) * 2, "hari", "", "31 Desember 2023"),
        ("2023-04-03", ("2023-04-03",) * 2, "hari", "", "3 April 2023"),
        ("29 Februari 2024", ("2024-02-29",) * 2, "hari", "", "29 Februari 2024"),
        ("April 2024", ("2024-04-01", "2024-04-30"), "bulan", "", "April 2024"),
        ("bulan Februari 2024", ("2024-02-01", "2024-02-29"), "bulan", "", "Februari 2024"),
        ("2023", FULL_2023, "tahun", "", "2023"),
        ("Tahun 2023", FULL_2023, "tahun", "", "2023"),
        ("1 Januari s.d. 31 Desember 2023", FULL_2023, "rentang", "", PRINTED_2023),
        ("1 Januari s/d 31 Desember 2023", FULL_2023, "rentang", "", PRINTED_2023),
        ("1 Januari s.d 31 Desember 2023", FULL_2023, "rentang", "", PRINTED_2023),
        ("1 Januari sd 31 Desember 2023", FULL_2023, "rentang", "", PRINTED_2023),
        (
            "1 Januari sampai dengan 31 Desember 2023",
            FULL_2023,
            "rentang",
            "",
            "1 Januari s.d. 31 Desember 2023",
        ),
        ("1 Januari hingga 31 Desember 2023", FULL_2023, "rentang", "", PRINTED_2023),
        ("1 Januari – 31 Desember 2023", FULL_2023, "rentang", "", PRINTED_2023),
        ("1 Januari 2023 - 31 Desember 2023", FULL_2023, "rentang", "", PRINTED_2023),
        ("2023-01-01 s.d. 2023-12-31", FULL_2023, "rentang", "", PRINTED_2023),
        (
            "1 Jan s.d. 31 Des 2023",
            FULL_2023,
            "rentang",
            "singkatan-bulan",
            "1 Januari s.d. 31 Desember 2023",
        ),
        ("22-26 April 2024", ("2024-04-22", "2024-04-26"), "rentang", "", "22 s.d. 26 April 2024"),
        (
            "Januari s.d. Maret 2023",
            ("2023-01-01", "2023-03-31"),
            "rentang",
            "",
            "1 Januari s.d. 31 Maret 2023",
        ),
        (
            "2021–2023",
            ("2021-01-01", "2023-12-31"),
            "rentang",
            "",
            "1 Januari 2021 s.d. 31 Desember 2023",
        ),
        ("2021-2023", ("2021-01-01", "2023-12-31"), "rentang", "", "1 Januari 2021 s.d. 31 Desember 2023"),
        ("Semester II 2023", ("2023-07-01", "2023-12-31"), "rentang", "", "Semester II 2023"),
        (
            "Triwulan 1 tahun 2023",
            ("2023-01-01", "2023-03-31"),
            "rentang",
            "",
            "Triwulan I 2023",
        ),
    ],
)
def test_read_and_print(text: str, span: tuple[str, str], precision: str, notice: str, printed: str) -> None:
    period = parse_period(text)
    assert isinstance(period, Period), period
    assert (period.start.isoformat(), period.end.isoformat()) == span
    assert (period.precision, period.notice, period.weekday) == (precision, notice, None)
    assert format_period(period) == printed


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("", "kosong", {}),
        ("tidak tersedia", "tidak-tersedia", {}),
        ("saat ini", "bulan-tak-dikenal", {"bagian": "saat"}),
        ("tahun", "bukan-tanggal", {}),
        ("31 April 2023", "tanggal-tidak-ada", {"tanggal": "31 April 2023"}),
        ("29 Februari 2023", "tanggal-tidak-ada", {"tanggal": "29 Februari 2023"}),
        ("0 Mei 2023", "tanggal-tidak-ada", {"tanggal": "0 Mei 2023"}),
        ("12/31/2023", "tanggal-tidak-ada", {"tanggal": "12/31/2023"}),
        ("2023-00-10", "tanggal-tidak-ada", {"tanggal": "10/0/2023"}),
        ("03/04/2023", "tanggal-mendua", {"pilihan": "3 April 2023 atau 4 Maret 2023"}),
        ("31/12/23", "tahun-dua-angka", {"bagian": "23"}),
        ("31 Desember 23", "tahun-dua-angka", {"bagian": "23"}),
        ("31 December 2023", "bulan-tak-dikenal", {"bagian": "december"}),
        ("1 Mei", "tahun-hilang", {}),
        ("Januari s.d. Maret", "tahun-hilang", {}),
        ("1 Mei 1823", "tahun-tak-wajar", {"tahun": "1823"}),
        ("0000", "tahun-tak-wajar", {"tahun": "0000"}),
        ("0000 s.d. 2023", "tahun-tak-wajar", {}),
        ("31 2023", "bukan-tanggal", {}),
        ("2023/2024", "bukan-tanggal", {}),
        ("2.023", "bukan-tanggal", {}),
        ("2023-12-31T00:00", "bukan-tanggal", {}),
        ("Senin, April 2024", "bukan-tanggal", {}),
        ("Senin", "bukan-tanggal", {}),
        ("s.d. 2023", "rentang-tak-lengkap", {}),
        ("2023 s.d.", "rentang-tak-lengkap", {}),
        ("5 s.d. 2023", "rentang-tak-lengkap", {}),
        ("2024 s.d. 2023", "rentang-terbalik", {"awal": "1 Januari 2024", "akhir": "31 Desember 2023"}),
        ("1 s.d. 2 s.d. 3 Mei 2023", "bukan-tanggal", {}),
        ("Senin, 22 s.d. Jumat, 26 April 2024", "hari-dalam-rentang", {}),
        ("31 \uff2dei 2023", "bulan-tak-dikenal", {}),
        ("\uff13\uff11 Mei 2023", "angka-asing", {}),
        ("1 Mei 2023 " * 20_000, "terlalu-panjang", {}),
    ],
)
def test_refused(text: str, kind: str, values: dict[str, str]) -> None:
    refusal = parse_period(text)
    assert isinstance(refusal, Refusal), refusal
    assert refusal.kind == kind
    assert dict(refusal.values).items() >= values.items()


@pytest.mark.parametrize(
    ("text", "weekday", "fits"),
    [
        ("Minggu, 31 Desember 2023", "Minggu", True),
        ("Ahad 31 Desember 2023", "Minggu", True),
        ("hari Senin, tanggal 31 Desember 2023", "Senin", False),
        ("Jum'at, 26 April 2024", "Jumat", True),
        ("31 Desember 2023", None, True),
    ],
)
def test_weekdays(text: str, weekday: str | None, fits: bool) -> None:
    period = parse_date(text)
    assert isinstance(period, Period)
    assert (period.weekday, period.weekday_fits) == (weekday, fits)


def test_a_named_weekday_is_printed() -> None:
    period = parse_period("Minggu 31 Desember 2023")
    assert isinstance(period, Period)
    assert format_period(period) == "Minggu, 31 Desember 2023"


def test_one_day_only() -> None:
    day = parse_date("31 Desember 2023")
    assert isinstance(day, Period)
    assert day.start == day.end == date(2023, 12, 31)
    month = parse_date("Desember 2023")
    assert isinstance(month, Refusal)
    assert month.kind == "bukan-satu-hari"


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2023", 2023),
        ("Tahun 2023", 2023),
        ("23", "bukan-tahun"),
        ("2.023", "bukan-tahun"),
        ("Mei 2023", "bukan-tahun"),
        ("1234", "tahun-tak-wajar"),
        ("tidak tersedia", "tidak-tersedia"),
    ],
)
def test_year(text: str, year: int | str) -> None:
    found = parse_year(text)
    assert (found.kind if isinstance(found, Refusal) else found) == year


def test_dates_are_printed() -> None:
    assert format_date(date(2026, 11, 23)) == "23 November 2026"
    assert weekday_name(date(2026, 11, 23)) == "Senin"

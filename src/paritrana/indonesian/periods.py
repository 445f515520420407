"""Reading days, months, years and ranges.

In: "31 Desember 2023", "Minggu, 31 Desember 2023", "1 Januari s.d. 31 Desember 2023", "April 2024",
"2021-2023", "Triwulan II 2023", "31/12/2023", "2023-12-31". Out: a Period or a Refusal. A date in figures
that could begin with the month is refused, never guessed.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from paritrana.indonesian.dates import DAYS, MONTHS, Period, Precision, format_date
from paritrana.indonesian.refusal import Refusal, readable, refuse

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside are slips of the pen in this field."""

_MONTH = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_ABBREVIATED = {
    "jan": 1, "feb": 2, "peb": 2, "mar": 3, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "ags": 8, "agu": 8,
    "agt": 8, "agust": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "nop": 11, "des": 12,
}  # fmt: skip
_MISSPELT = {"pebruari": 2, "nopember": 11}
_WEEKDAY = {**{name.lower(): name for name in DAYS}, "jum'at": "Jumat", "jum’at": "Jumat", "ahad": "Minggu"}
_PARTS_OF_YEAR = {"semester": 6, "triwulan": 3, "kuartal": 3, "caturwulan": 4}
_ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
_FILLERS = frozenset({"per", "pada", "hari", "tanggal", "tgl", "tgl.", "bulan", "tahun"})
_RANGE_WORDS = (
    "sampai dengan", "s.d.", "s/d", "s.d", "–", "—", " sampai ", " hingga ", " sd. ", " sd ", " - ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _PeriodPart:
    """What one side of a range, or the whole text, names; months is the length of a part of a year."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: int = 1
    weekday: str | None = None
    notice: str = ""
    called: str = ""


def parse_period(text: str) -> Period | Refusal:
    """Read a day, month, part of a year, year, or a range of them, between 1900 and 2100.

    Notices: singkatan-bulan, ejaan-bulan, tanggal-angka (31/12/2023). Kinds: bukan-tanggal,
    bulan-tak-dikenal, tanggal-tidak-ada, tanggal-mendua (03/04/2023), tahun-dua-angka, tahun-hilang,
    tahun-tak-wajar, rentang-tak-lengkap, rentang-terbalik, hari-dalam-rentang.
    """
    plain = readable(text)
    if isinstance(plain, Refusal):
        return plain
    first, mark, last = _split_range(plain.lower())
    if mark:
        return _read_range(first, last, plain)
    part = _read_part(first, plain)
    return part if isinstance(part, Refusal) else _span(part, plain)


def parse_date(text: str) -> Period | Refusal:
    """Read one day as a Period with precision "hari". Kind besides those of parse_period: bukan-satu-hari."""
    period = parse_period(text)
    if isinstance(period, Period) and period.precision != "hari":
        return refuse("bukan-satu-hari", period.text)
    return period


def parse_year(text: str) -> int | Refusal:
    """Read one year, "2023" or "tahun 2023". Kinds: bukan-tahun, tahun-tak-wajar and those of any text."""
    plain = readable(text)
    if isinstance(plain, Refusal):
        return plain
    digits = plain.lower().removeprefix("tahun ")
    if not (digits.isdigit() and len(digits) == 4):
        return refuse("bukan-tahun", plain)
    year = int(digits)
    return year if FIRST_YEAR <= year <= LAST_YEAR else refuse("tahun-tak-wajar", plain, tahun=digits)


def _split_range(low: str) -> tuple[str, str, str]:
    """Split at a range word, or at a hyphen that is the only one (a date in figures has two)."""
    for mark in _RANGE_WORDS:
        if mark in low:
            return low.partition(mark)
    return low.partition("-") if low.count("-") == 1 else (low, "", "")


def _read_range(first: str, last: str, plain: str) -> Period | Refusal:
    """Read both sides; the first takes the month and year it lacks from the last."""
    left, right = _read_part(first, plain), _read_part(last, plain)
    if isinstance(left, Refusal):
        return left
    if isinstance(right, Refusal):
        return right
    if left.weekday or right.weekday:
        return refuse("hari-dalam-rentang", plain)
    if left.month is None and left.year is None:
        if right.day is None:
            return refuse("rentang-tak-lengkap", plain)
        left = replace(left, month=right.month)
    begin = _span(replace(left, year=right.year) if left.year is None else left, plain)
    end = _span(right, plain)
    if isinstance(begin, Refusal):
        return begin
    if isinstance(end, Refusal):
        return end
    if begin.start > end.end:
        return refuse("rentang-terbalik", plain, awal=format_date(begin.start), akhir=format_date(end.end))
    return Period(plain, begin.start, end.end, "rentang", None, begin.notice or end.notice)


def _span(part: _PeriodPart, plain: str) -> Period | Refusal:
    """Turn a part with its year into first and last day."""
    if part.year is None:
        return refuse("tahun-hilang", plain)
    if not FIRST_YEAR <= part.year <= LAST_YEAR:
        return refuse("tahun-tak-wajar", plain, tahun=f"{part.year:04d}")
    if part.day is not None:
        return _day(part, part.year, plain)
    first_month, last_month = (part.month, part.month + part.months - 1) if part.month else (1, 12)
    precision: Precision = ("bulan" if part.months == 1 else "rentang") if part.month else "tahun"
    end = date(part.year, last_month, monthrange(part.year, last_month)[1])
    return Period(plain, date(part.year, first_month, 1), end, precision, None, part.notice, part.called)


def _day(part: _PeriodPart, year: int, plain: str) -> Period | Refusal:
    if part.month is None or part.day is None:
        return refuse("bukan-tanggal", plain)
    if not (1 <= part.month <= 12 and 1 <= part.day <= monthrange(year, part.month)[1]):
        named = f" {MONTHS[part.month - 1]} " if 1 <= part.month <= 12 else f"/{part.month}/"
        return refuse("tanggal-tidak-ada", plain, tanggal=f"{part.day}{named}{year}")
    day = date(year, part.month, part.day)
    return Period(plain, day, day, "hari", part.weekday, part.notice)


def _read_part(low: str, plain: str) -> _PeriodPart | Refusal:
    """Read one side: its weekday, then figures or words."""
    words = [word for word in low.split() if word not in _FILLERS]
    if not words:
        return refuse("rentang-tak-lengkap" if low.strip() != plain.lower() else "bukan-tanggal", plain)
    weekday = _WEEKDAY.get(words[0].rstrip(","))
    if weekday:
        words = words[1:]
    part = _read_figures(words[0], plain) if len(words) == 1 else None
    if part is None:
        part = _read_part_of_year(words) or _read_words(words, plain)
    if isinstance(part, Refusal) or weekday is None:
        return part
    return refuse("bukan-tanggal", plain) if part.day is None else replace(part, weekday=weekday)


def _read_part_of_year(words: list[str]) -> _PeriodPart | None:
    """Read "semester I 2023" or "triwulan 2 2023"; None if it is nothing of the kind."""
    length = _PARTS_OF_YEAR.get(words[0]) if len(words) == 3 else None
    if length is None or not _is_year(words[2]):
        return None
    ordinal = _ORDINALS.get(words[1], 99)
    first = (ordinal - 1) * length + 1
    if first > 12:
        return None
    called = f"{words[0].capitalize()} {_ROMAN[ordinal]} {words[2]}"
    return _PeriodPart(year=int(words[2]), month=first, months=length, called=called)


def _read_words(words: list[str], plain: str) -> _PeriodPart | Refusal:
    """Read day, month name and year, each of which may be missing, in this order."""
    rest = list(words)
    day = int(rest.pop(0)) if rest and rest[0].isdigit() and len(rest[0]) <= 2 else None
    month, notice = _read_month(rest[0]) if rest else (None, "")
    if month:
        rest = rest[1:]
    year = int(rest.pop(0)) if rest and _is_year(rest[0]) and (month or day is None) else None
    if not rest and words:
        return _PeriodPart(year, month, day, 1, None, notice)
    if rest and month is None and rest[0].rstrip(".").isalpha():
        return refuse("bulan-tak-dikenal", plain, bagian=rest[0])
    if len(rest) == 1 and month and rest[0].strip("'’").isdigit() and len(rest[0].strip("'’")) == 2:
        return refuse("tahun-dua-angka", plain, bagian=rest[0])
    return refuse("bukan-tanggal", plain)


def _read_month(word: str) -> tuple[int | None, str]:
    """Read a month's name in lower case; returns its number and a notice."""
    if word in _MONTH:
        return _MONTH[word], ""
    if word in _MISSPELT:
        return _MISSPELT[word], "ejaan-bulan"
    number = _ABBREVIATED.get(word.removesuffix("."))
    return number, "singkatan-bulan" if number else ""


def _read_figures(word: str, plain: str) -> _PeriodPart | Refusal | None:
    """Read "31/12/2023", "31-12-2023", "31.12.2023" or "2023-12-31"; None if it is nothing of the kind."""
    mark = next((mark for mark in "/-." if mark in word), "")
    figures = word.split(mark) if mark else []
    if len(figures) != 3 or not all(figure.isdigit() and len(figure) in (1, 2, 4) for figure in figures):
        return None
    if len(figures[0]) == 4:
        year, month, day = map(int, figures)
        return _PeriodPart(year, month, day, 1, None, "" if mark == "-" else "tanggal-angka")
    if len(figures[2]) != 4:
        return refuse("tahun-dua-angka", plain, bagian=figures[2])
    day, month, year = map(int, figures)
    if 1 <= day <= 12 and 1 <= month <= 12 and day != month:
        either = f"{day} {MONTHS[month - 1]} {year} atau {month} {MONTHS[day - 1]} {year}"
        return refuse("tanggal-mendua", plain, pilihan=either)
    return _PeriodPart(year, month, day, 1, None, "tanggal-angka")


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()

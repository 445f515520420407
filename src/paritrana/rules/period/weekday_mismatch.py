"""Nama hari tidak cocok dengan tanggalnya.

Mengapa juri ragu: nama hari yang salah berarti tanggalnya, harinya, atau bulannya salah salin. Dua berita tentang satu
acara sering berbeda bulan, dan nama hari menunjukkan mana yang benar.

Contoh: Senin, 3 Desember 2025 (tanggal itu hari Rabu), sebagai tanggal atau di tengah kalimat.

Perbaikan: periksa tanggal pada dokumen aslinya, lalu perbaiki hari atau tanggalnya.

Sumber: kalender.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Period, format_date, parse_date, weekday_name
from paritrana.indonesian.dates import MONTHS
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-03",
    name="hari-beda-tanggal",
    severity=Severity.PERINGATAN,
    headline="tertulis hari {tertulis}, padahal {tanggal} adalah hari {seharusnya}",
    help="periksa dokumen aslinya, lalu perbaiki hari atau tanggalnya",
    explanation=__doc__,
)
_WRITTEN = ("enin", "elasa", "abu", "amis", "um", "abtu", "inggu", "had")
"""What a text must hold to name a weekday; the first letter may be a capital."""
_DIGITS = re.compile(r"[12]\d{3}")
_SHORTEST = len("Rabu 3/11/2025")


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare every weekday that was written with the calendar, in dates and inside sentences."""
    for at, part in case.parts:
        for name, value in part.__dict__.items():
            kind = type(value)
            if kind is Period and value.weekday and not value.weekday_fits:
                yield _wrong(field(at, part, name), value.weekday, value.start)
            elif kind is str and len(value) >= _SHORTEST and _names_a_day(value):
                for day, when in _wrong_days(value):
                    yield _wrong(field(at, part, name), day, when)


def _names_a_day(text: str) -> bool:
    """Whether a text can hold a weekday and a year: asked of every text, so it must cost nothing."""
    return _DIGITS.search(text) is not None and any(day in text for day in _WRITTEN)


def _wrong(place: Address, written: str, when: date) -> Diagnostic:
    return FAULT.at(place, tertulis=written, tanggal=format_date(when), seharusnya=weekday_name(when))


def _wrong_days(text: str) -> Iterator[tuple[str, date]]:
    """The weekdays in a text that aren't those of the date behind them, each with that date."""
    for found in _pattern().finditer(text):
        if found["weekday"] == "minggu" and not text[: found.start()].rstrip().endswith("hari"):
            continue  # a week
        read = parse_date(_words(found))
        if isinstance(read, Period) and read.weekday and not read.weekday_fits:
            yield read.weekday, read.start


def _words(found: re.Match[str]) -> str:
    """The weekday and its date; in figures the day comes first, as everywhere in Indonesia."""
    if found["month"]:
        return f"{found['weekday']}, {found['day']} {found['month']} {found['year']}"
    month = MONTHS[int(found["m"]) - 1] if 1 <= int(found["m"]) <= 12 else found["m"]
    return f"{found['weekday']}, {int(found['d'])} {month} {found['y']}"


@cache
def _pattern() -> re.Pattern[str]:
    """A weekday and the date behind it; compiled when a text first names a weekday."""
    weekdays = r"senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad"
    return re.compile(
        rf"\b(?P<weekday>{weekdays})\b[\s,(]{{1,3}}(?:(?:tanggal|tgl\.?)\s+)?"
        r"(?:(?P<day>\d{1,2})\s+(?P<month>[a-z]{3,9})\.?\s+(?P<year>\d{4})"
        r"|(?P<d>\d{1,2})(?P<by>[/.-])(?P<m>\d{1,2})(?P=by)(?P<y>\d{4}))\b",
        re.IGNORECASE,
    )

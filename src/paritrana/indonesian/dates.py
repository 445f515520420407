"""Days, months, years and ranges, and how official letters print them (Permendagri 1/2023).

Out: "31 Desember 2023", "1 Januari s.d. 31 Desember 2023", "April 2024", "2023". Reading them is in periods.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal["hari", "bulan", "tahun", "rentang"]
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A day, a month, a year or a range; start and end are both inside.

    weekday: the day's name the text gave, in its standard form, else None.
    notice: "" or a slug of something accepted but worth a finding.
    called: a part of the year by its name, "Triwulan IV 2023", "" for all else.
    """

    text: str
    start: date
    end: date
    precision: Precision
    weekday: str | None = None
    notice: str = ""
    called: str = ""

    @property
    def weekday_fits(self) -> bool:
        """Whether the weekday the text names, if any, is that of the date."""
        return self.weekday is None or self.weekday == weekday_name(self.start)


def weekday_name(day: date) -> str:
    """Name the weekday: "Senin" to "Minggu"."""
    return DAYS[day.weekday()]


def format_date(day: date) -> str:
    """Print a date: "31 Desember 2023"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def format_period(period: Period) -> str:
    """Print a period as precisely as its source, a range by its days: "1 Januari s.d. 31 Desember 2023".

    A part of the year stays what its source called it: "Triwulan IV 2023".
    """
    if period.called:
        return period.called
    start, end = period.start, period.end
    match period.precision:
        case "tahun":
            return str(start.year)
        case "bulan":
            return f"{MONTHS[start.month - 1]} {start.year}"
        case "hari":
            return f"{period.weekday}, {format_date(start)}" if period.weekday else format_date(start)
        case "rentang":
            return f"{_range_start(start, end)} s.d. {format_date(end)}"


def _range_start(start: date, end: date) -> str:
    """Print the first day of a range without the month and year it shares with the last."""
    if start.year != end.year:
        return format_date(start)
    return str(start.day) if start.month == end.month else f"{start.day} {MONTHS[start.month - 1]}"

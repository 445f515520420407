"""Days, months, years and ranges as Indonesian documents write them, and back to text.

In: text such as "31 Desember 2023", "1 Januari s.d. 31 Desember 2023", "April 2024", "2023".
Out: a Period or a Refusal; dates as official letters print them (Permendagri 1/2023).
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
    """

    text: str
    start: date
    end: date
    precision: Precision
    weekday: str | None = None
    notice: str = ""

    @property
    def weekday_fits(self) -> bool:
        """Whether the weekday the text names, if any, is that of the date."""
        return self.weekday is None or self.weekday == weekday_name(self.start)


def weekday_name(day: date) -> str:
    """Name the weekday: "Senin" to "Minggu"."""
    return DAYS[day.weekday()]

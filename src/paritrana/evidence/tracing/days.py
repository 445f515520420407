"""Dates on pages: read in the spellings of Indonesian documents, and held against a date that is stated.

A date stands for a document's own only in the forms a document is dated with: the closing of a regulation, "pada hari
ini", the line of place and date. Nothing is concluded from any other date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import accumulate

from paritrana.evidence.tracing.spans import ProofPage
from paritrana.indonesian import Period, parse_date, terbilang
from paritrana.indonesian.dates import MONTHS

_YEARS = range(1945, 2101)
_MOST_WORDS = 6
"""Words of the longest of those years ("seribu sembilan ratus empat puluh lima"); one more is read where one is
divided."""
_BEFORE = 100
"""Characters before a date in which `_OWN` looks: "ditandatangani di …, pada tanggal :" takes at most 76
with single blanks."""
_BRACKETED = re.compile(r"\([^\W\d][^()\d]{2,60}\)")
_WRITTEN = (
    r"(?<![\d.,/\-])(?P<day>\d{1,2})\s*(?:bulan\s+)?(?P<month>[a-z]{3,9})\.?\s*(?:tahun\s+)?"
    r"(?P<year>\d{4})(?![\d/])"
)
_FIGURES = r"(?<![\d.,/\-])(?P<d>\d{1,2})\s?(?P<by>[-/.])\s?(?P<m>\d{1,2})\s?(?P=by)\s?(?P<y>\d{4})(?![\d/\-]|[.,]\d)"
_REVERSED = r"(?<![\d.,/\-])(?P<iso>\d{4}-\d{2}-\d{2})(?![\d/\-]|[.,]\d)"
_SPELT = (
    rf"\btanggal\s+(?P<spelt>[a-z]+(?:\s+[a-z]+){{0,2}}?)\s+(?:bulan\s+)?(?P<named>{'|'.join(MONTHS)})\s+(?:tahun\s+)?"
    r"(?P<year_words>(?:dua\s+ribu|seribu|dua\s*ribu)[a-z\s]{0,60})"
)
_OWN = re.compile(
    r"(?:^|\n)(?:ditetapkan|disahkan|ditandatangani|dibuat)(?:\s+di\s+[^\d,;:]{3,40}?)?,?\s*(?:pada\s+)?(?:tanggal)?\s*:?\s*$"
    r"|\bhari\s+ini,?\s+[\w'’]+,?\s*(?:tanggal\s*)?$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:^|\n)[A-Z][^\d,:;\n]{2,39},\s*(?:tanggal\s+)?$")
_ENDED = re.compile(r"\.?(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Day:
    """A date on a page and its line (from 0); `own` says that it is written as a document's own date is.

    In figures that could begin with the month, `sure` is False.
    """

    value: date
    line: int
    own: bool
    sure: bool = True


def stands(wanted: date, page: ProofPage) -> int | None:
    """The line on which a date stands, in any spelling."""
    return next((day.line for day in read_days(page.lines) if day.value == wanted), None)


def another(pages: Iterable[tuple[int, ProofPage]]) -> tuple[int, int] | None:
    """Page and line of the one other date that these pages bear as their own; None for none or several."""
    own = [(day, number) for number, page in pages for day in read_days(page.lines) if day.own]
    if len({day.value for day, _ in own}) != 1 or not all(day.sure for day, _ in own):
        return None
    day, number = own[0]
    return number, day.line


@lru_cache(maxsize=512)
def read_days(lines: Sequence[str]) -> tuple[Day, ...]:
    """All dates of a page, in reading order; a date may go on in the next line."""
    text = "\n".join(lines)
    plain = _BRACKETED.sub(lambda found: " " * len(found[0]), text)
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    return tuple(_days(text, plain, starts))


def _days(text: str, plain: str, starts: Sequence[int]) -> Iterator[Day]:
    for found in _pattern().finditer(plain):
        value = _value(found)
        if value is not None:
            line = sum(start <= found.start() for start in starts) - 1
            sure = not found["d"] or value.day > 12 or value.day == value.month
            yield Day(value, line, _is_own(text, found.start(), found.end()), sure)


def _is_own(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _BEFORE) : start]
    return bool(_OWN.search(before) or (_PLACE.search(before) and _ENDED.match(text, end)))


@cache
def _pattern() -> re.Pattern[str]:
    """Every spelling; compiled when the first page is read."""
    return re.compile("|".join((_WRITTEN, _FIGURES, _REVERSED, _SPELT)), re.IGNORECASE)


def _value(found: re.Match[str]) -> date | None:
    if found["day"]:
        read = parse_date(f"{found['day']} {found['month']} {found['year']}")
        return read.start if isinstance(read, Period) else None
    if found["spelt"]:
        return _spelt(found["spelt"], found["named"], found["year_words"])
    with suppress(ValueError):
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    return None


def _spelt(day: str, month: str, year_words: str) -> date | None:
    """A date in words; the year's words end where they make no year."""
    number = _numbers().get("".join(day.casefold().split()))
    words = year_words.casefold().split()[: _MOST_WORDS + 1]
    years = (_numbers().get("".join(words[:many])) for many in range(len(words), 1, -1))
    year = next((year for year in years if year is not None and year in _YEARS), None)
    if number is None or year is None:
        return None
    read = parse_date(f"{number} {month} {year}")
    return read.start if isinstance(read, Period) else None


@cache
def _numbers() -> Mapping[str, int]:
    """Days and years by their words without spaces."""
    return {terbilang(number).replace(" ", ""): number for number in (*range(1, 32), *_YEARS)}

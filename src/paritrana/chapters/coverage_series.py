"""Coverage as charts: a scale of percentages with named denominators, and lines over years with gaps.

Percentages share a line only when indicator, segment and denominator are the same; a year without one is a gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from paritrana.chapters.arithmetic import years_apart
from paritrana.chapters.context import Context
from paritrana.chapters.coverage import DENOMINATORS, denominator_words, end_of, latest, name_of, rows_of
from paritrana.chapters.records import Sentence
from paritrana.chapters.wording import ABSENT, NBSP, as_text
from paritrana.document import Chart, ChartKind, Fill, Point, Series, Text
from paritrana.evidence.model import Coverage, Denominator
from paritrana.evidence.values import Missing
from paritrana.indonesian import Percent, Period, format_decimal, join_words

NAMED_IN_TITLE = 3
"""Indicators that a title names; the others are counted, or drawn without a name in it."""


def scale_chart(context: Context) -> Chart | None:
    """A dot from 0 to 100 % for the last percentage of each indicator and segment within the period."""
    given = [row for row, _ in latest(context) if row.percent is not None]
    drawn = [row for row in given if not _over(row)]
    if not drawn:
        return None
    over = [row for row in given if _over(row)]
    notes = tuple((Text(_over_words(row)),) for row in over)
    series = (Series("cakupan", tuple(_dot(row) for row in drawn)),)
    alt = "Skala 0 sampai 100%. " + "; ".join(_title(row) for row in drawn) + "."
    source = context.source_line(ref for row in given for ref in row.refs)
    return Chart("grafik-kepesertaan", "", title(drawn), ChartKind.SCALE, series, "%", alt, notes, source)


def title(rows: list[Coverage]) -> str:
    """The message: "Kepesertaan aktif 37,13% (2023; penyebut tidak tersedia)", three at most."""
    names = [_title(row) for row in rows[:NAMED_IN_TITLE]]
    rest = len(rows) - len(names)
    return "; ".join(names) + (f"; dan {rest} indikator lain" if rest else "")


def _title(row: Coverage) -> str:
    percent = as_text(row.percent) if isinstance(row.percent, Percent) else ABSENT
    words = denominator_words(row.denominator).partition(",")[0]
    return f"{name_of(row)} {percent} ({as_text(row.as_of)}; {words})"


def _dot(row: Coverage) -> Point:
    value = float(row.percent.value) if isinstance(row.percent, Percent) else None
    text = as_text(row.percent) if isinstance(row.percent, Percent | Missing) else "belum terbaca"
    return Point(
        name_of(row), value, text, Fill.SOLID, f"{as_text(row.as_of)}; {denominator_words(row.denominator)}"
    )


def _over(row: Coverage) -> bool:
    return isinstance(row.percent, Percent) and row.percent.value > 100


def _over_words(row: Coverage) -> str:
    return f"{_title(row)} tidak digambar karena melampaui 100%; periksa penyebutnya."


@dataclass(frozen=True, slots=True)
class Trend:
    """One indicator, segment and denominator over years."""

    name: str
    denominator: str
    by_year: dict[int, tuple[Percent, Coverage]]

    @property
    def years(self) -> list[int]:
        """The years that have a percentage, in order."""
        return sorted(self.by_year)


def trends(context: Context) -> list[Trend]:
    """The series with two years at least; of several dates in a year the last counts."""
    found: dict[tuple[str, str], Trend] = {}
    rows = [row for row, _ in rows_of(context) + rows_of(context, after=True)]
    for row in sorted(rows, key=end_of):
        if not isinstance(row.percent, Percent) or not isinstance(row.as_of, Period) or _over(row):
            continue
        kind = as_text(row.denominator.kind) if isinstance(row.denominator, Denominator) else ""
        trend = found.setdefault((name_of(row), kind), Trend(name_of(row), DENOMINATORS.get(kind, kind), {}))
        trend.by_year[row.as_of.end.year] = (row.percent, row)
    return [trend for trend in found.values() if len(trend.by_year) > 1]


def line_chart(context: Context) -> Chart | None:
    """Lines over the years; a year without a figure is a gap that no line crosses."""
    found = trends(context)
    if not found:
        return None
    span = range(min(t.years[0] for t in found), max(t.years[-1] for t in found) + 1)
    series = tuple(Series(t.name, tuple(_point(t, year, context) for year in span)) for t in found)
    alt = "Diagram garis cakupan menurut tahun. " + ". ".join(_alt(t, span) for t in found) + "."
    caption = "; ".join(_line_title(t) for t in found[:NAMED_IN_TITLE])
    source = context.source_line(ref for t in found for year in t.years for ref in t.by_year[year][1].refs)
    return Chart("grafik-kepesertaan-tren", "", caption, ChartKind.LINE, series, "%", alt, source=source)


def _line_title(trend: Trend) -> str:
    first, last = trend.years[0], trend.years[-1]
    before, now = trend.by_year[first][0], trend.by_year[last][0]
    return f"{trend.name} {as_text(before)} ({first}) dan {as_text(now)} ({last})"


def _point(trend: Trend, year: int, context: Context) -> Point:
    if year not in trend.by_year:
        return Point(str(year), None, ABSENT)
    percent = trend.by_year[year][0]
    return Point(
        str(year),
        float(percent.value),
        as_text(percent),
        Fill.SOLID,
        "setelah periode" if context.after(year) else "",
    )


def _alt(trend: Trend, span: range) -> str:
    values = [f"{y} {as_text(trend.by_year[y][0]) if y in trend.by_year else ABSENT}" for y in span]
    base = f" dari {trend.denominator}" if trend.denominator else ""
    return f"{trend.name}{base}: {'; '.join(values)}"


def changes(context: Context) -> tuple[Sentence, ...]:
    """By how many points a percentage changed between years that exist, within the period.

    Nothing is said of percentages whose denominators nobody knows: two of them may be percent of different things.
    """
    sentences = []
    for trend in (trend for trend in trends(context) if trend.denominator):
        years = [year for year in trend.years if not context.after(year)]
        for before, now in pairwise(years):
            words = _change(trend, before, now)
            if words:
                refs = (*trend.by_year[before][1].refs, *trend.by_year[now][1].refs)
                sentences.append(Sentence(words, context.few_marks(refs, "tabel-kepesertaan-tahunan")))
    return tuple(sentences)


def _change(trend: Trend, before: int, now: int) -> str:
    """ "Kepesertaan aktif PU 2023 naik 2,4 poin persen dari 2022"."""
    old, new = trend.by_year[before][0], trend.by_year[now][0]
    if old.low is None or old.high is None or new.low is None or new.high is None:
        return ""
    low, high = new.low - old.high, new.high - old.low
    places = min(old.places, new.places)
    difference = new.value - old.value
    if low > 0 or high < 0:
        verb = "naik" if difference > 0 else "turun"
        points = format_decimal(abs(difference), places)
        words = f"{trend.name} {now} {verb} {points} poin persen dari{NBSP}{before}"
    else:
        words = f"{trend.name} {now} tidak berbeda dari {before} dalam batas pembulatan"
    between = [str(year) for year in range(before + 1, now)]
    if between:
        words += f"; keduanya terpaut {years_apart(before, now)} dan data {join_words(between)} {ABSENT}"
    return words + "."

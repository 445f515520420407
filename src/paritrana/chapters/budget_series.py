"""The budget as a series of years: points with gaps, the chart and its message, what changed between which years.

A missing year is a gap and never a zero; nothing is said about growth across it but between years that exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from paritrana.chapters.arithmetic import Sum, amount_words, change, total, years_apart
from paritrana.chapters.budget import Line, lines_of
from paritrana.chapters.context import Material
from paritrana.chapters.records import Said
from paritrana.chapters.wording import ABSENT, NBSP, capital
from paritrana.document import Chart, ChartKind, Fill, Point, Series
from paritrana.evidence.addresses import each, section
from paritrana.evidence.values import EvidenceRef, Missing
from paritrana.indonesian import Rupiah, join_words

AFTER = "setelah periode"
UNREAD = "belum terbaca"


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a series; `amount` None is a gap for which `words` stands."""

    year: int
    amount: Rupiah | Sum | None
    words: str
    after: bool = False
    stage: str = ""
    refs: tuple[EvidenceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A series: pagu in its last form, or realisasi, over all years."""

    name: str
    years: tuple[Year, ...]

    @property
    def known(self) -> list[Year]:
        """The years that have an amount."""
        return [year for year in self.years if year.amount is not None]


def runs(material: Material) -> list[Run]:
    """The series the evidence has; a stage with no amount at all is left out."""
    lines = lines_of(each(section("budgets"), material.evidence.budgets))
    by_year: dict[int, list[Line]] = {}
    for line in lines:
        if isinstance(line.year, int):
            by_year.setdefault(line.year, []).append(line)
    if not by_year:
        return []
    span = range(min(by_year), max(by_year) + 1)
    fund = _fund_words(lines)
    found = []
    for stage in ("pagu", "realisasi"):
        years = tuple(_year(year, by_year.get(year, []), stage, material) for year in span)
        if any(year.amount is not None for year in years):
            found.append(Run(f"{capital(stage)} {fund}".strip(), years))
    return found


def _fund_words(lines: Sequence[Line]) -> str:
    funds = list(dict.fromkeys(line.fund for line in lines if line.fund and line.fund != ABSENT))
    return funds[0] if len(funds) == 1 else "semua sumber dana"


def _year(year: int, lines: Sequence[Line], stage: str, material: Material) -> Year:
    rows = [line.final if stage == "pagu" else line.at(stage) for line in lines]
    given = [row for row in rows if row is not None]
    after = material.after(year)
    if stage == "pagu" and not given:
        proposed = [row for line in lines if (row := line.at("usulan")) is not None]
        if proposed:
            given, stage = proposed, "usulan"
    amounts = [row.amount for row in given]
    refs = tuple({str(ref): ref for row in given for ref in row.refs}.values())
    if not amounts or all(isinstance(amount, Missing) for amount in amounts):
        return Year(year, None, ABSENT, after, stage)
    if len(amounts) == 1 and isinstance(amounts[0], Rupiah):
        return Year(year, amounts[0], amount_words(amounts[0]), after, stage, refs)
    sum_ = total(amounts)
    if sum_ is None:
        return Year(year, None, UNREAD if len(amounts) == 1 else "tidak lengkap", after, stage)
    return Year(year, sum_, amount_words(sum_), after, stage, refs)


def message(run: Run) -> str:
    """The series in a sentence, claiming nothing the data doesn't show.

    "Pagu APBD Rp216 juta (2021), Rp20,7 miliar (2023); 2022 tidak tersedia; setelah periode: Rp39,8 miliar (2024)".
    """
    within = [_amount_and_year(y) for y in run.years if y.amount is not None and not y.after]
    gaps: dict[str, list[str]] = {}
    for year in run.years:
        if year.amount is None and not year.after:
            gaps.setdefault(year.words, []).append(str(year.year))
    after = [_amount_and_year(y) for y in run.years if y.amount is not None and y.after]
    parts = [", ".join(within)] if within else []
    parts.extend(f"{join_words(years)} {words}" for words, years in gaps.items())
    if after:
        parts.append(f"{AFTER}: {', '.join(after)}")
    return f"{run.name} {'; '.join(parts)}" if within else f"{run.name}: {'; '.join(parts)}"


def _amount_and_year(year: Year) -> str:
    stage = f", {year.stage}" if year.stage == "usulan" else ""
    return f"{year.words} ({year.year}{stage})"


def budget_chart(material: Material) -> Chart | None:
    """Bars by year, one series a stage; the title is the message of the last stage that has two years."""
    found = runs(material)
    if not found:
        return None
    leading = next((run for run in reversed(found) if len(run.known) > 1), found[0])
    series = tuple(Series(run.name, tuple(_point(year) for year in run.years)) for run in found)
    refs = [ref for run in found for year in run.years for ref in year.refs]
    source = material.source_line(refs)
    return Chart(
        "grafik-anggaran", "", message(leading), ChartKind.BARS, series, "rupiah", _alt(found), source=source
    )


def _point(year: Year) -> Point:
    fill = {"realisasi": Fill.SOLID, "usulan": Fill.OUTLINE}.get(year.stage, Fill.HATCH)
    value = None if year.amount is None else float(year.amount.value)
    notes = [AFTER] if year.after else []
    if year.stage == "usulan":
        notes.append("usulan")
    return Point(str(year.year), value, year.words, fill, ", ".join(notes))


def _alt(found: Sequence[Run]) -> str:
    """The whole chart in words."""
    parts = []
    for run in found:
        years = [f"{y.year} {y.words}" + (f" ({AFTER})" if y.after else "") for y in run.years]
        parts.append(f"{run.name}: {'; '.join(years)}")
    return f"Diagram batang anggaran menurut tahun. {'. '.join(parts)}."


def changes(material: Material) -> tuple[Said, ...]:
    """What changed between consecutive years that exist within the period, saying how far they are apart."""
    said = []
    for run in runs(material):
        known = [year for year in run.known if not year.after and year.stage != "usulan"]
        for before, now in pairwise(known):
            words = _change_words(run, before, now)
            if words:
                marks = material.few_marks((*before.refs, *now.refs), "tabel-anggaran")
                said.append(Said(words, marks))
    return tuple(said)


def _change_words(run: Run, before: Year, now: Year) -> str:
    """ "Pagu APBD 2023 menjadi sekitar 96 kali angka 2021; kedua tahun itu terpaut dua tahun dan data 2022 …"."""
    words = change(before.amount, now.amount)
    if not words:
        return ""
    than = "angka" if words.endswith("kali") else "seperti" if words == "tetap" else "dari"
    sentence = f"{run.name} {now.year} {words} {than}{NBSP}{before.year}"
    between = [str(y) for y in range(before.year + 1, now.year)]
    if not between:
        return sentence + "."
    gap = f"{join_words(between)} {ABSENT}"
    return f"{sentence}; kedua tahun itu terpaut {years_apart(before.year, now.year)} dan data {gap}."

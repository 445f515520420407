"""The budget as a series of years: points with gaps, the chart and its message, what changed between which years.

A missing year is a gap and never a zero; nothing is said about growth across it but between years that exist, and where
the funds or the months differ the sentence says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from paritrana.chapters.arithmetic import amount_words, change, years_apart
from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.wording import ABSENT, NBSP, capital, sentence
from paritrana.document import Chart, ChartKind, Fill, Inlines, Point, Series, Text
from paritrana.evidence.ledger import FINAL, BudgetBook, BudgetItem, Sum, Unsummed, add_up
from paritrana.evidence.values import EvidenceRef, Missing
from paritrana.indonesian import join_words, terbilang

AFTER = "setelah periode"
UNREAD = "belum terbaca"
UNSUMMED = "tidak dijumlahkan"


@dataclass(frozen=True, slots=True)
class Year:
    """One year of a series; `amount` None is a gap for which `words` stands, and `reason` says why there is no sum."""

    year: int
    amount: Sum | None
    words: str
    after: bool = False
    stage: str = ""
    reason: str = ""
    months: frozenset[int] = frozenset()

    @property
    def refs(self) -> tuple[EvidenceRef, ...]:
        """All proofs of its amount."""
        return self.amount.refs if self.amount else ()


@dataclass(frozen=True, slots=True)
class Run:
    """A series: the budget in its last form, or realisasi, over all years."""

    name: str
    years: tuple[Year, ...]

    @property
    def with_amount(self) -> list[Year]:
        """The years that have an amount."""
        return [year for year in self.years if year.amount is not None]


def runs(context: Context) -> list[Run]:
    """The series the evidence has; a stage with no amount at all is left out."""
    book = context.ledger.budget
    if not book.years:
        return []
    span = range(book.years[0], book.years[-1] + 1)
    found = []
    for stage in (FINAL, "realisasi"):
        years = tuple(_year(year, stage, book, context) for year in span)
        if any(year.amount is not None for year in years):
            found.append(Run(f"{stage_name(stage, book)} {_fund_words(book)}".strip(), years))
    return found


def stage_name(stage: str, book: BudgetBook) -> str:
    """A stage for a reader: "Pagu akhir" where a budget was revised, else "Pagu"."""
    revised = any(item.stage == "perubahan" for item in book.items)
    return "Pagu" if stage == FINAL and not revised else capital(stage)


def _fund_words(book: BudgetBook) -> str:
    purses = frozenset().union(*(item.purses for item in book.items))
    return next(iter(purses)) if len(purses) == 1 else "semua sumber dana"


def _year(year: int, stage: str, book: BudgetBook, context: Context) -> Year:
    rows, found = book.of(year, stage), book.total(year, stage)
    if stage == FINAL and not rows:
        proposed = book.of(year, "usulan")
        if proposed:
            rows, found, stage = proposed, book.total(year, "usulan"), "usulan"
    stage = "pagu" if stage == FINAL else stage
    after = context.after(year)
    if isinstance(found, Sum):
        months = frozenset(item.row.months for item in rows if isinstance(item.row.months, int))
        return Year(year, found, amount_words(found), after, stage, months=months)
    if isinstance(found, Unsummed):
        return Year(year, None, UNSUMMED, after, stage, found.reason)
    return Year(year, None, _gap_words(rows), after, stage)


def _gap_words(rows: Sequence[BudgetItem]) -> str:
    missing = all(item.row.amount is None or isinstance(item.row.amount, Missing) for item in rows)
    return ABSENT if missing else UNREAD


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


def budget_chart(context: Context) -> Chart | None:
    """Bars by year, one series a stage; the title is the message of the last stage that has two years."""
    found = runs(context)
    if not found:
        return None
    leading = next((run for run in reversed(found) if len(run.with_amount) > 1), found[0])
    series = tuple(Series(run.name, tuple(_point(year) for year in run.years)) for run in found)
    refs = [ref for run in found for year in run.years for ref in year.refs]
    source = context.source_line(refs)
    kind, notes = ChartKind.BARS, tuple(_reasons(found))
    return Chart("grafik-anggaran", "", message(leading), kind, series, "rupiah", _alt(found), notes, source)


def _reasons(found: Sequence[Run]) -> Iterator[Inlines]:
    """Why a year has no sum, a note each: "2023 tidak dijumlahkan: realisasi ADD tidak dicantumkan."."""
    reasons = [f"{year.year} {UNSUMMED}: {year.reason}" for run in found for year in run.years if year.reason]
    for words in dict.fromkeys(reasons):
        yield (Text(sentence(words)),)


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


def changes(context: Context) -> tuple[Sentence, ...]:
    """What changed between consecutive years that exist within the period, saying how far they are apart."""
    sentences = []
    for run in runs(context):
        known = [year for year in run.with_amount if not year.after and year.stage != "usulan"]
        for before, now in pairwise(known):
            words = _change_words(run, before, now)
            if words:
                marks = context.few_marks((*before.refs, *now.refs), "tabel-anggaran")
                sentences.append(Sentence(words, marks))
    return tuple(sentences)


def _change_words(run: Run, before: Year, now: Year) -> str:
    """ "Pagu APBD 2023 menjadi sekitar 96 kali angka 2021; kedua tahun itu terpaut dua tahun dan data 2022 …"."""
    words = change(before.amount, now.amount)
    if not words:
        return ""
    parts = [f"{run.name} {now.year} {_than(words)}{NBSP}{before.year}"]
    if before.amount and now.amount:
        parts += _other_funds(before.amount, now.amount)
    if len(before.months) == len(now.months) == 1 and before.months != now.months:
        (old,), (new,) = before.months, now.months
        parts.append(
            f"iurannya dibayar {terbilang(new)} bulan pada {now.year} dan {terbilang(old)} bulan pada {before.year}"
        )
    between = [str(y) for y in range(before.year + 1, now.year)]
    if between:
        apart = years_apart(before.year, now.year)
        parts.append(f"kedua tahun itu terpaut {apart} dan data {join_words(between)} {ABSENT}")
    return "; ".join(parts) + "."


def _than(words: str) -> str:
    """A change with what it is compared with: "naik 12,5% dari", "tetap seperti"."""
    return f"{words} {'angka' if words.endswith('kali') else 'seperti' if words == 'tetap' else 'dari'}"


def _other_funds(before: Sum, now: Sum) -> list[str]:
    """What makes two years unlike: funds that came or went, and the change of those that both years have."""
    old, new = _purses(before), _purses(now)
    if old == new:
        return []
    clauses = [
        f"{verb} {terbilang(len(purses))} sumber dana ({join_words(sorted(purses))})"
        for verb, purses in (("termasuk", new - old), ("tanpa", old - new)) if purses
    ]  # fmt: skip
    both = old & new
    if not both:
        return clauses
    first, last = (add_up([a for a in one.addends if a.facets[0] <= both]) for one in (before, now))
    words = change(first, last) if isinstance(first, Sum) and isinstance(last, Sum) else ""
    return [*clauses, f"{join_words(sorted(both))} saja {words}"] if words else clauses


def _purses(summed: Sum) -> frozenset[str]:
    return frozenset().union(*(addend.facets[0] for addend in summed.addends))

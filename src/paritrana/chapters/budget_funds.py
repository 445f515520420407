"""The budget by fund: for each year that has several, what each of them gave, as a stacked chart.

In: Context. Out: a chart or None. A fund whose amount is missing is named as missing; no sum is printed then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.chapters.arithmetic import money_of, share
from paritrana.chapters.budget_series import AFTER, UNREAD, UNSUMMED, stage_name
from paritrana.chapters.context import Context
from paritrana.chapters.wording import ABSENT, NBSP
from paritrana.document import Chart, ChartKind, Inlines, Point, Series, Text
from paritrana.evidence.ledger import FINAL, BudgetBook, Sum
from paritrana.evidence.values import EvidenceRef, Missing
from paritrana.indonesian import join_words, terbilang

_INCOMPLETE = "jumlah tidak lengkap"


@dataclass(frozen=True, slots=True)
class FundShare:
    """What one fund gave in a year; without an amount `words` say why."""

    fund: str
    amount: Sum | None
    words: str


@dataclass(frozen=True, slots=True)
class FundYear:
    """One year at one stage, its funds in the order of the evidence; `whole` is None when a part is missing."""

    year: int
    parts: tuple[FundShare, ...]
    whole: Sum | None
    after: bool
    refs: tuple[EvidenceRef, ...]

    @property
    def largest(self) -> FundShare | None:
        """The fund that gave most."""
        given = [part for part in self.parts if part.amount is not None]
        return max(given, key=lambda part: part.amount.value if part.amount else 0, default=None)


def fund_years(context: Context) -> tuple[str, list[FundYear]]:
    """The stage that is drawn, realisation before allocation, and the years in which it has several funds."""
    book = context.ledger.budget
    for stage in ("realisasi", FINAL):
        made = [_year(year, stage, book, context) for year in book.years]
        years = [year for year in made if sum(part.amount is not None for part in year.parts) > 1]
        if years:
            return stage_name(stage, book), years
    return "", []


def _year(year: int, stage: str, book: BudgetBook, context: Context) -> FundYear:
    account = book.account(year, stage)
    known = [posting for posting in (*account.parts, *account.gaps) if posting.facets[0]]
    purses = dict.fromkeys(" dan ".join(sorted(posting.facets[0])) for posting in known)
    parts = tuple(_part(purse, year, stage, book) for purse in purses)
    refs = {str(ref): ref for posting in account.postings for ref in posting.refs}
    whole = book.total(year, stage)
    return FundYear(
        year, parts, whole if isinstance(whole, Sum) else None, context.after(year), tuple(refs.values())
    )


def _part(purse: str, year: int, stage: str, book: BudgetBook) -> FundShare:
    found = book.total(year, stage, purse)
    if isinstance(found, Sum):
        return FundShare(purse, found, money_of(found))
    if found is not None:
        return FundShare(purse, None, UNSUMMED)
    rows = [item.row.amount for item in book.of(year, stage, purse)]
    return FundShare(purse, None, ABSENT if any(isinstance(amount, Missing) for amount in rows) else UNREAD)


def fund_chart(context: Context) -> Chart | None:
    """A stack for each year with several funds; years with one are said to be left out."""
    stage, years = fund_years(context)
    if not years:
        return None
    funds = sorted({part.fund: None for year in years for part in year.parts}, key=lambda f: -_size(f, years))
    series = tuple(Series(fund, tuple(_points(fund, years))) for fund in funds)
    refs = {str(ref): ref for year in years for ref in year.refs}
    return Chart(
        "grafik-sumber-dana",
        "",
        f"{stage} menurut sumber dana: {'; '.join(_message(year) for year in years)}",
        ChartKind.STACK,
        series,
        "rupiah",
        _alt(stage, years),
        _left_out(context, years),
        context.source_line(refs.values()),
        totals=tuple(_total_words(year) for year in years),
    )


def _size(fund: str, years: Sequence[FundYear]) -> float:
    return sum(float(p.amount.value) for y in years for p in y.parts if p.fund == fund and p.amount)


def _points(fund: str, years: Sequence[FundYear]) -> list[Point]:
    found = []
    for year in years:
        for part in year.parts:
            if part.fund == fund:
                value = float(part.amount.value) if part.amount else None
                found.append(Point(str(year.year), value, part.words, note=AFTER if year.after else ""))
    return found


def _total_words(year: FundYear) -> str:
    return f"jumlah {money_of(year.whole)}" if year.whole else _INCOMPLETE


def _message(year: FundYear) -> str:
    """ "2023 Rp16,9 miliar dari delapan sumber, terbesar APBD 79,6%"."""
    count = terbilang(len(year.parts))
    whole = money_of(year.whole) if year.whole else _INCOMPLETE
    words = f"{year.year}{NBSP}{whole} dari {count} sumber"
    part = share(year.largest.amount, year.whole) if year.largest and year.whole else ""
    largest = f", terbesar {year.largest.fund} {part}" if year.largest and part else ""
    return f"{words}{largest}" + (f" ({AFTER})" if year.after else "")


def _alt(stage: str, years: Sequence[FundYear]) -> str:
    """The whole chart in words."""
    sentences = []
    for year in years:
        parts = ", ".join(f"{part.fund} {part.words}" for part in year.parts)
        after = f" ({AFTER})" if year.after else ""
        sentences.append(f"{year.year}{after}: {parts}; {_total_words(year)}")
    return f"Diagram batang bertumpuk {stage.lower()} menurut sumber dana. {'. '.join(sentences)}."


def _left_out(context: Context, drawn: Sequence[FundYear]) -> tuple[Inlines, ...]:
    """Years with a figure of one fund only are in the table, not here."""
    years = {row.year for row in context.evidence.budgets if isinstance(row.year, int)}
    others = sorted(years - {year.year for year in drawn})
    if not others:
        return ()
    named = join_words([str(year) for year in others])
    return ((Text(f"{named} tidak digambar karena tidak ada angka dari dua sumber dana atau lebih."),),)

"""The rows of a budget as lines of a table: what one year, fund, agency and purpose have, stage by stage.

In: a BudgetBook. Out: lines; every row of the book stands in exactly one of them. Nothing is added up here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from paritrana.chapters.wording import as_text
from paritrana.evidence.ledger import FINAL, BudgetBook, BudgetItem, repeats
from paritrana.evidence.model import Budget
from paritrana.located import Address, Place

FIRST, REVISED = "pagu", "perubahan"


@dataclass(slots=True)
class Line:
    """Rows that stand side by side, one a stage; `apart` says that it is one of several lines of its year and fund."""

    year: object
    fund: str
    items: list[BudgetItem] = field(default_factory=list)
    apart: bool = False
    absent: bool = False

    @property
    def rows(self) -> list[Budget]:
        """The rows, in the order of the evidence."""
        return [item.row for item in self.items]

    @property
    def place(self) -> Place | None:
        """Where its first row stands."""
        return self.items[0].at if self.items else None

    @property
    def agency(self) -> str:
        """Who manages it, as first written."""
        return next((as_text(row.agency) for row in self.rows if row.agency), "")

    @property
    def purpose(self) -> str:
        """Whom it pays, each name once."""
        return ", ".join(dict.fromkeys(name for row in self.rows for name in row.pays_for))

    def at(self, stage: str) -> BudgetItem | None:
        """The row of a stage."""
        return next((item for item in self.items if item.stage == stage), None)

    @property
    def final(self) -> BudgetItem | None:
        """The budget in its last form: the revised one, else the first."""
        return self.at(REVISED) or self.at(FIRST)


def lines_of(book: BudgetBook) -> list[Line]:
    """All rows as lines, by year and then as written; years that can't be read come last."""
    groups: dict[tuple[str, str], list[BudgetItem]] = {}
    for item in book.items:
        groups.setdefault((as_text(item.row.year), item.purse), []).append(item)
    lines = [line for rows in groups.values() for line in _lines(rows)]
    return sorted(lines, key=lambda line: line.year if isinstance(line.year, int) else 9999)


def _lines(items: Sequence[BudgetItem]) -> list[Line]:
    """The lines of one year and fund: one, or one for each thing that a stage has several rows of."""
    stages = [item.stage for item in items]
    split = len(set(stages)) < len(stages)
    lines: list[Line] = []
    for item in items:
        home = _home(item, lines, split)
        if home is None:
            home = Line(item.row.year, item.purse or as_text(item.row.fund))
            lines.append(home)
        home.items.append(item)
    lines = _join_pairs(lines)
    for line in lines:
        line.apart = len(lines) > 1
    return lines


def _home(item: BudgetItem, lines: Sequence[Line], split: bool) -> Line | None:
    """The line that has room for a row's stage and is about the same thing."""
    for line in lines:
        if line.at(item.stage) is not None:
            continue
        if split and all(item.posting.same(other.posting) for other in line.items):
            return line
        if not split and not any(_another(item, other) for other in line.items):
            return line
    return None


def _another(one: BudgetItem, two: BudgetItem) -> bool:
    return bool(one.agency and two.agency and one.agency != two.agency)


def _join_pairs(lines: list[Line]) -> list[Line]:
    """Join lines that differ only in what one of them doesn't say, where there is but one to join."""
    for line in list(lines):
        stages = {item.stage for item in line.items}
        fits = [
            other
            for other in lines
            if other is not line and not stages & {item.stage for item in other.items} and _alike(line, other)
        ]
        if len(fits) == 1 and line in lines:
            fits[0].items += line.items
            lines.remove(line)
    return lines


def _alike(one: Line, two: Line) -> bool:
    """Whether two lines pay the same purposes and neither names another agency or account."""
    return all(
        a.purposes == b.purposes and not a.posting.apart(b.posting) for a in one.items for b in two.items
    )


def line_homes(book: BudgetBook) -> dict[Address, Address]:
    """For each row the place of the line that prints it: that of the line's first row."""
    return {item.at: line.items[0].at for line in lines_of(book) for item in line.items}


def with_gaps(lines: Sequence[Line]) -> list[Line]:
    """The lines with an absent one for each year between the first and the last that has none."""
    years = {line.year for line in lines if isinstance(line.year, int)}
    if not years:
        return list(lines)
    missing = set(range(min(years), max(years))) - years
    found = [*lines, *(Line(year, "", absent=True) for year in missing)]
    return sorted(found, key=lambda line: line.year if isinstance(line.year, int) else 9999)


def repeat_notes(book: BudgetBook, lines: Iterable[Line]) -> dict[int, str]:
    """Why rows enter no sum, by the identity of their posting."""
    found: dict[int, str] = {}
    years = {line.year for line in lines if isinstance(line.year, int)}
    stages = {item.stage for item in book.items if item.stage} | {FINAL}
    for account in (book.account(year, stage) for year in years for stage in stages):
        again = repeats(account)
        found |= {id(each): again[id(each.row)] for each in account.postings if id(each.row) in again}
    return found

"""How findings about the budget name a purse, a stage and a sum, and the sums of a purse year by year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from paritrana.evidence.ledger import FINAL, Sum
from paritrana.indonesian import Rupiah, format_rupiah, format_rupiah_short
from paritrana.rules.case import Case


def purse_words(purse: str) -> str:
    """What to call a purse in a finding."""
    return purse or "tanpa sumber dana"


def yearly(case: Case, purse: str, stage: str) -> Mapping[int, Sum]:
    """The sum of each year of a purse at a stage, in the order of the years; years without a whole sum are left out."""
    book = case.ledger.budget
    years = sorted({item.year for item in book.items if item.purse == purse and item.year is not None})
    sums = {year: book.total(year, stage, purse) for year in years}
    return {year: found for year, found in sums.items() if isinstance(found, Sum)}


def money(summed: Sum, digits: int = 2) -> str:
    """A sum for a finding: as its source gave it where it is one figure."""
    single = summed.single
    return format_rupiah(single) if isinstance(single, Rupiah) else format_rupiah_short(summed.value, digits)


def stage_words(case: Case, years: Iterable[int], purse: str, stage: str = FINAL) -> str:
    """What to call a stage: the last budget is "pagu akhir" where it was revised in one of the years, else "pagu"."""
    rows = [item for year in years for item in case.ledger.budget.of(year, stage, purse)]
    revised = any(item.stage == "perubahan" for item in rows)
    return "pagu" if stage == FINAL and not revised else stage

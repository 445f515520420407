"""All trials of money against people of one evidence: which amounts pay whom, and whether the arithmetic holds.

Amounts that name whom they pay are tried against those; amounts that don't against all groups of their fund and year.
Amounts for the same people are tried together, whatever their funds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from paritrana.evidence.addresses import field as place_of
from paritrana.evidence.ledger import FINAL, BudgetItem, Ending, Ledger, Trial, figure_words, plain
from paritrana.field.intervals import Interval
from paritrana.indonesian import Rupiah, format_count, format_decimal, format_rupiah_short
from paritrana.rules.constants import Constants
from paritrana.rules.payees import Payee, Payroll

_YEAR = Interval(Decimal(1), Decimal(12))
_SPENT = "realisasi"


@dataclass(slots=True)
class _Match:
    """Amounts and the payees they share; `why` is the reason why they can't be tried."""

    items: list[BudgetItem]
    payees: list[Payee] = field(default_factory=list)
    why: str = ""

    @property
    def names_payees(self) -> bool:
        """Whether every amount names whom it pays."""
        return all(item.purposes for item in self.items)


def trials(ledger: Ledger, constants: Constants) -> tuple[Trial, ...]:
    """Try every amount of every year; what was spent goes before what was allocated for the same."""
    payroll = Payroll(ledger, constants)
    book = ledger.budget
    return tuple(
        _trial_of(year, match)
        for year in book.years
        for match in _join(list(_matches(year, ledger, payroll)))
    )


def _items_to_try(year: int, ledger: Ledger) -> list[BudgetItem]:
    """The amounts of a year to try: spending, and allocations of which no spending is stated."""
    book = ledger.budget
    extra = book.account(year, _SPENT).extra | book.account(year, FINAL).extra
    spent = [item for item in book.of(year, _SPENT) if item.amount and id(item.posting) not in extra]
    given = [item for item in book.of(year, FINAL) if item.amount and id(item.posting) not in extra]
    rest = [item for item in given if all(item.posting.apart(one.posting) for one in spent)]
    return [*spent, *rest]


def _matches(year: int, ledger: Ledger, payroll: Payroll) -> Iterator[_Match]:
    """Each amount with its payees, or with the reason why it has none."""
    items = _items_to_try(year, ledger)
    disputed = _dispute_reasons(year, ledger)
    for item in items:
        reason = disputed.get(id(item.posting), "")
        if reason:
            yield _Match([item], why=reason)
        elif item.purposes:
            yield _people_named(year, item, ledger, payroll)
        else:
            yield _match_all(year, item, items, payroll)


def _dispute_reasons(year: int, ledger: Ledger) -> dict[int, str]:
    """Why an amount can't be tried: by the identity of its posting, the dispute it is part of."""
    accounts = [ledger.budget.account(year, stage) for stage in (FINAL, _SPENT)]
    return {
        id(posting): dispute.reason
        for account in accounts
        for dispute in account.disputes
        for posting in dispute.postings
    }


def _people_named(year: int, item: BudgetItem, ledger: Ledger, payroll: Payroll) -> _Match:
    """The people an amount names: of its year, and of its fund where theirs is known."""
    found = payroll.with_names(year, sorted(item.purposes))
    own = [one for one in found if not one.purses or not item.purses or one.purses & item.purses]
    missing = item.purposes - {name for one in own for name in item.purposes if _is(one, name)}
    if not missing:
        return _Match([item], own)
    name = ledger.names.get(sorted(missing)[0], sorted(missing)[0])
    other = next((one for one in found if one not in own), None)
    if other is not None:
        return _Match(
            [item],
            why=f"{name} {year} tercatat dibayar {' dan '.join(sorted(other.purses))}, bukan {item.purse}",
        )
    return _Match([item], why=f"{name} tahun {year} tidak ada dalam kelompok atau kepesertaan")


def _is(payee: Payee, name: str) -> bool:
    return plain(payee.name) == name


def _match_all(year: int, item: BudgetItem, items: Sequence[BudgetItem], payroll: Payroll) -> _Match:
    """All groups of its fund and year, but those that another amount of the fund names."""
    if not item.purses:
        return _Match([item], why="sumber dananya tidak disebut")
    taken = {name for other in items if other.purses & item.purses for name in other.purposes}
    found = [one for one in payroll.paid_by(year, item.purses) if not any(_is(one, name) for name in taken)]
    if found:
        return _Match([item], found)
    return _Match([item], why=f"tidak ada kelompok {year} yang tercatat dibayar {item.purse}")


def _join(matches: Sequence[_Match]) -> list[_Match]:
    """Put together the amounts that pay the same people."""
    done: list[_Match] = []
    for match in matches:
        places = {one.at for one in match.payees}
        same = [other for other in done if places & {one.at for one in other.payees}]
        for other in same:
            done.remove(other)
            match.items = [*other.items, *match.items]
            match.payees = list({one.at: one for one in (*other.payees, *match.payees)}.values())
        done.append(match)
    return done


def _trial_of(year: int, match: _Match) -> Trial:
    """One trial with its ending."""
    money = Interval.nothing()
    for item in match.items:
        money = money.plus(item.posting.interval)
    value = sum((item.amount.value for item in match.items if item.amount), Decimal(0))
    purses = frozenset().union(*(item.purses for item in match.items))
    lacking = match.why or "; ".join(dict.fromkeys(one.lacking for one in match.payees if one.lacking))
    known = [one for one in match.payees if not one.lacking]
    low, high = _cost(match, known)
    monthly = _monthly(known)
    short = bool(known) and money.high is not None and low > money.high
    ending = Ending.FAILED if short else Ending.UNTESTED if lacking else Ending.HELD
    if ending is Ending.HELD and match.names_payees and high is not None and money.low > high:
        ending = Ending.FAILED
    cost = sum((one.nominal for one in known), Decimal(0))
    heads = sum((one.people.value for one in known if one.people), Decimal(0))
    return Trial(
        year,
        " dan ".join(sorted(purses)),
        tuple(dict.fromkeys(one.name for one in match.payees)) or _purposes(match),
        ending,
        tuple(place_of(item.at, item.row, "amount") for item in match.items),
        tuple(one.at for one in match.payees),
        tuple({str(ref): ref for item in match.items for ref in item.row.refs}.values()),
        _amount(match.items, value),
        format_count(heads) if heads else "",
        f"Rp{format_decimal(cost / heads, 0)}" if heads else "",
        _decimals(value / cost) if cost else "",
        _wanted_months(match, known),
        money.over(monthly) if cost else None,
        "" if ending is Ending.FAILED else lacking,
        match.names_payees,
    )


def _purposes(match: _Match) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for item in match.items for name in item.row.pays_for))


def _amount(items: Sequence[BudgetItem], value: Decimal) -> str:
    """The money as its source gave it, several amounts as their sum."""
    amounts = [item.amount for item in items]
    if len(amounts) == 1:
        return figure_words(amounts[0])
    exact = all(isinstance(amount, Rupiah) and amount.exact for amount in amounts)
    return f"Rp{format_count(value)}" if exact else f"sekitar {format_rupiah_short(value, 2)}"


def _monthly(payees: Sequence[Payee]) -> Interval:
    result = Interval.nothing()
    for one in payees:
        if one.monthly is not None:
            result = result.plus(one.monthly)
    return result


def _months(match: _Match, payee: Payee) -> Interval:
    """The months of one payee: those of the amount that pays it alone, else its own, else those of the amounts."""
    stated = {item.row.months for item in match.items if isinstance(item.row.months, int)}
    if len(match.items) > 1 and payee.months is not None:
        stated = {payee.months}
    if not stated and payee.months is not None:
        stated = {payee.months}
    if not stated:
        return _YEAR
    return Interval(Decimal(min(stated)), Decimal(max(stated)))


def _cost(match: _Match, payees: Sequence[Payee]) -> tuple[Decimal, Decimal | None]:
    """The least and the most that the contributions of some payees can cost over their months."""
    result = Interval.nothing()
    for one in payees:
        if one.monthly is not None:
            result = result.plus(one.monthly.by(_months(match, one)))
    return result.low, result.high


def _wanted_months(match: _Match, payees: Sequence[Payee]) -> str:
    """The months that are stated: "12", "6–12", "1–12" where none are."""
    spans = [_months(match, one) for one in payees]
    if not spans:
        return ""
    low, high = min(span.low for span in spans), max(span.high or span.low for span in spans)
    return f"{low}" if low == high else f"{low}–{high}"


def _decimals(value: Decimal) -> str:
    """One decimal, or two where one would hide the difference."""
    short = format_decimal(value, 1)
    return format_decimal(value, 2) if short.endswith(",0") or value < 1 else short

"""The constants of the field as types: konstanta.yaml's tree in, Constants out.

Amounts are whole rupiah, rates are percent. A tree that lacks something is our bug and raises.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from paritrana.diagnostics import Findings
from paritrana.located import Node
from paritrana.readers.yamltext import read


@dataclass(frozen=True, slots=True)
class DiscountWindow:
    """The first and the last day on which a sector has a discount."""

    sector: str
    start: date
    end: date

    def months_in(self, year: int) -> int:
        """How many months of a year lie inside; windows begin and end with a month."""
        first = max(self.start, date(year, 1, 1))
        last = min(self.end, date(year, 12, 31))
        return max(0, last.month - first.month + 1) if first <= last else 0


@dataclass(frozen=True, slots=True)
class Discount:
    """A discount on BPU contributions: the share left to pay, when, who may not or may not surely use it."""

    id: str
    rate: Decimal
    windows: tuple[DiscountWindow, ...]
    excluded_payers: tuple[str, ...]
    unclear_payers: tuple[str, ...]

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year in which anybody has it."""
        return min(one.start for one in self.windows).year, max(one.end for one in self.windows).year


@dataclass(frozen=True, slots=True)
class JkpRate:
    """The contribution of JKP in percent of the wage, from a day on."""

    start: date
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Regulation:
    """A national regulation of the register; `ln` and `tln` are "" where they aren't known."""

    id: str
    title: str
    mark: str
    ln: str = ""
    tln: str = ""
    amended_by: tuple[str, ...] = ()
    followed_by: tuple[str, ...] = ()
    repealed_by: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the APBD: its code, what it pays, whom; `mark` says how sure that is."""

    code: str
    name: str
    insurer: str
    mark: str


@dataclass(frozen=True, slots=True)
class WageRates:
    """Contributions of wage earners in percent of the wage: JKK by risk class, JKM, the least of both together."""

    jkk: tuple[Decimal, ...]
    jkm: Decimal
    least: Decimal

    @property
    def jkk_jkm(self) -> tuple[Decimal, ...]:
        """What JKK and JKM can be together."""
        return tuple(rate + self.jkm for rate in self.jkk)


@dataclass(frozen=True, slots=True)
class Constants:
    """What the rules hold the evidence against (docs/field.md section 3)."""

    bpu_monthly: int
    bpu_with_jht: int
    wage: WageRates
    programmes: Mapping[str, frozenset[str]]
    discounts: tuple[Discount, ...]
    jkm_total: int
    jkm_funeral: int
    jkm_before: int
    jkk_death_least: int
    scholarship_max: int
    jkp_max: int
    jkp_rates: tuple[JkpRate, ...]
    guidelines: Mapping[int, str]
    accounts: tuple[Account, ...]
    part_time_since: int
    polls: tuple[date, ...]
    ranks: Mapping[str, int]
    regulations: Mapping[str, Regulation]

    def premium_of(self, programmes: frozenset[str]) -> int | None:
        """The least monthly contribution of a BPU participant; JKK and JKM where no programme is named."""
        if programmes <= {"JKK", "JKM"}:
            return self.bpu_monthly
        return self.bpu_with_jht if programmes == {"JKK", "JKM", "JHT"} else None


@lru_cache(maxsize=1)
def from_yaml(data: bytes) -> Constants:
    """Read the constants; they are the same for every dossier of a run."""
    root = read(data, "konstanta.yaml", Findings())
    assert root
    return from_node(root)


def from_node(root: Node) -> Constants:
    """Take the constants out of the tree of assets/konstanta.yaml."""
    tree = _plain(root)
    benefit, premium = tree["benefit_rp"], tree["premium"]
    jkp = benefit["jkp"]
    regulations = (_regulation(each) for each in tree["regulations"])
    return Constants(
        bpu_monthly=int(premium["bpu_min"]["jkk_jkm"]["rp"]),
        bpu_with_jht=int(premium["bpu_min"]["jkk_jkm_jht"]["rp"]),
        wage=_wage(premium["pu_percent_of_wage"]),
        programmes=MappingProxyType(
            {name: frozenset(each["programmes"]) for name, each in tree["segment_programmes"].items()}
        ),
        discounts=tuple(_discount(each) for each in tree["discount"]),
        jkm_total=int(benefit["jkm_total"]["rp"]),
        jkm_funeral=int(benefit["jkm_total"]["parts"][-1]),
        jkm_before=int(benefit["jkm_before_pp82_2019"]),
        jkk_death_least=int(benefit["jkk_death_lowest_base"]),
        scholarship_max=int(benefit["scholarship_max"]),
        jkp_max=int(jkp["percent"]) * int(jkp["months"]) * int(jkp["wage_cap"]) // 100,
        jkp_rates=tuple(_jkp(each) for each in premium["pu_percent_of_wage"]["jkp"]),
        guidelines=MappingProxyType({int(y): str(g) for y, g in tree["budget_guideline_by_year"].items()}),
        accounts=tuple(Account(a["code"], a["name"], a["insurer"], a["mark"]) for a in tree["accounts"]),
        part_time_since=date.fromisoformat(tree["part_time_staff"]["from"]).year,
        polls=tuple(date.fromisoformat(each["date"]) for each in tree["polls"]),
        ranks=MappingProxyType({kind: int(rank) for kind, rank in tree["regulation_rank"].items()}),
        regulations=MappingProxyType({each.id: each for each in regulations}),
    )


def _discount(tree: Mapping[str, Any]) -> Discount:
    windows = tuple(
        DiscountWindow(each["sector"], date.fromisoformat(each["from"]), date.fromisoformat(each["to"]))
        for each in tree["windows"]
    )
    excluded, unclear = tuple(tree["excluded_payers"]), tuple(tree["unclear_payers"])
    return Discount(tree["id"], Decimal(tree["rate"]), windows, excluded, unclear)


def _wage(tree: Mapping[str, Any]) -> WageRates:
    jkk = tuple(Decimal(rate) for risk, rate in tree["jkk"].items() if risk != "mark")
    return WageRates(jkk, Decimal(tree["jkm"]["rate"]), Decimal(tree["non_asn_min"]["total"]))


def _jkp(tree: Mapping[str, Any]) -> JkpRate:
    return JkpRate(date.fromisoformat(tree["from"]), Decimal(tree["rate"]))


def _regulation(tree: Mapping[str, Any]) -> Regulation:
    _, ln = tree.get("ln", ("", ""))
    amended = tuple(tree.get("diubah_oleh", ()))
    followed = tuple(tree.get("diteruskan_oleh", ()))
    repealed = tree.get("dicabut_oleh", "")
    return Regulation(
        tree["id"], tree["judul"], tree["mark"], ln, tree.get("tln", ""), amended, followed, repealed
    )


def _plain(node: Node) -> Any:
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, Mapping):
        return {key: _plain(child) for key, child in node.value.items()}
    return [_plain(child) for child in node.value]

"""The constants of the field as types: konstanta.yaml's tree in, Constants out.

Amounts are whole rupiah, rates are percent. A tree that lacks something is our bug and raises.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from paritrana.located import Node


@dataclass(frozen=True, slots=True)
class Discount:
    """A discount on BPU contributions: the share left to pay, its years, who may not or may not surely use it."""

    id: str
    rate: Decimal
    years: tuple[int, int]
    excluded_payers: tuple[str, ...]
    unclear_payers: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class Constants:
    """What the rules hold the evidence against (domain.md section 3)."""

    bpu_monthly: int
    discounts: tuple[Discount, ...]
    jkm_total: int
    jkm_funeral: int
    scholarship_max: int
    jkp_max: int
    jkp_rates: tuple[JkpRate, ...]
    guidelines: Mapping[int, str]
    regulations: Mapping[str, Regulation]


def from_node(root: Node) -> Constants:
    """Take the constants out of the tree of assets/konstanta.yaml."""
    tree = _plain(root)
    benefit, premium = tree["benefit_rp"], tree["premium"]
    jkp = benefit["jkp"]
    regulations = (_regulation(each) for each in tree["regulations"])
    return Constants(
        bpu_monthly=int(premium["bpu_min"]["jkk_jkm"]["rp"]),
        discounts=tuple(_discount(each) for each in tree["discount"]),
        jkm_total=int(benefit["jkm_total"]["rp"]),
        jkm_funeral=int(benefit["jkm_total"]["parts"][-1]),
        scholarship_max=int(benefit["scholarship_max"]),
        jkp_max=int(jkp["percent"]) * int(jkp["months"]) * int(jkp["wage_cap"]) // 100,
        jkp_rates=tuple(_jkp(each) for each in premium["pu_percent_of_wage"]["jkp"]),
        guidelines=MappingProxyType({int(y): str(g) for y, g in tree["budget_guideline_by_year"].items()}),
        regulations=MappingProxyType({each.id: each for each in regulations}),
    )


def _discount(tree: Mapping[str, Any]) -> Discount:
    windows = [(date.fromisoformat(w["from"]), date.fromisoformat(w["to"])) for w in tree["windows"]]
    years = min(start for start, _ in windows).year, max(end for _, end in windows).year
    excluded, unclear = tuple(tree["excluded_payers"]), tuple(tree["unclear_payers"])
    return Discount(tree["id"], Decimal(tree["rate"]), years, excluded, unclear)


def _jkp(tree: Mapping[str, Any]) -> JkpRate:
    return JkpRate(date.fromisoformat(tree["from"]), Decimal(tree["rate"]))


def _regulation(tree: Mapping[str, Any]) -> Regulation:
    _, ln = tree.get("ln", ("", ""))
    amended = tuple(tree.get("diubah_oleh", ()))
    return Regulation(tree["id"], tree["judul"], tree["mark"], ln, tree.get("tln", ""), amended)


def _plain(node: Node) -> Any:
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, Mapping):
        return {key: _plain(child) for key, child in node.value.items()}
    return [_plain(child) for child in node.value]

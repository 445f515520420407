"""The constants agree with one another, carry a mark where they are in doubt, and read the same as text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

TEXT = (Path(__file__).resolve().parents[3] / "assets" / "konstanta.yaml").read_text(encoding="utf-8")
ALL: dict[str, Any] = yaml.load(TEXT, Loader=yaml.BaseLoader)  # every scalar as text, as our reader has it
BPU = ALL["premium"]["bpu_min"]


def test_contributions_of_bpu_add_up() -> None:
    jkk, jkm, jht = (int(BPU[name]["rp"]) for name in ("jkk", "jkm", "jht"))
    assert jkk + jkm == int(BPU["jkk_jkm"]["rp"]) == 16800
    assert jkk + jkm + jht == int(BPU["jkk_jkm_jht"]["rp"])
    for both in (BPU["jkk_jkm"], BPU["jkk_jkm_jht"]):
        assert int(both["per_year"]) == 12 * int(both["rp"])


def test_wage_rates_add_up() -> None:
    wage = ALL["premium"]["pu_percent_of_wage"]
    recomposed = Decimal(wage["jkp"][-1]["from_jkk"])
    for risk in ("sangat_rendah", "rendah", "sedang", "tinggi", "sangat_tinggi"):
        assert Decimal(wage["jkk"][risk]) - recomposed == Decimal(wage["jkk_net_if_jkp"][risk])
    for jkp in wage["jkp"]:
        parts = ("government", "from_jkk", "from_jkm")
        assert sum(Decimal(jkp.get(part, "0")) for part in parts) == Decimal(jkp["rate"])
    least = wage["non_asn_min"]
    assert Decimal(least["jkk"]) + Decimal(least["jkm"]) == Decimal(least["total"])


def test_periods_follow_one_another_without_gap() -> None:
    first, second = ALL["premium"]["pu_percent_of_wage"]["jkp"]
    end, start = date.fromisoformat(first["to"]), date.fromisoformat(second["from"])
    assert (start - end).days == 1
    assert "to" not in second


def test_construction_slices_rise_and_the_last_is_open() -> None:
    *closed, last = ALL["premium"]["jakon_slices_percent_of_contract"]
    ends = [int(each["upto"]) for each in closed]
    assert ends == sorted(ends) and len(ends) == 4
    assert "upto" not in last


def test_death_benefit_is_the_sum_of_its_parts() -> None:
    total = ALL["benefit_rp"]["jkm_total"]
    assert sum(map(int, total["parts"])) == int(total["rp"]) == 42_000_000


def test_register_has_unique_ids_that_begin_with_a_ranked_type() -> None:
    ids = [each["id"] for each in ALL["regulations"]]
    assert len(ids) == len(set(ids)) == 48
    for each in ids:
        kind = each.split("-")[0]
        assert kind in ALL["regulation_rank"] or kind.startswith(("Permen", "PMK")), each


def test_every_regulation_carries_a_mark_of_the_legend() -> None:
    assert {each["mark"] for each in ALL["regulations"]} == {"S", "M", "M?"}
    assert all(f"#   {mark} " in TEXT for mark in ("S", "C", "M", "M?"))


def test_a_gazette_is_year_and_number_and_the_year_is_that_of_the_regulation() -> None:
    gazettes = [(each["id"], each[key]) for each in ALL["regulations"] for key in ("ln", "bn") if key in each]
    assert len(gazettes) == 18
    for name, (year, number) in gazettes:
        assert name.endswith(f"-{year}") and number.isdigit()


def test_nothing_is_written_as_null() -> None:
    assert "null" not in TEXT and "~" not in TEXT


def test_ceilings_follow_one_another_and_each_has_its_mark() -> None:
    ceilings = ALL["premium"]["pu_percent_of_wage"]["jp_wage_ceiling"]
    assert [int(each["rp"]) for each in ceilings] == [9_559_600, 10_042_300, 10_547_400]
    for one, two in pairwise(ceilings):
        assert (date.fromisoformat(two["from"]) - date.fromisoformat(one["to"])).days == 1
    assert ceilings[-1]["mark"] == "M?" and "to" not in ceilings[-1]


def test_an_account_names_who_is_paid_and_since_when() -> None:
    for each in ALL["accounts"]:
        assert each["code"].startswith("5.1.") and each["insurer"] and date.fromisoformat(each["from"])

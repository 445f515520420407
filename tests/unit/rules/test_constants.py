"""The shipped constants become types without loss."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.corpus.harness import constants


def test_contributions_and_benefits() -> None:
    known = constants()
    assert known.bpu_monthly == 16_800
    assert (known.jkm_total, known.jkm_funeral, known.scholarship_max) == (
        42_000_000,
        10_000_000,
        174_000_000,
    )
    assert known.jkp_max == 18_000_000  # 60% of 5.000.000 for six months
    assert [(rate.start, rate.rate) for rate in known.jkp_rates] == [
        (date(2021, 2, 2), Decimal("0.46")),
        (date(2025, 2, 7), Decimal("0.36")),
    ]


def test_the_discount() -> None:
    (discount,) = constants().discounts
    assert discount.rate * constants().bpu_monthly == 8_400
    assert discount.years == (2026, 2027)
    assert discount.excluded_payers == ("APBN", "APBD")


def test_guidelines_and_register() -> None:
    known = constants()
    assert known.guidelines[2023] == "Permendagri 84/2022"
    assert known.regulations["UU-24-2011"].tln == "5256"
    assert known.regulations["PP-44-2015"].amended_by == ("PP-82-2019", "PP-49-2023")
    assert known.regulations["PP-6-2025"].ln == ""


def test_wage_rates_and_programmes() -> None:
    known = constants()
    assert known.wage.jkk_jkm[0] == known.wage.least == Decimal("0.54")
    assert known.wage.jkk_jkm[-1] == Decimal("2.04")
    assert known.premium_of(frozenset()) == 16_800
    assert known.premium_of(frozenset({"JKK", "JKM", "JHT"})) == 36_800
    assert known.premium_of(frozenset({"JKK", "JKM", "JP"})) is None
    assert known.programmes == {"BPU": {"JKK", "JKM", "JHT"}, "Jakon": {"JKK", "JKM"}}


def test_ranks_polls_and_what_follows_an_instruction() -> None:
    known = constants()
    assert (
        known.ranks["UU"]
        < known.ranks["PP"]
        < known.ranks["Perda"]
        < known.ranks["Perbup"]
        < known.ranks["SE"]
    )
    assert date(2024, 2, 14) in known.polls
    assert known.regulations["Inpres-4-2022"].followed_by == ("Inpres-8-2025",)


def test_accounts_and_who_is_paid() -> None:
    known = {account.code: account for account in constants().accounts}
    assert known["5.1.02.02.02.0005"].insurer == "BPJS Kesehatan"
    assert known["5.1.02.02.02.0006"].insurer == "BPJS Ketenagakerjaan"
    assert known["5.1.01.01.10"].mark == "M?"
    assert constants().part_time_since == 2026


def test_the_register_knows_amendments_and_repeals() -> None:
    known = constants().regulations
    assert known["UU-23-2014"].amended_by[-1] == "UU-6-2023"
    assert known["UU-12-2011"].amended_by == ("UU-15-2019", "UU-13-2022")
    assert known["PP-36-2021"].amended_by == ("PP-51-2023", "PP-49-2025")
    assert known["UU-5-2014"].repealed_by == "UU-20-2023"
    assert known["UU-24-2011"].repealed_by == ""

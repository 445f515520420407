"""Groups that pay a discounted contribution (PP 50/2025): the place where three rules begin."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.evidence.model import Group
from paritrana.indonesian import Rupiah
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.constants import Discount


def discounted(case: Case) -> Iterator[tuple[Address, Group, Discount, Decimal]]:
    """Every group whose contribution can be the discounted one and not the full one."""
    full = case.constants.bpu_monthly
    for at, group in case.groups:
        premium = group.premium
        if isinstance(premium, Rupiah) and not premium.holds(full):
            for discount in case.constants.discounts:
                if premium.holds(discount.rate * full):
                    yield at, group, discount, discount.rate * full

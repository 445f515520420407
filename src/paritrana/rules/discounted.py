"""Groups that pay a discounted contribution (PP 50/2025), and when their sector has it: where four rules begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from paritrana.evidence.model import Group
from paritrana.indonesian import Rupiah
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.constants import Discount, DiscountWindow

_TRANSPORT = re.compile(
    r"ojek|ojol|pengemudi|sopir|supir|driver|kurir|angkot|angkutan|transport|becak|bentor|kusir|delman|andong|taksi|bus\b|truk|kernet"
    r"|kondektur|masinis|speedboat|nakhoda|penarik",
    re.IGNORECASE,
)


def discounted_groups(case: Case) -> Iterator[tuple[Address, Group, Discount, Decimal]]:
    """Every group whose contribution can be the discounted one and not the full one."""
    full = case.constants.bpu_monthly
    for at, group in case.groups:
        premium = group.premium
        if isinstance(premium, Rupiah) and not premium.holds(full):
            for discount in case.constants.discounts:
                if premium.holds(discount.rate * full):
                    yield at, group, discount, discount.rate * full


def window_of(group: Group, discount: Discount) -> DiscountWindow:
    """When a group's sector has the discount; a group whose name says nothing of transport is of the others."""
    transport = bool(_TRANSPORT.search(group.name))
    fitting = [one for one in discount.windows if (one.sector == "transportasi") == transport]
    return (fitting or list(discount.windows))[0]

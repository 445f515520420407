"""Print the next free code of each family of findings. Gaps are not offered: some of those codes were given up.

python -m tools.free_codes
"""

from __future__ import annotations

from collections.abc import Iterable

from paritrana.catalogue import faults
from paritrana.report.reference import FAMILIES


def next_codes(codes: Iterable[str]) -> dict[str, str]:
    """Give the code after the highest of each family."""
    highest = dict.fromkeys(FAMILIES, 0)
    for code in codes:
        family, _, number = code.rpartition("-")
        highest[family] = max(highest[family], int(number))
    return {family: f"{family}-{number + 1:02}" for family, number in highest.items()}


if __name__ == "__main__":
    for family, code in next_codes(fault.code for fault in faults()).items():
        print(f"{code:9}  {FAMILIES[family]}")

"""One entry for one cause: a finding with those of the same words, and with those that only follow from it.

What follows from what is said in `ranking.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.diagnostics import Diagnostic
from paritrana.ranking import causes
from paritrana.report.words import headline, severity


@dataclass(frozen=True, slots=True)
class FoldedFinding:
    """What a report says once: `same` stand elsewhere in the same words, `followers` go with the first."""

    finding: Diagnostic
    same: tuple[Diagnostic, ...] = ()
    followers: tuple[Diagnostic, ...] = ()


def fold(findings: Sequence[Diagnostic]) -> tuple[FoldedFinding, ...]:
    """The entries of findings in their order; every finding is in exactly one of them."""
    of = causes(findings)
    groups: dict[tuple[str, str, str], list[int]] = {}
    for number, finding in enumerate(findings):
        if number not in of:
            groups.setdefault((finding.code, severity(finding), headline(finding)), []).append(number)
    followers: dict[int, list[Diagnostic]] = {}
    for number, cause in of.items():
        followers.setdefault(cause, []).append(findings[number])
    return tuple(
        FoldedFinding(
            findings[group[0]],
            tuple(findings[n] for n in group[1:]),
            tuple(follower for n in group for follower in followers.get(n, ())),
        )
        for group in groups.values()
    )

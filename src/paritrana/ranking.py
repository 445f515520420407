"""What follows from what, and what helps most: the one ranking of repairs, for the report and for the dossier's page.

In: findings. Out: causes, and kinds of finding ranked by what mending them would do. What follows is data of the
fault (`Fault.explains`): a finding of such a code at the same place, below it, or at the part that holds it; not one
that speaks of other places as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from paritrana.diagnostics import Diagnostic, Severity
from paritrana.located import Address, Item

_Steps = tuple[str | Item, ...]
_WEIGHT = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Repair:
    """A kind of finding to mend: its first occurrence, and how many places it touches, related ones included."""

    first: Diagnostic
    places: int


def rank(findings: Iterable[Diagnostic], most: int = 3) -> tuple[Repair, ...]:
    """Rank the kinds of finding whose repair helps most: galat first, then whatever touches most places, then as given.

    What only follows from another finding, is accepted or is a catatan needs no repair.
    """
    kinds: dict[str, list[Diagnostic]] = {}
    for finding in leading(findings):
        if not finding.accepted and finding.severity is not Severity.CATATAN:
            kinds.setdefault(finding.code, []).append(finding)
    found = [Repair(group[0], sum(1 + len(d.related) for d in group)) for group in kinds.values()]
    found.sort(key=lambda r: (_WEIGHT[r.first.severity], -r.places))
    return tuple(found[:most])


def causes(findings: Sequence[Diagnostic]) -> dict[int, int]:
    """Give the number of each finding that only follows from another, with the number of its first cause."""
    index = _index(findings)
    found: dict[int, int] = {}
    for number, finding in enumerate(findings):
        for cause in () if finding.accepted else _candidates(finding, index):
            if _root(cause, found) != number and _is_confined(finding, findings[cause]):
                found[number] = cause
                break
    return {number: _root(cause, found) for number, cause in found.items()}


def leading(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Keep the findings that follow from no other."""
    listed = list(findings)
    following = causes(listed)
    return tuple(finding for number, finding in enumerate(listed) if number not in following)


def _index(findings: Sequence[Diagnostic]) -> dict[tuple[str, bool, _Steps], int]:
    """The first cause for each code it explains: at its own place (True), and at the part that holds it (False)."""
    index: dict[tuple[str, bool, _Steps], int] = {}
    for number, finding in enumerate(findings):
        if finding.accepted or not isinstance(finding.place, Address):
            continue
        steps = finding.place.steps
        for code in finding.fault.explains:
            index.setdefault((code, True, steps), number)
            index.setdefault((code, False, steps[:-1]), number)
    return index


def _candidates(finding: Diagnostic, index: dict[tuple[str, bool, _Steps], int]) -> Iterator[int]:
    if not index or not isinstance(finding.place, Address):
        return
    steps = finding.place.steps
    places = [(True, steps[:length]) for length in range(len(steps), 0, -1)] + [(False, steps)]
    for exact, place in places:
        cause = index.get((finding.code, exact, place))
        if cause is not None:
            yield cause


def _is_confined(finding: Diagnostic, cause: Diagnostic) -> bool:
    """Whether a finding speaks of nothing outside of the part that holds its cause."""
    assert isinstance(cause.place, Address)
    part = Address(cause.place.steps[:-1])
    return all(isinstance(r.place, Address) and r.place.startswith(part) for r in finding.related)


def _root(cause: int, found: dict[int, int]) -> int:
    """The first cause of a chain; there are no rings, since no finding is given a cause that leads back to it."""
    while cause in found:
        cause = found[cause]
    return cause

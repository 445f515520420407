"""The figures of the evidence: every row that states numbers, with the proof it inherits.

A row without references of its own has those of the row it lies in. Plans state targets and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from paritrana.evidence.addresses import field
from paritrana.evidence.model import Part, Row
from paritrana.evidence.values import EvidenceRef
from paritrana.indonesian import Count, Percent, Rupiah
from paritrana.located import Address

_NOT_CLAIMS = frozenset({"premium", "weight", "cost"})
_NOT_SECTIONS = frozenset({"rencana", "indikator"})


@dataclass(frozen=True, slots=True)
class Stated:
    """A row with its first figure: `at` is the figure's place; refs and reason are its own or inherited."""

    at: Address
    row: Row
    name: str
    refs: tuple[EvidenceRef, ...]
    reason: str


def stated_figures(parts: Iterable[tuple[Address, Part]]) -> Iterator[Stated]:
    """Every row that states a figure as a fact; rows come after those they lie in."""
    above: dict[Address, tuple[tuple[EvidenceRef, ...], str]] = {}
    for at, part in parts:
        if not isinstance(part, Row):
            continue
        refs, reason = part.refs, part.reason if isinstance(part.reason, str) else ""
        if not refs or not reason:
            held = _inherited(at, above)
            refs, reason = refs or held[0], reason or held[1]
        above[at] = refs, reason
        name = _first_figure(part)
        if name and at.steps[0] not in _NOT_SECTIONS:
            yield Stated(field(at, part, name), part, name, refs, reason)


def _inherited(
    at: Address, above: dict[Address, tuple[tuple[EvidenceRef, ...], str]]
) -> tuple[tuple[EvidenceRef, ...], str]:
    for length in range(len(at.steps) - 1, 0, -1):
        held = above.get(Address(at.steps[:length]))
        if held:
            return held
    return (), ""


def _first_figure(part: Part) -> str:
    for name, value in part.__dict__.items():
        if isinstance(value, Rupiah | Count | Percent) and name not in _NOT_CLAIMS:
            return name
    return ""

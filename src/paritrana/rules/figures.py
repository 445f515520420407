"""The figures of the evidence: every row that states numbers, with the proof it inherits.

A row without references of its own has those of the row it lies in. Plans state targets and are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from paritrana.evidence.addresses import field
from paritrana.evidence.model import EvidenceRow, Part
from paritrana.evidence.values import EvidenceRef
from paritrana.field.sections import keys_without
from paritrana.indonesian import Quantity
from paritrana.located import Address

_NOT_CLAIMS = frozenset({"premium", "weight", "cost", "refs", "reason", "note"})
_NO_CLAIMS = keys_without("claims")
_Held = tuple[Address, tuple[EvidenceRef, ...], str]


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A row with its first figure: `at` is the figure's place; refs and reason are its own or inherited."""

    at: Address
    row: EvidenceRow
    name: str
    refs: tuple[EvidenceRef, ...]
    reason: str


def stated_figures(parts: Iterable[tuple[Address, Part]]) -> Iterator[StatedFigure]:
    """Every row that states a figure as a fact; rows come after those they lie in, as `walk` gives them."""
    above: list[_Held] = []
    for at, part in parts:
        if not isinstance(part, EvidenceRow):
            continue
        while above and not at.startswith(above[-1][0]):
            above.pop()
        refs, reason = part.refs, part.reason if isinstance(part.reason, str) else ""
        if above:
            refs, reason = refs or above[-1][1], reason or above[-1][2]
        above.append((at, refs, reason))
        name = _first_figure(part)
        if name and at.steps[0] not in _NO_CLAIMS:
            yield StatedFigure(field(at, part, name), part, name, refs, reason)


def _first_figure(part: Part) -> str:
    values = part.__dict__
    for name in _claims(type(part)):
        if isinstance(values[name], Quantity):
            return name
    return ""


@cache
def _claims(model: type[Part]) -> tuple[str, ...]:
    """The attributes whose figures are facts."""
    return tuple(name for name in model.model_fields if name not in _NOT_CLAIMS)

"""Places that still hold the placeholder of a new file, in the order they are best filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paritrana.diagnostics import Diagnostic, Related
from paritrana.evidence.addresses import field
from paritrana.evidence.faults import NOT_FILLED_IN
from paritrana.evidence.model import Part
from paritrana.evidence.values import MISSING
from paritrana.located import Address

PLACEHOLDER = "belum diisi"


def find_blanks(parts: Iterable[tuple[Address, Part]]) -> Iterator[Diagnostic]:
    """Yield one finding for all placeholders of the parts, at the first of them."""
    places = [place for at, part in parts for place in _blanks(at, part)]
    if places:
        first, *others = places
        related = [Related(other, "lalu di sini") for other in others]
        yield NOT_FILLED_IN.at(first, related=related, banyak=len(places), pertama=str(first))


def _blanks(at: Address, part: Part) -> Iterator[Address]:
    for name, value in vars(part).items():
        if isinstance(value, str) and value.casefold() == PLACEHOLDER:
            yield field(at, part, _missing_attribute(part) if name == "reason" else name)


def _missing_attribute(part: Part) -> str:
    """The first attribute whose absence the placeholder explains."""
    missing = (name for name, value in vars(part).items() if value is MISSING)
    return next(missing, "reason")

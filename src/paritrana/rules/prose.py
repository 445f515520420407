"""The free texts of the evidence that a juror reads as claims, sentence by sentence.

Titles of proofs, reasons, the region's own data notes and its plans are no claims and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from paritrana.evidence.addresses import field
from paritrana.evidence.model import Part
from paritrana.field.sections import keys_without
from paritrana.located import Address

_TEXTS = frozenset(
    {
        "overview", "content", "outcome", "claim", "problem", "method", "replication", "remark", "note", "story",
        "deed", "achievement", "body", "points",
    }
)  # fmt: skip
_NO_PROSE = keys_without("prose")
_END = re.compile(r"(?<=[.;!?])\s+|\n+")


@dataclass(frozen=True, slots=True)
class ProseSentence:
    """A sentence, the place of its text, and the part and attribute it stands in."""

    at: Address
    text: str
    part: Part
    name: str


@dataclass(frozen=True, slots=True)
class Prose:
    """All texts; `whole` is one string of them, to see at once whether anything can match."""

    texts: tuple[tuple[Address, Part, str, str], ...]
    whole: str

    def sentences(self, pattern: re.Pattern[str]) -> Iterator[ProseSentence]:
        """Find the sentences that hold a pattern, which must not reach beyond one sentence."""
        for at, part, name, text in self.texts if pattern.search(self.whole) else ():
            if pattern.search(text):
                place = field(at, part, name)
                for one in _END.split(text):
                    if pattern.search(one):
                        yield ProseSentence(place, one, part, name)


def prose_of(parts: Iterable[tuple[Address, Part]]) -> Prose:
    """Gather the texts."""
    texts = tuple(
        (at, part, name, value)
        for at, part in parts
        if at.steps and at.steps[0] not in _NO_PROSE
        for name in _names(type(part))
        for value in _values(part.__dict__[name])
    )
    return Prose(texts, "\n".join(text for _, _, _, text in texts))


@cache
def _names(model: type[Part]) -> tuple[str, ...]:
    """The attributes of a model that hold claims."""
    return tuple(name for name in model.model_fields if name in _TEXTS)


def _values(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return (value,) if value else ()
    return (item for item in value if isinstance(item, str)) if isinstance(value, tuple) else ()

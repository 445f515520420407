"""The small records that templates loop over: a sentence with its marks, a paragraph, a named thing.

Attribute names are those that templates write, hence Indonesian.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from paritrana.document import Inlines


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and its evidence marks."""

    kalimat: str
    tanda: Inlines = ()


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph of a longer text with its evidence marks."""

    teks: str
    tanda: Inlines = ()


def alineas(parts: tuple[str, ...], marks: Inlines = ()) -> tuple[Alinea, ...]:
    """The paragraphs of a text with the marks at the last one and at each that holds a figure."""
    last = len(parts) - 1
    marked = (i == last or any(char.isdigit() for char in part) for i, part in enumerate(parts))
    return tuple(Alinea(part, marks if at else ()) for part, at in zip(parts, marked, strict=True))


def alike(
    sayings: list[Sentence], fold: Callable[[Sentence], str] = lambda saying: saying.kalimat
) -> tuple[Sentence, ...]:
    """The sentences without those that say the same again."""
    return tuple({fold(saying): saying for saying in reversed(sayings)}.values())[::-1]

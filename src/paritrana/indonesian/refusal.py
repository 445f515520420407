"""A text that can't be read, as a value; and what every grammar asks of a text first.

In: any text. Out: the text with its white space normalised, or a Refusal. Nothing here raises.
"""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 320
"""Characters. The longest true value, an amount with its words in brackets, needs about 290."""

SHOWN = 60
"""Characters of a refused text that a Refusal keeps."""

_MISSING = frozenset({"tidak tersedia", "data tidak tersedia"})
_PLACEHOLDERS = frozenset({"-", "--", "–", "—", "?", "...", "…", "n/a", "na", "null", "none", "nihil", "tba"})


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text can't be read: returned by every `parse_` function, never raised.

    kind is a stable slug in Indonesian; text is what was written (at most 61 characters of it);
    values are named values for the message, such as ("bagian", "20").
    """

    kind: str
    text: str
    values: tuple[tuple[str, str], ...] = ()


def refuse(kind: str, text: str, **values: str) -> Refusal:
    """Make a Refusal whose text and values are short enough to print."""
    return Refusal(kind, shorten(text), tuple((name, shorten(value)) for name, value in values.items()))


def shorten(text: str) -> str:
    """Cut a text to what a message can show."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "…"


def tidy(text: str) -> str:
    """Put one plain space where any white space stood (no-break spaces count), none at the ends."""
    return " ".join(text.split())


def paragraphs(text: str) -> str:
    """Tidy each paragraph; an empty line between two of them stays."""
    return "\n\n".join(part for part in map(tidy, text.split("\n\n")) if part)


def is_missing(text: str) -> bool:
    """Say whether a text states openly that there is no value: "tidak tersedia"."""
    return len(text) <= LONGEST and tidy(text).casefold() in _MISSING


def readable(text: str) -> str | Refusal:
    """Return the tidied text, or the Refusal that holds for any grammar.

    Kinds: terlalu-panjang, kosong, tidak-tersedia, tanda-kosong, angka-asing.
    """
    if len(text) > LONGEST:
        return refuse("terlalu-panjang", tidy(text[:LONGEST]), panjang=str(len(text)))
    plain = tidy(text)
    if not plain:
        return refuse("kosong", "")
    if is_missing(plain):
        return refuse("tidak-tersedia", plain)
    if plain.casefold() in _PLACEHOLDERS:
        return refuse("tanda-kosong", plain)
    foreign = next((c for c in plain if not c.isascii() and c.isnumeric()), "")
    return refuse("angka-asing", plain, bagian=foreign) if foreign else plain

"""Values of the evidence as printed words. In: any value of the model. Out: text, nothing else.

What must not break over a line end (number and unit, day and month, "Nomor" and its number) is joined by
U+00A0. A value that can't be read is printed as written and marked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from paritrana.document import Inlines, Text
from paritrana.evidence.values import Missing, PageRange, Unread
from paritrana.indonesian import (
    Count,
    Percent,
    Period,
    Rupiah,
    format_count,
    format_percent,
    format_period,
    format_rupiah,
    join_words,
)  # fmt: skip
from paritrana.indonesian.dates import MONTHS

NBSP = "\u00a0"
ABSENT = "tidak tersedia"
PEN = "." * 30
"""A dotted line for the pen."""

_BEFORE_WORD = re.compile(r"(?<=\d) (?=(?!s\.d\.)[^\W\d_])")
_MONTH_YEAR = re.compile(rf"\b({'|'.join(MONTHS)}) (?=\d{{4}}\b)")
_NUMBERED = re.compile(r"\b(Nomor|Tahun|Pasal|Bab|Tabel|Gambar|Rp|No\.|hlm\.) (?=[\w\"“])")


@lru_cache(maxsize=4096)
def keep(text: str) -> str:
    """Join a number and its unit, the parts of a date, "Nomor" and its number by U+00A0."""
    text = _BEFORE_WORD.sub(NBSP, text)
    text = _MONTH_YEAR.sub(rf"\1{NBSP}", text)
    return _NUMBERED.sub(rf"\1{NBSP}", text)


def unread(value: Unread) -> str:
    """A value that can't be read, as written and marked."""
    return f"‹{value.text}› (belum terbaca)"


def as_text(value: object) -> str:
    """Print one value of the model; None is "", a gap "tidak tersedia", several are listed."""
    match value:
        case None:
            return ""
        case str():
            return value
        case Missing():
            return ABSENT
        case Unread():
            return unread(value)
        case Rupiah():
            return keep(format_rupiah(value))
        case Percent():
            return format_percent(value)
        case Count():
            return keep(format_count(value))
        case Period():
            return keep(format_period(value))
        case PageRange():
            return str(value)
        case tuple():
            return join_words([as_text(item) for item in value])
    return str(value)


def has_value(value: object) -> bool:
    """Whether a value says something: not None, "", a gap, an empty list."""
    return value is not None and not isinstance(value, Missing) and value != "" and value != ()


def people(count: object, noun: str = "orang") -> str:
    """Print a count with its noun: "97.150 orang"; a noun of the source's own stays out."""
    printed = as_text(count)
    return f"{printed}{NBSP}{noun}" if isinstance(count, Count) else printed


def capital(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital and a full stop, unless it ends in a stop already."""
    text = capital(text.strip())
    return text if not text or text.endswith((".", "!", "?", "…", ".”", '."')) else text + "."


def paragraphs(value: object) -> tuple[str, ...]:
    """The paragraphs of a long text: a blank line begins a new one and nothing else does."""
    return tuple(part for part in as_text(value).split("\n\n") if part.strip())


def text(words: str, *, bold: bool = False, italic: bool = False) -> Inlines:
    """One run of text, or nothing for ""."""
    return (Text(words, bold=bold, italic=italic),) if words else ()

"""Regulations by identity: kind, number and year, however they are written.

"Peraturan Pemerintah Nomor 82 Tahun 2019", "PP 82/2019" and the register's "PP-82-2019" are one.
"""

from __future__ import annotations

import re

from paritrana.evidence.model import Law
from paritrana.field.instruments import instrument_of
from paritrana.indonesian import Period

Key = tuple[str, str, int]

_MENTION = re.compile(
    r"(?P<kind>[a-z][a-z .-]*?)[ -]+(?:nomor |no\.? ?)?(?P<number>\d+[a-z]?)(?: ?/ ?| tahun |-)(?P<year>\d{4})\b"
)


def kind_of(text: object) -> str:
    """The short name of a kind of regulation that a text begins with, "" when it isn't one."""
    return instrument_of(text).short


def key_of(law: Law) -> Key | None:
    """The identity of a law in the list, if it has kind, number and year."""
    kind, number, year = kind_of(law.kind), _lower(law.number).lstrip("0"), year_of(law)
    return (kind, number, year) if kind and number and year else None


def year_of(law: Law) -> int | None:
    """The year of a law, else that of its date."""
    if isinstance(law.year, int):
        return law.year
    return law.date.start.year if isinstance(law.date, Period) else None


def regulation_in(text: str) -> Key | None:
    """The identity of the first regulation that a text names."""
    found = _MENTION.search(_lower(text))
    kind = _kind_at_end(found["kind"]) if found else ""
    return (kind, found["number"].lstrip("0"), int(found["year"])) if found and kind else None


def all_mentioned(text: str) -> tuple[Key, ...]:
    """The identities of every regulation that a text names."""
    found = ((_kind_at_end(each["kind"]), each) for each in _MENTION.finditer(_lower(text)))
    return tuple((kind, each["number"].lstrip("0"), int(each["year"])) for kind, each in found if kind)


def _kind_at_end(text: str) -> str:
    """The kind that ends a text: "perubahan kedua atas undang-undang" ends in UU."""
    words = text.split()
    return next((kind for n in range(len(words)) if (kind := kind_of(" ".join(words[n:])))), "")


def short_citation(key: Key) -> str:
    """An identity as a short citation: "PP 82/2019"."""
    return f"{key[0]} {key[1].upper()}/{key[2]}"


def short_citation_of(law: Law) -> str:
    """A law of the list as a short citation, by its id where it has no number or year."""
    return f"{law.kind} {law.number}/{year_of(law)}" if key_of(law) else law.id


def _lower(text: object) -> str:
    return " ".join(text.casefold().split()) if isinstance(text, str) else ""

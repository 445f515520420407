"""Hold what the evidence states against the pages it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Protocol

from paritrana.evidence.model import Evidence, Exhibit
from paritrana.evidence.tracing.claims import YEAR, Claim, claims
from paritrana.evidence.tracing.spans import Kind, Number, Page, ends, read_page, rough
from paritrana.evidence.values import EvidenceRef, PageRange
from paritrana.indonesian import Percent, Quantity, Rupiah
from paritrana.located import Address

_SURE_DIGITS = 4
_LEAST_MONEY = Decimal(100_000)
_NEAR = 3
_MOST_QUOTED = 110
_LETTER_DATE = re.compile(r"[^\d,]{3,40},\s*\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\.?$")
_ANOTHER = frozenset(
    (
        "lain",
        "lainnya",
        "selain",
        "non",
        "bukan",
        "kecuali",
        "belum",
        "tidak",
        "target",
        "rencana",
        "usulan",
        "rata",
    )
)
"""Words that make another thing of what has the same name."""


class Verdict(Enum):
    """What looking gave. ABSENT says that it wasn't seen, not that it isn't there."""

    FOUND = "ditemukan"
    CONTRADICTED = "angka lain"
    ABSENT = "tidak ditemukan"
    NO_TEXT = "tanpa teks"


@dataclass(frozen=True, slots=True)
class Trace:
    """One claim and what looking gave: the page of the exhibit and the line, for FOUND and CONTRADICTED."""

    at: Address
    printed: str
    ref: EvidenceRef
    verdict: Verdict
    page: int = 0
    line: str = ""


class Text(Protocol):
    """An annex's text: that of each page of its file, and whether there is a file at all."""

    @property
    def texts(self) -> Sequence[str]:
        """The pages' text, "" for a scan; empty when it couldn't be read."""
        ...

    @property
    def pages(self) -> int | None:
        """How many pages the file has."""
        ...


def trace(evidence: Evidence, annexes: Mapping[str, Text]) -> tuple[Trace, ...]:
    """Look for every claim whose proof has a file with pages; claims without one are left out."""
    exhibits = {exhibit.id.upper(): exhibit for exhibit in evidence.exhibits}
    seen = {id.upper(): annex for id, annex in annexes.items() if annex.pages}
    if not seen:
        return ()
    found = (_trace(claim, exhibits, seen) for claim in claims(evidence, seen))
    return tuple(each for each in found if each is not None)


_ORDER = (Verdict.FOUND, Verdict.CONTRADICTED, Verdict.ABSENT, Verdict.NO_TEXT)


def _trace(claim: Claim, exhibits: Mapping[str, Exhibit], seen: Mapping[str, Text]) -> Trace | None:
    """The best of what its proofs give."""
    given = [
        _look(claim, ref, exhibits[ref.id], seen[ref.id])
        for ref in claim.refs
        if ref.id in seen and ref.id in exhibits
    ]
    return min(given, key=lambda each: _ORDER.index(each.verdict), default=None)


def _look(claim: Claim, ref: EvidenceRef, exhibit: Exhibit, annex: Text) -> Trace:
    pages = [(number, text) for number, text in _pages(ref, exhibit, annex) if text.strip()]
    if not pages:
        return Trace(claim.at, claim.printed, ref, Verdict.NO_TEXT)
    read = [(number, read_page(text)) for number, text in pages]
    for look, verdict in ((_found, Verdict.FOUND), (_other, Verdict.CONTRADICTED)):
        for number, page in read:
            line = look(claim, page)
            if line is not None:
                return Trace(claim.at, claim.printed, ref, verdict, number, _quoted(page.lines[line]))
    return Trace(claim.at, claim.printed, ref, Verdict.ABSENT)


def _pages(ref: EvidenceRef, exhibit: Exhibit, annex: Text) -> Iterator[tuple[int, str]]:
    """The pages a reference names, or all of the exhibit's; numbers are the exhibit's own."""
    part = exhibit.pages if isinstance(exhibit.pages, PageRange) else PageRange(1, annex.pages or 0)
    wanted = ref.pages or (PageRange(1, part.last - part.first + 1),)
    for each in wanted:
        for number in range(each.first, each.last + 1):
            at = part.first + number - 2
            if 0 <= at < min(len(annex.texts), part.last):
                yield number, annex.texts[at]


def _found(claim: Claim, page: Page) -> int | None:
    """The line on which the claim stands; a small number needs one of its words near it."""
    if isinstance(claim.value, re.Pattern):
        return _mentioned(claim.value, page)
    low, high = rough(claim.value)
    close = (
        n for n, (least, most) in zip(page.numbers, page.bounds, strict=True) if least <= high and low <= most
    )
    near = sorted(
        (number for number in close if _fits(claim.value, number) and _meets(claim.value, number.quantity)),
        key=lambda number: -_shared(claim, page, number.line),
    )
    for number in near:
        if _sure(claim.value) or not claim.words or _shared(claim, page, number.line):
            return number.line
    return None


def _mentioned(pattern: re.Pattern[str], page: Page) -> int | None:
    """The line that names a regulation; a name may go on in the next line."""
    for i, line in enumerate(page.lines):
        following = page.lines[i + 1] if i + 1 < len(page.lines) else ""
        if pattern.search(line) or (pattern.search(f"{line} {following}") and not pattern.search(following)):
            return i
    return None


def _fits(value: Quantity, number: Number) -> bool:
    """Whether a number can be of the claim's kind: its sign says so, or it has none and its size doesn't forbid it."""
    if isinstance(value, Percent):
        return number.kind is Kind.PERCENT or (number.kind is Kind.PLAIN and number.quantity.value <= 1000)
    if isinstance(value, Rupiah):
        plain = number.kind is Kind.PLAIN and number.quantity.value >= _LEAST_MONEY
        return number.kind is Kind.MONEY or plain
    return number.kind is Kind.PLAIN


def _meets(one: Quantity, other: Quantity) -> bool:
    """Whether both can stand for one value; an open end is closed a little above the value."""
    low, high = ends(one)
    other_low, other_high = ends(other)
    return low <= other_high and other_low <= high


def _sure(value: Quantity) -> bool:
    """Whether a figure has digits enough to be nothing else: 5.950 and Rp42.000.000 have, 12 and 2.000 have not."""
    digits = "".join(c for c in value.text if c.isdigit())
    significant = len(digits.rstrip("0"))
    if isinstance(value, Rupiah):
        return significant > 1 or len(digits) >= _SURE_DIGITS
    return len(digits) >= _SURE_DIGITS and significant >= _SURE_DIGITS - 1


def _shared(claim: Claim, page: Page, line: int) -> int:
    """How many of the claim's words stand on a line or just above it."""
    near = " ".join(page.lines[max(0, line - _NEAR) : line + 1]).casefold()
    return sum(word in near for word in claim.words)


def _other(claim: Claim, page: Page) -> int | None:
    """A line that bears all words of the claim, its years too, and another figure of its kind."""
    if isinstance(claim.value, re.Pattern) or sum(map(len, claim.words)) < _NEAR * 2:
        return None
    for number in page.numbers:
        line = page.lines[number.line].casefold()
        there = set(re.findall(r"[^\W\d_]+", line))
        named = claim.words <= there and not (_ANOTHER & there) - claim.words
        if named and _of_its_year(claim, page, number.line) and _alike(claim.value, number):
            return number.line
    return None


def _of_its_year(claim: Claim, page: Page, line: int) -> bool:
    """Whether the nearest years at or above a line are the claim's; a page without years says nothing against it.

    The date of a letter says nothing of its figures.
    """
    for above in range(line, -1, -1):
        years = set(YEAR.findall(page.lines[above]))
        if years and not _LETTER_DATE.match(page.lines[above]):
            return not claim.years or bool(years & claim.years)
    return True


def _alike(value: Quantity, number: Number) -> bool:
    """Of the same kind by its sign, and of a size that could be a slip."""
    if not _fits(value, number):
        return False
    if isinstance(value, Percent):
        return number.kind is Kind.PERCENT
    if number.quantity.value <= 0 or value.value <= 0:
        return False
    return Decimal("0.2") < number.quantity.value / value.value < 5


def _quoted(line: str) -> str:
    return line if len(line) <= _MOST_QUOTED else line[:_MOST_QUOTED].rsplit(" ", 1)[0] + " …"

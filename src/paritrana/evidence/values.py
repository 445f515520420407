"""Values of the evidence besides numbers and times: gaps, unread text, references, pages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from paritrana.indonesian.refusal import Refusal, is_missing, refuse, tidy


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap said out loud: `tidak tersedia`, with the reason in the `alasan` beside it."""

    def __str__(self) -> str:
        return "tidak tersedia"


MISSING = Missing()


@dataclass(frozen=True, slots=True)
class Unread:
    """A text that can't be read as what its place asks for; printed as written, in no sum and no chart."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class PageRange:
    """Pages from first to last, both inside, counted from 1."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class EvidenceRef:
    """A pointer to an exhibit, `B-04 hlm. 12–14`: its id, and the pages if any are named.

    `id` is "" when the text can't be read; `text` is what was written.
    """

    id: str
    pages: tuple[PageRange, ...] = ()
    text: str = ""

    def __str__(self) -> str:
        pages = ", ".join(str(p) for p in self.pages)
        return f"{self.id} hlm. {pages}" if pages else self.id or self.text


_REF = re.compile(
    r"(?P<id>[A-Za-z]{1,4}-?\d{1,4}[a-z]?)(?:,?\s+(?:hlm|hal|halaman|h)\b\.?\s*(?P<pages>.+))?", re.IGNORECASE
)
_RANGE = re.compile(r"(\d{1,5})(?:\s*(?:-|–|—|s\.?d\.?|sampai)\s*(\d{1,5}))?", re.IGNORECASE)
_PAGE_WORD = re.compile(r"^(?:halaman|hlm|hal)\b\.?\s*", re.IGNORECASE)


def parse_pages(text: str) -> tuple[PageRange, ...] | Refusal:
    """Read `12`, `3–7` or `3, 5–7`, with or without `hlm.` before them."""
    ranges: list[PageRange] = []
    for part in _PAGE_WORD.sub("", tidy(text)).split(","):
        found = _RANGE.fullmatch(part.strip())
        if found is None:
            return refuse("halaman-tidak-terbaca", text)
        first = int(found[1])
        last = int(found[2] or first)
        if first < 1 or last < first:
            return refuse("halaman-terbalik", text)
        ranges.append(PageRange(first, last))
    return tuple(ranges)


def parse_page_range(text: str) -> PageRange | Refusal:
    """Read one page or one unbroken range of pages."""
    pages = parse_pages(text)
    if isinstance(pages, Refusal):
        return pages
    return pages[0] if len(pages) == 1 else refuse("halaman-tidak-terbaca", text)


def parse_refs(text: str) -> tuple[EvidenceRef, ...] | Refusal:
    """Read `B-04 hlm. 12` or several of them separated by `;`; `tidak tersedia` gives none."""
    if is_missing(text):
        return ()
    refs: list[EvidenceRef] = []
    for part in text.split(";"):
        plain = tidy(part)
        found = _REF.fullmatch(plain)
        if found is None:
            return refuse("rujukan-tidak-terbaca", plain)
        pages = parse_pages(found["pages"]) if found["pages"] else ()
        if isinstance(pages, Refusal):
            return pages
        refs.append(EvidenceRef(found["id"].upper(), pages, plain))
    return tuple(refs)

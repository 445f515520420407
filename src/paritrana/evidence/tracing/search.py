"""Hold what the evidence states against the pages it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from paritrana.annexdata.facts import AnnexFacts
from paritrana.evidence.model import Evidence, Exhibit, Part
from paritrana.evidence.tracing import days, figures
from paritrana.evidence.tracing.claims import Claim, claims
from paritrana.evidence.tracing.spans import ProofPage, read_page
from paritrana.evidence.values import EvidenceRef, PageRange
from paritrana.indonesian import Quantity
from paritrana.located import Address

_MOST_QUOTED = 110
"""Characters of a line that is quoted, cut at a blank. Set by eye."""


class Verdict(Enum):
    """What looking gave. ABSENT says that it wasn't seen, not that it isn't there."""

    FOUND = "ditemukan"
    CONTRADICTED = "angka lain"
    ABSENT = "tidak ditemukan"
    NO_TEXT = "tanpa teks"


@dataclass(frozen=True, slots=True)
class Trace:
    """One claim and what looking gave: the page of the exhibit and the line, for FOUND and CONTRADICTED.

    `recognised` says that a machine read the page (OCR) and may have misread it; `is_figure` that it is no date and no
    regulation.
    """

    at: Address
    printed: str
    ref: EvidenceRef
    verdict: Verdict
    page: int = 0
    line: str = ""
    recognised: bool = False
    is_figure: bool = False


def trace(
    evidence: Evidence, annexes: Mapping[str, AnnexFacts], parts: Iterable[tuple[Address, Part]] | None = None
) -> tuple[Trace, ...]:
    """Look for every claim whose proof has a file with pages; claims without one are left out.

    `parts` are those of the evidence with their addresses, where somebody has walked through it already.
    """
    exhibits = {exhibit.id.upper(): exhibit for exhibit in evidence.exhibits}
    seen = {id.upper(): annex for id, annex in annexes.items() if annex.pages}
    if not seen:
        return ()
    found = (_trace(claim, exhibits, seen) for claim in claims(evidence, seen, parts))
    return tuple(each for each in found if each is not None)


_ORDER = (Verdict.FOUND, Verdict.CONTRADICTED, Verdict.ABSENT, Verdict.NO_TEXT)


def _trace(claim: Claim, exhibits: Mapping[str, Exhibit], seen: Mapping[str, AnnexFacts]) -> Trace | None:
    """The best of what its proofs give; what stands in a text before what a machine read."""
    given = [
        _look(claim, ref, exhibits[ref.id], seen[ref.id])
        for ref in claim.refs
        if ref.id in seen and ref.id in exhibits
    ]
    return min(given, key=lambda each: (_ORDER.index(each.verdict), each.recognised), default=None)


def _look(claim: Claim, ref: EvidenceRef, exhibit: Exhibit, annex: AnnexFacts) -> Trace:
    """Look on pages with text, then on those a machine read, which may confirm and never contradict."""
    shown = [(number, text, by) for number, text, by in _pages(ref, exhibit, annex) if text.strip()]
    read = [(number, read_page(text)) for number, text, by in shown if not by]
    guessed = [(number, read_page(text)) for number, text, by in shown if by]
    for pages, recognised in ((read, False), (guessed, True)):
        for number, page in pages:
            line = _stands(claim, page)
            if line is not None:
                return _trace_of(claim, ref, Verdict.FOUND, number, page, line, recognised)
    other = _another(claim, read)
    if other is not None:
        number, line = other
        return _trace_of(claim, ref, Verdict.CONTRADICTED, number, dict(read)[number], line, False)
    verdict = Verdict.ABSENT if read else Verdict.NO_TEXT
    guess = bool(guessed) and not read
    return Trace(claim.at, claim.printed, ref, verdict, recognised=guess, is_figure=_is_figure(claim))


def _trace_of(
    claim: Claim,
    ref: EvidenceRef,
    verdict: Verdict,
    number: int,
    page: ProofPage,
    line: int,
    recognised: bool,
) -> Trace:
    quoted = _quote(page.lines[line])
    return Trace(claim.at, claim.printed, ref, verdict, number, quoted, recognised, _is_figure(claim))


def _is_figure(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity)


def _stands(claim: Claim, page: ProofPage) -> int | None:
    if isinstance(claim.value, date):
        return days.stands(claim.value, page)
    return figures.stands(claim, page)


def _another(claim: Claim, read: Sequence[tuple[int, ProofPage]]) -> tuple[int, int] | None:
    """Page and line of what speaks against a claim.

    Another date does so only in the document that is meant, not in one that mentions it: its number comes first.
    """
    if isinstance(claim.value, date):
        return days.another(read) if claim.named and figures.is_named(claim.named, read) else None
    lines = ((number, figures.another(claim, page)) for number, page in read)
    return next(((number, line) for number, line in lines if line is not None), None)


def _pages(ref: EvidenceRef, exhibit: Exhibit, annex: AnnexFacts) -> Iterator[tuple[int, str, bool]]:
    """The pages a reference names, or all of the exhibit's, and whether a machine read them.

    Numbers are the exhibit's own.
    """
    part = exhibit.pages if isinstance(exhibit.pages, PageRange) else PageRange(1, annex.pages or 0)
    wanted = ref.pages or (PageRange(1, part.last - part.first + 1),)
    for each in wanted:
        for number in range(each.first, each.last + 1):
            at = part.first + number - 2
            if 0 <= at < min(len(annex.texts), part.last):
                yield number, annex.texts[at], at + 1 in annex.recognised


def _quote(line: str) -> str:
    return line if len(line) <= _MOST_QUOTED else line[:_MOST_QUOTED].rsplit(" ", 1)[0] + " …"

"""What the evidence states and where it says the proof stands: every figure with its own or inherited references.

Plans state targets, and indicators repeat what stands elsewhere; neither is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paritrana.evidence.addresses import field, walk
from paritrana.evidence.model import Evidence, Law, Part, Row
from paritrana.evidence.values import EvidenceRef
from paritrana.indonesian import Count, Percent, Quantity, Rupiah
from paritrana.indonesian.dates import MONTHS
from paritrana.located import Address

_NOT_LOOKED_FOR = frozenset({"rencana", "indikator", "catatan_data"})
_NOT_CLAIMS = frozenset({"premium", "weight"})
_WORD = re.compile(r"[^\W\d_]{2,}")
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_EMPTY = frozenset(
    (
        "dan",
        "atau",
        "yang",
        "untuk",
        "dari",
        "oleh",
        "dengan",
        "pada",
        "per",
        "para",
        "orang",
        "jumlah",
        "tahun",
    )
)
_MONTHS = frozenset(month.casefold() for month in MONTHS)


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure or regulation: its place, its value (a pattern for a regulation), its proofs, the words beside it.

    `words` are those of the row's label, in lower case; `years` those it names.
    """

    at: Address
    value: Quantity | re.Pattern[str]
    printed: str
    refs: tuple[EvidenceRef, ...]
    words: frozenset[str]
    years: frozenset[str] = frozenset()


def claims(evidence: Evidence) -> Iterator[Claim]:
    """Every figure stated as a fact with a proof, in the order of the schema; rows come after those they lie in."""
    above: dict[Address, tuple[tuple[EvidenceRef, ...], str]] = {}
    for at, part in walk(evidence):
        if not isinstance(part, Row) or at.steps[0] in _NOT_LOOKED_FOR:
            continue
        refs, label = part.refs, str(getattr(part, "label", ""))
        held = _inherited(at, above)
        refs, label = refs or held[0], f"{held[1]} {label}".strip() if not refs else label or held[1]
        above[at] = refs, label
        if refs:
            yield from _of(part, at, refs, label)


def _inherited(
    at: Address, above: dict[Address, tuple[tuple[EvidenceRef, ...], str]]
) -> tuple[tuple[EvidenceRef, ...], str]:
    for length in range(len(at.steps) - 1, 0, -1):
        held = above.get(Address(at.steps[:length]))
        if held:
            return held
    return (), ""


def _of(part: Part, at: Address, refs: tuple[EvidenceRef, ...], label: str) -> Iterator[Claim]:
    words = frozenset(_WORD.findall(label.casefold())) - _EMPTY - _MONTHS
    years = frozenset(YEAR.findall(label))
    if isinstance(part, Law):
        pattern = _law(part)
        if pattern:
            printed = f"Nomor {part.number} Tahun {part.year}"
            yield Claim(at, pattern, printed, refs, frozenset(_WORD.findall(str(part.kind).casefold())))
        return
    for name, value in vars(part).items():
        if isinstance(value, Rupiah | Count | Percent) and name not in _NOT_CLAIMS:
            yield Claim(field(at, part, name), value, value.text, refs, words, years)


def _law(law: Law) -> re.Pattern[str] | None:
    """A regulation's number and year, in the forms they are written in."""
    if not isinstance(law.number, str) or not law.number or not isinstance(law.year, int):
        return None
    number = r"\s*".join(map(re.escape, law.number.split()))
    return re.compile(
        rf"\b(?:nomor|no\.?)\s*:?\s*{number}\s+tahun\s+{law.year}\b|\b{number}\s*/\s*{law.year}\b|\bnomor\s*:?\s*{number}(?!\d)",
        re.IGNORECASE,
    )

"""What the evidence states and where it says the proof stands: figures with their own or inherited references, dates.

Regulations and exhibits are looked for by number and by date; a photo bears no date. Plans state targets, and
indicators repeat what stands elsewhere; neither is looked for.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import get_args

from paritrana.evidence.addresses import each, field, section, walk
from paritrana.evidence.model import Evidence, EvidenceRow, Exhibit, Law, Part
from paritrana.evidence.values import EvidenceRef
from paritrana.field.sections import keys_without
from paritrana.indonesian import Count, Percent, Period, Quantity, Rupiah, format_date
from paritrana.indonesian.dates import MONTHS
from paritrana.located import Address

_NOT_SEARCHED = keys_without("searched")
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
_LEAST_NUMBER = 4
"""Characters of a proof's number that is looked for: shorter ones ("12", "7/A") mean something else on many pages."""
_MONTHS = frozenset(month.casefold() for month in MONTHS)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure, a date, or a regulation by its number (a pattern): its place, its proofs, the words beside it.

    `words` are those of the row's label, in lower case; `years` those it names. `named` is how the pages of a dated
    document name it, None where nobody can say.
    """

    at: Address
    value: Quantity | date | re.Pattern[str]
    printed: str
    refs: tuple[EvidenceRef, ...]
    words: frozenset[str]
    years: frozenset[str] = frozenset()
    named: re.Pattern[str] | None = None


def claims(
    evidence: Evidence, proofs: Container[str], parts: Iterable[tuple[Address, Part]] | None = None
) -> Iterator[Claim]:
    """Every figure, regulation and date stated as a fact with one of the proofs, in the order of the schema.

    A row without references of its own has those of the row it lies in, and its label behind that one's.
    """
    above: list[tuple[Address, tuple[EvidenceRef, ...], str]] = []
    for at, part in parts or walk(evidence):
        if not isinstance(part, EvidenceRow) or at.steps[0] in _NOT_SEARCHED:
            continue
        while above and not at.startswith(above[-1][0]):
            above.pop()
        refs, label = part.refs, str(getattr(part, "label", ""))
        _, held_refs, held_label = above[-1] if above else (at, (), "")
        refs, label = refs or held_refs, f"{held_label} {label}".strip() if not refs else label or held_label
        above.append((at, refs, label))
        if any(ref.id in proofs for ref in refs):
            yield from _of(part, at, refs, label)
    for at, exhibit in each(section("exhibits"), evidence.exhibits):
        if exhibit.id.upper() in proofs and exhibit.kind != "foto":
            own = (EvidenceRef(exhibit.id.upper()),)
            yield from _date_claims(field(at, exhibit, "date"), exhibit, own, _number(exhibit))


def _of(part: Part, at: Address, refs: tuple[EvidenceRef, ...], label: str) -> Iterator[Claim]:
    if isinstance(part, Law):
        pattern = _law(part)
        if pattern:
            printed = f"Nomor {part.number} Tahun {part.year}"
            yield Claim(at, pattern, printed, refs, frozenset(_WORD.findall(str(part.kind).casefold())))
        whole = tuple(dict.fromkeys(EvidenceRef(ref.id) for ref in refs))
        yield from _date_claims(field(at, part, "date"), part, whole, _law(part, with_year=True))
        return
    values = vars(part)
    for name in _figures(type(part)):
        value = values[name]
        if isinstance(value, Quantity):
            words, years = _words(label)
            yield Claim(field(at, part, name), value, value.text, refs, words, years)


def _date_claims(
    at: Address, part: Law | Exhibit, refs: tuple[EvidenceRef, ...], named: re.Pattern[str] | None
) -> Iterator[Claim]:
    """The day of a document, which may stand on any of its pages."""
    if isinstance(part.date, Period) and part.date.precision == "hari":
        day = part.date.start
        yield Claim(at, day, format_date(day), refs, frozenset(), named=named)


def _number(exhibit: Exhibit) -> re.Pattern[str] | None:
    """The number of an exhibit as it is written."""
    if not isinstance(exhibit.number, str) or len(exhibit.number) < _LEAST_NUMBER:
        return None
    return re.compile(rf"(?<!\w){_loosely_spaced(exhibit.number)}(?!\w)", re.IGNORECASE)


def _loosely_spaced(text: str) -> str:
    return r"\s*".join(map(re.escape, text.split()))


@cache
def _figures(model: type[Part]) -> tuple[str, ...]:
    """The attributes that may hold a figure stated as a fact."""
    return tuple(
        name
        for name, found in model.model_fields.items()
        if name not in _NOT_CLAIMS and {Rupiah, Count, Percent, Quantity} & set(get_args(found.annotation))
    )


@lru_cache(maxsize=1024)
def _words(label: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a label that say what it is about, and its years."""
    words = frozenset(_WORD.findall(label.casefold())) - _EMPTY - _MONTHS
    return words, frozenset(YEAR.findall(label))


def _law(law: Law, *, with_year: bool = False) -> re.Pattern[str] | None:
    """A regulation's number in the forms it is written in, its year beside it or, unless `with_year`, left out."""
    if not isinstance(law.number, str) or not law.number or not isinstance(law.year, int):
        return None
    number = _loosely_spaced(law.number)
    forms = [rf"\b(?:nomor|no\.?)\s*:?\s*{number}\s+tahun\s+{law.year}\b", rf"\b{number}\s*/\s*{law.year}\b"]
    if not with_year:
        forms.append(rf"\bnomor\s*:?\s*{number}(?!\d)")
    return re.compile("|".join(forms), re.IGNORECASE)

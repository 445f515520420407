"""Dokumen perencanaan tidak berlaku pada tahun yang dinilai.

Mengapa juri ragu: komitmen dinilai dari rencana yang sedang berlaku. RPJMD yang sudah habis, atau yang baru mulai
sesudah periode, tidak menunjukkan apa yang direncanakan untuk tahun itu.

Contoh: RPJMD 2016–2021 dalam berkas periode 2024, tanpa RPJMD berikutnya.

Perbaikan: sebut dokumen yang berlaku pada tahun yang dinilai; yang lama boleh tetap bila penggantinya juga ditulis.
Bila masa berlakunya diperpanjang, katakan di catatan.

Sumber: UU 25/2004 tentang perencanaan pembangunan: RPJMD lima tahun, RKPD satu tahun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Part, PlanningDocument
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-09",
    name="rencana-tidak-berlaku",
    severity=Severity.PERINGATAN,
    headline="{dokumen} berlaku {masa}, tidak mencakup {dinilai} yang dinilai",
    help="sebut dokumen yang berlaku pada {dinilai}, atau perpanjangannya di catatan",
    explanation=__doc__,
)
_KINDS = (
    ("RPJMN", r"rpjmn\b|rencana pembangunan jangka menengah nasional"),
    ("RPJMDes", r"rpjm ?des(?:a)?\b|rencana pembangunan jangka menengah desa"),
    ("RPJMD", r"rpjmd?\b|rencana pembangunan jangka menengah"),
    ("RPJPD", r"rpjpd?\b|rpjpn\b|rencana pembangunan jangka panjang"),
    ("Renstra", r"renstra\b|rencana strategis"),
    ("RPD", r"rpd\b|rencana pembangunan daerah"),
    ("RAD", r"rencana aksi daerah|rad\b|peta jalan|roadmap"),
    ("RKPD", r"rkpd\b|rkp ?des(?:a)?\b|renja\b|rencana kerja"),
    ("KUA-PPAS", r"kua\b|ppas\b|kebijakan umum"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _KINDS)
_YEARLY = frozenset({"RKPD", "KUA-PPAS"})
_SPAN = re.compile(
    r"\b(20\d{2})\s*(?:[-–—/]|s\.?/?d\.?|sampai(?: dengan)?|hingga)\s*(20\d{2})\b", re.IGNORECASE
)
_YEAR = re.compile(r"\b20\d{2}\b")
_EXTENDED = re.compile(r"perpanjang|masih berlaku|tetap berlaku|transisi|peralihan", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Plan:
    at: Address
    kind: str
    first: int
    last: int

    @property
    def span(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def check(case: Case) -> Iterator[Diagnostic]:
    """Find each kind of plan none of whose documents reaches into the assessed year."""
    if case.period is None:
        return
    assessed = case.period.end.year
    plans = [plan for row in _rows(case) if (plan := _plan(*row))]
    covered = {plan.kind for plan in plans if plan.first <= assessed <= plan.last}
    stale: dict[tuple[str, str], list[_Plan]] = {}
    for plan in plans:
        if plan.kind not in covered:
            stale.setdefault((plan.kind, plan.span), []).append(plan)
    for (kind, span), (first, *others) in stale.items():
        yield FAULT.at(
            first.at,
            severity=Severity.CATATAN if kind in _YEARLY else Severity.PERINGATAN,
            related=[Related(plan.at, "juga di sini") for plan in others],
            dokumen=kind,
            masa=span,
            dinilai=str(assessed),
        )


def _rows(case: Case) -> Iterator[tuple[Address, Part, tuple[str, ...]]]:
    """What can be a plan: a planning document, a law, a proof; with the attributes that name it."""
    for at, document in case.rows(PlanningDocument):
        yield at, document, ("year", "title", "kind")
    for at, law in case.laws:
        yield at, law, ("title",)
    for at, exhibit in case.exhibit_rows:
        if exhibit.kind == "dokumen perencanaan":
            yield at, exhibit, ("title",)


def _plan(at: Address, part: Part, names: tuple[str, ...]) -> _Plan | None:
    """The plan a row is about, where its kind and its years can be read and its note doesn't extend it."""
    texts = {name: text for name in names if isinstance(text := getattr(part, name), str)}
    head = texts.get("kind", "") or texts.get("title", "")
    kind = next((name for name, pattern in _PATTERNS if pattern.match(head.strip())), "")
    note = getattr(part, "note", "")
    if not kind or (isinstance(note, str) and _EXTENDED.search(note)):
        return None
    for name, text in texts.items():
        span = _SPAN.search(text)
        years = [int(span[1]), int(span[2])] if span else []
        if not years and kind in _YEARLY:
            years = [int(year) for year in _YEAR.findall(text)][-1:]
        if years:
            return _Plan(field(at, part, name), kind, years[0], years[-1])
    return None

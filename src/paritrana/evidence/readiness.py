"""How ready a dossier is, by the aspects juries have named (docs/field.md 1.4): stated, proven, doubtful, missing.

In: Evidence, annex facts, findings after acceptance. Out: Readiness. Weights are the region's own input and only
added up; no weight and no score is built in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from paritrana.annexdata.facts import AnnexFacts, AnnexState
from paritrana.diagnostics import Diagnostic, Severity
from paritrana.evidence.addresses import alias, section, walk
from paritrana.evidence.model import (
    Arrears,
    Benefit,
    Budget,
    Coverage,
    Deed,
    Entry,
    Evidence,
    Exhibit,
    Firms,
    Group,
    Innovation,
    Inspection,
    Law,
    PlanningDocument,
    ServiceDenial,
    Story,
)
from paritrana.evidence.values import Missing
from paritrana.field import aspects
from paritrana.field.sections import section_named
from paritrana.indonesian import Percent, Quantity
from paritrana.located import Address
from paritrana.ranking import Repair, rank

_OF: Mapping[type[Entry], str] = {
    PlanningDocument: "A1", Deed: "A1", Law: "A2", Budget: "A3", Coverage: "A4", Group: "A6", Firms: "A7",
    Arrears: "A7", Inspection: "A7", ServiceDenial: "A7", Innovation: "A8", Benefit: "A8", Story: "A8",
}  # fmt: skip
_FIGURES: Mapping[type[Entry], tuple[str, ...]] = {
    Budget: ("amount",), Coverage: ("people", "percent"), Group: ("people",), Firms: ("obliged", "registered"),
    Arrears: ("amount",), Benefit: ("cases", "amount"),
}  # fmt: skip
_STAFF = re.compile(
    r"\bnon[ -]?(?:asn|pns)\b|honorer|tenaga kontrak|aparat(?:ur)?\b|perangkat (?:desa|kampung|nagari)|kepala desa"
    r"|\b(?:bpd|lpmd?|rt|rw|linmas|kader)\b|badan permusyawaratan",
    re.IGNORECASE,
)
_PRESS = 4
"""Reliability of a press report (`RELIABILITY` in evidence/model/exhibit.py): alone it proves nothing."""


class ReadinessState(Enum):
    """What a statement is worth to a juror, the best first."""

    PROVEN = "terbukti"
    STATED = "tanpa bukti"
    DOUBTFUL = "diragukan"
    MISSING = "hilang"


@dataclass(frozen=True, slots=True)
class ReadinessItem:
    """A statement or a gap: where it stands and why it is what it is (codes of findings, a reason)."""

    at: Address
    state: ReadinessState
    why: str = ""


@dataclass(frozen=True, slots=True)
class AspectReadiness:
    """One aspect: its items in the order of the evidence, and the weights of its indicators, if all have one."""

    code: str
    items: tuple[ReadinessItem, ...]
    weight: Decimal | None = None

    @property
    def name(self) -> str:
        """The aspect in words."""
        return aspects.BY_CODE[self.code].name

    def count(self, state: ReadinessState) -> int:
        """How many items are in a state."""
        return sum(item.state is state for item in self.items)

    @property
    def statements(self) -> int:
        """How many statements there are, proven, doubtful or neither."""
        return len(self.items) - self.count(ReadinessState.MISSING)


@dataclass(frozen=True, slots=True)
class Readiness:
    """A region's aspects, and the three repairs that help most."""

    region: str
    aspects: tuple[AspectReadiness, ...]
    repairs: tuple[Repair, ...]


def readiness(
    evidence: Evidence, annexes: Mapping[str, AnnexFacts], findings: Iterable[Diagnostic]
) -> Readiness:
    """Judge every statement of the evidence; `findings` are those after acceptance, in the order of the report."""
    listed = tuple(findings)
    doubts, usable = _doubts(listed), _usable(evidence, annexes)
    items: dict[str, list[ReadinessItem]] = {aspect.code: [] for aspect in aspects.ASPECTS}
    for at, part in walk(evidence):
        code = _aspect(part) if isinstance(part, Entry) and at.steps[0] != alias(Evidence, "plan") else ""
        if code and isinstance(part, Entry):
            items[code].append(_judge(at, part, doubts, usable))
    weights = _weights(evidence)
    judged = tuple(
        AspectReadiness(code, (*found, *_absent(evidence, code, bool(found))), weights.get(code))
        for code, found in items.items()
    )
    return Readiness(evidence.region.name, judged, rank(listed))


def _aspect(part: Entry) -> str:
    """The aspect a row belongs to, "" for none; groups and coverage of public staff are A5, of the vulnerable A6."""
    code = _OF.get(type(part), "")
    if isinstance(part, Group):
        long = part.long_name if isinstance(part.long_name, str) else ""
        return "A5" if _STAFF.search(f"{part.name} {long}") else "A6"
    return code


def _judge(
    at: Address, row: Entry, doubts: Mapping[Address, list[str]], usable: Mapping[str, bool]
) -> ReadinessItem:
    figures = [getattr(row, name) for name in _FIGURES.get(type(row), ())]
    if figures and not any(isinstance(value, Quantity) for value in figures):
        declared = any(isinstance(value, Missing) for value in figures) and isinstance(row.reason, str)
        return ReadinessItem(
            at,
            ReadinessState.MISSING,
            str(row.reason) if declared and row.reason else "angkanya tidak ditulis",
        )
    codes = doubts.get(at)
    if codes:
        return ReadinessItem(at, ReadinessState.DOUBTFUL, ", ".join(codes))
    known = [usable[ref.id] for ref in row.refs if ref.id in usable]
    if any(known):
        return ReadinessItem(at, ReadinessState.PROVEN)
    return (
        ReadinessItem(at, ReadinessState.DOUBTFUL, "buktinya berita atau tidak dapat dibuka")
        if known
        else ReadinessItem(at, ReadinessState.STATED)
    )


def _doubts(findings: Iterable[Diagnostic]) -> Mapping[Address, list[str]]:
    """The codes of open findings, by each row that they point at or lie below."""
    found: dict[Address, list[str]] = {}
    for finding in findings:
        if finding.accepted or finding.severity is Severity.CATATAN:
            continue
        for place in (finding.place, *(related.place for related in finding.related)):
            steps = place.steps if isinstance(place, Address) else ()
            for length in range(1, len(steps) + 1):
                codes = found.setdefault(Address(steps[:length]), [])
                if finding.code not in codes:
                    codes.append(finding.code)
    return found


def _usable(evidence: Evidence, annexes: Mapping[str, AnnexFacts]) -> Mapping[str, bool]:
    """Whether each exhibit proves: it is more than press, and its file, if it names one, is there and opens."""
    return {exhibit.id.upper(): _proves(exhibit, annexes) for exhibit in evidence.exhibits}


def _proves(exhibit: Exhibit, annexes: Mapping[str, AnnexFacts]) -> bool:
    seen = annexes.get(exhibit.id)
    lost = seen is not None and seen.state in (AnnexState.MISSING, AnnexState.REFUSED)
    return not lost and exhibit.reliability is not None and exhibit.reliability < _PRESS


def _absent(evidence: Evidence, code: str, any_row: bool) -> Iterator[ReadinessItem]:
    """A gap for each section of an aspect that has nothing in it, with its declared reason, or none of its rows."""
    reasons = {
        named.attribute: empty.reason
        for empty in evidence.empty_sections
        if (named := section_named(empty.section))
    }
    for name in aspects.BY_CODE[code].attributes:
        if not getattr(evidence, name):
            yield ReadinessItem(
                section(name),
                ReadinessState.MISSING,
                str(reasons.get(name, "bagiannya tidak ditulis")),
            )
        elif not any_row:
            yield ReadinessItem(section(name), ReadinessState.MISSING, "tidak ada barisnya")


def _weights(evidence: Evidence) -> Mapping[str, Decimal]:
    """The weights of each aspect's indicators, empty unless every indicator has one."""
    found: dict[str, Decimal] = {}
    for indicator in evidence.indicators:
        if not isinstance(indicator.weight, Percent):
            return {}
        code = aspects.aspect_named_by(str(indicator.aspect)) or aspects.aspect_named_by(indicator.code)
        found[code] = found.get(code, Decimal(0)) + indicator.weight.value
    return found

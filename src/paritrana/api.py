"""The eight stages on one screen: read, load, survey, check, compose, typeset, bind, archive.

In: a Workspace. Out: the product, or None when a finding stops it, with every finding and the texts they point at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from paritrana.annexes.survey import AnnexFacts, survey
from paritrana.diagnostics import Findings, Outcome
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.readers.source import lossy
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Result(Outcome[T], Generic[T]):
    """An Outcome with the texts its findings point at, for the report."""

    sources: Sources


@dataclass(frozen=True, slots=True)
class Product:
    """A finished file."""

    pdf: bytes
    pages: int


@dataclass(frozen=True, slots=True)
class _Checked:
    evidence: Evidence
    annexes: Mapping[str, AnnexFacts]


def check(workspace: Workspace) -> Result[Evidence]:
    """Read, load, survey and check one region's evidence."""
    findings = Findings()
    checked, sources = _check(workspace, findings)
    return Result(checked.evidence if checked else None, tuple(findings), sources)


def build(workspace: Workspace, *, draft: bool = False) -> Result[Product]:
    """Check one region's evidence and make its dossier; a draft is made in spite of any galat."""
    findings = Findings()
    checked, sources = _check(workspace, findings)
    product = None
    if checked and (draft or not findings.stops):
        product = _make(checked, workspace, findings, draft)
    return Result(product, tuple(findings), sources)


def _check(workspace: Workspace, findings: Findings) -> tuple[_Checked | None, Sources]:
    given = workspace.evidence()
    root = read(given.data, given.file, findings)
    sources = Sources(given.file, root, {given.file: lossy(given.data)})
    if root is None:
        return None, sources
    regions = RegionTable.from_tsv(workspace.asset("wilayah/wilayah.tsv"))
    evidence = load(root, regions, findings)
    if evidence is None:
        return None, sources
    annexes = survey(_files(evidence), workspace)
    return _Checked(evidence, annexes), sources


def _files(evidence: Evidence) -> dict[str, str]:
    """The file of each exhibit by its id; "" where there is none or it can't be read."""
    return {
        e.id: e.file if isinstance(e.file, str) else "" for e in evidence.exhibits if isinstance(e.id, str)
    }


def _make(checked: _Checked, workspace: Workspace, findings: Findings, draft: bool) -> Product | None:
    raise NotImplementedError

"""The eight stages on one screen: read, load, survey, check, compose, typeset, bind, archive.

In: a Workspace. Out: the product, or None when a finding stops it, with every finding and the texts they point at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from paritrana import rules
from paritrana.annexes.survey import AnnexFacts, survey
from paritrana.diagnostics import Diagnostic, Findings, Outcome
from paritrana.evidence.ledger import Trial
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.readers.sources import Sources
from paritrana.rules.constants import from_yaml as constants_of
from paritrana.workbook_form.source import read_source
from paritrana.workspace import Slice, Source, Workspace

if TYPE_CHECKING:
    from paritrana.annexes.ocr import Recogniser
    from paritrana.annexes.prefetch import Ahead
    from paritrana.evidence.readiness import Readiness
    from paritrana.press import Press, Texts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Result(Outcome[T], Generic[T]):
    """An Outcome with the texts its findings point at, for the report."""

    sources: Sources
    trials: tuple[Trial, ...] = ()
    """Money against people: what was tried, how it ended, and what couldn't be tried."""


@dataclass(frozen=True, slots=True)
class Product:
    """A finished file in pieces, some of which still lie in annexes; `pages` are those of the body."""

    pieces: tuple[bytes | Slice, ...]
    pages: int
    kept: object = None
    """What the pieces need to exist until they are written."""

    @property
    def pdf(self) -> bytes:
        """The whole file."""
        return b"".join(piece if isinstance(piece, bytes) else piece.read() for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Checked:
    """Evidence that has been through read, load, survey and check."""

    given: Source
    evidence: Evidence
    annexes: Mapping[str, AnnexFacts]
    diagnostics: tuple[Diagnostic, ...]
    trials: tuple[Trial, ...]


def check(
    workspace: Workspace, ahead: Ahead | None = None, recogniser: Recogniser | None = None
) -> Result[Evidence]:
    """Read, load, survey and check one region's evidence.

    `ahead` may be looking at its annexes already; a `recogniser` reads those of their pages that have no text.
    """
    result = examine(workspace, ahead, recogniser)
    evidence = result.value.evidence if result.value else None
    return Result(evidence, result.diagnostics, result.sources, result.trials)


def examine(
    workspace: Workspace, ahead: Ahead | None = None, recogniser: Recogniser | None = None
) -> Result[Checked]:
    """Check one region's evidence and keep what was seen of its annexes."""
    findings = Findings()
    checked, sources = _check(workspace, findings, ahead, recogniser)
    if checked is None:
        return Result(None, tuple(findings), sources)
    return Result(checked, checked.diagnostics, sources, checked.trials)


def judge(
    workspace: Workspace, ahead: Ahead | None = None, recogniser: Recogniser | None = None
) -> Result[Readiness]:
    """Check one region's evidence and say how ready its dossier is, by aspect."""
    from paritrana.evidence.readiness import readiness

    result = examine(workspace, ahead, recogniser)
    if (checked := result.value) is None:
        return Result(None, result.diagnostics, result.sources)
    ready = readiness(checked.evidence, checked.annexes, checked.diagnostics)
    return Result(ready, result.diagnostics, result.sources)


def build(
    workspace: Workspace,
    *,
    draft: bool = False,
    grey: bool = False,
    press: Press | None = None,
    ahead: Ahead | None = None,
    recogniser: Recogniser | None = None,
) -> Result[Product]:
    """Check one region's evidence and make its dossier; a draft is made in spite of any galat, a proof in `grey`.

    `press` keeps fonts and templates warm between the dossiers of a batch; without it one is made for this run.
    """
    findings = Findings()
    checked, sources = _check(workspace, findings, ahead, recogniser)
    if checked is None:
        return Result(None, tuple(findings), sources)
    if not draft and any(d.stops for d in checked.diagnostics):
        return Result(None, checked.diagnostics, sources)

    from paritrana.press import Press, Texts

    late, texts = Findings(), Texts(workspace)
    product = _make(checked, workspace, press or Press(), texts, late, draft=draft, grey=grey)
    sources = Sources(sources.file, sources.root, {**sources.texts, **texts.read})
    return Result(product, (*checked.diagnostics, *late), sources)


def _check(
    workspace: Workspace, findings: Findings, ahead: Ahead | None, recogniser: Recogniser | None
) -> tuple[Checked | None, Sources]:
    given = workspace.evidence()
    sources = read_source(given, findings)
    if sources.root is None:
        return None, sources
    regions = RegionTable.from_tsv(workspace.asset("wilayah/wilayah.tsv"))
    evidence = load(sources.root, regions, findings)
    if evidence is None:
        return None, sources
    annexes = survey(_files(evidence), workspace, ahead)
    if recogniser is not None:
        annexes = recogniser.read(annexes, evidence.exhibits, workspace.notes())
    constants = constants_of(workspace.asset("konstanta.yaml"))
    case = rules.Case(evidence, annexes, constants, regions)
    findings.extend(rules.run(case))
    accepted = rules.accept(evidence, tuple(findings))
    return Checked(given, evidence, annexes, accepted, case.trials), sources


def _files(evidence: Evidence) -> dict[str, str]:
    """The file of each exhibit by its id; "" where there is none or it can't be read."""
    return {
        e.id: e.file if isinstance(e.file, str) else "" for e in evidence.exhibits if isinstance(e.id, str)
    }


def _make(
    checked: Checked,
    workspace: Workspace,
    press: Press,
    texts: Texts,
    findings: Findings,
    *,
    draft: bool,
    grey: bool,
) -> Product:
    from paritrana.compose.outline import compose
    from paritrana.pdf.archive import finish
    from paritrana.pdf.imported_pages import place
    from paritrana.press import annex_pages, attachments, build_code, metadata
    from paritrana.typeset.typesetter import typeset

    evidence, annexes = checked.evidence, checked.annexes
    sheets, shelf = annex_pages(evidence, annexes, workspace, findings)
    emblem = evidence.region.emblem
    document = compose(
        evidence,
        annexes,
        checked.diagnostics,
        texts,
        findings,
        trials=checked.trials,
        build=build_code(checked.given, annexes),
        draft=draft,
        issued=workspace.issued(),
        emblem=workspace.picture(emblem) if isinstance(emblem, str) and emblem else None,
        sheets=sheets,
    )
    body = typeset(document, press.faces(workspace, findings, grey, texts.read), findings)
    place(body, sheets)
    profile = workspace.asset("color/sRGB.icc")
    pieces = finish(
        body,
        metadata(document, evidence.annex_way != "vektor"),
        profile,
        attachments(checked.given, evidence, annexes),
    )
    return Product(tuple(pieces), body.pages, shelf)

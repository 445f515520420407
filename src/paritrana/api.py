"""The eight stages on one screen: read, load, survey, check, compose, typeset, bind, archive.

In: a Workspace. Out: the product, or None when a finding stops it, with every finding and the texts they point at.
What is wrong in the evidence is a finding and never raised; an EnvironmentFault says what the machine refuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from paritrana import rules
from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexdata.prepared import VECTORED
from paritrana.annexes.survey import survey
from paritrana.diagnostics import Diagnostic, Findings, Outcome
from paritrana.evidence.ledger import Trial
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.tracing import Trace
from paritrana.readers.sources import Sources
from paritrana.rules.constants import from_yaml as constants_of
from paritrana.workbook_form.source import read_source
from paritrana.workspace import Slice, Source, Workspace

if TYPE_CHECKING:
    from paritrana.annexes.ocr import Recogniser
    from paritrana.annexes.prefetch import Prefetch
    from paritrana.cache import PageCache
    from paritrana.evidence.readiness import Readiness
    from paritrana.resources import Resources, TemplateTexts

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SourcedOutcome(Outcome[T], Generic[T]):
    """An Outcome with the texts its findings point at, for the report.

    `value` is None when a finding stopped the stages before they had made it.
    """

    sources: Sources
    trials: tuple[Trial, ...] = ()
    """Money against people: what was tried, how it ended, and what couldn't be tried."""


@dataclass(frozen=True, slots=True)
class Product:
    """A finished file in pieces, some of which still lie in annexes; `pages` are those of the body.

    `cache` holds prepared pages that the pieces are read from, so it must live until they are written; None where
    there are none.
    """

    pieces: tuple[bytes | Slice, ...]
    pages: int
    cache: PageCache | None = None

    @property
    def pdf(self) -> bytes:
        """The whole file; an EnvironmentFault when an annex has changed in the meantime."""
        return b"".join(piece if isinstance(piece, bytes) else piece.read() for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Checked:
    """Evidence that has been through read, load, survey and check.

    `source` is the file it was read from; `annexes` are the facts by the exhibit's id; `traces` what looking for each
    figure on the pages of its proofs gave, in the order of the schema. `diagnostics` are all findings, after
    `catatan_data` accepted some.
    """

    source: Source
    evidence: Evidence
    annexes: Mapping[str, AnnexFacts]
    traces: tuple[Trace, ...]
    diagnostics: tuple[Diagnostic, ...]
    trials: tuple[Trial, ...]


def check(
    workspace: Workspace, prefetch: Prefetch | None = None, recogniser: Recogniser | None = None
) -> SourcedOutcome[Evidence]:
    """Read, load, survey and check one region's evidence.

    `prefetch` may be looking at its annexes already; a `recogniser` reads those of their pages that have no text. The
    value is None where the evidence can't be read at all.
    """
    result = examine(workspace, prefetch, recogniser)
    evidence = result.value.evidence if result.value else None
    return SourcedOutcome(evidence, result.diagnostics, result.sources, result.trials)


def examine(
    workspace: Workspace, prefetch: Prefetch | None = None, recogniser: Recogniser | None = None
) -> SourcedOutcome[Checked]:
    """Check one region's evidence and keep what was seen of its annexes; parameters and None as in `check`."""
    findings = Findings()
    checked, sources = _check(workspace, findings, prefetch, recogniser)
    if checked is None:
        return SourcedOutcome(None, tuple(findings), sources)
    return SourcedOutcome(checked, checked.diagnostics, sources, checked.trials)


def judge(
    workspace: Workspace, prefetch: Prefetch | None = None, recogniser: Recogniser | None = None
) -> SourcedOutcome[Readiness]:
    """Check one region's evidence and say how ready its dossier is, by aspect; parameters and None as in `check`."""
    from paritrana.evidence.readiness import readiness

    result = examine(workspace, prefetch, recogniser)
    if (checked := result.value) is None:
        return SourcedOutcome(None, result.diagnostics, result.sources)
    ready = readiness(checked.evidence, checked.annexes, checked.diagnostics)
    return SourcedOutcome(ready, result.diagnostics, result.sources)


def build(
    workspace: Workspace,
    *,
    draft: bool = False,
    grey: bool = False,
    resources: Resources | None = None,
    prefetch: Prefetch | None = None,
    recogniser: Recogniser | None = None,
) -> SourcedOutcome[Product]:
    """Check one region's evidence and make its dossier; a draft is made in spite of any galat, a proof in `grey`.

    `resources` keep fonts and templates warm between the dossiers of a batch; without them they are made for this run.
    `prefetch` and `recogniser` are as in `check`. The value is None where the evidence can't be read, or where a galat
    stands against the final file.
    """
    findings = Findings()
    checked, sources = _check(workspace, findings, prefetch, recogniser)
    if checked is None:
        return SourcedOutcome(None, tuple(findings), sources)
    if not draft and any(d.stops for d in checked.diagnostics):
        return SourcedOutcome(None, checked.diagnostics, sources)

    from paritrana.resources import Resources, TemplateTexts

    late, texts = Findings(), TemplateTexts(workspace)
    product = _make(checked, workspace, resources or Resources(), texts, late, draft=draft, grey=grey)
    sources = Sources(sources.file, sources.root, {**sources.texts, **texts.read})
    new = _new_findings(late, checked.diagnostics)
    stopped = not draft and any(d.stops for d in new)
    return SourcedOutcome(None if stopped else product, (*checked.diagnostics, *new), sources)


def _new_findings(late: Iterable[Diagnostic], known: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What making the dossier found and the check did not: it names lacking characters at their own lines."""
    signs = {
        sign for each in known if each.code == "BENTUK-15" for sign in str(each.values["aksara"]).split(", ")
    }
    return tuple(
        each
        for each in late
        if each not in known
        and (each.code != "TATA-21" or not signs.issuperset(str(each.values["aksara"]).split(", ")))
    )


def _check(
    workspace: Workspace, findings: Findings, prefetch: Prefetch | None, recogniser: Recogniser | None
) -> tuple[Checked | None, Sources]:
    source = workspace.evidence()
    sources = read_source(source, findings)
    if sources.root is None:
        return None, sources
    regions = RegionTable.from_tsv(workspace.asset("wilayah/wilayah.tsv"))
    evidence = load(sources.root, regions, findings)
    if evidence is None:
        return None, sources
    annexes = survey(_files(evidence), workspace, prefetch)
    if recogniser is not None:
        annexes = recogniser.read(annexes, evidence.exhibits, workspace.facts_cache())
    constants = constants_of(workspace.asset("konstanta.yaml"))
    case = rules.Case(evidence, annexes, constants, regions)
    findings.extend(rules.run(case))
    accepted = rules.accept(evidence, tuple(findings))
    own, texts = _check_own_templates(workspace)
    sources = Sources(sources.file, sources.root, {**sources.texts, **texts})
    return Checked(source, evidence, annexes, case.traces, (*accepted, *own), case.trials), sources


def _check_own_templates(workspace: Workspace) -> tuple[tuple[Diagnostic, ...], Mapping[str, str]]:
    """What is wrong with templates, order and theme that a region brings of its own, and their texts by file."""
    if not workspace.own_templates():
        return (), {}
    from paritrana.compose.check import check_templates
    from paritrana.resources import Resources, TemplateTexts

    found, texts = Findings(), TemplateTexts(workspace)
    found.extend(check_templates(texts))
    Resources().faces(workspace, found, texts=texts.read)
    return tuple(found), texts.read


def _files(evidence: Evidence) -> dict[str, str]:
    """The file of each exhibit by its id; "" where there is none or it can't be read."""
    return {
        e.id: e.file if isinstance(e.file, str) else "" for e in evidence.exhibits if isinstance(e.id, str)
    }


def _make(
    checked: Checked,
    workspace: Workspace,
    resources: Resources,
    texts: TemplateTexts,
    findings: Findings,
    *,
    draft: bool,
    grey: bool,
) -> Product:
    from paritrana.assembly import annex_pages, attachments, build_code, metadata
    from paritrana.compose.outline import compose
    from paritrana.pdf.archive import finish
    from paritrana.pdf.imported_pages import place
    from paritrana.typeset.typesetter import typeset

    evidence, annexes = checked.evidence, checked.annexes
    prepared, cache = annex_pages(evidence, annexes, workspace, findings)
    emblem = evidence.region.emblem
    document = compose(
        evidence,
        annexes,
        checked.diagnostics,
        texts,
        findings,
        trials=checked.trials,
        build=build_code(checked.source, annexes),
        draft=draft,
        issued=workspace.issue_date(),
        emblem=workspace.picture(emblem) if isinstance(emblem, str) and emblem else None,
        sheets=prepared,
        traces=checked.traces,
    )
    body = typeset(document, resources.faces(workspace, findings, grey, texts.read), findings)
    place(body, prepared)
    profile = workspace.asset("color/sRGB.icc")
    pieces = finish(
        body,
        metadata(document, evidence.annex_way != VECTORED),
        profile,
        attachments(checked.source, annexes, checked.traces),
    )
    return Product(tuple(pieces), body.pages, cache)

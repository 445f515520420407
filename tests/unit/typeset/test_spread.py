"""The executive summary as a spread: two pages that nothing else shares."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from paritrana.diagnostics import Findings
from paritrana.document import KeyFigures, Listing, Table
from paritrana.pdf.structure import Element
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import Destination
from paritrana.typeset.pages.page_breaking import break_pages
from paritrana.typeset.typesetter import lay_out
from tests.support.documents import faces
from tests.support.dossiers import BANDUNG, COMPLETE, composed, evidence_of

REGIONS = sorted((BANDUNG.parents[1]).glob("*/bukti.yaml"))


def laid_out(path: Path) -> dict[str, int]:
    """The page of each target of a region's dossier."""
    document, _ = composed(evidence_of(path))
    items = lay_out(LayoutContext(document, faces(), Findings()), Element("Document"))
    pages = break_pages(items, faces().theme.frame_height)
    return {i.id: n for n, page in enumerate(pages) for i in page.items if isinstance(i, Destination)}


@pytest.mark.parametrize("path", [*REGIONS, COMPLETE], ids=lambda path: path.parent.name)
def test_the_map_of_aspects_is_on_the_second_page(path: Path) -> None:
    assert len(REGIONS) > 5
    place = laid_out(path)
    assert place["tabel-aspek"] - place["ringkasan"] == 1


def test_a_first_page_that_is_too_full_flows_on() -> None:
    document, _ = composed(evidence_of(COMPLETE))
    summary = next(s for s in document.sections if s.spread)
    longer = replace(summary, blocks=(*summary.blocks[:1] * 30, *summary.blocks[1:]))
    sections = tuple(longer if s is summary else s for s in document.sections)
    context = LayoutContext(replace(document, sections=sections), faces(), Findings())
    pages = break_pages(lay_out(context, Element("Document")), faces().theme.frame_height)
    place = {i.id: n for n, page in enumerate(pages) for i in page.items if isinstance(i, Destination)}
    first = pages[place["tabel-aspek"]]
    assert sum(item.height for item in first.items) > 0.6 * faces().theme.frame_height


@pytest.mark.parametrize("path", [BANDUNG, COMPLETE], ids=lambda path: path.parent.name)
def test_the_summary_fills_two_pages_of_its_own(path: Path) -> None:
    document, _ = composed(evidence_of(path))
    place = laid_out(path)
    assert place["profil"] - place["ringkasan"] == 2
    assert document.sections[[s.id for s in document.sections].index("ringkasan")].spread


def test_it_holds_figures_facts_innovations_and_the_map() -> None:
    document, _ = composed(evidence_of(COMPLETE))
    blocks = next(s for s in document.sections if s.id == "ringkasan").blocks
    (figures,) = (b for b in blocks if isinstance(b, KeyFigures))
    assert len(figures.figures) == 6
    assert all(f.mark and f.detail for f in figures.figures)
    assert [len(b.items) for b in blocks if isinstance(b, Listing)][:2] == [3, 3]
    (aspects,) = (b for b in blocks if isinstance(b, Table))
    assert len(aspects.rows) == 7

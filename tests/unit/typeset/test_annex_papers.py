"""The sheet an annex page lies on: which way, how large the page is drawn, and which pages get bookmarks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pypdf.generic import ContentStream

from paritrana.diagnostics import Findings
from paritrana.document import AnnexBookmark, AnnexPage, Mark, Paragraph, Text, annex_anchor, sheet_anchor
from paritrana.pdf.drawing import AnnexUse
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.annex_sheets import _AnnexSheets, paper_for
from paritrana.typeset.theme import MM
from tests.support.documents import document, faces
from tests.support.pdftext import ReadBack
from tests.unit.pdf.test_pen import ink
from tests.unit.typeset.test_annexes import annex, annotations, drawn, made

A4 = (210 * MM, 297 * MM)
UPRIGHT = 174 * MM
"""Room on an upright sheet, which is bound at its left edge: 210 less 22 and 14 millimetres."""


@pytest.mark.parametrize(
    ("width", "height", "across"),
    [
        (UPRIGHT, 100, False),  # fits an upright sheet
        (UPRIGHT + 0.1, 100, True),
        (550, 500, False),  # hardly wider than high
        (550.1, 500, True),
        (500, 900, False),
    ],
)
def test_a_page_lies_across_when_it_is_wide_and_would_not_fit(
    width: float, height: float, across: bool
) -> None:
    paper = paper_for(AnnexPage(width, height, ""), *A4)
    assert paper.across is across
    assert (paper.width, paper.height) == (A4[::-1] if across else A4)


def test_room_is_left_for_stamp_and_binding() -> None:
    """Upright: 22 left, 14 right, 21 above, 18 below. Across: 16, 16, 27, 19, bound above. All in millimetres."""
    upright = paper_for(AnnexPage(100, 100, ""), *A4)
    assert [v / MM for v in (upright.left, upright.bottom)] == pytest.approx([22, 18])
    assert [v / MM for v in (upright.room_width, upright.room_height)] == pytest.approx([174, 258])
    across = paper_for(AnnexPage(900, 100, ""), *A4)
    assert [v / MM for v in (across.left, across.bottom)] == pytest.approx([16, 19])
    assert [v / MM for v in (across.room_width, across.room_height)] == pytest.approx([265, 164])


def placed(width: float, height: float) -> tuple[float, float, float]:
    """How much larger a page is drawn, and where its lower left corner lies."""
    back, body = drawn(made(annex("B-04", AnnexPage(width, height, "x"))))
    (found,) = _forms(back, body + 1)
    return found


def _forms(back: ReadBack, index: int) -> list[tuple[float, float, float]]:
    page: Any = back.reader.pages[index]
    matrix: list[float] = []
    found = []
    for operands, operator in ContentStream(page.get_contents(), back.reader).operations:
        if operator == b"cm":
            matrix = [float(v) for v in operands]
        elif operator == b"Do":
            assert matrix[0] == matrix[3] and matrix[1] == matrix[2] == 0
            found.append((matrix[0], matrix[4], matrix[5]))
    return found


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (200, 200, 1.25),  # never larger than a quarter
        (UPRIGHT / 1.25, 200, 1.25),
        (UPRIGHT / 1.25 + 1, 200, UPRIGHT / (UPRIGHT / 1.25 + 1)),
        (100, 258 * MM / 1.25 + 1, 258 * MM / (258 * MM / 1.25 + 1)),
        (UPRIGHT, 200, 1.0),
        (100, 516 * MM, 0.5),
    ],
)
def test_a_page_is_as_large_as_its_room_and_a_quarter_larger_at_most(
    width: float, height: float, scale: float
) -> None:
    found, x, y = placed(width, height)
    assert found == pytest.approx(scale, abs=1e-5)
    assert x + width * scale / 2 == pytest.approx(22 * MM + UPRIGHT / 2, abs=0.02)  # in the middle
    assert y + height * scale == pytest.approx(18 * MM + 258 * MM, abs=0.02)  # at the top


def bookmarks(back: ReadBack) -> list[str]:
    found: list[str] = []

    def walk(items: Any) -> None:
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found.append(str(item.title))

    walk(back.reader.outline)
    return [title for title in found if title.startswith(("B-04 hlm", "Bab", "Pasal"))]


@pytest.mark.parametrize(("pages", "marks"), [(1, 0), (2, 2), (24, 24), (25, 0)])
def test_pages_of_a_short_annex_have_a_bookmark_each(pages: int, marks: int) -> None:
    back, _ = drawn(made(annex("B-04", *[AnnexPage(100, 100, "x")] * pages)))
    assert len(bookmarks(back)) == marks


def test_bookmarks_of_its_own_take_their_place() -> None:
    marks = (AnnexBookmark("Bab I", 0), AnnexBookmark("Pasal 9", 1, 2))
    back, _ = drawn(made(annex("B-04", *[AnnexPage(100, 100, "x")] * 3, bookmarks=marks)))
    assert bookmarks(back) == ["Bab I", "Pasal 9"]


def test_ways_back_leave_room_for_the_build_code() -> None:
    """Pages that cite a page are listed until 72 hundredths of the width are taken."""
    used = [AnnexUse("x", page, "Bab", f"rujuk-{page}") for page in range(300)]
    drawing, context = ink(), LayoutContext(document(), faces(), Findings())
    drawing.page_of = {use.name: use.page for use in used} | {sheet_anchor("B-04"): 300}
    paper = paper_for(AnnexPage(100, 100, ""), *A4)
    part = _AnnexSheets(drawing, context, annex("B-04"), Element("Sect"), {}, 0)
    part._draw_ways_back(Pen(drawing, 300), used, paper)
    first, *others = drawing.links
    assert first.target == f"#{sheet_anchor('B-04')}"
    assert [link.target for link in others] == [f"#rujuk-{page}" for page in range(len(others))]
    assert len(others) > 9
    end = paper.left + 0.72 * paper.room_width
    assert others[-1].box[2] <= end < others[-1].box[2] + faces().get("sans").width(", 99") * 9


def test_the_cover_leads_to_the_first_use_on_a_page() -> None:
    """Two paragraphs cite the annex; the link leads to the upper one, a line of 12 points above it."""
    mark = Mark("B-04", annex_anchor("B-04"))
    cited = document(*[Paragraph((Text("Naik."), mark))] * 2, Paragraph((Text("Turun."),)))
    back, body = drawn(replace(cited, annexes=(annex("B-04"),)))
    tops = [float(link["/Rect"][3]) for link in annotations(back, 1)]
    (link,) = annotations(back, body)
    assert len(tops) == 2 and tops[0] > tops[1]
    assert float(link["/Dest"][3]) == pytest.approx(tops[0] + 12, abs=0.02)


def test_bookmarks_that_begin_deep_stay_beside_those_that_are_higher() -> None:
    """An annex of a file's later pages may begin within a chapter: what comes is not below what ends."""
    marks = (AnnexBookmark("Pasal 9", 0, 2), AnnexBookmark("Bagian II", 1, 1), AnnexBookmark("Bab II", 2, 0))
    back, _ = drawn(made(annex("B-04", *[AnnexPage(100, 100, "x")] * 3, bookmarks=marks)))
    found: Any = back.reader.outline
    (annexes,) = [found[i + 1] for i, item in enumerate(found) if getattr(item, "title", "") == "Lampiran"]
    assert [str(item.title) for item in annexes[1]] == ["Pasal 9", "Bagian II", "Bab II"]

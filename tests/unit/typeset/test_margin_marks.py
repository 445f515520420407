"""Evidence marks beside the text: each once in a row, inside their column, the rest on the lines that follow."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from paritrana.diagnostics import Findings
from paritrana.document import Anchor, Listing, Mark, Paragraph, Text
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.flow import flow
from paritrana.typeset.blocks.paragraphs import LineBox, spread_marks
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import Glue, Penalty, VList
from paritrana.typeset.text.line_breaking import TextLine
from tests.support.documents import document, faces, typeset_pdf


def marked(many: int, ending: str) -> list[tuple[float, float, float]]:
    """Marks that one line is left for: each one's left and right edge in their column, and its lower edge."""
    marks = tuple(Mark(f"B-0{i}{ending}", "bukti") for i in range(many))
    data, _ = typeset_pdf(document(Anchor("bukti"), Paragraph((Text("Naik."), *marks))))
    theme = faces().theme
    column = theme.frame_left(False) + theme.measure + theme.gutter
    found: list[tuple[float, float, float]] = []
    for page in PdfReader(BytesIO(data)).pages:
        links: Any = page.get("/Annots", ())
        for link in links:
            left, low, right, _ = (float(v) for v in link.get_object()["/Rect"])
            found.append((left - column, right - column, low))
    return found


@pytest.mark.parametrize(
    ("ending", "rows"),
    [
        ("", [4, 4, 1]),
        (" hlm. 1", [2, 2, 2, 2, 1]),
        (" hlm. 12", [1] * 9),
    ],
)
def test_marks_stay_in_their_column(ending: str, rows: list[int]) -> None:
    """Nine marks of 17, 42 and 46 points in a column of 91, with 6 between them."""
    found = marked(9, ending)
    assert all(-0.01 <= left < right <= faces().theme.margin_column for left, right, _ in found)
    lows = [low for _, _, low in found]
    assert [lows.count(low) for low in dict.fromkeys(lows)] == rows
    heights = sorted(set(lows), reverse=True)
    assert {round(a - b, 2) for a, b in pairwise(heights)} <= {round(9 * 1.2, 2)}


def spread(*given: str) -> tuple[list[list[str]], VList]:
    made = [
        TextLine((), 0.0, tuple(Mark(label, "x") for label in each.split(",") if label)) for each in given
    ]
    below = spread_marks(made, LayoutContext(document(), faces(), Findings()))
    return [[mark.label for mark in line.marks] for line in made], below


def test_a_mark_is_said_once_in_a_row() -> None:
    assert spread("B-01,B-01", "B-01", "B-02", "B-01")[0] == [["B-01"], [], ["B-02"], ["B-01"]]


def test_what_the_margin_does_not_hold_goes_to_the_next_line() -> None:
    """It holds four of these."""
    assert spread("B-01,B-02,B-03,B-04,B-05", "B-06", "") == (
        [["B-01", "B-02", "B-03", "B-04"], ["B-05", "B-06"], []], [],
    )  # fmt: skip


@pytest.mark.parametrize(("many", "rows"), [(4, 0), (5, 1), (8, 1), (9, 2)])
def test_room_is_left_below_for_what_no_line_is_left_for(many: int, rows: int) -> None:
    (labels,), below = spread(",".join(f"B-0{i}" for i in range(many)))
    assert len(labels) == many
    assert sum(item.height for item in below if isinstance(item, Glue)) == pytest.approx(rows * 9 * 1.2)
    assert bool(below) is (rows > 0)


# --- lists -------------------------------------------------------------------------------------------------------


def between(*items: str) -> list[float]:
    """The costs between the items of a list."""
    block = Listing(tuple((Text(item),) for item in items))
    made = flow([block], LayoutContext(document(), faces(), Findings()), Element("Sect"))
    return [a.cost for a, b in pairwise(made) if isinstance(a, Penalty) and isinstance(b, Glue)]


def test_a_list_of_six_lines_is_brief_and_one_of_seven_is_not() -> None:
    assert between(*["a"] * 6) == [30.0] * 5
    assert between(*["a"] * 7) == [30.0, 0.0, 0.0, 0.0, 0.0, 30.0]
    long = "Peraturan Daerah tentang perlindungan pekerja rentan di daerah, kota, dan semua desanya."
    assert between("a", "a", "a", long, "a") == [30.0] * 4
    assert between("a", "a", "a", long, "a", "a") == [30.0, 0.0, 0.0, 0.0, 30.0]


@pytest.mark.parametrize(("count", "free"), [(1, 0), (2, 0), (3, 0), (4, 1), (5, 2)])
def test_no_line_of_a_paragraph_stands_alone(count: int, free: int) -> None:
    """Pages may end between the second and the last but one."""
    width = faces().theme.measure
    words = "Perlindungan bagi pekerja rentan "
    each = faces().get("serif").width(words) * faces().theme.text_size
    text = words * int(width * (count - 0.5) / each)
    made = flow([Paragraph((Text(text),))], LayoutContext(document(), faces(), Findings()), Element("Sect"))
    boxes = [item for item in made if isinstance(item, LineBox)]
    assert len(boxes) == count
    assert sum(item.cost == 3.0 for item in made if isinstance(item, Penalty)) == free

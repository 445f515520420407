"""What a pen writes on a page: operators, tags around them, and no state said twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from paritrana.pdf.drawing import DrawingContext, MarkStyle
from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Annotation, Artifact, Element, MarkedContent
from paritrana.pdf.writer import TaggedCanvas
from tests.support.documents import faces

RED = (1.0, 0.0, 0.0)
GREY = (0.5, 0.5, 0.5)


def ink() -> DrawingContext:
    canvas = TaggedCanvas((595, 842), date(2024, 1, 1), "id-ID")
    canvas.operators = []
    return DrawingContext(canvas, MarkStyle(faces().get("sans"), 9.0, GREY, room=90.0, outside=100.0))


def written(draw: Callable[[Pen], object]) -> list[str]:
    """The operators of what is drawn, without the codes of letters."""
    pen = Pen(ink(), 0)
    pen._out = pen.drawing.canvas.operators
    draw(pen)
    text = "\n".join(pen._out)
    return re.sub(r"\[.*?\] ?TJ|\(.*?\) ?Tj|<.*?> ?Tj", "TEXT", text, flags=re.DOTALL).split("\n")


def lines(*sizes: float, bold: bool = False) -> list[str]:
    face = faces().get("sans", bold)

    def draw(pen: Pen) -> None:
        for i, size in enumerate(sizes):
            pen.text_line(None, "abc", face, size, (0.0, 0.0, 0.0), 10.0, 100.0 - i)

    return [found for each in written(draw) for found in re.findall(r"/F\d+ [\d.]+ Tf", each)]


def test_a_font_is_chosen_again_when_its_size_changes() -> None:
    assert lines(9, 9, 11, 11, 9) == ["/F0 9 Tf", "/F0 11 Tf", "/F0 9 Tf"]


def test_a_font_is_chosen_again_when_another_was() -> None:
    plain, bold = faces().get("sans"), faces().get("sans", True)
    pieces = [
        Piece(0, "a", plain, 9),
        Piece(9, "b", bold, 9),
        Piece(18, "c", bold, 9),
        Piece(27, "d", plain, 9),
    ]
    found = " ".join(written(lambda pen: pen.text(None, pieces, 10, 100)))
    assert re.findall(r"/(F\d) ", found) == ["F0", "F1", "F0"]
    assert re.findall(r"1 0 0 1 ([\d.]+) 100.00 Tm", found) == ["10.00", "19.00", "28.00", "37.00"]


def test_a_colour_is_said_when_it_changes() -> None:
    def draw(pen: Pen) -> None:
        pen.box(0, 0, 1, 1, fill=RED)
        pen.box(0, 0, 1, 1, fill=RED, stroke=GREY)
        pen.rule((0, 0), (1, 1), 0.5, GREY)
        pen.rule((0, 0), (1, 1), 0.5, RED)
        pen.box(0, 0, 1, 1, fill=GREY)

    found = written(draw)
    assert [each for each in found if each.endswith("rg")] == ["1 0 0 rg", "0.5 0.5 0.5 rg"]
    assert [each for each in found if each.endswith("RG")] == ["0.5 0.5 0.5 RG", "1 0 0 RG"]


@pytest.mark.parametrize(
    ("fill", "stroke", "operator"), [(RED, None, "f"), (None, RED, "S"), (RED, GREY, "B")]
)
def test_a_box_is_filled_or_drawn_or_both(
    fill: tuple[float, float, float] | None, stroke: tuple[float, float, float] | None, operator: str
) -> None:
    found = written(lambda pen: pen.box(1, 2, 3, 4, fill, stroke))
    assert found[-1] == f"0.5 w 1.00 2.00 3.00 4.00 re {operator}"


@pytest.mark.parametrize(
    ("fill", "stroke", "closed", "operator"),
    [
        (RED, None, False, "f"),
        (None, RED, False, "S"),
        (None, RED, True, "s"),
        (RED, RED, False, "B"),
        (RED, RED, True, "b"),
    ],
)
def test_a_path_is_filled_or_drawn_or_both(
    fill: tuple[float, float, float] | None,
    stroke: tuple[float, float, float] | None,
    closed: bool,
    operator: str,
) -> None:
    found = written(lambda pen: pen.path([(1, 2), (3, 4), (5, 6)], fill, stroke, closed=closed))
    assert found[-1] == f"1 w 1 J 1 j 1.00 2.00 m 3.00 4.00 l 5.00 6.00 l {operator} 0 J 0 j"


def test_a_dash_is_taken_back() -> None:
    assert written(lambda pen: pen.rule((1, 2), (3, 4), 0.5, RED, dash=(2, 1)))[-1] == (
        "[2 1]0 d 0.5 w 1.00 2.00 m 3.00 4.00 l S []0 d"
    )


def test_rising_lines_stay_inside_their_box() -> None:
    """A box of 4 by 2 at (10, 20), lines 2 apart: one from each corner at the foot, up to the upper edge."""
    (line,) = (each for each in written(lambda pen: pen.hatch(10, 20, 4, 2, 2, RED)) if " m " in each)
    points = [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+) [ml]", line)]
    assert points == [(10, 20), (12, 22), (12, 20), (14, 22)]
    assert not any(" m " in each for each in written(lambda pen: pen.hatch(10, 20, 0, 0, 2, RED)))


def test_ink_belongs_to_an_element_or_is_an_artifact() -> None:
    first, second = Element("P"), Element("P")

    def draw(pen: Pen) -> None:
        for element in (first, first, None, None, second, first):
            pen.rule((0, 0), (1, 1), 0.5, RED, element)
        pen.artifact(Artifact.PAGINATION)
        pen.artifact(Artifact.PAGINATION)

    found = written(draw)
    tags = [each for each in found if each.endswith(("BDC", "BMC", "EMC"))]
    assert tags == [
        "/P<</MCID 0>>BDC", "EMC", "/Artifact BMC", "EMC", "/P<</MCID 1>>BDC", "EMC", "/P<</MCID 2>>BDC", "EMC",
        "/Artifact <</Type/Pagination>> BDC", "EMC", "/Artifact <</Type/Pagination>> BDC",
    ]  # fmt: skip
    assert [kid.mcid for kid in first.kids if isinstance(kid, MarkedContent)] == [0, 2]
    assert [kid.mcid for kid in second.kids if isinstance(kid, MarkedContent)] == [1]


# --- targets and links -------------------------------------------------------------------------------------------

BOX = (1.0, 2.0, 3.0, 4.0)


def linked(
    target: str, known: dict[str, int] | None = None, later: frozenset[str] = frozenset()
) -> tuple[DrawingContext, Element]:
    drawing, element = ink(), Element("Link")
    drawing.page_of, drawing.later, drawing.section = known or {}, later, "Bab Uji"
    Pen(drawing, 4).link(element, BOX, target, "Menuju")
    return drawing, element


def test_a_link_to_a_place_in_the_body() -> None:
    drawing, element = linked("#bab-1", {"bab-1": 2})
    (link,) = drawing.links
    assert (link.page, link.box, link.target, link.contents) == (4, BOX, "#bab-1", "Menuju")
    (kid,) = element.kids
    assert isinstance(kid, Annotation) and (kid.page, kid.number, kid.key) == (4, link.number, 0)
    assert drawing.uses == []


def test_a_link_to_nowhere_is_none() -> None:
    drawing, element = linked("#tiada")
    assert drawing.links == [] and element.kids == []


def test_a_link_to_an_address_is_one() -> None:
    assert [link.target for link in linked("https://contoh.id")[0].links] == ["https://contoh.id"]


def test_a_link_to_an_annex_is_a_use_that_can_be_returned_to() -> None:
    drawing, _ = linked("#lampiran-B-01", later=frozenset({"lampiran-B-01"}))
    (use,) = drawing.uses
    assert (use.target, use.page, use.section, use.name) == ("lampiran-B-01", 4, "Bab Uji", "rujuk-0")
    assert drawing.destinations["rujuk-0"] == (4, BOX[0], BOX[3])
    assert drawing.page_of["rujuk-0"] == 4
    assert len(drawing.links) == 1


def test_a_page_number_is_counted_from_one() -> None:
    drawing = ink()
    drawing.page_of = {"bab-1": 0}
    pen = Pen(drawing, 4)
    assert (pen.page_number("bab-1"), pen.page_number("tiada")) == ("1", "")
    pen.destination("x", 1, 2)
    pen.destination("x", 3, 4)
    assert drawing.destinations == {"x": (4, 1, 2)}

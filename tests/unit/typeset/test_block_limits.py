"""Pictures, letterheads, pairs of label and value, and blocks that are too tall."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image as Pictures

from paritrana.diagnostics import Findings
from paritrana.document import (
    Anchor,
    Block,
    Column,
    Facts,
    Heading,
    Image,
    Letterhead,
    Listing,
    Paragraph,
    Signature,
    Table,
    Text,
    Tone,
    Turn,
)
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.figures import PictureBox, emblem
from paritrana.typeset.blocks.flow import _tallest, between, block_items, flow
from paritrana.typeset.blocks.letterhead import LetterheadBox, SignatureBox
from paritrana.typeset.blocks.paragraphs import LineBox
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Glue, Item, Penalty, VList
from paritrana.typeset.theme import MM
from tests.support.documents import PLACE, document, faces
from tests.unit.typeset.test_breaking import Plain


def context() -> LayoutContext:
    return LayoutContext(document(), faces(), Findings())


def laid(*blocks: Block) -> VList:
    return flow(blocks, context(), Element("Sect"))


def picture(width_mm: float, size: tuple[int, int] = (20, 10)) -> Image:
    stream = BytesIO()
    Pictures.new("RGB", size).save(stream, "PNG")
    return Image(stream.getvalue(), "Lambang", width_mm, PLACE)


@pytest.mark.parametrize(
    ("width_mm", "width", "wide"),
    [(40, 40, False), (122, 122, False), (122.1, 122.1, True), (160, 160, True), (161, 160, True)],
)
def test_a_picture_is_no_wider_than_the_frame(width_mm: float, width: float, wide: bool) -> None:
    """The frame is 160 mm wide, the text column 122; the height keeps its proportion."""
    (box,) = laid(picture(width_mm))
    assert isinstance(box, PictureBox)
    assert (box.width / MM, box.height / MM, box.wide) == (
        pytest.approx(width),
        pytest.approx(width / 2),
        wide,
    )


@pytest.mark.parametrize(
    ("size", "fitted"),
    [((20, 10), (64, 32)), ((10, 20), (34, 68)), ((64, 68), (64, 68)), ((1, 1), (64, 64))],
)
def test_an_emblem_fills_its_room(size: tuple[int, int], fitted: tuple[float, float]) -> None:
    box = emblem(picture(32, size), (64.0, 68.0), context(), Element("Sect"))
    assert box and (box.width, box.height) == pytest.approx(fitted)
    assert emblem(None, (64.0, 68.0), context(), Element("Sect")) is None


def test_a_picture_that_cannot_be_read_leaves_its_words() -> None:
    made = context()
    items = block_items(replace(picture(40), data=b"rusak"), made, Element("Sect"))
    assert isinstance(items[0], LineBox)
    assert [found.code for found in made.findings] == ["TATA-24"]
    assert emblem(replace(picture(40), data=b"rusak"), (9, 9), context(), Element("Sect")) is None


def letterhead(image: Image | None, letters: int) -> LetterheadBox:
    made = laid(Letterhead("n", ("i" * letters,), image))
    assert isinstance(made[0], LetterheadBox)
    return made[0]


def test_an_address_leaves_the_room_of_the_emblem_on_both_sides() -> None:
    """The emblem is 64 points wide; ten more stay white beside it, and as much on the other side."""
    face, size, full = faces().get("serif"), faces().theme.table_size, faces().theme.full
    for image, room in ((None, full), (picture(32, (10, 10)), full - 2 * (64 + 10))):
        most = int(room / (face.width("i" * 100) / 100 * size))
        widths = [line.width for line, _ in letterhead(image, most + 2).lines]
        assert max(widths) <= room
        assert max(widths) > room - 2 * face.width("i") * size - 1


@pytest.mark.parametrize(("lines", "height"), [(0, 21.0), (1, 34.0), (3, 60.0)])
def test_a_letterhead_is_as_high_as_its_text_or_its_emblem(lines: int, height: float) -> None:
    (box, _) = laid(Letterhead("n", ("i",) * lines))
    assert isinstance(box, LetterheadBox) and box.height == height + 34
    (box, _) = laid(Letterhead("n", ("i",) * lines, picture(32, (10, 10))))
    assert isinstance(box, LetterheadBox) and box.height == 64 + 34


@pytest.mark.parametrize(("placeholder", "room"), [("", 62.0), ("contoh", 62.0), ("contoh " * 30, None)])
def test_a_signature_has_room_to_sign(placeholder: str, room: float | None) -> None:
    """62 points, or what the words in its place take with a line above and below."""
    (box,) = laid(Signature("Soreang, 5 April 2024", ("Bupati",), "Nama", "Pangkat", "123", placeholder))
    assert isinstance(box, SignatureBox)
    leading = faces().theme.leading
    lines = len(box.placeholder)
    assert box.height == pytest.approx(5 * leading + (room or (lines + 2) * leading))
    assert room or lines > 2


def test_labels_of_several_lines_keep_their_lines() -> None:
    """A label that is longer than its value: each of its lines has a box."""
    made = laid(Facts((("Penanggung jawab pelaksana kegiatan", (Text("x"),)), ("Nomor", (Text("y"),)))))
    boxes = [item for item in made if isinstance(item, LineBox)]
    labels = [" ".join(run.text for run in box.label.runs) for box in boxes if box.label]
    assert " ".join(" ".join(labels).split()) == "Penanggung jawab pelaksana kegiatan Nomor"
    assert len(boxes) > 3


@pytest.mark.parametrize(("cost", "tallest"), [(NEVER, 30.0), (NEVER - 1, 15.0), (0.0, 15.0)])
def test_a_stretch_is_as_tall_as_what_may_not_be_divided(cost: float, tallest: float) -> None:
    """10 and 5 of glue, then 15."""
    items: list[Item] = [Plain("a", 10.0), Glue(5.0), Penalty(cost), Plain("b", 15.0)]
    assert _tallest(items) == tallest


@pytest.mark.parametrize(("tall", "told"), [(248, []), (249, ["TATA-23"])])
def test_a_block_that_is_taller_than_a_page_is_told(tall: int, told: list[str]) -> None:
    """A page holds 297 less 24 and 25 millimetres."""
    made = context()
    block_items(picture(40, (40, tall)), made, Element("Sect"))
    assert [found.code for found in made.findings] == told


PLAIN, LEAD = Paragraph((Text("Naik."),)), Paragraph((Text("Naik."),), Tone.LEAD)
LIST, HEAD, LOW = Listing(((Text("a"),),)), Heading(2, (Text("Judul"),)), Heading(3, (Text("Judul"),))
WIDE = Table("t", "", "", (Column("a"),), ())
SIGNED = Signature("x", ("Bupati",), "Nama")


@pytest.mark.parametrize(
    ("before", "after", "cost", "leadings"),
    [
        (PLAIN, PLAIN, 0.0, 0.5),
        (LEAD, PLAIN, 40.0, 0.8),  # what leads stays with what it leads to
        (PLAIN, LIST, 40.0, 0.4),
        (PLAIN, WIDE, 40.0, 1.0),
        (LIST, WIDE, 0.0, 1.0),
        (WIDE, PLAIN, 0.0, 1.0),
        (LIST, PLAIN, 0.0, 0.5),
        (PLAIN, HEAD, -4.0, 1.2),  # a good place
        (WIDE, LOW, -4.0, 0.8),
        (LEAD, HEAD, 40.0, 1.2),
        (PLAIN, SIGNED, NEVER, 1.5),
        (LEAD, SIGNED, NEVER, 1.5),
    ],
)
def test_between_two_blocks(before: Block, after: Block, cost: float, leadings: float) -> None:
    penalty, glue = between(before, after, faces().theme)
    assert isinstance(penalty, Penalty) and isinstance(glue, Glue)
    assert (penalty.cost, glue.height / faces().theme.leading) == (cost, pytest.approx(leadings))


def test_nothing_is_between_a_head_and_its_text() -> None:
    (penalty,) = between(HEAD, PLAIN, faces().theme)
    assert isinstance(penalty, Penalty) and penalty.cost == NEVER
    for first in (None, Anchor("x"), Turn()):
        assert between(first, PLAIN, faces().theme) == []


@pytest.mark.parametrize(
    ("ordered", "numbering"), [(True, "/A<</O/List/ListNumbering/Decimal>>"), (False, "")]
)
def test_a_list_says_whether_it_counts(ordered: bool, numbering: str) -> None:
    parent = Element("Sect")
    items = flow([Listing(((Text("a"),), (Text("b"),)), ordered)], context(), parent)
    (whole,) = parent.kids
    assert isinstance(whole, Element) and whole.entries() == numbering
    labels = ["".join(run.text for run in i.label.runs) for i in items if isinstance(i, LineBox) and i.label]
    assert labels == (["1.", "2."] if ordered else ["•", "•"])
    assert {i.indent for i in items if isinstance(i, LineBox)} == {20.0 if ordered else 14.0}


def test_a_character_no_face_has_is_told_once() -> None:
    made = context()
    block_items(Paragraph((Text("日 日"),), place=PLACE), made, Element("Sect"))
    block_items(Paragraph((Text("biasa"),), place=PLACE), made, Element("Sect"))
    (found,) = made.findings
    assert found.values["aksara"] == "U+65E5"

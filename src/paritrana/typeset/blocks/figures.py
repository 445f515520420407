"""Charts and pictures with their captions, notes and alternative texts."""

from __future__ import annotations

from dataclasses import dataclass, replace

from paritrana.document import Chart, Image, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.pictures import Picture, PictureUnreadable, read_picture
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.paragraphs import note
from paritrana.typeset.blocks.tables import caption
from paritrana.typeset.charts import lay_out_chart
from paritrana.typeset.context import ContentsEntry, LayoutContext
from paritrana.typeset.faults import IMAGE_UNREADABLE
from paritrana.typeset.pages.boxes import NEVER, Destination, Glue, Penalty, VList
from paritrana.typeset.theme import MM

_ABOVE_NOTE = 3.0
"""Above a note and the source, as above those of a table."""


def chart(block: Chart, context: LayoutContext, parent: Element) -> VList:
    """A chart below its number and message, above its notes; kept together."""
    theme = context.theme
    holder = parent.child("Sect")
    context.charts.append(ContentsEntry(block.title, block.id, 1, block.number))
    items: VList = [Destination(block.id)]
    items += caption(block.number, block.title, context, holder, theme.full)
    figure = holder.child("Figure", block.alt)
    items.append(lay_out_chart(block, theme.full, context.faces, figure))
    for inlines in (*block.notes, block.source):
        if inlines:
            items += [Penalty(NEVER), Glue(_ABOVE_NOTE), Penalty(NEVER)]
            items += note(inlines, context, holder, theme.full)
    return [Penalty(NEVER) if isinstance(i, Penalty) else i for i in items]


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A picture at its printed size."""

    picture: Picture
    element: Element
    width: float
    height: float
    wide: bool

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it inside its Figure."""
        bottom = top - self.height
        self.element.set_bounding_box((x, bottom, x + self.width, top))
        pen.picture(self.element, self.picture, x, bottom, self.width, self.height)


def emblem(
    block: Image | None, most: tuple[float, float], context: LayoutContext, parent: Element
) -> PictureBox | None:
    """A picture within `most` (width, height) points; None when there is none or it can't be read (a finding)."""
    made = image(block, context, parent)[0] if block else None
    if not isinstance(made, PictureBox):
        return None
    scale = min(most[0] / made.width, most[1] / made.height)
    return replace(made, width=made.width * scale, height=made.height * scale)


def image(block: Image, context: LayoutContext, parent: Element) -> VList:
    """A picture; what can't be read leaves its alternative text and a finding."""
    try:
        picture = read_picture(block.data, context.theme.colourless)
    except PictureUnreadable as error:
        if block.place:
            context.findings.add(IMAGE_UNREADABLE.at(block.place, sebab=str(error)))
        return note((Text(block.alt),), context, parent, context.theme.measure)
    width = min(block.width_mm * MM, context.theme.full)
    element = parent.child("Figure", block.alt, placement="Block")
    return [
        PictureBox(
            picture, element, width, width * picture.height / picture.width, width > context.theme.measure
        )
    ]

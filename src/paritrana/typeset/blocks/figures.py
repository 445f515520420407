"""Charts and pictures with their captions, notes and alternative texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image as Pictures
from PIL import UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from paritrana.document import Chart, Image, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.pdf.writer import text_string
from paritrana.typeset.blocks.paragraphs import note
from paritrana.typeset.blocks.tables import caption
from paritrana.typeset.charts import chart_box
from paritrana.typeset.context import Entry, Setting
from paritrana.typeset.faults import IMAGE_UNREADABLE
from paritrana.typeset.pages.boxes import NEVER, Glue, Penalty, Target, VList
from paritrana.typeset.theme import MM


def chart(block: Chart, setting: Setting, parent: Element) -> VList:
    """A chart below its number and message, above its notes; kept together."""
    theme = setting.theme
    holder = parent.child("Sect")
    setting.charts.append(Entry(block.title, block.id, 1, block.number))
    items: VList = [Target(block.id)]
    items += caption(block.number, block.title, setting, holder, theme.full)
    figure = holder.child("Figure", f"/Alt{text_string(block.alt)}")
    items.append(chart_box(block, theme.full, setting.faces, figure))
    for inlines in (*block.notes, block.source):
        if inlines:
            items += [Penalty(NEVER), Glue(3.0), Penalty(NEVER)]
            items += note(inlines, setting, holder, theme.full)
    return [Penalty(NEVER) if isinstance(i, Penalty) else i for i in items]


def _grey(data: bytes) -> BytesIO:
    """A picture in grey on white, as PNG."""
    with Pictures.open(BytesIO(data)) as picture:
        whole = picture.convert("RGBA")
    paper = Pictures.new("RGBA", whole.size, "white")
    packed = BytesIO()
    Pictures.alpha_composite(paper, whole).convert("L").save(packed, "PNG")
    packed.seek(0)
    return packed


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A picture at its printed size."""

    picture: ImageReader
    element: Element
    width: float
    height: float
    wide: bool

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it inside its Figure."""
        pen.tag(self.element)
        box = f"{x:.1f} {top - self.height:.1f} {x + self.width:.1f} {top:.1f}"
        self.element.extra += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
        pen.ink.canvas.drawImage(self.picture, x, top - self.height, self.width, self.height)


def emblem(
    block: Image | None, most: tuple[float, float], setting: Setting, parent: Element
) -> PictureBox | None:
    """A picture within `most` (width, height) points; None when there is none or it can't be read (a finding)."""
    made = image(block, setting, parent)[0] if block else None
    if not isinstance(made, PictureBox):
        return None
    scale = min(most[0] / made.width, most[1] / made.height)
    return replace(made, width=made.width * scale, height=made.height * scale)


def image(block: Image, setting: Setting, parent: Element) -> VList:
    """A picture; what can't be read leaves its alternative text and a finding."""
    try:
        Pictures.open(BytesIO(block.data)).verify()
        picture = ImageReader(_grey(block.data) if setting.theme.colourless else BytesIO(block.data))
        wide, tall = picture.getSize()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        if block.place:
            setting.findings.add(IMAGE_UNREADABLE.at(block.place, sebab=type(error).__name__))
        return note((Text(block.alt),), setting, parent, setting.theme.measure)
    width = min(block.width_mm * MM, setting.theme.full)
    element = parent.child("Figure", f"/Alt{text_string(block.alt)}")
    return [PictureBox(picture, element, width, width * tall / wide, width > setting.theme.measure)]

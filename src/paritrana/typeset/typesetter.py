"""One Document to one PDF body: lay out, break into pages, draw once.

Pages are known before anything is drawn, so "Halaman x dari y", contents and page references are simply written.

Written for mypyc, since `_draw_page` calls each box.
"""

from __future__ import annotations

from paritrana.diagnostics import Findings
from paritrana.document import Document, Section, SectionKind
from paritrana.pdf.body import Body, Description, complete_body
from paritrana.pdf.drawing import MarkStyle, begin_drawing
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks import contents, flow, headings
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages import dividers
from paritrana.typeset.pages.annex_sheets import destinations_of, draw_annexes
from paritrana.typeset.pages.boxes import ALWAYS, Destination, Glue, Penalty, VList, height_of, is_wide
from paritrana.typeset.pages.cover import cover_box
from paritrana.typeset.pages.page_breaking import FilledPage, break_pages
from paritrana.typeset.pages.page_furniture import draw_furniture
from paritrana.typeset.theme import Faces, Theme

_BETWEEN_SECTIONS = 34.0
"""Above a section that flows on: more than two lines of text, so that its title never looks like a head of level 2."""


def typeset(document: Document, faces: Faces, findings: Findings) -> Body:
    """Typeset `document` with `faces`, which a batch keeps between dossiers.

    What can't be set (a character the fonts lack, a table too wide, a box too tall, a damaged picture) is added to
    `findings` and set as well as it can be. Raise EnvironmentFault when a font's file is damaged. The forms of annex
    pages wait in `Body.slots`.
    """
    context = LayoutContext(document, faces, findings)
    root = Element("Document")
    return _draw(break_pages(lay_out(context, root), faces.theme.frame_height), context, root)


def lay_out(context: LayoutContext, root: Element) -> VList:
    """The whole document but its annexes as one vertical list; its elements hang below `root` in reading order."""
    document = context.document
    items: VList = [Destination("sampul"), cover_box(document.cover, context, root.child("Sect"))]
    for i, section in enumerate(document.sections):
        divided = context.theme.dividers and section.divider is not None
        if divided:
            items.append(dividers.break_before(context))
        elif section.new_page or i == 0:
            items.append(Penalty(ALWAYS, side=_side(section) if context.theme.duplex else ""))
        else:
            items += [Penalty(0.0, fresh=True), Glue(_BETWEEN_SECTIONS)]
        head = dividers.divider if divided else headings.section_head
        holder = root.child("Sect")
        made = head(section, context, holder) + flow.flow(section.blocks, context, holder)
        items += _end_first_page(made, context.theme.frame_height) if section.spread else made
    if context.theme.dividers and document.annexes:
        items += [dividers.break_before(context), *dividers.annex_divider(context, root.child("Sect"))]
    return contents.fill_contents(items, context)


def _end_first_page(items: VList, height: float) -> VList:
    """A spread whose second page begins at its mark, if the first holds what stands before."""
    at = next((i for i, item in enumerate(items) if isinstance(item, flow.TurnMark)), len(items))
    end: VList = [Penalty(ALWAYS)] if at < len(items) and height_of(items[:at]) <= height else []
    return [*items[:at], *end, *items[at + 1 :]]


def _draw(pages: list[FilledPage], context: LayoutContext, root: Element) -> Body:
    document, theme = context.document, context.theme
    marks = MarkStyle(
        face=context.faces.get("sans"),
        size=theme.mark_size,
        colour=theme.grey,
        room=theme.margin_column,
        outside=theme.margin_column + theme.gutter,
    )
    paper = (theme.width, theme.height)
    drawing = begin_drawing(
        paper, document.issued, document.language, marks, destinations_of(document.annexes)
    )
    for number, page in enumerate(pages):
        for item in page.items:
            if isinstance(item, Destination):
                drawing.page_of.setdefault(item.id, number)
    running = ""
    numbers: list[int] = []
    for number, page in enumerate(pages):
        running, head = _running(page, running)
        pen = Pen(drawing, number, theme.duplex and number % 2 == 1)
        if page.items:  # the back of a sheet that stays empty is empty
            draw_furniture(pen, context, number, len(pages), head)
        _draw_page(pen, page, theme)
        numbers.append(pen.end())
    slots: dict[tuple[str, int], int] = {}
    if document.annexes:
        numbers += draw_annexes(drawing, context, root, len(pages), slots)
    description = Description(document.title, document.author, document.subject)
    return complete_body(drawing, root, numbers, description, len(pages), slots)


def _side(section: Section) -> str:
    """Where a section begins when both sides are printed: a spread on the left, any other chapter on the right."""
    if section.spread:
        return "kiri"
    return "kanan" if section.kind is SectionKind.CHAPTER else ""


def _draw_page(pen: Pen, page: FilledPage, theme: Theme) -> None:
    """Draw a page's boxes from the top; on a mirrored one the text column stands right of the margin column."""
    left = theme.frame_left(pen.mirrored)
    shift = theme.margin_column + theme.gutter if pen.mirrored else 0.0
    top = theme.height - theme.head
    for item in page.items:
        if not isinstance(item, Glue):
            item.draw(pen, left if is_wide(item) else left + shift, top)
        top -= item.height


def _running(page: FilledPage, before: str) -> tuple[str, str]:
    """The section in force at the page's end, and the one to name at its head: that of its first line."""
    after, head = before, ""
    inked = False
    for item in page.items:
        if isinstance(item, headings.BookmarkBox) and item.running:
            after = item.running
        if not head and item.height > 0 and not inked:
            head, inked = after, True
    return after, head

"""One Document to one PDF body: lay out, break into pages, draw once.

Pages are known before anything is drawn, so "Halaman x dari y", contents and page references are simply written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from paritrana.diagnostics import Findings
from paritrana.document import Document, Section, SectionKind
from paritrana.pdf.drawing import Ink, write_links
from paritrana.pdf.outline import write_outline
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.pdf.structure import write as write_tags
from paritrana.pdf.writer import TaggedCanvas
from paritrana.typeset.blocks import flow, headings
from paritrana.typeset.context import Setting
from paritrana.typeset.pages import dividers
from paritrana.typeset.pages.annex_sheets import draw_annexes, targets_of
from paritrana.typeset.pages.boxes import ALWAYS, Glue, Penalty, Target, VList, height_of, is_wide
from paritrana.typeset.pages.cover import cover_box
from paritrana.typeset.pages.page_breaking import Page, break_pages
from paritrana.typeset.pages.page_furniture import draw_furniture
from paritrana.typeset.theme import Faces, Theme


@dataclass(frozen=True, slots=True)
class Body:
    """A drawn document, not yet a file: archive adds what makes it one. `pages` counts its pages, not its annexes'.

    `slots` holds the object number that waits for each annex page's form, by the annex's id and leaf (from 0).
    """

    canvas: TaggedCanvas
    pages: int
    slots: Mapping[tuple[str, int], int] = field(default_factory=dict)

    def finish(self) -> bytes:
        """The bytes of the file."""
        return b"".join(p if isinstance(p, bytes) else p.read() for p in self.canvas.finish())


def typeset(document: Document, faces: Faces, findings: Findings) -> Body:
    """Typeset `document` with `faces`, which a batch keeps between dossiers. What can't be set is reported."""
    setting = Setting(document, faces, findings)
    root = Element("Document")
    return _draw(break_pages(lay_out(setting, root), faces.theme.frame_height), setting, root)


def lay_out(setting: Setting, root: Element) -> VList:
    """The whole document as one vertical list; its elements hang below `root` in reading order."""
    document = setting.document
    items: VList = [Target("sampul"), cover_box(document.cover, setting, root.child("Sect"))]
    for i, section in enumerate(document.sections):
        divided = setting.theme.dividers and section.divider is not None
        if divided:
            items.append(dividers.break_before(setting))
        elif section.new_page or i == 0:
            items.append(Penalty(ALWAYS, side=_side(section) if setting.theme.duplex else ""))
        else:
            items += [Penalty(0.0, fresh=True), Glue(34.0)]
        head = dividers.divider if divided else headings.section_head
        holder = root.child("Sect")
        made = head(section, setting, holder) + flow.flow(section.blocks, setting, holder)
        items += _turned(made, setting.theme.frame_height) if section.spread else made
    if setting.theme.dividers and document.annexes:
        items += [dividers.break_before(setting), *dividers.annex_divider(setting, root.child("Sect"))]
    return headings.fill_contents(items, setting)


def _turned(items: VList, height: float) -> VList:
    """A spread whose second page begins at its mark, if the first holds what stands before."""
    at = next((i for i, item in enumerate(items) if isinstance(item, flow.TurnMark)), len(items))
    end: VList = [Penalty(ALWAYS)] if at < len(items) and height_of(items[:at]) <= height else []
    return [*items[:at], *end, *items[at + 1 :]]


def _draw(pages: list[Page], setting: Setting, root: Element) -> Body:
    document, theme = setting.document, setting.theme
    canvas = TaggedCanvas((theme.width, theme.height), document.issued, document.language)
    mark_face = setting.faces.get("sans")
    ink = Ink(
        canvas,
        mark_face,
        theme.mark_size,
        theme.grey,
        theme.margin_column,
        theme.margin_column + theme.gutter,
    )
    if document.annexes:
        ink.later = targets_of(document.annexes)
    for number, page in enumerate(pages):
        for item in page.items:
            if isinstance(item, Target):
                ink.page_of.setdefault(item.id, number)
    running = ""
    numbers: list[int] = []
    for number, page in enumerate(pages):
        running, head = _running(page, running)
        pen = Pen(ink, number, theme.duplex and number % 2 == 1)
        if page.items:  # the back of a sheet that stays empty is empty
            draw_furniture(pen, setting, number, len(pages), head)
        _draw_page(pen, page, theme)
        numbers.append(pen.end())
    slots: dict[tuple[str, int], int] = {}
    if document.annexes:
        numbers += draw_annexes(ink, setting, root, len(pages), slots)
    links = write_links(ink, numbers)
    _finish(ink, setting, root, numbers, links)
    return Body(canvas, len(pages), slots)


def _side(section: Section) -> str:
    """Where a section begins when both sides are printed: a spread on the left, any other chapter on the right."""
    if section.spread:
        return "kiri"
    return "kanan" if section.kind is SectionKind.CHAPTER else ""


def _draw_page(pen: Pen, page: Page, theme: Theme) -> None:
    """Draw a page's boxes from the top; on a mirrored one the text column stands right of the margin column."""
    left = theme.left(pen.mirrored)
    shift = theme.margin_column + theme.gutter if pen.mirrored else 0.0
    top = theme.height - theme.head
    for item in page.items:
        if not isinstance(item, Glue):
            item.draw(pen, left if is_wide(item) else left + shift, top)
        top -= item.height


def _running(page: Page, before: str) -> tuple[str, str]:
    """The section in force at the page's end, and the one to name at its head: that of its first line."""
    after, head = before, ""
    inked = False
    for item in page.items:
        if isinstance(item, headings.Bookmark) and item.running:
            after = item.running
        if not head and item.height > 0 and not inked:
            head, inked = after, True
    return after, head


def _finish(ink: Ink, setting: Setting, root: Element, numbers: list[int], links: int) -> None:
    canvas, document = ink.canvas, setting.document
    fonts = {}
    for embedding in ink.embeddings.values():
        fonts[embedding.tag] = canvas.reserve()
        embedding.write(fonts[embedding.tag], canvas.stream, canvas.put)
    canvas.name_fonts(fonts)
    tree = write_tags(root, numbers, links, canvas.reserve, canvas.put)
    canvas.catalog("StructTreeRoot", tree)
    canvas.setTitle(document.title)
    canvas.setAuthor(document.author)
    canvas.setSubject(document.subject)
    canvas.setCreator("paritrana")
    canvas.setProducer("paritrana")
    canvas.setKeywords("")
    if ink.bookmarks:
        canvas.catalog("Outlines", write_outline(ink.bookmarks, numbers, canvas.reserve, canvas.put))
        canvas.catalog("PageMode", "/UseOutlines")

"""The cover: white paper, the region's name large, a thin line and the build code at the foot."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Cover, Document, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.figures import PictureBox, emblem
from paritrana.typeset.blocks.paragraphs import baseline_below_top, draw_line
from paritrana.typeset.context import Setting
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import Line, set_lines
from paritrana.typeset.theme import MM, Theme

_EMBLEM = 32 * MM, 32 * MM


@dataclass(frozen=True, slots=True)
class CoverBox:
    """The whole first page: groups of lines, each at its distance from the frame's upper edge."""

    lines: tuple[tuple[float, Line, TextStyle, Element], ...]
    theme: Theme
    rule_at: float
    notice: tuple[float, float] | None
    emblem: tuple[float, PictureBox] | None = None
    wide: bool = True

    @property
    def height(self) -> float:
        """The frame's."""
        return self.theme.frame_height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it."""
        if self.notice:
            above, tall = self.notice
            bottom = top - above - tall
            pen.box(x, bottom, self.theme.full, tall, stroke=self.theme.attention, line=1.4)
        if self.emblem:
            self.emblem[1].draw(pen, x, top - self.emblem[0])
        for distance, line, style, element in self.lines:
            inset = 12.0 if self.notice and style.bold and style.colour == self.theme.attention else 0.0
            draw_line(pen, line, element, x + inset, top - distance - baseline_below_top(style))
        pen.rule((x, top - self.rule_at), (x + 60, top - self.rule_at), 3.0, self.theme.accent)


def cover_box(cover: Cover, setting: Setting, parent: Element) -> CoverBox:
    """Set the cover of a document."""
    theme, document = setting.theme, setting.document
    size = theme.cover_size
    small = TextStyle("sans", 12.0, 17.0, theme.grey)
    strong = TextStyle("sans", 13.0, 18.0, theme.black, bold=True)
    name = TextStyle("serif", size, size * 1.18, theme.black, bold=True)
    plain = TextStyle("serif", 13.5, 19.0, theme.black)
    warn = TextStyle("sans", 12.0, 17.0, theme.attention, bold=True)
    made: list[tuple[float, Line, TextStyle, Element]] = []

    def put(texts: tuple[str, ...], style: TextStyle, at: float, width: float = theme.full) -> float:
        for text in texts:
            if not text:
                continue
            element = parent.child("P")
            for line in set_lines((Text(text),), style, width, setting.faces):
                made.append((at, line, style, element))
                at += style.leading
        return at

    notice = None
    warnings = _warnings(document)
    if warnings:
        end = put(warnings, warn, 9.0, theme.full - 24)
        notice = (0.0, end + 9.0)
    picture = emblem(cover.emblem, _EMBLEM, setting, parent)
    begin = max(52 * MM, (notice[1] + 14 + picture.height + 16) if notice and picture else 0.0)
    at = put((cover.award,), strong, begin)
    at = put(("Berkas Penilaian",), small, at)
    rule_at = at + 16
    at = put((cover.region,), name, at + 34)
    at = put((cover.province,), plain, at + 4)
    put((cover.category, cover.period), plain, at + 40)
    signatory = tuple(t for t in (*cover.signatory, cover.date) if t)
    tall = len(signatory) * plain.leading
    put(signatory, plain, theme.frame_height - tall - 30)
    placed = (begin - picture.height - 16, picture) if picture else None
    return CoverBox(tuple(made), theme, rule_at, notice, placed)


def _warnings(document: Document) -> tuple[str, ...]:
    draft = (f"DRAF. {document.cover.warnings}".strip(),) if document.draft else ()
    return (*draft, document.example) if document.example else draft

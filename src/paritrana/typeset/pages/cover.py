"""The cover: white paper, the region's name large, a thin line and the build code at the foot."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Cover, Document, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.figures import PictureBox, emblem
from paritrana.typeset.blocks.paragraphs import baseline_below_top, draw_line
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.line_breaking import TextLine, set_lines
from paritrana.typeset.theme import MM, Theme

_EMBLEM = 32 * MM, 32 * MM
"""Most width and height: a fifth of the frame's width, so that the name stays the largest thing."""
_NAME_AT = 52 * MM
"""The award's name begins there, so that the region's stands at the optical middle of an upright sheet, a third
down."""
_ABOVE_RULE, _BELOW_RULE, _PROVINCE_APART, _CATEGORY_APART = 16.0, 34.0, 4.0, 40.0
"""Around the rule, and above province and category: region and province are one group of three. Set by eye."""
_ABOVE_FOOT = 30.0
"""Signatory and date end so far above the frame's foot, free of the build code."""
_NOTICE_PAD, _NOTICE_INDENT, _NOTICE_LINE = 9.0, 12.0, 1.4
"""Air down and across inside the frame of a draft's or an example's notice, and the frame's line, thicker than a
table's edge since it must not be overlooked."""
_BELOW_NOTICE, _BELOW_EMBLEM = 14.0, 16.0
"""Least air where notice, emblem and award stand below one another. Set by eye."""
_RULE = 60.0, 3.0
"""Length and thickness of the rule below the award's name."""


@dataclass(frozen=True, slots=True)
class CoverBox:
    """The whole first page: groups of lines, each at its distance from the frame's upper edge."""

    lines: tuple[tuple[float, TextLine, TextStyle, Element], ...]
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
            pen.box(x, bottom, self.theme.full, tall, stroke=self.theme.attention, line_width=_NOTICE_LINE)
        if self.emblem:
            self.emblem[1].draw(pen, x, top - self.emblem[0])
        for distance, line, style, element in self.lines:
            inset = (
                _NOTICE_INDENT if self.notice and style.bold and style.colour == self.theme.attention else 0.0
            )
            draw_line(pen, line, element, x + inset, top - distance - baseline_below_top(style))
        long, thick = _RULE
        pen.rule((x, top - self.rule_at), (x + long, top - self.rule_at), thick, self.theme.accent)


def cover_box(cover: Cover, context: LayoutContext, parent: Element) -> CoverBox:
    """Set the cover of a document."""
    theme, document = context.theme, context.document
    line = styles.cover_line(theme)
    made: list[tuple[float, TextLine, TextStyle, Element]] = []

    def put(texts: tuple[str, ...], style: TextStyle, at: float, width: float = theme.full) -> float:
        for text in texts:
            if not text:
                continue
            element = parent.child("P")
            for each in set_lines((Text(text),), style, width, context.faces):
                made.append((at, each, style, element))
                at += style.leading
        return at

    notice = None
    warnings = _warnings(document)
    if warnings:
        end = put(warnings, styles.cover_warning(theme), _NOTICE_PAD, theme.full - 2 * _NOTICE_INDENT)
        notice = (0.0, end + _NOTICE_PAD)
    picture = emblem(cover.emblem, _EMBLEM, context, parent)
    begin = max(_NAME_AT, _below_both(notice[1], picture.height) if notice and picture else 0.0)
    at = put((cover.award,), styles.cover_award(theme), begin)
    at = put(("Berkas Penilaian",), styles.cover_kind(theme), at)
    rule_at = at + _ABOVE_RULE
    at = put((cover.region,), styles.cover_region(theme), at + _BELOW_RULE)
    at = put((cover.province,), line, at + _PROVINCE_APART)
    put((cover.category, cover.period), line, at + _CATEGORY_APART)
    signatory = tuple(t for t in (*cover.signatory, cover.date) if t)
    tall = len(signatory) * line.leading
    put(signatory, line, theme.frame_height - tall - _ABOVE_FOOT)
    placed = (begin - picture.height - _BELOW_EMBLEM, picture) if picture else None
    return CoverBox(tuple(made), theme, rule_at, notice, placed)


def _below_both(notice: float, picture: float) -> float:
    """How far down the award's name begins below a notice and an emblem of these heights."""
    return notice + _BELOW_NOTICE + picture + _BELOW_EMBLEM


def _warnings(document: Document) -> tuple[str, ...]:
    draft = (f"DRAF. {document.cover.warnings}".strip(),) if document.draft else ()
    return (*draft, document.example) if document.example else draft

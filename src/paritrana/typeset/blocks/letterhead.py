"""Letterhead and signature block (Permendagri 1/2023, Tata Naskah Dinas). Lengths are points."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Letterhead, Signature, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset import styles
from paritrana.typeset.blocks.figures import PictureBox, emblem
from paritrana.typeset.blocks.paragraphs import baseline_below_top, draw_line
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.pages.boxes import NEVER, Penalty, VList
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.line_breaking import TextLine, set_lines
from paritrana.typeset.theme import Theme

_SIGNING_SPACE = 62.0
"""22 mm: room for a signature and a round stamp beside it."""
_EMBLEM = (64.0, 68.0)
"""Most width and height of an emblem: a little higher than the name and three lines of address beside it (60 pt)."""
_EMBLEM_APART = 10.0
"""Between emblem and text; as much is left free on the other side, so that the text stands in the middle."""
_MATERAI = (84.0, 40.0)
"""Width and height of the outline that says where it goes."""
_MATERAI_APART = 18.0
"""Between it and the signatory's lines."""
_RULES = ((6.0, 2.0), (9.0, 0.6))
"""The double rule of a kop: how far below the text, and how thick, each stands."""
_BELOW = 34.0
"""From the text of the kop to that of the letter: the rules, and more than a line of white."""
_CAPITALS = 3.0
"""Half the height of capitals of 9 pt."""


@dataclass(frozen=True, slots=True)
class LetterheadBox:
    """The kop: emblem on the left, name and address centred above a double rule."""

    lines: tuple[tuple[TextLine, TextStyle], ...]
    element: Element
    theme: Theme
    emblem: PictureBox | None = None
    wide: bool = True

    @property
    def height(self) -> float:
        """Lines, rules and the space below."""
        return self._upper + _BELOW

    @property
    def _text(self) -> float:
        return sum(s.leading for _, s in self.lines)

    @property
    def _upper(self) -> float:
        """Height of what stands above the rules."""
        return max(self._text, self.emblem.height if self.emblem else 0.0)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it."""
        if self.emblem:
            self.emblem.draw(pen, x, top)
        y = top - (self._upper - self._text) / 2
        for line, style in self.lines:
            left = x + (self.theme.full - line.width) / 2
            draw_line(pen, line, self.element, left, y - baseline_below_top(style))
            y -= style.leading
        y = top - self._upper
        for below, line_width in _RULES:
            pen.rule((x, y - below), (x + self.theme.full, y - below), line_width, self.theme.black)


def letterhead(block: Letterhead, context: LayoutContext, parent: Element) -> VList:
    """The kop of a letter."""
    theme = context.theme
    big = styles.letterhead_name(theme)
    small = styles.letterhead_line(theme)
    picture = emblem(block.emblem, _EMBLEM, context, parent)
    room = theme.full - (2 * (picture.width + _EMBLEM_APART) if picture else 0.0)
    lines = [(line, big) for line in set_lines((Text(block.name),), big, room, context.faces)]
    for text in block.lines:
        lines += [(line, small) for line in set_lines((Text(text),), small, room, context.faces)]
    return [LetterheadBox(tuple(lines), parent.child("P"), theme, picture), Penalty(NEVER)]


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """Place and date, title, room for a signature, name; in the right half of the page."""

    upper: tuple[TextLine, ...]
    lower: tuple[TextLine, ...]
    placeholder: tuple[TextLine, ...]
    materai: TextLine | None
    style: TextStyle
    element: Element
    theme: Theme
    wide: bool = True

    @property
    def height(self) -> float:
        """All its lines and the room between."""
        return (len(self.upper) + len(self.lower)) * self.style.leading + self._room

    @property
    def _room(self) -> float:
        return max(_SIGNING_SPACE, (len(self.placeholder) + 2) * self.style.leading)

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw it; the place for the materai is an outline left of the signature."""
        left = x + self.theme.full / 2
        y = self._lines(pen, self.upper, left, top)
        self._lines(pen, self.placeholder, left, y - self.style.leading)
        if self.materai:
            width, height = _MATERAI
            box_left, box_bottom = left - width - _MATERAI_APART, y - (self._room + height) / 2
            pen.box(box_left, box_bottom, width, height, stroke=self.theme.rule, line_width=0.6)
            text_left = box_left + (width - self.materai.width) / 2
            draw_line(pen, self.materai, self.element, text_left, box_bottom + height / 2 - _CAPITALS)
        self._lines(pen, self.lower, left, y - self._room)

    def _lines(self, pen: Pen, lines: tuple[TextLine, ...], left: float, top: float) -> float:
        for line in lines:
            draw_line(pen, line, self.element, left, top - baseline_below_top(self.style))
            top -= self.style.leading
        return top


def signature(block: Signature, context: LayoutContext, parent: Element) -> VList:
    """A signature block, never divided."""
    theme = context.theme
    style = styles.signature(theme)
    quiet = styles.signature_hint(theme)
    width = theme.full / 2

    def lines(text: str, used: TextStyle, bold: bool = False) -> tuple[TextLine, ...]:
        return tuple(set_lines((Text(text, bold=bold),), used, width, context.faces)) if text else ()

    upper = sum((lines(t, style) for t in (block.place_date, *block.titles)), ())
    nip = f"NIP {block.nip}" if block.nip else ""
    lower = lines(block.name, style, bold=True) + lines(block.rank, style) + lines(nip, style)
    materai = lines("materai Rp10.000", quiet)[0] if block.materai else None
    placeholder = lines(block.placeholder, quiet)
    return [SignatureBox(upper, lower, placeholder, materai, style, parent.child("P"), theme)]

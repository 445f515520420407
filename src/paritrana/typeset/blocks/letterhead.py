"""Letterhead and signature block (Permendagri 1/2023, Tata Naskah Dinas)."""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.document import Letterhead, Signature, Text
from paritrana.pdf.pen import Pen
from paritrana.pdf.structure import Element
from paritrana.typeset.blocks.figures import PictureBox, emblem
from paritrana.typeset.blocks.paragraphs import baseline_below_top, draw_line
from paritrana.typeset.context import Setting
from paritrana.typeset.pages.boxes import NEVER, Penalty, VList
from paritrana.typeset.text.inline_items import TextStyle
from paritrana.typeset.text.line_breaking import Line, set_lines
from paritrana.typeset.theme import Theme

_SIGNING_SPACE = 62.0
_EMBLEM = (64.0, 68.0)
_MATERAI = (84.0, 40.0)


@dataclass(frozen=True, slots=True)
class LetterheadBox:
    """The kop: emblem on the left, name and address centred above a double rule."""

    lines: tuple[tuple[Line, TextStyle], ...]
    element: Element
    theme: Theme
    emblem: PictureBox | None = None
    wide: bool = True

    @property
    def height(self) -> float:
        """Lines, rules and the space below."""
        return self._upper + 34.0

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
        pen.rule((x, y - 6), (x + self.theme.full, y - 6), 2.0, self.theme.black)
        pen.rule((x, y - 9), (x + self.theme.full, y - 9), 0.6, self.theme.black)


def letterhead(block: Letterhead, setting: Setting, parent: Element) -> VList:
    """The kop of a letter."""
    theme = setting.theme
    big = TextStyle("serif", 16.0, 21.0, theme.black, bold=True)
    small = TextStyle("serif", theme.table_size, 13.0, theme.black)
    picture = emblem(block.emblem, _EMBLEM, setting, parent)
    room = theme.full - (2 * (picture.width + 10) if picture else 0.0)
    lines = [(line, big) for line in set_lines((Text(block.name),), big, room, setting.faces)]
    for text in block.lines:
        lines += [(line, small) for line in set_lines((Text(text),), small, room, setting.faces)]
    return [LetterheadBox(tuple(lines), parent.child("P"), theme, picture), Penalty(NEVER)]


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """Place and date, title, room for a signature, name; in the right half of the page."""

    upper: tuple[Line, ...]
    lower: tuple[Line, ...]
    placeholder: tuple[Line, ...]
    materai: Line | None
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
            box_left, box_bottom = left - width - 18, y - (self._room + height) / 2
            pen.box(box_left, box_bottom, width, height, stroke=self.theme.rule, line=0.6)
            text_left = box_left + (width - self.materai.width) / 2
            draw_line(pen, self.materai, self.element, text_left, box_bottom + height / 2 - 3)
        self._lines(pen, self.lower, left, y - self._room)

    def _lines(self, pen: Pen, lines: tuple[Line, ...], left: float, top: float) -> float:
        for line in lines:
            draw_line(pen, line, self.element, left, top - baseline_below_top(self.style))
            top -= self.style.leading
        return top


def signature(block: Signature, setting: Setting, parent: Element) -> VList:
    """A signature block, never divided."""
    theme = setting.theme
    style = TextStyle("serif", theme.text_size, theme.leading, theme.black)
    quiet = TextStyle("sans", theme.mark_size, theme.leading, theme.grey, italic=True)
    width = theme.full / 2

    def lines(text: str, used: TextStyle, bold: bool = False) -> tuple[Line, ...]:
        return tuple(set_lines((Text(text, bold=bold),), used, width, setting.faces)) if text else ()

    upper = sum((lines(t, style) for t in (block.place_date, *block.titles)), ())
    nip = f"NIP {block.nip}" if block.nip else ""
    lower = lines(block.name, style, bold=True) + lines(block.rank, style) + lines(nip, style)
    materai = lines("materai Rp10.000", quiet)[0] if block.materai else None
    placeholder = lines(block.placeholder, quiet)
    return [SignatureBox(upper, lower, placeholder, materai, style, parent.child("P"), theme)]

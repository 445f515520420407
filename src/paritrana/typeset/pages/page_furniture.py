"""What every page bears besides its content: running head, foot, the DRAF sign, an annex's stamp and tab.

All of it is artifact.
"""

from __future__ import annotations

from dataclasses import dataclass

from paritrana.pdf.pen import Pen, Piece
from paritrana.typeset.context import Setting
from paritrana.typeset.theme import MM

_HEADER = "<</Type/Pagination/Subtype/Header>>"
_FOOTER = "<</Type/Pagination/Subtype/Footer>>"
_SIGN = "DRAF"


def draw_furniture(pen: Pen, setting: Setting, number: int, count: int, running: str) -> None:
    """Draw head and foot of page `number` (from 0) of `count`; the cover has no running head."""
    if setting.document.draft:
        draft_sign(pen, setting)
    if number:
        _head(pen, setting, running)
    _foot(pen, setting, number, count)


def _head(pen: Pen, setting: Setting, running: str) -> None:
    theme, document = setting.theme, setting.document
    face, size = setting.faces.get("sans"), theme.mark_size
    y = theme.height - 14 * MM
    inner = clipped(document.region, face.width, size, theme.full * 0.45)
    outer = clipped(running, face.width, size, theme.full * 0.52)
    left, right = (outer, inner) if pen.mirrored else (inner, outer)
    at = theme.full - face.width(right) * size
    x = theme.left(pen.mirrored)
    pen.tag(None, _HEADER)
    pieces = [Piece(0.0, left, face, size, theme.grey), Piece(at, right, face, size, theme.grey)]
    pen.text(None, [p for p in pieces if p.text], x, y)
    pen.rule((x, y - 5), (x + theme.full, y - 5), 0.4, theme.rule)


def _foot(pen: Pen, setting: Setting, number: int, count: int) -> None:
    theme, document = setting.theme, setting.document
    face, size = setting.faces.get("sans"), theme.mark_size
    y = 12 * MM
    pages = f"Halaman {number + 1} dari {count}"
    x = theme.left(pen.mirrored)
    build_at = theme.full - face.width(document.build) * size if pen.mirrored else 0.0
    pages_at = 0.0 if pen.mirrored else theme.full - face.width(pages) * size
    pen.tag(None, _FOOTER)
    pieces = [Piece(build_at, document.build, face, size, theme.grey)]
    if number:
        pieces.append(Piece(pages_at, pages, face, size, theme.black))
    pen.text(None, pieces, x, y)
    if document.example and number:
        small = size - 1
        text = clipped(document.example, face.width, small, theme.full)
        pen.text(None, [Piece(0.0, text, face, small, theme.attention)], x, y + 12)


def clipped(text: str, width: object, size: float, limit: float) -> str:
    """`text`, or its beginning and an ellipsis, within `limit` points."""
    measure = width
    assert callable(measure)
    if measure(text) * size <= limit:
        return text
    while text and measure(text + "…") * size > limit:
        text = text[:-1].rstrip()
    return text + "…"


def draft_sign(pen: Pen, setting: Setting) -> None:
    """DRAF across the page in a tint that text is read through, under everything else."""
    theme = setting.theme
    face = setting.faces.get("sans", True)
    size = 190.0
    tint = (0.91, 0.91, 0.91)
    sine = 0.72
    wide = face.width(_SIGN) * size
    cosine = (1 - sine * sine) ** 0.5
    x = (theme.width - wide * cosine) / 2 + face.cap_height / 1000 * size * sine / 2
    y = (theme.height - wide * sine) / 2 - face.cap_height / 1000 * size * cosine / 2
    pen.tag(None, "<</Type/Background>>")
    pen.turned_text(None, Piece(0.0, _SIGN, face, size, tint), x, y, sine)


# --- annexes -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an annex's sheet bears at its head: the stamp's words, the title beside it; the sheet's size and margins.

    `across` is a sheet that lies across and is bound at its upper edge.
    """

    words: str
    title: str
    width: float
    height: float
    left: float
    right: float
    across: bool = False


_TAB_LONG, _TAB_DEEP, _TABS = 22 * MM, 8 * MM, 9


def draw_stamp(pen: Pen, setting: Setting, stamp: Stamp) -> None:
    """Draw the stamp in its box at the head, the annex's title left of it, and the example's sentence at the foot."""
    theme = setting.theme
    bold, face, size = setting.faces.get("sans", True), setting.faces.get("sans"), theme.mark_size
    left, right = stamp.left, stamp.right
    y = stamp.height - (20 if stamp.across else 14) * MM
    wide = bold.width(stamp.words) * 11.0
    x = stamp.width - right - wide - 8.5
    pen.tag(None, _HEADER)
    pen.box(x - 8, y - 6, wide + 16, 19, stroke=theme.black, line=1.0)
    pen.text(None, (Piece(0.0, stamp.words, bold, 11.0, theme.black),), x, y)
    title = clipped(stamp.title, face.width, size, x - left - 24)
    pen.text(None, (Piece(0.0, title, face, size, theme.grey),), left, y)
    example = setting.document.example
    if example:
        words = clipped(example, face.width, size - 1, stamp.width - left - right)
        pen.tag(None, _FOOTER)
        pen.text(None, (Piece(0.0, words, face, size - 1, theme.attention),), left, 8 * MM + 12)


def draw_tab(pen: Pen, setting: Setting, id: str, index: int, stamp: Stamp) -> None:
    """Draw the tab at the outer edge, a step further for each annex, so that a closed file shows where one begins."""
    theme, bold = setting.theme, setting.faces.get("sans", True)
    step = index % _TABS
    wide = bold.width(id) * theme.mark_size
    pen.tag(None, "<</Type/Pagination>>")
    if stamp.across:
        x = 24 * MM + step * (_TAB_LONG + 3 * MM)
        pen.box(x, 0, _TAB_LONG, _TAB_DEEP - 4 * MM, fill=theme.hairline)
        pen.text(None, (Piece(0.0, id, bold, theme.mark_size, theme.black),), x + (_TAB_LONG - wide) / 2, 3.2)
        return
    y = stamp.height - 34 * MM - step * (_TAB_LONG + 3 * MM)
    pen.box(stamp.width - _TAB_DEEP, y - _TAB_LONG, _TAB_DEEP, _TAB_LONG, fill=theme.hairline)
    x = stamp.width - _TAB_DEEP / 2 + theme.mark_size * 0.33
    pen.turned_text(
        None, Piece(0.0, id, bold, theme.mark_size, theme.black), x, y - (_TAB_LONG + wide) / 2, 1.0
    )

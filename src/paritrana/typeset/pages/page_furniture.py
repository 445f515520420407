"""What every page bears besides its content: running head, foot, the DRAF sign, an annex's stamp and tab.

All of it is artifact.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from paritrana.pdf.pen import Pen, Piece
from paritrana.pdf.structure import Artifact
from paritrana.typeset.context import LayoutContext
from paritrana.typeset.theme import MM

_SIGN = "DRAF"
_SIGN_SIZE, _SIGN_SINE = 190.0, 0.72
"""Across an A4 sheet from corner to corner: 46 degrees."""
_SIGN_TINT = (0.91, 0.91, 0.91)
"""Black text on it keeps a contrast of 17 to 1, and a photocopier leaves it white."""
_HEAD_BASELINE, _FOOT_BASELINE = 14 * MM, 12 * MM
"""From the sheet's upper and lower edge: outside of what office printers leave white, well clear of the text."""
_HEAD_RULE_BELOW, _HEAD_RULE = 5.0, 0.4
"""Between the running head's baseline and its rule, and how thick that is: as between rows of a table."""
_REGION_SHARE, _RUNNING_SHARE = 0.45, 0.52
"""Shares of the frame's width; what is left keeps the two apart. Titles of sections are the longer ones."""
_EXAMPLE_ABOVE = 12.0
"""The example's sentence stands a line above the foot, a point smaller, so that it fits one line."""


def draw_furniture(pen: Pen, context: LayoutContext, number: int, count: int, running: str) -> None:
    """Draw head and foot of page `number` (from 0) of `count`; the cover has no running head."""
    if context.document.draft:
        draft_sign(pen, context)
    if number:
        _head(pen, context, running)
    _foot(pen, context, number, count)


def _head(pen: Pen, context: LayoutContext, running: str) -> None:
    theme, document = context.theme, context.document
    face, size = context.faces.get("sans"), theme.mark_size
    y = theme.height - _HEAD_BASELINE
    inner = clip(document.region, face.width, size, theme.full * _REGION_SHARE)
    outer = clip(running, face.width, size, theme.full * _RUNNING_SHARE)
    left, right = (outer, inner) if pen.mirrored else (inner, outer)
    at = theme.full - face.width(right) * size
    x = theme.frame_left(pen.mirrored)
    pen.artifact(Artifact.HEADER)
    pieces = [Piece(0.0, left, face, size, theme.grey), Piece(at, right, face, size, theme.grey)]
    pen.text(None, [p for p in pieces if p.text], x, y)
    y -= _HEAD_RULE_BELOW
    pen.rule((x, y), (x + theme.full, y), _HEAD_RULE, theme.rule)


def _foot(pen: Pen, context: LayoutContext, number: int, count: int) -> None:
    theme, document = context.theme, context.document
    face, size = context.faces.get("sans"), theme.mark_size
    y = _FOOT_BASELINE
    pages = f"Halaman {number + 1} dari {count}"
    x = theme.frame_left(pen.mirrored)
    build_at = theme.full - face.width(document.build) * size if pen.mirrored else 0.0
    pages_at = 0.0 if pen.mirrored else theme.full - face.width(pages) * size
    pen.artifact(Artifact.FOOTER)
    pieces = [Piece(build_at, document.build, face, size, theme.grey)]
    if number:
        pieces.append(Piece(pages_at, pages, face, size, theme.black))
    pen.text(None, pieces, x, y)
    if document.example and number:
        small = size - 1
        text = clip(document.example, face.width, small, theme.full)
        pen.text(None, [Piece(0.0, text, face, small, theme.attention)], x, y + _EXAMPLE_ABOVE)


def clip(text: str, width_of: Callable[[str], float], size: float, limit: float) -> str:
    """`text`, or its beginning and an ellipsis, within `limit` points; `width_of` gives widths per point of `size`.

    The ellipsis stands even where it has no room itself.
    """
    if width_of(text) * size <= limit:
        return text
    while text and width_of(text + "…") * size > limit:
        text = text[:-1].rstrip()
    return text + "…"


def draft_sign(pen: Pen, context: LayoutContext) -> None:
    """DRAF across the page in a tint that text is read through, under everything else."""
    theme = context.theme
    face = context.faces.get("sans", True)
    size, sine = _SIGN_SIZE, _SIGN_SINE
    wide = face.width(_SIGN) * size
    cosine = (1 - sine * sine) ** 0.5
    x = (theme.width - wide * cosine) / 2 + face.cap_height / 1000 * size * sine / 2
    y = (theme.height - wide * sine) / 2 - face.cap_height / 1000 * size * cosine / 2
    pen.artifact(Artifact.BACKGROUND)
    pen.rising_text(None, Piece(0.0, _SIGN, face, size, _SIGN_TINT), x, y, sine)


# --- annexes -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an annex's sheet bears at its head: the stamp's words, the title beside it; the sheet's size and margins.

    Lengths are points; `across` is a sheet that lies across and is bound at its upper edge.
    """

    words: str
    title: str
    width: float
    height: float
    left: float
    right: float
    across: bool = False


_TAB_LONG, _TAB_DEEP, _TABS_APART, _TABS = 22 * MM, 8 * MM, 3 * MM, 9
"""Nine tabs stand below one another, clear of the foot; the tenth annex begins at the top again."""
_FIRST_TAB, _FIRST_TAB_ACROSS = 34 * MM, 24 * MM
"""Clear of the stamp; from there the tabs take 225 of the 297 mm of an A4 sheet."""
_TAB_DEEP_ACROSS = 4 * MM
"""Less deep at the foot of a sheet that lies across, where the page's own foot stands."""
_TAB_TEXT_UP, _OPTICAL_MIDDLE = 3.2, 0.33
"""Points of the baseline above the sheet's lower edge, and shift in sizes at the outer edge: capitals stand in the
middle of the tab."""
_STAMP_SIZE, _STAMP_LINE, _STAMP_PAD, _STAMP_LOW, _STAMP_TALL = 11.0, 1.0, 8.0, 6.0, 19.0
"""Size of the stamp, the line and the padding of its box, and where the box stands around the baseline."""
_STAMP_AT, _STAMP_AT_ACROSS = 14 * MM, 20 * MM
"""Of its baseline, below the sheet's upper edge; across, that edge is punched."""
_TITLE_APART = 24.0
"""Between the annex's title, which is cut there, and the text of the stamp: its padding and as much air again twice."""
SHEET_FOOT = 8 * MM
"""Baseline of an annex sheet's foot: lower than the body's, since a foreign page needs the height."""


def draw_stamp(pen: Pen, context: LayoutContext, stamp: Stamp) -> None:
    """Draw the stamp in its box at the head, the annex's title left of it, and the example's sentence at the foot."""
    theme = context.theme
    bold, face, size = context.faces.get("sans", True), context.faces.get("sans"), theme.mark_size
    left, right = stamp.left, stamp.right
    y = stamp.height - (_STAMP_AT_ACROSS if stamp.across else _STAMP_AT)
    wide = bold.width(stamp.words) * _STAMP_SIZE
    x = stamp.width - right - wide - _STAMP_PAD - _STAMP_LINE / 2
    pen.artifact(Artifact.HEADER)
    pen.box(
        x - _STAMP_PAD,
        y - _STAMP_LOW,
        wide + 2 * _STAMP_PAD,
        _STAMP_TALL,
        stroke=theme.black,
        line_width=_STAMP_LINE,
    )
    pen.text(None, (Piece(0.0, stamp.words, bold, _STAMP_SIZE, theme.black),), x, y)
    title = clip(stamp.title, face.width, size, x - left - _TITLE_APART)
    pen.text(None, (Piece(0.0, title, face, size, theme.grey),), left, y)
    example = context.document.example
    if example:
        words = clip(example, face.width, size - 1, stamp.width - left - right)
        pen.artifact(Artifact.FOOTER)
        pen.text(
            None, (Piece(0.0, words, face, size - 1, theme.attention),), left, SHEET_FOOT + _EXAMPLE_ABOVE
        )


def draw_tab(pen: Pen, context: LayoutContext, id: str, index: int, stamp: Stamp) -> None:
    """Draw the tab at the outer edge, a step further for each annex, so that a closed file shows where one begins."""
    theme, bold = context.theme, context.faces.get("sans", True)
    step = index % _TABS
    wide = bold.width(id) * theme.mark_size
    pen.artifact(Artifact.PAGINATION)
    if stamp.across:
        x = _FIRST_TAB_ACROSS + step * (_TAB_LONG + _TABS_APART)
        pen.box(x, 0, _TAB_LONG, _TAB_DEEP_ACROSS, fill=theme.hairline)
        pen.text(
            None,
            (Piece(0.0, id, bold, theme.mark_size, theme.black),),
            x + (_TAB_LONG - wide) / 2,
            _TAB_TEXT_UP,
        )
        return
    y = stamp.height - _FIRST_TAB - step * (_TAB_LONG + _TABS_APART)
    pen.box(stamp.width - _TAB_DEEP, y - _TAB_LONG, _TAB_DEEP, _TAB_LONG, fill=theme.hairline)
    x = stamp.width - _TAB_DEEP / 2 + theme.mark_size * _OPTICAL_MIDDLE
    pen.rising_text(
        None, Piece(0.0, id, bold, theme.mark_size, theme.black), x, y - (_TAB_LONG + wide) / 2, 1.0
    )

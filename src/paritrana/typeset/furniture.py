"""What every page bears besides its content: running head, foot, the DRAF sign. All of it is artifact."""

from __future__ import annotations

from paritrana.typeset.pen import Pen, Piece
from paritrana.typeset.setting import Setting
from paritrana.typeset.theme import MM

_HEADER = "<</Type/Pagination/Subtype/Header>>"
_FOOTER = "<</Type/Pagination/Subtype/Footer>>"
_SIGN = "DRAF"


def draw_furniture(pen: Pen, setting: Setting, number: int, count: int, running: str) -> None:
    """Draw head and foot of page `number` (from 0) of `count`; the cover has no running head."""
    if setting.document.draft:
        _draft_sign(pen, setting)
    if number:
        _head(pen, setting, running)
    _foot(pen, setting, number, count)


def _head(pen: Pen, setting: Setting, running: str) -> None:
    theme, document = setting.theme, setting.document
    face, size = setting.faces.get("sans"), theme.mark_size
    y = theme.height - 14 * MM
    left = _clipped(document.region, face.width, size, theme.full * 0.45)
    right = _clipped(running, face.width, size, theme.full * 0.52)
    at = theme.full - face.width(right) * size
    pen.tag(None, _HEADER)
    pieces = [Piece(0.0, left, face, size, theme.grey), Piece(at, right, face, size, theme.grey)]
    pen.text(None, [p for p in pieces if p.text], theme.inner, y)
    pen.rule((theme.inner, y - 5), (theme.inner + theme.full, y - 5), 0.4, theme.rule)


def _foot(pen: Pen, setting: Setting, number: int, count: int) -> None:
    theme, document = setting.theme, setting.document
    face, size = setting.faces.get("sans"), theme.mark_size
    y = 12 * MM
    pages = f"Halaman {number + 1} dari {count}"
    at = theme.full - face.width(pages) * size
    pen.tag(None, _FOOTER)
    pieces = [Piece(0.0, document.build, face, size, theme.grey)]
    if number:
        pieces.append(Piece(at, pages, face, size, theme.black))
    pen.text(None, pieces, theme.inner, y)
    if document.example and number:
        small = size - 1
        text = _clipped(document.example, face.width, small, theme.full)
        pen.text(None, [Piece(0.0, text, face, small, theme.attention)], theme.inner, y + 12)


def _clipped(text: str, width: object, size: float, limit: float) -> str:
    """`text`, or its beginning and an ellipsis, within `limit` points."""
    measure = width
    assert callable(measure)
    if measure(text) * size <= limit:
        return text
    while text and measure(text + "…") * size > limit:
        text = text[:-1].rstrip()
    return text + "…"


def _draft_sign(pen: Pen, setting: Setting) -> None:
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

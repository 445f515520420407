"""Column widths from content.

A table is as wide as the text column, or as the whole frame when its content asks for more: two widths, so that
tables line up with each other. Numbers keep their natural width; text shares what is left. When not even the longest
words fit, they are divided; when that is not enough, the widest columns give way first.

Written for mypyc. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from paritrana.document import Align, Column, Inlines, Row, RowKind, Text
from paritrana.typeset import styles
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.inline_items import Measure
from paritrana.typeset.theme import Faces, Theme

_GAP = 9.0
"""Between two columns: more than four blanks of 10 pt, so that numbers of one and words of the next are never read
together."""
_GAP_OF_MANY, _MANY = 7.0, 7
"""From so many columns on gaps are narrower; of 160 mm seven gaps of 9 pt would take 14 %."""
_SAMPLE = 400
"""Rows whose texts are measured, so that time stays linear with a small factor; numbers are measured in all rows."""
_ROUNDING = 0.5
"""By so little may columns exceed the frame before the table is called too wide."""
_REST = 0.01
"""Less than that is not worth another round of sharing out."""


@dataclass(frozen=True, slots=True)
class ColumnGrid:
    """Left edges and widths of the columns, and of the table; `squeezed` when even divided words don't fit."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    total: float
    squeezed: bool


@dataclass(frozen=True, slots=True)
class _Needs:
    """Of each column: width without a break, with words whole, and with all words divided."""

    natural: list[float]
    least: list[float]
    hard: list[float]


def column_grid(columns: Sequence[Column], rows: Sequence[Row], theme: Theme, faces: Faces) -> ColumnGrid:
    """Share the width among `columns`."""
    needs = _measure(columns, rows, theme, faces)
    gap = _GAP_OF_MANY if len(columns) >= _MANY else _GAP
    gaps = gap * (len(columns) - 1)
    total = theme.measure if sum(needs.natural) + gaps <= theme.measure else theme.full
    widths = _share(columns, needs, total - gaps)
    lefts, x = [], 0.0
    for width in widths:
        lefts.append(x)
        x += width + gap
    return ColumnGrid(tuple(lefts), tuple(widths), total, sum(needs.hard) > total - gaps + _ROUNDING)


def _measure(columns: Sequence[Column], rows: Sequence[Row], theme: Theme, faces: Faces) -> _Needs:
    head, style, bold = styles.column_head(theme), styles.cell(theme), styles.cell(theme, bold=True)
    needs = _Needs([0.0] * len(columns), [0.0] * len(columns), [0.0] * len(columns))
    for i, column in enumerate(columns):
        for text in (column.head, f"({column.unit})" if column.unit else ""):
            _widen(needs, i, (Text(text),), head, faces, whole=False)
    for n, row in enumerate(rows):
        if row.kind is RowKind.GROUP:
            continue
        used = bold if row.kind is RowKind.SUM else style
        for i, inlines in enumerate(row.cells):
            whole = columns[i].align is Align.END
            if whole or n < _SAMPLE:
                _widen(needs, i, inlines, used, faces, whole)
    return needs


def _widen(needs: _Needs, i: int, inlines: Inlines, style: TextStyle, faces: Faces, whole: bool) -> None:
    """Let column `i` hold `inlines`, on one line if it is to stay whole."""
    measure = Measure(inlines, style, faces)
    natural = measure.natural
    needs.natural[i] = max(needs.natural[i], natural)
    if natural > needs.least[i]:
        needs.least[i] = max(needs.least[i], natural if whole else measure.widest_word())
    if natural > needs.hard[i]:
        needs.hard[i] = max(needs.hard[i], natural if whole else measure.widest_part())


def _share(columns: Sequence[Column], needs: _Needs, available: float) -> list[float]:
    """Natural widths and the rest by weight; when they don't fit, text gives way as far as it can."""
    natural, least, hard = needs.natural, needs.least, needs.hard
    if sum(natural) <= available:
        rest = available - sum(natural)
        takers = [c.weight if c.align is Align.START else 0.0 for c in columns]
        if not sum(takers):
            takers = [1.0] * len(columns)
        return [n + rest * t / sum(takers) for n, t in zip(natural, takers, strict=True)]
    if sum(least) <= available:
        return _grow(least, natural, [c.weight for c in columns], available)
    if sum(hard) <= available:
        return _fill(hard, least, available)
    return _cap_widths(hard, available)


def _grow(widths: list[float], wanted: list[float], weights: list[float], available: float) -> list[float]:
    """Widths between `widths` and `wanted` that take up all of `available`; long texts get more, by the root."""
    widths = list(widths)
    rest = available - sum(widths)
    while rest > _REST:
        wants = [max(0.0, n - w) ** 0.5 * k for n, w, k in zip(wanted, widths, weights, strict=True)]
        if not sum(wants):
            break
        given = [min(rest * w / sum(wants), n - x) for w, n, x in zip(wants, wanted, widths, strict=True)]
        widths = [x + max(0.0, g) for x, g in zip(widths, given, strict=True)]
        left = available - sum(widths)
        if left >= rest - _REST:
            break
        rest = left
    return widths


def _fill(widths: list[float], wanted: list[float], available: float) -> list[float]:
    """Give what is missing to as many columns as possible, those that miss least first."""
    widths = list(widths)
    rest = available - sum(widths)
    for i in sorted(range(len(widths)), key=lambda i: wanted[i] - widths[i]):
        given = min(rest, max(0.0, wanted[i] - widths[i]))
        widths[i] += given
        rest -= given
    return widths


def _cap_widths(widths: list[float], available: float) -> list[float]:
    """The widest columns cut down to one common width, so that all fit."""
    rest, left = available, len(widths)
    cap = 0.0
    for width in sorted(widths):
        cap = rest / left
        if width > cap:
            break
        rest -= width
        left -= 1
    return [min(width, cap) for width in widths]

"""How bars, gaps and marks look: one accent, greys, hatches that a photocopier keeps."""

from __future__ import annotations

from collections.abc import Callable

from paritrana.document import Chart, Fill
from paritrana.pdf.drawing import Colour
from paritrana.typeset.charts.sketch import CIRCLE, PAPER, Sketch
from paritrana.typeset.theme import Theme

_MARKS = (
    CIRCLE,
    ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    ((-1.1, 0.9), (1.1, 0.9), (0.0, -1.1)),
    ((-1.2, 0.0), (0.0, -1.2), (1.2, 0.0), (0.0, 1.2)),
)
LEAST_BAR = 1.4
"""Height of the smallest bar and part: what is not zero is seen, even on a photocopy."""
_LEAST_HATCHED = 2.2
"""Lower than that a hatch shows no line and an outline no inside: the bar is painted."""
_HATCH_APART, _GAP_APART = 3.4, 7.0
"""Between lines of a bar's hatch and of a gap's; a gap's is twice as wide and pale, so it is no bar."""
_PALER = 0.6
"""Share of its ink that a bar outside of the assessed years keeps: lighter than its neighbours, darker than paper."""
_BAR_EDGE, _PART_EDGE = 0.9, 0.7
"""Outline of a bar and of a part with a hatch or nothing inside; parts stand edge to edge, so that two lines meet."""
MARK_SIZE, SMALL_MARK, CROWDED_MARK = 2.9, 2.0, 1.8
"""Half the width of a point's mark: on a line, beside a value, and where points stand closer than 12 points."""

SERIES_LINE, _MARK_EDGE, ZERO_LINE, AXIS_LINE = 1.4, 1.1, 0.8, 0.5
"""Widths of lines in points; what carries data is thicker than what helps to read it, and a photocopy keeps all."""
HELP_LINE = 0.6
"""Leaders, tracks, the end of the assessed years."""
DASHED = (4.0, 2.5)
"""Dash and gap of a line that leads to a proposal or an estimate."""
DOTTED = (1.0, 2.0)
"""Of a base line that is not zero."""
PERIOD_END = (2.0, 2.0)
"""Of the upright line where the years of the assessment end."""


def tones_of(chart: Chart) -> tuple[int, ...]:
    """For each series how many before it have the same fill; the tone that tells them apart."""
    fills = [s.points[0].fill if s.points else Fill.SOLID for s in chart.series]
    return tuple(fills[:k].count(fill) for k, fill in enumerate(fills))


def tone(theme: Theme, step: int) -> Colour:
    """Accent, then lighter greys."""
    return (theme.accent, theme.rule, theme.hairline)[step % 3]


def draw_bar(
    sketch: Sketch,
    theme: Theme,
    x: float,
    y: float,
    width: float,
    height: float,
    fill: Fill,
    step: int = 0,
    faded: bool = False,
) -> None:
    """Draw a bar whose upper left corner is (x, y), paler when `faded`. One too low for its hatch is a line."""
    colour, edge = tone(theme, step), theme.grey if step else theme.accent
    if faded:
        colour, edge = _paler(colour), _paler(edge)
    if fill is Fill.SOLID or min(width, height) < _LEAST_HATCHED:
        sketch.rect(x, y, width, height, fill=colour)
        if colour == theme.hairline and min(width, height) >= _LEAST_HATCHED:
            sketch.rect(x + 0.3, y + 0.3, width - 0.6, height - 0.6, stroke=edge, line_width=0.6)
        return
    line_width = _BAR_EDGE
    half = line_width / 2
    inner = (x + half, y + half, width - line_width, height - line_width)
    sketch.rect(*inner, fill=PAPER)
    if fill is Fill.HATCH:
        sketch.hatch(*inner, _HATCH_APART + step, edge, line_width)
    sketch.rect(*inner, stroke=edge, line_width=line_width)


def draw_part(
    sketch: Sketch, theme: Theme, area: tuple[float, float, float, float], kind: int, faded: bool = False
) -> None:
    """Draw one part of a divided bar, `area` its (x, y, width, height); neighbours in `kind` are told apart in grey.

    Parts are named beside the bar, so kinds may come again after five.
    """
    colour, fill, step = _PARTS[kind % len(_PARTS)]
    ink = _paler(colour(theme)) if faded else colour(theme)
    x, y, width, height = area
    if fill is Fill.SOLID or min(width, height) < _LEAST_HATCHED:
        sketch.rect(x, y, width, height, fill=ink)
        return
    half = _PART_EDGE / 2
    inner = (x + half, y + half, width - _PART_EDGE, height - _PART_EDGE)
    sketch.rect(*inner, fill=PAPER)
    if fill is Fill.HATCH:
        sketch.hatch(*inner, step, ink, 0.8)
    sketch.rect(*inner, stroke=ink, line_width=_PART_EDGE)


_PARTS: tuple[tuple[Callable[[Theme], Colour], Fill, float], ...] = (
    (lambda theme: theme.accent, Fill.SOLID, 0.0),
    (lambda theme: theme.accent, Fill.HATCH, 3.0),
    (lambda theme: theme.rule, Fill.SOLID, 0.0),
    (lambda theme: theme.grey, Fill.OUTLINE, 0.0),
    (lambda theme: theme.grey, Fill.HATCH, 5.0),
)


def _paler(colour: Colour) -> Colour:
    red, green, blue = (round(1 - _PALER * (1 - part), 3) for part in colour)
    return red, green, blue


def draw_gap(sketch: Sketch, theme: Theme, x: float, y: float, width: float, height: float) -> None:
    """Draw the light hatch of a slot without a value: wide, pale and without an edge, so it is no bar."""
    sketch.hatch(x, y, width, height, _GAP_APART, theme.hairline, 0.4)


def draw_mark(
    sketch: Sketch, theme: Theme, x: float, y: float, kind: int, hollow: bool, size: float = MARK_SIZE
) -> None:
    """Draw the mark of a point on a line; its kind and whether it is hollow tell the series apart."""
    colour = mark_colour(theme, kind)
    points = ((x + px * size, y + py * size) for px, py in _MARKS[kind % len(_MARKS)])
    sketch.shape(points, fill=PAPER if hollow else colour, stroke=colour, line_width=_MARK_EDGE)


def mark_colour(theme: Theme, kind: int) -> Colour:
    """The colour of a line, its marks and its name."""
    return (theme.accent, theme.grey, theme.black)[kind % 3]

"""Inlines to lines: the best breaks of a whole paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981).

Only breaks that can be reached are looked at, and line ends are found by bisection over running widths, so the
cost stays near that of taking the first fit. A first try goes without hyphens; only a paragraph that comes out
too uneven is tried with them.

The price of a line is the square of its gap, 100 for a line that is all gap; the last line of a paragraph costs
nothing. That is simpler than the demerits of Knuth and Plass: blanks never shrink, and a ragged edge is the rule here.
Measured below: the 289 paragraphs of four documents (both examples, draft and final), 871 lines of 122 mm.

Written for mypyc: constructors are written out, breakpoints are rows of numbers.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from paritrana.document import Inlines, Mark, Text
from paritrana.pdf.drawing import Colour
from paritrana.pdf.fonts import SOFT_HYPHEN, Face
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.inline_items import Atom, plain_text, segments
from paritrana.typeset.theme import Faces

_HYPHEN_COST = 0.6
"""As much as a gap of 8 % of the measure. Justified, 41 lines end in a hyphen; 65 at no cost, 27 at 1.35, 8 at 4, and
lines short by a tenth are 110, 108, 118 and 139. Ragged, where few paragraphs are tried, any cost up to 1.35 gives
12."""
_UNEVEN_RAGGED = 0.16
"""The gap, as a share of the measure, from which a ragged paragraph is tried with hyphens. 12 lines end in one; 49 at
0.08, and lines short by a tenth go from 135 to 102; 2 at 0.25, and lines short by a fifth go from 2 to 4."""
_UNEVEN_JUSTIFIED = 0.04
"""The same for justified ones, where a gap of 14 points is shared by eight to ten blanks. At 0.1 four hyphens less."""
_REACH = 100.0
"""Line ends further than that from the measure are not looked at, in points. At 300 every line is the same, at 50
not."""


class TextRun:
    """A stretch of a line in one face, size and colour.

    * `x`, `width`: from the line's left edge, in points, before blanks are stretched.
    * `link`: "#name" or a web address it leads to, "" for none.
    * `reference`: the name whose page number is drawn in place of `text`, "" for none.
    """

    __slots__ = ("colour", "face", "link", "reference", "size", "text", "width", "x")

    def __init__(
        self,
        x: float,
        width: float,
        text: str,
        face: Face,
        size: float,
        colour: Colour,
        link: str = "",
        reference: str = "",
    ) -> None:
        self.x = x
        self.width = width
        self.text = text
        self.face = face
        self.size = size
        self.colour = colour
        self.link = link
        self.reference = reference


class TextLine:
    """One line.

    * `width`: its natural width in points, without `end`.
    * `stretch`: points by which each of its blanks is widened, 0 but in a justified line.
    * `marks`: the evidence marks that go to the margin beside it.
    * `end`: drawn after the last word so that readers of the text keep words apart, or join a divided one: a blank, a
      soft hyphen, or nothing where the next line goes on without a blank.
    """

    __slots__ = ("end", "marks", "runs", "stretch", "width")

    def __init__(
        self,
        runs: tuple[TextRun, ...],
        width: float,
        marks: tuple[Mark, ...] = (),
        stretch: float = 0.0,
        end: str = " ",
    ) -> None:
        self.runs = runs
        self.width = width
        self.marks = marks
        self.stretch = stretch
        self.end = end


def set_lines(inlines: Inlines, style: TextStyle, width: float, faces: Faces) -> list[TextLine]:
    """Break `inlines` into lines of at most `width` points; one line without runs where there is nothing to set.

    A word wider than `width` is divided at syllables, a name too, or cut where it must be. Characters that a face
    lacks become question marks and are noted in `faces.missing`.
    """
    if plain := plain_text(inlines, style, faces):
        text, face = plain
        natural = face.width(text) * style.size
        if natural <= width:
            link = inlines[0].link if isinstance(inlines[0], Text) else ""
            return [TextLine((TextRun(0.0, natural, text, face, style.size, style.colour, link),), natural)]
    lines: list[TextLine] = []
    for atoms in segments(inlines, style, width, faces):
        lines.extend(_break(atoms, width, style))
    return lines


# --- breaks ------------------------------------------------------------------------------------------------------


class Breakpoints:
    """Places where a line may end (the legal breakpoints of Knuth and Plass), a row each; widths in points.

    * `end`: running width of the paragraph up to there, with the hyphen if there is one.
    * `start`: running width up to where the next line begins, behind the blank.
    * `atom`, `cut`: the last atom of the line, and how many of its letters stand on it; 0 for all.
    """

    __slots__ = ("atom", "cut", "end", "start")

    def __init__(self, found: list[tuple[float, float, int, int]]) -> None:
        self.end = [end for end, _, _, _ in found]
        self.start = [start for _, start, _, _ in found]
        self.atom = [atom for _, _, atom, _ in found]
        self.cut = [cut for _, _, _, cut in found]


def _breakpoints(atoms: Sequence[Atom], hyphens: bool, all_words: bool = True) -> Breakpoints:
    found: list[tuple[float, float, int, int]] = []
    at = 0.0
    last = len(atoms) - 1
    for i, atom in enumerate(atoms):
        at += atom.blank
        if hyphens and (all_words or atom.forced):
            widths = atom.face.widths
            for cut in atom.cuts:
                head = atom.text[:cut]
                found.append((at + widths[head + "-"] * atom.size, at + widths[head] * atom.size, i, cut))
        at += atom.width
        following = atoms[i + 1] if i < last else None
        if following is None:
            found.append((at, at, i, 0))
        elif following.blank:
            found.append((at, at + following.blank, i, 0))
        elif (len(atom.text) > 3 and atom.text[-1] in "/-._?=&") or _cut_apart(atom, following):
            found.append((at, at, i, 0))
    return Breakpoints(found)


def _cut_apart(atom: Atom, following: Atom) -> bool:
    """Whether both are parts of one word that had to be cut."""
    return (
        bool(atom.text and following.text)
        and following.face is atom.face
        and following.link == atom.link
        and not (following.reference or atom.reference or following.mark)
    )


def _break(atoms: list[Atom], width: float, style: TextStyle) -> list[TextLine]:
    if not atoms:
        return [TextLine((), 0.0)]
    natural = sum([a.width + a.blank for a in atoms]) - atoms[0].blank
    if natural <= width:
        return [_line(atoms, 0, 0, len(atoms) - 1, 0, width, False)]
    atoms[0].blank = 0.0
    places = _breakpoints(atoms, hyphens=False)
    chosen, uneven = _best(places, width)
    if uneven > (_UNEVEN_JUSTIFIED if style.justify else _UNEVEN_RAGGED):
        places = _breakpoints(atoms, hyphens=True, all_words=style.hyphens)
        chosen, _ = _best(places, width)
    return list(_lines(atoms, places, chosen, width, style.justify))


def _best(places: Breakpoints, width: float) -> tuple[list[int], float]:
    """The breaks with the least sum of squared gaps, and the largest gap among them as a share of the width."""
    end, start, cut = places.end, places.start, places.cut
    last = len(end) - 1
    never = float("inf")
    cost = [never] * (last + 1) + [0.0]  # the end of the list is place -1, where the first line begins
    back = [-1] * (last + 1)
    scale = 100.0 / (width * width)
    reach = width - min(_REACH, width * 0.9)
    for b in range(-1, last):
        here = cost[b]
        if here == never:
            continue
        left = start[b] if b >= 0 else 0.0
        high = bisect_right(end, left + width + 0.01, b + 1)
        low = bisect_left(end, left + reach, b + 1)
        if high > last and here < cost[last]:
            cost[last], back[last] = here, b
        if low >= high:
            low = max(b + 1, high - 1)
            high = low + 1
        for e in range(low, min(high, last)):
            gap = width - (end[e] - left)
            price = here + gap * gap * scale + (_HYPHEN_COST if cut[e] else 0.0)
            if price < cost[e]:
                cost[e], back[e] = price, b
    chosen = [last]
    while back[chosen[-1]] >= 0:
        chosen.append(back[chosen[-1]])
    chosen.reverse()
    gaps = [0.0]
    for i, e in enumerate(chosen):
        left = start[chosen[i - 1]] if i else 0.0
        gap = (width - (end[e] - left)) / width
        gaps.append(1.0 if gap < -0.001 else gap if e != last else 0.0)
    return chosen, max(gaps)


def _lines(
    atoms: list[Atom], places: Breakpoints, chosen: list[int], width: float, justify: bool
) -> Iterator[TextLine]:
    atom, cut = 0, 0
    for e in chosen:
        final = e == chosen[-1]
        yield _line(atoms, atom, cut, places.atom[e], places.cut[e], width, justify and not final)
        atom, cut = (places.atom[e], places.cut[e]) if places.cut[e] else (places.atom[e] + 1, 0)


def _line(
    atoms: list[Atom], first: int, head: int, last: int, tail: int, width: float, justify: bool
) -> TextLine:
    """The line from atom `first` (without its first `head` letters) to atom `last` (cut after `tail` letters)."""
    runs: list[TextRun] = []
    marks: list[Mark] = []
    x = 0.0
    blanks = 0
    for i in range(first, last + 1):
        atom = atoms[i]
        if atom.mark:
            marks.append(atom.mark)
            continue
        text, wide, blank = atom.text, atom.width, atom.blank
        if (tail and i == last) or (head and i == first):
            text = text[head if i == first else 0 : (tail or None) if i == last else None]
            wide = atom.face.widths[text] * atom.size
        if i == first:
            blank = 0.0
        elif blank:
            blanks += 1
        run = runs[-1] if runs else None
        if run and _joins(run, atom):
            run.text += f" {text}" if blank else text
            run.width = x + blank + wide - run.x
        else:
            if blank and run:
                run.text += " "
            runs.append(
                TextRun(x + blank, wide, text, atom.face, atom.size, atom.colour, atom.link, atom.reference)
            )
        x += blank + wide
    stretch = (width - x) / blanks if justify and blanks else 0.0
    goes_on = not tail and last + 1 < len(atoms) and not atoms[last + 1].blank and not atoms[last + 1].mark
    end = SOFT_HYPHEN if tail else "" if goes_on else " "
    return TextLine(tuple(runs), x, tuple(marks), stretch, end)


def _joins(run: TextRun, atom: Atom) -> bool:
    return (
        run.face is atom.face
        and run.size == atom.size
        and run.link == atom.link
        and not run.reference
        and not atom.reference
    )

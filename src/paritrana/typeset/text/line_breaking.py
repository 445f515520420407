"""Inlines to lines: the best breaks of a whole paragraph (Knuth and Plass, Breaking Paragraphs into Lines, 1981).

Only breaks that can be reached are looked at, and line ends are found by bisection over running widths, so the
cost stays near that of taking the first fit. A first try goes without hyphens; only a paragraph that comes out
too uneven is tried with them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from paritrana.document import Inlines, Mark, Text
from paritrana.pdf.drawing import Colour
from paritrana.pdf.fonts import SOFT_HYPHEN, Face
from paritrana.typeset.text.inline_items import Atom, TextStyle, plain_text, segments
from paritrana.typeset.theme import Faces

_HYPHEN_COST = 60.0
_UNEVEN_RAGGED = 0.16
_UNEVEN_JUSTIFIED = 0.04
_REACH = 100.0


class Run:
    """A stretch of a line in one face. `reference` is the target whose page number is drawn in its place."""

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


class Line:
    """One line; `width` is natural, `stretch` widens each blank, `marks` go to the margin.

    `end` is drawn after the last word so that readers of the text keep words apart, or join a divided one: a blank, a
    soft hyphen, or nothing where the next line goes on without a blank.
    """

    __slots__ = ("end", "marks", "runs", "stretch", "width")

    def __init__(
        self,
        runs: tuple[Run, ...],
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


def set_lines(inlines: Inlines, style: TextStyle, width: float, faces: Faces) -> list[Line]:
    """Break `inlines` into lines of at most `width` points; a word wider than that is cut."""
    if plain := plain_text(inlines, style, faces):
        text, face = plain
        natural = face.width(text) * style.size
        if natural <= width:
            link = inlines[0].link if isinstance(inlines[0], Text) else ""
            return [Line((Run(0.0, natural, text, face, style.size, style.colour, link),), natural)]
    lines: list[Line] = []
    for atoms in segments(inlines, style, width, faces):
        lines.extend(_break(atoms, width, style))
    return lines


# --- breaks ------------------------------------------------------------------------------------------------------


class _Breaks:
    """Places where a line may end: `end` is the running width up to there with a hyphen, `start` where the next
    line begins; `atom` and `cut` say where that is."""

    def __init__(self, found: list[tuple[float, float, int, int]]) -> None:
        self.end = [end for end, _, _, _ in found]
        self.start = [start for _, start, _, _ in found]
        self.atom = [atom for _, _, atom, _ in found]
        self.cut = [cut for _, _, _, cut in found]


def _places(atoms: Sequence[Atom], hyphens: bool, all_words: bool = True) -> _Breaks:
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
    return _Breaks(found)


def _cut_apart(atom: Atom, following: Atom) -> bool:
    """Whether both are parts of one word that had to be cut."""
    return (
        bool(atom.text and following.text)
        and following.face is atom.face
        and following.link == atom.link
        and not (following.reference or atom.reference or following.mark)
    )


def _break(atoms: list[Atom], width: float, style: TextStyle) -> list[Line]:
    if not atoms:
        return [Line((), 0.0)]
    natural = sum([a.width + a.blank for a in atoms]) - atoms[0].blank
    if natural <= width:
        return [_line(atoms, 0, 0, len(atoms) - 1, 0, width, False)]
    atoms[0].blank = 0.0
    places = _places(atoms, hyphens=False)
    chosen, uneven = _best(places, width)
    if uneven > (_UNEVEN_JUSTIFIED if style.justify else _UNEVEN_RAGGED):
        places = _places(atoms, hyphens=True, all_words=style.hyphens)
        chosen, _ = _best(places, width)
    return list(_lines(atoms, places, chosen, width, style.justify))


def _best(places: _Breaks, width: float) -> tuple[list[int], float]:
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
            price = here + gap * gap * scale + (_HYPHEN_COST * 0.01 if cut[e] else 0.0)
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
    atoms: list[Atom], places: _Breaks, chosen: list[int], width: float, justify: bool
) -> Iterator[Line]:
    atom, cut = 0, 0
    for e in chosen:
        final = e == chosen[-1]
        yield _line(atoms, atom, cut, places.atom[e], places.cut[e], width, justify and not final)
        atom, cut = (places.atom[e], places.cut[e]) if places.cut[e] else (places.atom[e] + 1, 0)


def _line(
    atoms: list[Atom], first: int, head: int, last: int, tail: int, width: float, justify: bool
) -> Line:
    """The line from atom `first` (without its first `head` letters) to atom `last` (cut after `tail` letters)."""
    runs: list[Run] = []
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
                Run(x + blank, wide, text, atom.face, atom.size, atom.colour, atom.link, atom.reference)
            )
        x += blank + wide
    stretch = (width - x) / blanks if justify and blanks else 0.0
    goes_on = not tail and last + 1 < len(atoms) and not atoms[last + 1].blank and not atoms[last + 1].mark
    end = SOFT_HYPHEN if tail else "" if goes_on else " "
    return Line(tuple(runs), x, tuple(marks), stretch, end)


def _joins(run: Run, atom: Atom) -> bool:
    return (
        run.face is atom.face
        and run.size == atom.size
        and run.link == atom.link
        and not run.reference
        and not atom.reference
    )

"""Inlines to atoms, what is never divided but at a hyphen, and how wide they are.

Written for mypyc: an Atom's constructor is written out; words are looked up in a face's dictionary of widths.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from paritrana.document import Inlines, LineBreak, Mark, PageRef, Text
from paritrana.pdf.drawing import Colour
from paritrana.pdf.fonts import Face
from paritrana.typeset.styles import TextStyle
from paritrana.typeset.text.hyphenation import divisions
from paritrana.typeset.theme import Faces

_LONG_WORD = 18
"""Letters from which a word is looked at as a possible address; no word of both examples has more than 15."""
_FEWEST_BEFORE = 3
"""Letters of an address that stand before a sign at which it may be divided: "://" and "a." don't end a line."""
PAGE_PLACE = "00"
"""Stands for a page number until pages are known; what it reserves too much is taken back when it is drawn."""


class Atom:
    """What is never divided but at a hyphen: a word or part of one (a box between glue, in the terms of TeX).

    * `width`: points, kerned; `blank` is the space before it, 0 where it stands close to the one before.
    * `link`: "#name" or a web address, "" for none.
    * `reference`: the name whose page number is drawn in its place; `text` then only keeps the room.
    * `mark`: an evidence mark for the margin. It takes no room in the line.
    * `forced`: a name may be divided too: it is wider than the whole measure.
    """

    __slots__ = ("blank", "colour", "face", "forced", "link", "mark", "reference", "size", "text", "width")

    def __init__(
        self,
        text: str,
        face: Face,
        size: float,
        colour: Colour,
        width: float,
        blank: float,
        link: str = "",
        reference: str = "",
        mark: Mark | None = None,
        forced: bool = False,
    ) -> None:
        self.text = text
        self.face = face
        self.size = size
        self.colour = colour
        self.width = width
        self.blank = blank
        self.link = link
        self.reference = reference
        self.mark = mark
        self.forced = forced

    @property
    def cuts(self) -> tuple[int, ...]:
        """Where it may be divided with a hyphen: numbers of letters before it."""
        return divisions(self.text.casefold() if self.forced else self.text)


class Measure:
    """How wide a text is before it is set, in points: on one line (`natural`), and at its widest word or part."""

    def __init__(self, inlines: Inlines, style: TextStyle, faces: Faces) -> None:
        self._size = style.size
        self._words: list[str] = []
        self._lines: list[list[Atom]] = []
        if plain := plain_text(inlines, style, faces):
            text, self._face = plain
            self.natural: float = self._face.width(text) * style.size
            self._words = text.split(" ")
            if max(map(len, self._words)) < _LONG_WORD:
                return
        self._lines = list(segments(inlines, style, float("inf"), faces))
        self.natural = max([sum([a.width + a.blank for a in atoms]) for atoms in self._lines])

    def widest_word(self) -> float:
        """Width of the widest word."""
        if not self._lines:
            return max(map(self._face.widths.__getitem__, self._words)) * self._size
        return max([_widest_run(atoms) for atoms in self._lines])

    def widest_part(self) -> float:
        """Width of the widest part when all words are divided, names too."""
        if not self._lines:
            return max([_widest(word, self._face, self._size) for word in self._words])
        best = 0.0
        for atoms in self._lines:
            run = 0.0
            for atom in atoms:
                run = atom.width if atom.blank else run + atom.width
                divided = bool(divisions(atom.text.casefold()))
                best = max(best, _widest(atom.text, atom.face, atom.size) if divided else run)
        return best


def _widest_run(atoms: list[Atom]) -> float:
    """Width of the widest stretch without a blank."""
    best = run = 0.0
    for atom in atoms:
        run = atom.width if atom.blank else run + atom.width
        best = max(best, run)
    return best


def _widest(word: str, face: Face, size: float) -> float:
    """Width of the widest part of a word that is divided wherever it can be."""
    cuts = divisions(word.casefold())
    if not cuts:
        return face.widths[word] * size
    edges = (0, *cuts, len(word))
    return max([face.widths[word[a:b] + "-"] for a, b in pairwise(edges)]) * size


def plain_text(inlines: Inlines, style: TextStyle, faces: Faces) -> tuple[str, Face] | None:
    """The one run of text that `inlines` is, with its face; None for anything that needs more care."""
    if len(inlines) != 1:
        return None
    inline = inlines[0]
    if not isinstance(inline, Text):
        return None
    text = inline.text
    face = faces.get(style.family, style.bold or inline.bold, style.italic or inline.italic)
    if not text or text[0] == " " or text[-1] == " " or "  " in text or "\n" in text or not face.shows(text):
        return None
    return text, face


def segments(inlines: Inlines, style: TextStyle, limit: float, faces: Faces) -> Iterator[list[Atom]]:
    """The atoms between forced line ends; a word wider than `limit` comes in parts."""
    atoms: list[Atom] = []
    pending = False
    for inline in inlines:
        if isinstance(inline, Text):
            face = faces.get(style.family, style.bold or inline.bold, style.italic or inline.italic)
            made = _words(inline, face, style, limit, pending, faces)
            pending = inline.text.endswith((" ", "\n")) or (not made and pending)
            atoms += made
        elif isinstance(inline, LineBreak):
            yield atoms
            atoms, pending = [], False
        elif isinstance(inline, PageRef):
            atoms.append(_page_place(inline, style, faces, pending))
            pending = False
        else:
            atoms.append(_evidence_mark(inline, style, faces, inlines))
            pending = pending and not style.marks_inline
    yield atoms


def _alone(inlines: Inlines) -> bool:
    """Whether marks need no brackets: no text is beside them."""
    return all([isinstance(i, Mark) or (isinstance(i, Text) and _between_marks(i.text)) for i in inlines])


def _between_marks(text: str) -> bool:
    """Whether marks beside `text` need no brackets: it only divides them or announces them ("Sumber:")."""
    return not text.strip(" ,;") or text.endswith(":")


def _words(
    inline: Text, face: Face, style: TextStyle, limit: float, pending: bool, faces: Faces
) -> list[Atom]:
    size, colour, link, widths = style.size, style.colour, inline.link, face.widths
    blank = widths[" "] * size
    if not face.shows(inline.text):
        inline = replace(inline, text=faces.without_missing(inline.text, face))
    spaced = pending or inline.text[:1] in (" ", "\n")
    atoms: list[Atom] = []
    for word in inline.text.replace("\n", " ").split(" "):
        if not word:
            continue
        before = blank if spaced else 0.0
        spaced = True
        width = widths[word] * size
        if width <= limit and len(word) < _LONG_WORD:
            atoms.append(Atom(word, face, size, colour, width, before, link))
            continue
        for part in _parts(word, face, size, limit):
            width = widths[part] * size
            atoms.append(Atom(part, face, size, colour, width, before, link, forced=width > limit))
            before = 0.0
    return atoms


def _parts(word: str, face: Face, size: float, limit: float) -> Iterator[str]:
    """A long address may end a line after `/`, `-`, `.` or `_`; a word wider than `limit` is cut where it must be."""
    if len(word) < _LONG_WORD:
        yield from _cut(word, face, size, limit)
        return
    start = 0
    for i, char in enumerate(word[:-1]):
        if char in "/-._?=&" and i - start >= _FEWEST_BEFORE and word[i + 1] not in "/-._":
            yield from _cut(word[start : i + 1], face, size, limit)
            start = i + 1
    yield from _cut(word[start:], face, size, limit)


def _cut(word: str, face: Face, size: float, limit: float) -> Iterator[str]:
    cuts = divisions(word.casefold())
    if face.width(word) * size <= limit or (cuts and _widest(word, face, size) <= limit):
        yield word
        return
    start, run = 0, 0.0
    for i, char in enumerate(word):
        run += face.advance(char) / 1000 * size
        if run > limit and i > start:
            yield word[start:i]
            start, run = i, face.advance(char) / 1000 * size
    yield word[start:]


def _page_place(inline: PageRef, style: TextStyle, faces: Faces, pending: bool) -> Atom:
    face = faces.get(style.family, style.bold, style.italic)
    blank = face.width(" ") * style.size if pending else 0.0
    width = face.width(PAGE_PLACE) * style.size
    target = inline.target
    return Atom(PAGE_PLACE, face, style.size, style.colour, width, blank, f"#{target}", target)


def _evidence_mark(inline: Mark, style: TextStyle, faces: Faces, among: Inlines) -> Atom:
    face = faces.get("sans", False, False)
    if not style.marks_inline:
        return Atom("", face, style.size, style.colour, 0.0, 0.0, mark=inline)
    size = min(style.size, faces.theme.mark_size)
    text = (inline.label if _alone(among) else f"[{inline.label}]").replace(" ", "\u00a0")
    blank = face.width("n") * size
    return Atom(text, face, size, faces.theme.grey, face.width(text) * size, blank, f"#{inline.target}")

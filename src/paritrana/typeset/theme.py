"""The theme: paper, grid, type scale and colours of the printed page, and the faces it names. Lengths are points.
Written for mypyc. The values come from `templates/tema.yaml`; page-design reasons stand there beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from paritrana.errors import EnvironmentFault
from paritrana.pdf.drawing import BLACK, Colour
from paritrana.pdf.fonts import Face

MM = 72 / 25.4
"""Points of a millimetre."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything the page looks like. Lengths and sizes are points; the values here are those of `templates/tema.yaml`.

    * `width`, `height`: the sheet. `inner`, `outer`: its margins at the punched and at the free edge; `head`, `foot`:
      those above and below the frame.
    * `measure`: width of the text column; `gutter`: between it and the margin column.
    * `text_size`, `leading`, `table_size`, `table_leading`: see styles. `mark_size`: evidence marks, notes, furniture.
    * `head_sizes`: of levels 1 to 3. `cover_size`: the region's name on the cover.
    * `justify`: text is set to both edges. `duplex`: both sides are printed, left-hand pages are mirrored. `dividers`:
      chapters and annexes have a page before them.
    * colours: `accent` and `attention` for what must be found, `grey` for what is secondary, `rule` and `hairline` for
      lines, `tint` for areas. `colourless`: pictures are grey as well.
    """

    width: float = 210 * MM
    height: float = 297 * MM
    inner: float = 30 * MM
    outer: float = 20 * MM
    head: float = 24 * MM
    foot: float = 25 * MM
    measure: float = 122 * MM
    gutter: float = 6 * MM
    text_size: float = 11.0
    leading: float = 15.0
    table_size: float = 10.0
    table_leading: float = 13.0
    mark_size: float = 9.0
    head_sizes: tuple[float, float, float] = (18.0, 13.5, 11.0)
    cover_size: float = 30.0
    justify: bool = False
    duplex: bool = False
    dividers: bool = False
    accent: Colour = (0.05, 0.33, 0.29)
    attention: Colour = (0.62, 0.20, 0.10)
    grey: Colour = (0.33, 0.33, 0.33)
    rule: Colour = (0.55, 0.55, 0.55)
    hairline: Colour = (0.78, 0.78, 0.78)
    tint: Colour = (0.95, 0.95, 0.94)
    black: Colour = BLACK
    colourless: bool = False

    def frame_left(self, mirrored: bool) -> float:
        """Where the frame begins: the inner margin, or on a mirrored page the outer one."""
        return self.outer if mirrored else self.inner

    @property
    def full(self) -> float:
        """Width of text column, gap and margin column together."""
        return self.width - self.inner - self.outer

    @property
    def margin_column(self) -> float:
        """Width of the column for evidence marks."""
        return self.full - self.measure - self.gutter

    @property
    def frame_height(self) -> float:
        """Height of the area that holds text."""
        return self.height - self.head - self.foot


_COLOURS = ("accent", "attention", "grey", "rule", "hairline", "tint", "black")
_LUMINANCE = (0.2126, 0.7152, 0.0722)
"""Shares of red, green and blue light (ITU-R BT.709)."""


def without_colour(theme: Theme) -> Theme:
    """The theme for a grey proof: each colour as the grey of its luminance, pictures grey as well."""
    greys = {name: _grey(getattr(theme, name)) for name in _COLOURS}
    return replace(theme, colourless=True, **greys)  # type: ignore[arg-type]


def _grey(colour: Colour) -> Colour:
    """The grey that gives as much light: sRGB to linear, weighed, and back (IEC 61966-2-1)."""
    linear = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    light = sum(share * part for share, part in zip(_LUMINANCE, linear, strict=True))
    shade = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    grey = round(shade, 3)
    return grey, grey, grey


_FILES = {
    ("serif", False, False): "SourceSerif4-Regular.ttf",
    ("serif", False, True): "SourceSerif4-Italic.ttf",
    ("serif", True, False): "SourceSerif4-SemiBold.ttf",
    ("serif", True, True): "SourceSerif4-SemiBoldItalic.ttf",
    ("sans", False, False): "SourceSans3-Regular.ttf",
    ("sans", False, True): "SourceSans3-Italic.ttf",
    ("sans", True, False): "SourceSans3-SemiBold.ttf",
    ("sans", True, True): "SourceSans3-SemiBoldItalic.ttf",
}


@dataclass(slots=True)
class Faces:
    """The faces of a theme, each read when it is first asked for; a batch keeps them between dossiers.

    * `read`: gives the bytes of a font file by its name.
    * `missing`: characters that were asked for and that no face has, in the order in which they came; whoever reports
      them clears it.
    """

    theme: Theme
    read: Callable[[str], bytes]
    missing: dict[str, None] = field(default_factory=dict)
    _loaded: dict[tuple[str, bool, bool], Face] = field(default_factory=dict)

    def without_missing(self, text: str, face: Face) -> str:
        """`text` with a question mark for each character that `face` lacks; what it lacks is noted in `missing`."""
        self.missing.update(dict.fromkeys(c for c in text if c not in face.chars))
        return "".join(c if c in face.chars else "?" for c in text)

    def get(self, family: str, bold: bool = False, italic: bool = False) -> Face:
        """The face of `family` ("serif" or "sans"); raises EnvironmentFault when its file is no font."""
        key = (family, bold, italic)
        face = self._loaded.get(key)
        if face is None:
            name = _FILES[key]
            try:
                stem = name.removesuffix(".ttf")
                face = Face(stem, self.read(name), self.read(f"{stem}.kern.json"))
            except (ValueError, KeyError, IndexError) as error:
                raise EnvironmentFault(f"fon {name} rusak ({error}): pasang ulang paritrana") from error
            self._loaded[key] = face
        return face

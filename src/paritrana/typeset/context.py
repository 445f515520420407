"""What every block is set with: faces, theme, findings, and what the lists at the front need to know.

Written for mypyc: plain attributes, no name looked up at run time.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from paritrana.diagnostics import Findings
from paritrana.document import Document
from paritrana.typeset.theme import Faces, Theme


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of a list at the front: what it leads to and how deep it stands.

    * `target`: the name of a Destination.
    * `level`: 1 is a section, 2 and 3 are heads below it; tables and charts have 1.
    * `number`: as it is printed ("3.1", "Tabel 5"), nothing where there is none.
    """

    title: str
    target: str
    level: int
    number: str = ""


@dataclass(slots=True)
class LayoutContext:
    """One run of the typesetter over `document`. What can't be set is added to `findings`.

    Filled while blocks are laid out, in reading order:

    * `sections`, `tables`, `charts`: the lines of the lists at the front.
    * `level`: that of the last head (1 to 3). A head is at most one level deeper than the one before, whatever the
      document says, since PDF/UA allows no level to be skipped (ISO 14289-1, 7.4.2).
    * `wide`: text takes the whole frame, as in a letter.
    """

    document: Document
    faces: Faces
    findings: Findings
    sections: list[ContentsEntry] = field(default_factory=list)
    tables: list[ContentsEntry] = field(default_factory=list)
    charts: list[ContentsEntry] = field(default_factory=list)
    level: int = 1
    wide: bool = False

    @property
    def theme(self) -> Theme:
        """The theme of the faces."""
        return self.faces.theme

    @property
    def measure(self) -> float:
        """Width of the text column here, in points."""
        return self.theme.full if self.wide else self.theme.measure

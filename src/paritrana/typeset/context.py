"""What every block is set with: faces, theme, findings, and what the lists at the front need to know."""

from __future__ import annotations

from dataclasses import dataclass, field

from paritrana.diagnostics import Findings
from paritrana.document import Document
from paritrana.typeset.theme import Faces, Theme


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list at the front: what it leads to and how deep it stands (1 is a section)."""

    title: str
    target: str
    level: int
    number: str = ""


@dataclass(slots=True)
class Setting:
    """One run of the typesetter. `level` is that of the last head; `wide` says that text takes the whole frame."""

    document: Document
    faces: Faces
    findings: Findings
    sections: list[Entry] = field(default_factory=list)
    tables: list[Entry] = field(default_factory=list)
    charts: list[Entry] = field(default_factory=list)
    level: int = 1
    wide: bool = False

    @property
    def theme(self) -> Theme:
        """The theme of the faces."""
        return self.faces.theme

    @property
    def measure(self) -> float:
        """Width of the text column here."""
        return self.theme.full if self.wide else self.theme.measure

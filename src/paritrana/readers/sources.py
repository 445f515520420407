"""The texts that a run has read, so that a report can show the line a finding stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from paritrana.located import Address, Node, Origin, Place
from paritrana.readers.source import lines_of


@dataclass(frozen=True)
class Sources:
    """The evidence's tree (None where it couldn't be read) and file name, each text by file name."""

    file: str
    root: Node | None = None
    texts: Mapping[str, str] = field(default_factory=dict)

    def origin(self, place: Place) -> Origin:
        """Where a place stands; an address without a tree stands in the evidence as a whole."""
        if isinstance(place, Origin):
            return place
        return self.root.origin(place) if self.root else Origin(self.file)

    def address(self, place: Place) -> Address | None:
        """The address of a place, None for an Origin."""
        return place if isinstance(place, Address) else None

    def line(self, origin: Origin) -> str | None:
        """The text of the origin's line, None where it isn't known."""
        lines = self._lines.get(origin.file, ())
        return lines[origin.line - 1] if 0 < origin.line <= len(lines) else None

    @cached_property
    def _lines(self) -> dict[str, tuple[str, ...]]:
        return {file: lines_of(text) for file, text in self.texts.items()}

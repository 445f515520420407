"""What stands in a line: runs of text, evidence marks, page references, forced line ends."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text. `link` is a web address, `mailto:` or `tel:`, or "#id" of a block in this document."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An evidence mark ("B-04 hlm. 12"), set in the margin beside its line; `target` is the block it leads to."""

    label: str
    target: str


@dataclass(frozen=True, slots=True)
class PageRef:
    """The page number of `target`, a block or a table's row; printed as digits and linked.

    `otherwise` is where it leads if no table of the document has that row; compose decides.
    """

    target: str
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced line end."""


Inline = Text | Mark | PageRef | LineBreak
Inlines = tuple[Inline, ...]

"""The structure tree (ISO 32000-1, 14.7): made while drawing, pruned and written at the end.

Elements are created in reading order while boxes are built and get their content when a box is drawn. One element
collects all fragments of a paragraph or cell that was split; an element that was never drawn is dropped.

Written for mypyc: constructors are written out, since a dossier has thousands of elements.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Literal

from paritrana.pdf.writer import text_string

BoundingBox = tuple[float, float, float, float]
"""Left, bottom, right and upper edge in points, from the page's lower left corner."""

Scope = Literal["", "Row", "Column"]
ListNumbering = Literal["", "Decimal"]
Placement = Literal["", "Block"]


class Artifact(Enum):
    """What is painted and is no content (ISO 32000-1, 14.8.2.2), with its property list."""

    HEADER = "<</Type/Pagination/Subtype/Header>>"
    FOOTER = "<</Type/Pagination/Subtype/Footer>>"
    PAGINATION = "<</Type/Pagination>>"
    BACKGROUND = "<</Type/Background>>"


class Element:
    """One structure element (ISO 32000-1, 14.7.2).

    * `kind`: its structure type, one of the standard ones (14.8.4): "P", "H1", "TD", "Figure" …
    * `kids`: Elements, MarkedContent and Annotation in reading order.
    * `number`: its object number, 0 until `prune` gives it one.

    Alternative text and attributes are arguments of `child`; a bounding box can also be told when it is drawn.
    """

    __slots__ = ("_alternative", "_attributes", "kids", "kind", "number")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.kids: list[Element | MarkedContent | Annotation] = []
        self.number = 0
        self._alternative: str | None = None
        self._attributes: dict[str, str] = _NO_ATTRIBUTES

    def child(
        self,
        kind: str,
        alternative: str | None = None,
        *,
        scope: Scope = "",
        column_span: int = 1,
        list_numbering: ListNumbering = "",
        placement: Placement = "",
        bounding_box: BoundingBox | None = None,
    ) -> Element:
        """Append a new element.

        `alternative` is read out in place of a Figure, None where the content speaks for itself. `scope` and
        `column_span` are a cell's (14.8.5.7), `list_numbering` is a list's (14.8.5.5), `placement` and `bounding_box`
        are a Figure's (14.8.5.4).
        """
        made = Element(kind)
        made._alternative = alternative
        if column_span > 1:
            made._attribute("Table", f"/ColSpan {column_span}")
        if scope:
            made._attribute("Table", f"/Scope/{scope}")
        if list_numbering:
            made._attribute("List", f"/ListNumbering/{list_numbering}")
        if placement:
            made._attribute("Layout", f"/Placement/{placement}")
        if bounding_box:
            made.set_bounding_box(bounding_box)
        self.kids.append(made)
        return made

    def set_bounding_box(self, box: BoundingBox, decimals: int = 1) -> None:
        """Say where it was drawn, as PDF/UA asks of a Figure (ISO 14289-1, 7.3), to `decimals` of a point."""
        edges = " ".join(f"{edge:.{decimals}f}" for edge in box)
        self._attribute("Layout", f"/BBox[{edges}]")

    def set_placement(self, placement: Placement) -> None:
        """Say how it stands among its neighbours: a Figure that is drawn as a box is a "Block"."""
        self._attribute("Layout", f"/Placement/{placement}")

    def _attribute(self, owner: str, entry: str) -> None:
        """Add an attribute to those of its owner, in the order in which they come."""
        self._attributes = {**self._attributes, owner: self._attributes.get(owner, "") + entry}

    def entries(self) -> str:
        """Alternative text and attributes as entries of its dictionary (14.7.5); several owners make an array."""
        if self._alternative is None and not self._attributes:
            return ""
        alternative = "" if self._alternative is None else f"/Alt{text_string(self._alternative)}"
        objects = [f"<</O/{owner}{entries}>>" for owner, entries in self._attributes.items()]
        if not objects:
            return alternative
        return f"{alternative}/A{objects[0]}" if len(objects) == 1 else f"{alternative}/A[{''.join(objects)}]"


_NO_ATTRIBUTES: dict[str, str] = {}
"""Shared by all elements without any; never written to."""


class MarkedContent:
    """A marked-content sequence of a page (page index from 0)."""

    __slots__ = ("mcid", "page")

    def __init__(self, page: int, mcid: int) -> None:
        self.page = page
        self.mcid = mcid


class Annotation:
    """A link annotation: its page index, its object number and its key in the parent tree."""

    __slots__ = ("key", "number", "page")

    def __init__(self, page: int, number: int, key: int) -> None:
        self.page = page
        self.number = number
        self.key = key


_CELLS = frozenset(("TD", "TH"))


def prune(element: Element, reserve: Callable[[], int]) -> bool:
    """Drop elements without content, deepest first, and number those that stay; say whether `element` does.

    An empty cell keeps its place.
    """
    element.kids = [k for k in element.kids if not isinstance(k, Element) or prune(k, reserve)]
    if not element.kids and element.kind not in _CELLS:
        return False
    element.number = reserve()
    return True


def write(
    root: Element,
    page_numbers: list[int],
    annotation_parents: int,
    reserve: Callable[[], int],
    put: Callable[[int | None, str], int],
) -> int:
    """Write the tree with its parent tree; return the object number of the StructTreeRoot.

    Keys 0 to len(page_numbers) - 1 of the parent tree are the pages', those after them the annotations'.
    """
    prune(root, reserve)
    tree = reserve()
    parents: list[dict[int, int]] = [{} for _ in page_numbers]
    links: dict[int, int] = {}
    _write(root, tree, page_numbers, parents, links, put)
    rows = [_parents_of_page(i, row) for i, row in enumerate(parents)]
    rows += [f"{key} {number} 0 R" for key, number in sorted(links.items())]
    parent_tree = put(None, f"<</Nums[{' '.join(rows)}]>>")
    put(
        tree,
        f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {parent_tree} 0 R"
        f"/ParentTreeNextKey {len(page_numbers) + annotation_parents}>>",
    )
    return tree


def _write(
    element: Element,
    parent: int,
    pages: list[int],
    parents: list[dict[int, int]],
    links: dict[int, int],
    put: Callable[[int | None, str], int],
) -> None:
    home = -1
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, Element):
            kids.append(f"{kid.number} 0 R")
            _write(kid, element.number, pages, parents, links, put)
        elif isinstance(kid, MarkedContent):
            parents[kid.page][kid.mcid] = element.number
            if home < 0:
                home = kid.page
            here = kid.page == home
            kids.append(str(kid.mcid) if here else f"<</Type/MCR/Pg {pages[kid.page]} 0 R/MCID {kid.mcid}>>")
        else:
            links[len(pages) + kid.key] = element.number
            kids.append(f"<</Type/OBJR/Obj {kid.number} 0 R/Pg {pages[kid.page]} 0 R>>")
    page = "" if home < 0 else f"/Pg {pages[home]} 0 R"
    inner = "" if not kids else f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
    put(element.number, f"<</S/{element.kind}/P {parent} 0 R{page}{element.entries()}{inner}>>")


def _parents_of_page(index: int, row: dict[int, int]) -> str:
    refs = " ".join(f"{row[m]} 0 R" if m in row else "null" for m in range(max(row, default=-1) + 1))
    return f"{index}[{refs}]"

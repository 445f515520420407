"""The structure tree (ISO 32000-1, 14.7): made while drawing, pruned and written at the end.

Elements are created in reading order while boxes are built and get their content when a box is drawn. One element
collects all fragments of a paragraph or cell that was split; an element that was never drawn is dropped.
"""

from __future__ import annotations

from collections.abc import Callable


class Element:
    """One structure element. `kids` holds Elements, Content and Annotation in reading order.

    `extra` is written into its dictionary as it is: attributes, alternative text.
    """

    __slots__ = ("extra", "kids", "kind", "number")

    def __init__(self, kind: str, extra: str = "") -> None:
        self.kind = kind
        self.extra = extra
        self.kids: list[Element | Content | Annotation] = []
        self.number = 0

    def child(self, kind: str, extra: str = "") -> Element:
        """Append a new element."""
        made = Element(kind, extra)
        self.kids.append(made)
        return made


class Content:
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
        elif isinstance(kid, Content):
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
    put(element.number, f"<</S/{element.kind}/P {parent} 0 R{page}{element.extra}{inner}>>")


def _parents_of_page(index: int, row: dict[int, int]) -> str:
    refs = " ".join(f"{row[m]} 0 R" if m in row else "null" for m in range(max(row, default=-1) + 1))
    return f"{index}[{refs}]"

"""How a reader finds a page: bookmarks (ISO 32000-1, 12.3.3) and the labels of pages (12.4.2).

Both are noted while drawing and written at the end; all bookmarks are open.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from paritrana.pdf.writer import text_string


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A bookmark: its title and where it leads, page index (from 0) and height on it in points.

    `level` 0 is the outermost; one that skips levels hangs below the nearest that stands further out.
    """

    title: str
    level: int
    page: int
    top: float


@dataclass(frozen=True, slots=True)
class PageLabel:
    """How pages are called from index `first` (from 0) on: a prefix, and a number that begins at 1 if `numbered`."""

    first: int
    prefix: str = ""
    numbered: bool = False


def page_labels(labels: Sequence[PageLabel]) -> str:
    """The number tree of page labels; `labels` come in the order of the pages and begin with the first one."""
    return f"<</Nums[{' '.join(map(_page_label, labels))}]>>"


def _page_label(label: PageLabel) -> str:
    style = "/S/D" if label.numbered else ""
    prefix = f"/P{text_string(label.prefix)}" if label.prefix else ""
    return f"{label.first}<<{style}{prefix}>>"


def write_outline(
    bookmarks: Sequence[OutlineItem],
    page_numbers: Sequence[int],
    reserve: Callable[[], int],
    put: Callable[[int | None, str], int],
) -> int:
    """Write the bookmarks below a root; return its object number."""
    root = reserve()
    numbers = [reserve() for _ in bookmarks]
    parents = _parents(bookmarks)
    kids: dict[int, list[int]] = {i: [] for i in range(-1, len(bookmarks))}
    inside = dict.fromkeys(kids, 0)
    for i in range(len(bookmarks) - 1, -1, -1):
        kids[parents[i]].insert(0, i)
        inside[parents[i]] += 1 + inside[i]
    for parent, family in kids.items():
        above = numbers[parent] if parent >= 0 else root
        for at, i in enumerate(family):
            mark = bookmarks[i]
            entries = f"/Title{text_string(mark.title)}/Parent {above} 0 R"
            entries += f"/Dest[{page_numbers[mark.page]} 0 R/XYZ 0 {mark.top:.2f} 0]"
            entries += f"/Prev {numbers[family[at - 1]]} 0 R" if at else ""
            entries += f"/Next {numbers[family[at + 1]]} 0 R" if at + 1 < len(family) else ""
            put(numbers[i], f"<<{entries}{_family(kids[i], inside[i], numbers)}>>")
    return put(root, f"<</Type/Outlines{_family(kids[-1], inside[-1], numbers)}>>")


def _parents(bookmarks: Sequence[OutlineItem]) -> list[int]:
    """The nearest bookmark before each one that stands further out, -1 for none."""
    parents: list[int] = []
    open_ones: list[int] = []
    for i, mark in enumerate(bookmarks):
        while open_ones and bookmarks[open_ones[-1]].level >= mark.level:
            open_ones.pop()
        parents.append(open_ones[-1] if open_ones else -1)
        open_ones.append(i)
    return parents


def _family(kids: Sequence[int], inside: int, numbers: Sequence[int]) -> str:
    if not kids:
        return ""
    return f"/First {numbers[kids[0]]} 0 R/Last {numbers[kids[-1]]} 0 R/Count {inside}"

"""The bookmarks of a file (ISO 32000-1, 12.3.3): noted while drawing, written as a tree at the end; all are open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from paritrana.pdf.writer import text_string


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title and where it leads: page index (from 0) and height on it; `level` 0 is the outermost."""

    title: str
    level: int
    page: int
    top: float


def write_outline(
    bookmarks: Sequence[Bookmark],
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


def _parents(bookmarks: Sequence[Bookmark]) -> list[int]:
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

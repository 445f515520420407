"""An annex's own bookmarks: titles and the pages they lead to, nothing they might do."""

from __future__ import annotations

from typing import Any

import pikepdf

from paritrana.annexdata.prepared import PreparedBookmark

MOST = 100
"""Bookmarks of one annex: the dossier's own outline must stay one that can be read."""

_DEEPEST = 3  # levels below an annex's own entry, for the same reason


def outline(pdf: Any, first: int, last: int) -> tuple[PreparedBookmark, ...]:
    """List the bookmarks that lead to pages from `first` to `last`, counted from 1; their own pages count from 0.

    A damaged outline raises nothing: what was found before stays.
    """
    found: list[PreparedBookmark] = []
    numbers = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
    try:
        with pdf.open_outline(max_depth=_DEEPEST) as tree:
            _walk(pdf, tree.root, numbers, 0, found)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError, IndexError):
        pass  # a damaged outline is no loss: what was found before stays
    return tuple(
        PreparedBookmark(each.title, each.page - first + 1, each.level)
        for each in found
        if first - 1 <= each.page < last
    )


def _walk(
    pdf: Any, items: Any, numbers: dict[tuple[int, int], int], level: int, found: list[PreparedBookmark]
) -> None:
    for item in items:
        if len(found) >= MOST:
            return
        page = _page(item.destination or _action(item.action), numbers)
        title = " ".join("".join(c for c in str(item.title or "") if c.isprintable()).split())[:120]
        if page is not None and title:
            found.append(PreparedBookmark(title, page, level))
        _walk(pdf, item.children, numbers, level + 1, found)


def _action(action: Any) -> Any:
    goes = isinstance(action, pikepdf.Dictionary) and str(action.get("/S")) == "/GoTo"
    return action.get("/D") if goes else None


def _page(destination: Any, numbers: dict[tuple[int, int], int]) -> int | None:
    if isinstance(destination, pikepdf.Array) and len(destination):
        target = destination[0]
        if isinstance(target, pikepdf.Dictionary):
            return numbers.get(target.objgen)
    return None

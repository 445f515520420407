"""An annex's own bookmarks: which are taken, with what names, and where they lead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem

from paritrana.annexdata.prepared import PreparedBookmark
from paritrana.annexes.sandbox.bookmarks import outline
from tools.odd_annexes import pdfs


def marked(items: Sequence[OutlineItem], pages: int = 5) -> Any:
    pdf = pdfs.make(*[b""] * pages)
    with pdf.open_outline() as tree:
        tree.root += items
    return pdf


def below(*titles: str) -> OutlineItem:
    """One item inside the other, each a page further."""
    top = item = OutlineItem(titles[0], 0)
    for page, title in enumerate(titles[1:], 1):
        item.children.append(OutlineItem(title, page))
        item = item.children[0]
    return top


@pytest.mark.parametrize(
    ("first", "last", "found"), [(1, 5, "abcde"), (2, 4, "bcd"), (3, 3, "c"), (5, 5, "e")]
)
def test_bookmarks_of_a_range_count_from_its_first_page(first: int, last: int, found: str) -> None:
    pdf = marked([OutlineItem(title, page) for page, title in enumerate("abcde")])
    assert outline(pdf, first, last) == tuple(PreparedBookmark(title, i, 0) for i, title in enumerate(found))


def test_levels_count_from_the_top() -> None:
    found = outline(marked([below("Bab", "Bagian", "Pasal")]), 1, 5)
    assert found == (
        PreparedBookmark("Bab", 0, 0),
        PreparedBookmark("Bagian", 1, 1),
        PreparedBookmark("Pasal", 2, 2),
    )


@pytest.mark.parametrize(("many", "kept"), [(99, 99), (100, 100), (101, 100)])
def test_a_hundred_are_the_most(many: int, kept: int) -> None:
    found = outline(marked([OutlineItem(f"Bab {n}", 0) for n in range(many)]), 1, 5)
    assert [mark.title for mark in found] == [f"Bab {n}" for n in range(kept)]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("x" * 120, "x" * 120),
        ("x" * 121, "x" * 120),
        (" Pasal\x00  2\n", "Pasal 2"),
        ("\x07", None),
        ("", None),
    ],
)
def test_a_title_is_one_short_line(title: str, shown: str | None) -> None:
    assert [mark.title for mark in outline(marked([OutlineItem(title, 0)]), 1, 5)] == [shown] * (
        shown is not None
    )


def test_what_leads_nowhere_is_left_out_and_what_is_below_it_stays() -> None:
    top = OutlineItem("Tanpa tujuan")
    top.children.append(OutlineItem("Bab", 1))
    assert outline(marked([top]), 1, 5) == (PreparedBookmark("Bab", 1, 1),)


def test_an_action_leads_to_a_page_only_if_it_does_nothing_else() -> None:
    pdf = pdfs.make(b"", b"")
    goes = Array([pdf.pages[1].obj, Name.Fit])
    with pdf.open_outline() as tree:
        for kind, title in ((Name.GoTo, "ke"), (Name.GoToR, "keluar"), (Name.JavaScript, "skrip")):
            item = OutlineItem(title)
            item.action = Dictionary(S=kind, D=goes)
            tree.root.append(item)
    assert outline(pdf, 1, 2) == (PreparedBookmark("ke", 1, 0),)


def test_a_damaged_outline_is_no_loss() -> None:
    pdf = pdfs.make(b"")
    pdf.Root.Outlines = Dictionary(First=pikepdf.String("rusak"))
    assert outline(pdf, 1, 1) == ()
    assert outline(pdfs.make(b""), 1, 1) == ()

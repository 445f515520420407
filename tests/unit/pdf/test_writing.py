"""Text strings, bookmarks and the structure tree as they are written into a file."""

from __future__ import annotations

import re

import pytest

from paritrana.pdf.outline import OutlineItem, write_outline
from paritrana.pdf.structure import Annotation, Element, MarkedContent, write
from paritrana.pdf.writer import text_string


class Objects:
    """Takes down what is written under which number."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self.last = 0

    def reserve(self) -> int:
        self.last += 1
        return self.last

    def put(self, number: int | None, text: str) -> int:
        number = number or self.reserve()
        self.texts[number] = text
        return number


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Bab I", "(Bab I)"),
        ("a(b)c\\d", "(a\\(b\\)c\\\\d)"),
        ("é", "<feff00e9>"),
        ("a\nb", "<feff0061000a0062>"),  # a line end in parentheses would be read as another one
        ("", "<feff>"),
        ("\U0001f600", "<feffd83dde00>"),
    ],
)
def test_a_text_string(text: str, written: str) -> None:
    assert text_string(text) in {written, "()" if not text else written}


def outline(*levels: int) -> dict[str, str]:
    """Bookmarks of these levels, called a, b, c …: what each holds besides its title and place."""
    objects = Objects()
    marks = [OutlineItem(chr(97 + i), level, i, 700.0) for i, level in enumerate(levels)]
    root = write_outline(marks, [900 + i for i in range(len(levels))], objects.reserve, objects.put)
    names = {
        number: found[1] if (found := re.search(r"/Title\((.)\)", text)) else "root"
        for number, text in objects.texts.items()
    }
    assert names[root] == "root"

    def named(text: str) -> str:
        return re.sub(r"(\d+) 0 R(?!/XYZ)", lambda found: names.get(int(found[1]), found[1]), text)

    return {
        names[n]: named(re.sub(r"/(Title\(.\)|Dest\[.*?\]|Type/Outlines)", "", text)).strip("<>")
        for n, text in objects.texts.items()
    }


def test_bookmarks_are_a_tree_and_all_are_open() -> None:
    """a holds b and d, b holds c: a counts three below it, the root all five."""
    assert outline(0, 1, 2, 1, 0) == {
        "root": "/First a/Last e/Count 5",
        "a": "/Parent root/Next e/First b/Last d/Count 3",
        "b": "/Parent a/Next d/First c/Last c/Count 1",
        "c": "/Parent b",
        "d": "/Parent a/Prev b",
        "e": "/Parent root/Prev a",
    }


def test_a_level_that_is_left_out_hangs_on_the_nearest() -> None:
    assert outline(1, 3, 0, 2) == {
        "root": "/First a/Last c/Count 4",
        "a": "/Parent root/Next c/First b/Last b/Count 1",
        "b": "/Parent a",
        "c": "/Parent root/Prev a/First d/Last d/Count 1",
        "d": "/Parent c",
    }


def test_a_bookmark_leads_to_its_height_on_its_page() -> None:
    objects = Objects()
    write_outline([OutlineItem("a", 0, 1, 700.126)], [5, 6], objects.reserve, objects.put)
    assert any("/Dest[6 0 R/XYZ 0 700.13 0]" in text for text in objects.texts.values())


def tree(root: Element, pages: int, links: int = 0) -> tuple[dict[int, str], str]:
    """The objects of a structure tree whose pages are 900, 901 …, and the rows of its parent tree."""
    objects = Objects()
    number = write(root, [900 + i for i in range(pages)], links, objects.reserve, objects.put)
    assert f"/ParentTreeNextKey {pages + links}>>" in objects.texts[number]
    (parents,) = (text for text in objects.texts.values() if text.startswith("<</Nums"))
    return objects.texts, parents


def test_pages_name_the_elements_of_their_content() -> None:
    """Page 0 holds contents 0 and 2, page 1 nothing; a gap is null."""
    root = Element("Document")
    root.child("P").kids.append(MarkedContent(0, 0))
    second = root.child("P", "x")
    second.kids += [MarkedContent(0, 2), MarkedContent(2, 0), Annotation(2, 77, 0)]
    root.child("P")  # never drawn
    texts, parents = tree(root, 3, 1)
    one, two = root.kids[0].number, second.number  # type: ignore[union-attr]
    assert parents == f"<</Nums[0[{one} 0 R null {two} 0 R] 1[] 2[{two} 0 R] 3 {two} 0 R]>>"
    assert texts[one] == f"<</S/P/P {root.number} 0 R/Pg 900 0 R/K 0>>"
    assert texts[two] == (
        f"<</S/P/P {root.number} 0 R/Pg 900 0 R/Alt(x)"
        "/K[2 <</Type/MCR/Pg 902 0 R/MCID 0>> <</Type/OBJR/Obj 77 0 R/Pg 902 0 R>>]>>"
    )
    assert texts[root.number].endswith(f"/K[{one} 0 R {two} 0 R]>>")


def test_an_empty_cell_keeps_its_place_and_nothing_else_does() -> None:
    root = Element("Document")
    row = root.child("Table").child("TR")
    row.child("TD")
    row.child("TD").child("P").kids.append(MarkedContent(0, 0))
    row.child("Lbl")
    root.child("Sect").child("P")
    texts, _ = tree(root, 1)
    kinds = sorted(found[1] for text in texts.values() if (found := re.match(r"<</S/(\w+)", text)))
    assert kinds == ["Document", "P", "TD", "TD", "TR", "Table"]

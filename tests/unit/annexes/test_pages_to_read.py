"""The picture of a page that a machine reads: grey, turned upright, and no larger than it can bear."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from paritrana.annexes import ocr
from paritrana.annexes.sandbox.recognise import _picture
from paritrana.annexes.survey import AnnexFacts, AnnexState
from paritrana.evidence.values import PageRange
from tools.odd_annexes import pdfs, pictures


def picture(folder: Path, data: bytes, kind: str, page: int = 1) -> Image.Image:
    (folder / "a").write_bytes(data)
    return _picture({"path": str(folder / "a"), "kind": kind, "page": page})


def png(size: tuple[int, int], **options: Any) -> bytes:
    stream = BytesIO()
    Image.new("L", size, 255).save(stream, "PNG", **options)
    return stream.getvalue()


def test_a_page_is_drawn_with_300_dots_an_inch(tmp_path: Path) -> None:
    data = pdfs.data(pdfs.make(b"", b"1 0 0 rg 0 0 144 72 re f", box=(0, 0, 144, 72)))
    found = picture(tmp_path, data, "pdf", 2)
    assert (found.mode, found.size) == ("L", (600, 300))
    assert found.getpixel((300, 150)) != 255


@pytest.mark.parametrize(
    ("size", "read"), [((5000, 10), (5000, 10)), ((5001, 10), (5000, 10)), ((20, 10_000), (10, 5000))]
)
def test_a_picture_has_5000_dots_a_side_at_most(
    tmp_path: Path, size: tuple[int, int], read: tuple[int, int]
) -> None:
    assert picture(tmp_path, png(size), "png").size == read


def test_a_photograph_is_turned_upright(tmp_path: Path) -> None:
    """240 by 160, turned by a quarter."""
    found = picture(tmp_path, pictures.turned_photo(), "jpeg")
    assert (found.mode, found.size) == ("L", (160, 240))


@pytest.mark.parametrize("page", [1, 2, 3])
def test_the_page_of_a_tiff(tmp_path: Path, page: int) -> None:
    """A bar 30 high that lies 60 further down on each page."""
    found = picture(tmp_path, pictures.fax(), "tiff", page)
    rows = [row for row in range(found.height) if found.getpixel((100, row)) == 0]
    assert (rows[0], len(rows)) == (40 + 60 * (page - 1), 30)


# --- which pages are read ----------------------------------------------------------------------------------------


def blank(texts: tuple[str, ...], pages: int | None, own: object = None, **facts: Any) -> list[int]:
    seen = {"state": AnnexState.PRESENT, "kind": "pdf"} | facts
    return list(ocr._blank(AnnexFacts("B-01", pages=pages, texts=texts, **seen), own))


def test_pages_without_text_are_read() -> None:
    assert blank(("isi", " \n", ""), 4) == [2, 3, 4]
    assert blank(("", "isi", "", "", ""), 5, PageRange(2, 4)) == [3, 4]
    assert blank(("", ""), 2, PageRange(2, 9)) == [2]
    assert blank((), None) == []
    assert blank(("",), 1, kind="docx") == blank(("",), 1, state=AnnexState.REFUSED) == []


@pytest.mark.parametrize(("pages", "read"), [(19, 19), (20, 20), (21, 20)])
def test_twenty_pages_are_the_most(pages: int, read: int) -> None:
    assert blank((), pages) == list(range(1, read + 1))


def test_what_was_read_takes_the_place_of_nothing() -> None:
    facts = AnnexFacts("B-01", texts=("isi",))
    assert ocr._with(facts, {1: "", 3: " "}) is facts
    found = ocr._with(facts, {2: "", 3: "dibaca"})
    assert (found.texts, found.recognised) == (("isi", "", "dibaca"), {3})

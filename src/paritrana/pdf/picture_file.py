"""A plain file of pictures, one a page (ISO 32000-1, 7.7.2 and 8.9): no text, no tags, no claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from paritrana.files import Slice
from paritrana.pdf.writer import Stream, assemble, stream

_CATALOG, _PAGES, _FIRST = 1, 2, 3
"""Numbers of the objects, in the order in which they are written; each page begins at its first one."""


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A page that a grey picture fills: its size in points, the picture's in dots, and the picture as JPEG."""

    width: float
    height: float
    dots: tuple[int, int]
    jpeg: bytes


def picture_file(pages: Iterable[PicturePage]) -> list[bytes | Slice]:
    """The file in pieces, one after the other. `pages` are asked for one at a time, and only their JPEGs are kept."""
    objects: list[str | Stream] = []
    kids: list[str] = []
    for page in pages:
        first = _FIRST + len(objects)
        kids.append(f"{first} 0 R")
        objects += _page(page, first)
    tree = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    whole: list[str | Stream] = [f"<</Type/Catalog/Pages {_PAGES} 0 R>>", tree, *objects]
    return assemble(enumerate(whole, _CATALOG), f"/Root {_CATALOG} 0 R")


def _page(page: PicturePage, first: int) -> Iterator[str | Stream]:
    """The page, its picture and its operators, numbered from `first` on."""
    wide, tall = page.dots
    yield (
        f"<</Type/Page/Parent {_PAGES} 0 R/MediaBox[0 0 {page.width:.2f} {page.height:.2f}]"
        f"/Resources<</XObject<</P {first + 1} 0 R>>>>/Contents {first + 2} 0 R>>"
    )
    yield stream(
        f"/Type/XObject/Subtype/Image/Width {wide}/Height {tall}/ColorSpace/DeviceGray/BitsPerComponent 8"
        "/Filter/DCTDecode",
        page.jpeg,
        packed=False,
    )
    yield stream("", f"q {page.width:.2f} 0 0 {page.height:.2f} 0 0 cm /P Do Q".encode(), packed=False)

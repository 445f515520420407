"""A dossier as an office photocopier would give it: each page a grey picture, harder, softer at the edges, grainy.

In: the bytes of a PDF and how many of its pages. Out: the bytes of another one, only to look at: no text, no tags, no
claim. The same bytes give the same bytes; the grain comes from the page's number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from random import Random

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

DPI = 150
_GAIN, _MIDDLE, _LIFT = 1.45, 140, 12
"""A copier turns what is darker than the middle darker, the rest lighter: pale tints vanish first."""
_BLUR = 0.6
_GRAIN = 18
"""Shades by which neighbouring dots differ at most."""
_QUALITY = 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """One copied page: its size in points and in dots, and its JPEG."""

    width: float
    height: float
    dots: tuple[int, int]
    jpeg: bytes


def photocopy(pdf: bytes, pages: int) -> bytes:
    """Copy the first `pages` pages of `pdf`, at 150 dots an inch."""
    source = pypdfium2.PdfDocument(pdf)
    try:
        count = min(pages, len(source))
        return _bound(_sheet(source, number) for number in range(count))
    finally:
        source.close()


def _sheet(source: pypdfium2.PdfDocument, number: int) -> Sheet:
    page = source[number]
    width, height = page.get_size()
    picture = copied(page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L"), number)
    page.close()
    packed = BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    return Sheet(width, height, picture.size, packed.getvalue())


def copied(picture: Image.Image, seed: int) -> Image.Image:
    """A grey picture as a copier would give it; `seed` decides the grain."""
    hard = picture.point([_toned(shade) for shade in range(256)])
    soft = hard.filter(ImageFilter.GaussianBlur(_BLUR))
    dots = Random(seed).randbytes(picture.width * picture.height)
    grain = Image.frombytes("L", picture.size, dots).point([shade * _GRAIN // 255 for shade in range(256)])
    return ImageChops.add(soft, grain, 1, -_GRAIN // 2)


def _toned(shade: int) -> int:
    return max(0, min(255, round((shade - _MIDDLE) * _GAIN + _MIDDLE + _LIFT)))


def _bound(sheets: Iterable[Sheet]) -> bytes:
    """A plain PDF 1.4 of pictures (ISO 32000-1, 7.5): catalog, page tree, then three objects a page."""
    objects: list[bytes] = []
    kids: list[str] = []
    for sheet in sheets:
        first = 3 + len(objects)
        kids.append(f"{first} 0 R")
        objects += _page(sheet, first)
    tree = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    objects[:0] = [b"<</Type/Catalog/Pages 2 0 R>>", tree]
    return b"".join(_file(objects))


def _page(sheet: Sheet, first: int) -> Iterator[bytes]:
    wide, tall = sheet.dots
    draw = f"q {sheet.width:.2f} 0 0 {sheet.height:.2f} 0 0 cm /P Do Q".encode()
    yield (
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {sheet.width:.2f} {sheet.height:.2f}]"
        f"/Resources<</XObject<</P {first + 1} 0 R>>>>/Contents {first + 2} 0 R>>"
    ).encode()
    yield _stream(
        f"/Type/XObject/Subtype/Image/Width {wide}/Height {tall}/ColorSpace/DeviceGray/BitsPerComponent 8"
        "/Filter/DCTDecode",
        sheet.jpeg,
    )
    yield _stream("", draw)


def _stream(entries: str, data: bytes) -> bytes:
    return f"<<{entries}/Length {len(data)}>>stream\n".encode() + data + b"\nendstream"


def _file(objects: list[bytes]) -> Iterator[bytes]:
    header = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
    yield header
    at, places = len(header), []
    for number, content in enumerate(objects, 1):
        places.append(at)
        whole = f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
        at += len(whole)
        yield whole
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    table = f"xref\n0 {size}\n0000000000 65535 f \n{rows}"
    yield f"{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n".encode()

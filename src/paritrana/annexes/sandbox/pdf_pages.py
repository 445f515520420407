"""A PDF's pages: rebuilt where that is safe, drawn as pictures otherwise, each with the reason.

The modes are those of `annexdata.prepared`.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf

from paritrana.annexdata.prepared import (
    MISSING,
    RASTER,
    RASTERED,
    SPARED,
    SPARING,
    TOO_MUCH,
    VECTOR,
    VECTORED,
    PreparedPage,
)
from paritrana.annexes.sandbox.image_pages import form
from paritrana.annexes.sandbox.pdf_objects import Objects, TooDeep
from paritrana.annexes.sandbox.rasterise import Rasters
from paritrana.annexes.sandbox.sanitise import Unsafe, rebuild

_HEAVY = 150_000
"""Bytes of pictures on a page that mode "hemat" draws anew; drawn, a page of text has 26,000 to 83,000."""

_WORTH = 0.8  # a page that would keep more of its bytes than this isn't worth the loss
_SMALLEST_PT, _LARGEST_PT = 3.0, 14400.0  # sides of a page, ISO 32000-1, annex C.2
_HIDDEN = 0b100010  # Hidden and NoView, ISO 32000-1, table 165
_QUIET = frozenset({"/Link", "/Popup"})


@dataclass(frozen=True, slots=True)
class Geometry:
    """A page as it is read: its size in points, and the matrix from its own space to a box at (0, 0)."""

    width: float
    height: float
    matrix: tuple[float, float, float, float, float, float]


def geometry(page: Any) -> Geometry:
    """Compute a page's size and matrix from CropBox, Rotate and UserUnit (ISO 32000-1, 14.11.2; 7.7.3.3).

    A damaged box is taken as A4.
    """
    box = _box(page)
    unit = _number(page.get("/UserUnit", 1), 1.0)
    unit = unit if 0 < unit <= 1000 else 1.0
    wide = min(max((box[2] - box[0]) * unit, _SMALLEST_PT), _LARGEST_PT)
    tall = min(max((box[3] - box[1]) * unit, _SMALLEST_PT), _LARGEST_PT)
    sx, sy = wide / ((box[2] - box[0]) or 1), tall / ((box[3] - box[1]) or 1)
    x, y = -box[0] * sx, -box[1] * sy
    match int(_number(page.get("/Rotate", 0), 0)) % 360:
        case 90:
            return Geometry(tall, wide, (0, -sx, sy, 0, y, wide - x))
        case 180:
            return Geometry(wide, tall, (-sx, 0, 0, -sy, wide - x, tall - y))
        case 270:
            return Geometry(tall, wide, (0, sx, -sy, 0, tall - y, x))
    return Geometry(wide, tall, (sx, 0, 0, sy, x, y))


def _box(page: Any) -> tuple[float, float, float, float]:
    media = _rectangle(page.get("/MediaBox")) or (0.0, 0.0, 595.0, 842.0)
    crop = _rectangle(page.get("/CropBox")) or media
    inner = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return inner if inner[2] > inner[0] and inner[3] > inner[1] else media


def _rectangle(value: Any) -> tuple[float, float, float, float] | None:
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    a, b, c, d = (_number(each, 0.0) for each in value)
    left, right, low, high = min(a, c), max(a, c), min(b, d), max(b, d)
    return (left, low, right, high) if right > left and high > low else None


def _number(value: Any, otherwise: float) -> float:
    try:
        found = float(value)
    except (TypeError, ValueError):
        return otherwise
    return found if abs(found) < 1e6 else otherwise


class PdfPages:
    """One PDF, opened by qpdf and, when a page must be drawn, by pdfium."""

    def __init__(self, path: str, mode: str, objects: Objects, dpi: int) -> None:
        self.pdf = pikepdf.open(path)
        if mode == VECTORED:
            self.pdf.flatten_annotations("screen")
        self._path, self._mode, self._objects, self._dpi = path, mode, objects, dpi
        self._rasters: Rasters | None = None

    def take(
        self, first: int, last: int, begin: Callable[[int], None], skip: Container[int] = ()
    ) -> Iterator[PreparedPage]:
        """Take the pages from `first` to `last`, counted from 1; one that can't be had is MISSING with its reason.

        `begin` hears the number of each before it is touched; those of `skip` are MISSING at once.
        """
        for index in range(first - 1, min(last, len(self.pdf.pages))):
            if index + 1 in skip:
                size = geometry(self.pdf.pages[index].obj)
                yield PreparedPage(size.width, size.height, MISSING, TOO_MUCH)
                continue
            begin(index + 1)
            yield self._page(index)

    def _page(self, index: int) -> PreparedPage:
        page = self.pdf.pages[index].obj
        size = geometry(page)
        why = ""
        heavy = _weight(page) if self._mode == SPARING else 0
        if heavy > _HEAVY:
            drawn = self._renderer().draw(index, size.width, size.height, self._dpi)
            if len(drawn[1]) < heavy * _WORTH:
                return self._raster(drawn, size, SPARED)
        if self._mode != RASTERED:
            try:
                return PreparedPage(size.width, size.height, VECTOR, "", self._vector(page, size))
            except Unsafe as unsafe:
                why = str(unsafe)
            except MemoryError:
                why = TOO_MUCH
            except (
                pikepdf.PdfError,
                ValueError,
                TypeError,
                KeyError,
                AttributeError,
                RecursionError,
                TooDeep,
            ):
                why = "isi halaman rusak"
        try:
            drawn = self._renderer().draw(index, size.width, size.height, self._dpi)
        except (
            MemoryError,
            RuntimeError,
            ValueError,
            OSError,
            pikepdf.PdfError,
        ):  # pypdfium2's is a RuntimeError
            return PreparedPage(size.width, size.height, MISSING, why or "halaman tidak dapat digambar")
        return self._raster(drawn, size, why)

    def _raster(self, drawn: tuple[str, bytes], size: Geometry, why: str) -> PreparedPage:
        number = self._objects.stream(*drawn)
        place = f"q {size.width:.4f} 0 0 {size.height:.4f} 0 0 cm /X Do Q"
        number = form(self._objects, size.width, size.height, place, {"X": number})
        return PreparedPage(size.width, size.height, RASTER, why, number)

    def _renderer(self) -> Rasters:
        if self._rasters is None:
            try:
                self._rasters = Rasters(self._path)
            except RuntimeError:  # what qpdf could mend and pdfium could not
                mended = BytesIO()
                self.pdf.save(mended)
                self._rasters = Rasters(mended.getvalue())
        return self._rasters

    def _vector(self, page: Any, size: Geometry) -> int:
        head = "q " + " ".join(f"{v:.6f}" for v in size.matrix) + " cm"
        if self._mode == VECTORED:
            whole = self._objects.foreign(self._as_form(page))
            return form(self._objects, size.width, size.height, f"{head} /X Do Q", {"X": whole})
        if draws_annotations(page):
            raise Unsafe("isian, cap, atau tanda tangan di atas halaman")
        made = rebuild(page, self._objects)
        content = b"\n".join([head.encode(), *made.lines, b"Q"])
        return form(self._objects, size.width, size.height, content, made.named)

    def _as_form(self, page: Any) -> Any:
        """The page as a form in its own coordinates: turning and scaling are done by the one around it."""
        made = self.pdf.make_stream(_content(page))
        made.Type, made.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        made.BBox = pikepdf.Array([*_box(page)])
        made.Resources = page.get("/Resources", pikepdf.Dictionary())
        return made


def _weight(page: Any) -> int:
    """The bytes of the pictures a page names."""
    resources = page.get("/Resources")
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    items = named.values() if isinstance(named, pikepdf.Dictionary) else ()
    return sum(len(item.get_raw_stream_buffer()) for item in items if isinstance(item, pikepdf.Stream))


def _content(page: Any) -> bytes:
    contents = page.get("/Contents")
    parts = contents if isinstance(contents, pikepdf.Array) else [] if contents is None else [contents]
    return b"\n".join(part.read_bytes() for part in parts)


def draws_annotations(page: Any) -> bool:
    """Tell whether anything lies on the page that is drawn over its content: a stamp, a filled field, a signature."""
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return False
    for each in annotations:
        if not isinstance(each, pikepdf.Dictionary) or str(each.get("/Subtype")) in _QUIET:
            continue
        if int(_number(each.get("/F", 0), 0)) & _HIDDEN == 0 and "/AP" in each:
            return True
    return False

"""Pictures as annexes: how large their page is, how they are turned, and which are taken as they are."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from paritrana.annexdata.prepared import MISSING, RASTER, SPARED, TOO_MUCH, VECTOR, PreparedPage
from paritrana.annexes.sandbox.image_pages import MOST_PIXELS, TURNS, form, frames, take
from paritrana.annexes.sandbox.pdf_objects import Objects
from tools.odd_annexes import pictures

WIDEST = 170 / 25.4 * 72
"""Points of a picture that doesn't say how large it is."""


def saved(picture: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def taken(
    data: bytes, mode: str = "auto", **job: Any
) -> tuple[list[PreparedPage], list[int], Objects, bytes]:
    """Its pages, the numbers that were begun, the objects, and their bytes."""
    blob, begun = BytesIO(), list[int]()
    objects = Objects(blob)
    whole = {"first": 1, "last": 1, "mode": mode} | job
    return list(take(BytesIO(data), whole, objects, begun.append)), begun, objects, blob.getvalue()


def sheet_of(data: bytes, mode: str = "auto") -> PreparedPage:
    ((sheet,), _, _, _) = taken(data, mode)
    return sheet


def png_head(wide: int, tall: int) -> bytes:
    """A PNG of which only the head can be read."""
    found = b"\x89PNG\r\n\x1a\n"
    for kind, content in ((b"IHDR", struct.pack(">IIBBBBB", wide, tall, 8, 0, 0, 0, 0)), (b"IDAT", b"x")):
        found += (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )
    return found


@pytest.mark.parametrize("size", [(3, 40), (40, 3), (1, 1)])
def test_a_jpeg_of_a_few_pixels_is_taken_as_it_is(size: tuple[int, int]) -> None:
    ((sheet,), _, _, blob) = taken(data := saved(Image.new("RGB", size, "red"), "JPEG"))
    assert sheet.how == VECTOR and data in blob


# --- how many pages ----------------------------------------------------------------------------------------------


def test_40_million_pixels_are_the_most() -> None:
    assert MOST_PIXELS == 40_000_000
    assert frames(BytesIO(png_head(8000, 5000))) == 1
    assert frames(BytesIO(png_head(8000, 5001))) == "gambar lebih dari 40 juta piksel"


def test_a_tiff_has_pages_and_nothing_else_has() -> None:
    assert frames(BytesIO(pictures.fax())) == 3
    assert frames(BytesIO(pictures.photo())) == 1
    assert frames(BytesIO(b"\xff\xd8\xff rusak")) == "gambar rusak dan tidak dapat dibaca"


def test_2000_pages_are_the_most(monkeypatch: pytest.MonkeyPatch) -> None:
    class Long:
        format, width, height = "TIFF", 10, 10

        def __init__(self, many: int) -> None:
            self.n_frames = many

        def __enter__(self) -> Long:
            return self

        def __exit__(self, *error: object) -> None: ...

    for many, told in ((1999, 1999), (2000, 2000), (2001, 2000)):
        monkeypatch.setattr(
            "paritrana.annexes.sandbox.image_encoding.open_picture", lambda stream, many=many: Long(many)
        )
        assert frames(BytesIO()) == told


# --- how large ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("size", "dpi", "width", "height"),
    [
        ((720, 360), 72, 720, 360),
        ((720, 360), 36, 1440, 720),  # the coarsest that is believed
        ((720, 360), 35, WIDEST, WIDEST / 2),
        ((2400, 1200), 2400, 72, 36),  # the finest that is believed
        ((2401, 1200), 2401, WIDEST, WIDEST * 1200 / 2401),
        ((500, 500), 600, 60, 60),  # sixty points are enough to be seen
        ((499, 499), 600, 499 * 72 / 96, 499 * 72 / 96),
        ((720, 360), None, WIDEST, WIDEST / 2),
        ((643, 100), None, WIDEST, WIDEST * 100 / 643),  # 96 dpi would be 482.25 points, wider than 170 mm
        ((642, 100), None, 481.5, 75),  # 96 dpi, and no coarser
    ],
)
def test_a_picture_is_as_large_as_it_says_or_as_wide_as_the_page(
    size: tuple[int, int], dpi: float | None, width: float, height: float
) -> None:
    data = saved(Image.new("L", size, 255), "TIFF", **({"dpi": (dpi, dpi)} if dpi else {}))
    found = sheet_of(data)
    assert (found.width, found.height) == (pytest.approx(width, abs=0.01), pytest.approx(height, abs=0.01))


# --- how turned --------------------------------------------------------------------------------------------------

LEFT_TOP, RIGHT_TOP, RIGHT_LOW, LEFT_LOW = (0, 1), (1, 1), (1, 0), (0, 0)


@pytest.mark.parametrize(
    ("orientation", "first", "along"),
    [
        # where the first stored pixel is seen, and where the last of its row (EXIF 2.3, tag Orientation)
        (1, LEFT_TOP, RIGHT_TOP),
        (2, RIGHT_TOP, LEFT_TOP),
        (3, RIGHT_LOW, LEFT_LOW),
        (4, LEFT_LOW, RIGHT_LOW),
        (5, LEFT_TOP, LEFT_LOW),
        (6, RIGHT_TOP, RIGHT_LOW),
        (7, RIGHT_LOW, RIGHT_TOP),
        (8, LEFT_LOW, LEFT_TOP),
    ],
)
def test_a_photograph_is_turned_as_its_camera_says(
    orientation: int, first: tuple[int, int], along: tuple[int, int]
) -> None:
    """The unit square of a picture has its first row at the upper edge."""
    a, b, c, d, e, f = TURNS[orientation]
    assert (a * 0 + c * 1 + e, b * 0 + d * 1 + f) == first
    assert (a * 1 + c * 1 + e, b * 1 + d * 1 + f) == along


@pytest.mark.parametrize(
    ("orientation", "wide"), [(1, 240), (4, 240), (5, 160), (8, 160), (9, 240), (0, 240)]
)
def test_a_quarter_turn_changes_the_sides(orientation: int, wide: float) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = sheet_of(saved(Image.new("RGB", (240, 160)), "JPEG", exif=exif, dpi=(72, 72)))
    assert (found.width, found.height) == (wide, 400 - wide)


def test_a_turned_picture_fills_its_page() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = saved(Image.new("RGB", (240, 160)), "JPEG", exif=exif, dpi=(72, 72))
    ((sheet,), _, objects, blob) = taken(data)
    _, at, length = objects.rows[sheet.form]
    drawn = zlib.decompress(blob[at : at + length]).decode()
    # the page is 160 wide and 240 high: matrix 0 -1 1 0 0 1, the columns stretched by these
    assert drawn == "q 0.0000 -240.0000 160.0000 0.0000 0.0000 240.0000 cm /X Do Q"


# --- how taken ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("mode", "colour"), [("L", "Gray"), ("RGB", "RGB")])
def test_a_jpeg_is_taken_byte_for_byte(mode: str, colour: str) -> None:
    data = saved(Image.new(mode, (24, 16)), "JPEG")
    ((sheet,), _, objects, blob) = taken(data)
    assert (sheet.how, sheet.why) == (VECTOR, "")
    head, at, length = objects.rows[0]
    assert head == (
        "/Type/XObject/Subtype/Image/Width 24/Height 16/BitsPerComponent 8"
        f"/ColorSpace/Device{colour}/Filter/DCTDecode"
    )
    assert blob[at : at + length] == data


@pytest.mark.parametrize(("side", "how", "why"), [(2000, VECTOR, ""), (2001, RASTER, SPARED)])
def test_a_spared_photograph_has_2000_pixels_at_most(side: int, how: str, why: str) -> None:
    data = saved(Image.new("L", (20, side), 128), "JPEG")
    ((sheet,), _, objects, _) = taken(data, "hemat")
    assert (sheet.how, sheet.why) == (how, why)
    assert "/Height 2000/" in objects.rows[0][0]
    assert sheet_of(data).how == VECTOR
    png = saved(Image.new("L", (20, side), 128))
    assert (sheet_of(png, "hemat").how, sheet_of(png, "hemat").why) == (RASTER, "")


def test_a_jpeg_that_is_cut_off_is_missing_and_keeps_its_size() -> None:
    whole = saved(Image.new("L", (720, 360), 9), "JPEG", dpi=(72, 72))
    found = sheet_of(whole[: len(whole) // 2])
    assert (found.how, found.why, found.width, found.form) == (MISSING, "gambar rusak (OSError)", 720, -1)


def test_frames_of_a_range_are_begun_one_by_one() -> None:
    pages = [Image.new("1", (720, 100 * n)) for n in range(1, 6)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], dpi=(72, 72))
    found, begun, _, _ = taken(data, first=2, last=4, skip=[3])
    assert begun == [2, 4]
    assert [(s.height, s.how, s.why) for s in found] == [
        (200, RASTER, ""), (300, MISSING, TOO_MUCH), (400, RASTER, ""),
    ]  # fmt: skip


def test_a_form_names_its_pictures_in_order() -> None:
    objects = Objects(BytesIO())
    number = form(objects, 10, 20.456, "q Q", {"X2": 2, "X1": 1})
    assert objects.rows[number][0] == (
        "/Type/XObject/Subtype/Form/BBox[0 0 10.00 20.46]"
        "/Resources<</ProcSet[/PDF/ImageB/ImageC/ImageI]/XObject<</X1 \x1a1\x1a 0 R/X2 \x1a2\x1a 0 R>>>>"
        "/Filter/FlateDecode"
    )

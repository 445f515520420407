"""How large a foreign page is and how it is turned, what lies over it, and as what it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from paritrana.annexdata.prepared import MISSING, RASTER, SPARED, TOO_MUCH, VECTOR, PreparedPage
from paritrana.annexes.sandbox import pdf_pages
from paritrana.annexes.sandbox.pdf_objects import Objects
from paritrana.annexes.sandbox.pdf_pages import Geometry, PdfPages, draws_annotations, geometry
from tools.odd_annexes import pdfs


def page(box: Sequence[float] = (0, 0, 200, 100), **entries: Any) -> Any:
    return Dictionary(MediaBox=Array(list(box)), **entries)


def moved(found: Geometry, x: float, y: float) -> tuple[float, float]:
    """Where a point of the page's own space comes to lie."""
    a, b, c, d, e, f = found.matrix
    return pytest.approx(a * x + c * y + e), pytest.approx(b * x + d * y + f)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("degrees", "size", "corner", "opposite"),
    [
        # the crop box is 530 by 720; its lower left corner, seen from the reader, is turned clockwise
        (0, (530, 720), (0, 0), (530, 720)),
        (90, (720, 530), (0, 530), (720, 0)),
        (180, (530, 720), (530, 720), (0, 0)),
        (270, (720, 530), (720, 0), (0, 530)),
        (-90, (720, 530), (720, 0), (0, 530)),
        (450, (720, 530), (0, 530), (720, 0)),
        (45, (530, 720), (0, 0), (530, 720)),
    ],
)
def test_a_page_is_turned_and_moved_to_the_origin(
    degrees: int, size: tuple[float, float], corner: tuple[float, float], opposite: tuple[float, float]
) -> None:
    found = geometry(page((-100, 50, 495, 892), CropBox=Array([-80, 80, 450, 800]), Rotate=degrees))
    assert (found.width, found.height) == size
    assert moved(found, -80, 80) == corner
    assert moved(found, 450, 800) == opposite


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_the_four_corners_stay_corners_in_their_order(degrees: int) -> None:
    """Going round the page against the clock stays so: nothing is mirrored."""
    found = geometry(page((10, 20, 110, 70), Rotate=degrees, UserUnit=2))
    corners = [moved(found, *at) for at in ((10, 20), (110, 20), (110, 70), (10, 70))]
    wide, tall = found.width, found.height
    assert {wide, tall} == {200, 100}
    round_about = [(0, 0), (wide, 0), (wide, tall), (0, tall)]
    start = next(i for i, corner in enumerate(round_about) if corners[0] == corner)
    assert corners == [round_about[(start + i) % 4] for i in range(4)]


@pytest.mark.parametrize(
    ("unit", "width"),
    [(0.5, 100), (1000, 14400), (1000.5, 200), (0, 200), (-2, 200), (Name.Rusak, 200)],
)
def test_a_unit_is_above_nothing_and_at_most_a_thousand(unit: Any, width: float) -> None:
    assert geometry(page(UserUnit=unit)).width == width


@pytest.mark.parametrize(
    ("side", "size"), [(2.9, 3.0), (3.0, 3.0), (3.1, 3.1), (14_400, 14_400), (14_401, 14_400)]
)
def test_a_side_is_from_three_points_to_five_metres(side: float, size: float) -> None:
    """What is beyond is scaled, so that the whole page is still seen."""
    found = geometry(page((0, 0, side, 100)))
    assert found.width == pytest.approx(size)
    assert moved(found, side, 100) == (size, 100)
    found = geometry(page((0, 0, 100, side)))
    assert found.height == pytest.approx(size)
    assert moved(found, 100, side) == (100, size)


@pytest.mark.parametrize(
    ("entries", "size"),
    [
        ({"MediaBox": Array([0, 0, 0, 0])}, (595, 842)),
        ({"MediaBox": Array([0, 0, 100])}, (595, 842)),
        ({"MediaBox": Array([0, 0, 100, 0])}, (595, 842)),
        ({"MediaBox": Array([0, 0, 0, 100])}, (595, 842)),
        ({"MediaBox": Name.Rusak}, (595, 842)),
        ({"MediaBox": Array([100, 70, 0, 0])}, (100, 70)),
        ({"MediaBox": Array([0, 0, 999_999, 100])}, (14_400, 100)),
        ({"MediaBox": Array([0, 0, 1_000_000, 100])}, (595, 842)),
        ({"MediaBox": Array([0, 0, 100, 70]), "CropBox": Array([200, 200, 300, 300])}, (100, 70)),
        ({"MediaBox": Array([0, 0, 100, 70]), "CropBox": Array([100, 0, 200, 70])}, (100, 70)),
        ({"MediaBox": Array([0, 0, 100, 70]), "CropBox": Array([-50, 10, 60, 500])}, (60, 60)),
    ],
)
def test_a_damaged_box_is_a4_and_a_crop_box_lies_inside(
    entries: dict[str, Any], size: tuple[float, float]
) -> None:
    found = geometry(Dictionary(**entries))
    assert (found.width, found.height) == size


# --- what lies over a page -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entries", "seen"),
    [
        ({"Subtype": Name.Stamp, "AP": Dictionary()}, True),
        ({"Subtype": Name.Stamp, "AP": Dictionary(), "F": 4}, True),
        ({"Subtype": Name.Stamp, "AP": Dictionary(), "F": 2}, False),  # Hidden
        ({"Subtype": Name.Stamp, "AP": Dictionary(), "F": 32}, False),  # NoView
        ({"Subtype": Name.Stamp, "AP": Dictionary(), "F": 38}, False),
        ({"Subtype": Name.Stamp, "AP": Dictionary(), "F": 16}, True),  # NoRotate
        ({"Subtype": Name.Stamp}, False),
        ({"Subtype": Name.Link, "AP": Dictionary()}, False),
        ({"Subtype": Name.Popup, "AP": Dictionary()}, False),
        ({"Subtype": Name.Widget, "AP": Dictionary()}, True),
    ],
)
def test_what_is_drawn_over_a_page(entries: dict[str, Any], seen: bool) -> None:
    assert draws_annotations(page(Annots=Array([Dictionary(**entries)]))) is seen
    link = Dictionary(Subtype=Name.Link)
    assert draws_annotations(page(Annots=Array([1, link, Dictionary(**entries)]))) is seen
    assert not draws_annotations(page())
    assert not draws_annotations(page(Annots=Dictionary()))


# --- as what a page is taken -----------------------------------------------------------------------------------


def taken(
    data: bytes, folder: Path, mode: str = "auto", first: int = 1, last: int = 1, skip: Sequence[int] = ()
) -> tuple[list[PreparedPage], list[int], Objects]:
    """The pages, the numbers that were begun, and the objects."""
    file = folder / "a.pdf"
    file.write_bytes(data)
    objects, begun = Objects(BytesIO()), list[int]()
    return list(PdfPages(str(file), mode, objects, 72).take(first, last, begun.append, skip)), begun, objects


def test_pages_of_a_range_are_begun_one_by_one(tmp_path: Path) -> None:
    data = pdfs.data(pdfs.make(*[pdfs.LINES] * 5, box=(0, 0, 300, 200)))
    found, begun, _ = taken(data, tmp_path, first=2, last=4, skip=[3])
    assert begun == [2, 4]
    assert [(s.width, s.height, s.how, s.why) for s in found] == [
        (300, 200, VECTOR, ""),
        (300, 200, MISSING, TOO_MUCH),
        (300, 200, VECTOR, ""),
    ]
    assert [s.form >= 0 for s in found] == [True, False, True]
    assert taken(data, tmp_path, first=4, last=9)[1] == [4, 5]


def grey(wide: int, tall: int) -> bytes:
    """A page that is a white picture, a byte for each pixel."""
    pdf = pdfs.make(b"q 500 0 0 700 40 60 cm /I0 Do Q")
    head = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=wide, Height=tall, BitsPerComponent=8)
    head.ColorSpace = Name.DeviceGray
    stream = pdf.make_stream(b"\xff" * (wide * tall), head)
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(I0=stream))
    out = BytesIO()
    pdf.save(out, compress_streams=False)
    return out.getvalue()


@pytest.mark.parametrize(("tall", "how", "why"), [(300, VECTOR, ""), (301, RASTER, SPARED)])
def test_a_page_is_spared_when_its_pictures_have_more_than_150_kilobytes(
    tmp_path: Path, tall: int, how: str, why: str
) -> None:
    ((sheet,), _, _) = taken(grey(500, tall), tmp_path, "hemat")
    assert (sheet.how, sheet.why) == (how, why)
    ((sheet,), _, _) = taken(grey(500, tall), tmp_path)
    assert sheet.how == VECTOR


@pytest.mark.parametrize(("weight", "how"), [(160_000, VECTOR), (159_999, RASTER)])
def test_a_page_is_drawn_when_that_saves_a_fifth(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, weight: int, how: str
) -> None:
    monkeypatch.setattr(pdf_pages.Rasters, "draw", lambda *given: ("", b"x" * weight))
    ((sheet,), _, objects) = taken(grey(500, 400), tmp_path, "hemat")
    assert sheet.how == how
    assert (weight in {length for _, _, length in objects.rows}) == (how == RASTER)


def test_a_picture_fills_its_page(tmp_path: Path) -> None:
    data = pdfs.data(pdfs.make(pdfs.LINES, box=(0, 0, 300, 200)))
    ((sheet,), _, objects) = taken(data, tmp_path, "gambar")
    assert (sheet.how, sheet.why) == (RASTER, "")
    assert "/BBox[0 0 300.00 200.00]" in objects.rows[sheet.form][0]
    image = objects.rows[0][0]
    assert "/Width 300/Height 200" in image


def test_a_page_as_it_is_keeps_what_is_never_bound_otherwise(tmp_path: Path) -> None:
    ((sheet,), _, objects) = taken(pdfs.font_not_embedded(), tmp_path, "vektor")
    assert sheet.how == VECTOR
    assert any("/Helvetica" in text for text, _, _ in objects.rows)
    ((stamped,), _, _) = taken(pdfs.stamped(), tmp_path, "vektor")
    assert stamped.how == VECTOR


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (pdfs.stamped, "isian, cap, atau tanda tangan di atas halaman"),
        (pdfs.font_not_embedded, "huruf dari fon asing"),
        (pdfs.layered_form, "lapisan yang dapat disembunyikan"),
        (pdfs.printing_colours, "warna cetak (CMYK)"),
    ],
)
def test_a_page_that_is_drawn_says_why(tmp_path: Path, data: Any, why: str) -> None:
    ((sheet,), _, _) = taken(data(), tmp_path)
    assert (sheet.how, sheet.why) == (RASTER, why)


@pytest.mark.parametrize(
    ("mode", "data", "why"),
    [
        ("gambar", pdfs.plain, "halaman tidak dapat digambar"),
        ("auto", pdfs.printing_colours, "warna cetak (CMYK)"),
    ],
)
def test_a_page_that_cannot_even_be_drawn_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, data: Any, why: str
) -> None:
    def fails(*given: object) -> tuple[str, bytes]:
        raise RuntimeError

    monkeypatch.setattr(pdf_pages.Rasters, "draw", fails)
    ((sheet,), _, _) = taken(data(), tmp_path, mode)
    assert (sheet.how, sheet.why, sheet.form) == (MISSING, why, -1)


def test_memory_that_runs_out_is_said_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*given: object) -> None:
        raise MemoryError

    monkeypatch.setattr(pdf_pages, "rebuild", fails)
    ((sheet,), _, _) = taken(pdfs.plain(), tmp_path)
    assert (sheet.how, sheet.why) == (RASTER, TOO_MUCH)
    monkeypatch.setattr(pdf_pages.Rasters, "draw", fails)
    ((sheet,), _, _) = taken(pdfs.plain(), tmp_path)
    assert (sheet.how, sheet.why) == (MISSING, TOO_MUCH)


def test_a_damaged_page_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*given: object) -> None:
        raise pikepdf.PdfError

    monkeypatch.setattr(pdf_pages, "rebuild", fails)
    ((sheet,), _, _) = taken(pdfs.plain(), tmp_path)
    assert (sheet.how, sheet.why) == (RASTER, "isi halaman rusak")

"""Pages that are drawn as pictures: how fine, how large at most, and in which colours."""

from __future__ import annotations

import pytest

from paritrana.annexes.sandbox.rasterise import MOST_PIXELS, Rasters
from tools.odd_annexes import pdfs


def drawn(width: float, height: float, dpi: int, content: bytes = pdfs.LINES, own: float = 1) -> str:
    """The entries of the picture of a page; `own` is how much larger its own space is than it is read."""
    data = pdfs.data(pdfs.make(content, box=(0, 0, width * own, height * own)))
    return Rasters(data).draw(0, width, height, dpi)[0]


@pytest.mark.parametrize(
    ("dpi", "size"), [(72, "300/Height 200"), (144, "600/Height 400"), (200, "834/Height 556")]
)
def test_a_page_of_300_by_200_points(dpi: int, size: str) -> None:
    """pdfium rounds up: 833.33 pixels are 834."""
    assert f"/Width {size}/" in drawn(300, 200, dpi)


def test_the_size_is_that_of_the_page_as_it_is_read() -> None:
    """A page whose own space is twice or half as large has as many pixels."""
    assert "/Width 300/Height 200/" in drawn(300, 200, 72, own=2)
    assert "/Width 300/Height 200/" in drawn(300, 200, 72, own=0.5)


def test_16_million_pixels_are_the_most() -> None:
    """At 720 dpi 400 by 400 points are 4000 by 4000 pixels; what is larger gets no more."""
    assert MOST_PIXELS == 4000 * 4000
    assert "/Width 4000/Height 4000/" in drawn(400, 400, 720, b"")
    assert "/Width 4000/Height 4000/" in drawn(800, 800, 720, b"")


def test_colour_is_drawn_where_there_is_any() -> None:
    assert "/DeviceGray" in drawn(300, 200, 72, b"0.2 g 0 0 300 100 re f")
    assert "/DeviceRGB" in drawn(300, 200, 72, b"1 0 0 rg 0 0 300 100 re f")


@pytest.mark.parametrize(
    ("width", "height", "dpi", "size"),
    [(300, 200, 144, (600, 400)), (400, 400, 720, (4000, 4000)), (800, 800, 720, (4000, 4000))],
)
def test_greys_for_a_machine_that_reads(width: float, height: float, dpi: int, size: tuple[int, int]) -> None:
    found = Rasters(pdfs.data(pdfs.make(b"1 0 0 rg 0 0 800 400 re f", box=(0, 0, width, height)))).grey(
        0, dpi
    )
    assert (found.mode, found.size) == ("L", size)

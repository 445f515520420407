"""A page as a picture: what can't be bound as it is, drawn once by pdfium at 200 dpi."""

from __future__ import annotations

from typing import Any

import pypdfium2
from PIL import Image

from paritrana.annexes.sandbox import image_encoding

DPI = 200
"""Dots an inch (see `prepare.DPI`)."""

MOST_PIXELS = 16_000_000
"""Dots of a drawn page: A2 at 200 dpi, which is 48 MB in colour; a larger page is drawn more coarsely."""

_LOOK_DPI = 40  # enough to see whether there is colour, in a twenty-fifth of the dots


class Rasters:
    """One document opened by pdfium; pages are numbered from 0."""

    def __init__(self, source: Any) -> None:
        self._document = pypdfium2.PdfDocument(source)
        if self._document.get_formtype():
            self._document.init_forms()

    def grey(self, index: int, dpi: int) -> Image.Image:
        """Draw a page as it is read, in greys, no finer than MOST_PIXELS allow."""
        page = self._document[index]
        try:
            size = max(page.get_width() * page.get_height(), 1)
            scale = min(dpi / 72, (MOST_PIXELS / size) ** 0.5)
            drawn: Image.Image = page.render(scale=scale, grayscale=True).to_pil()
            return drawn.convert("L")
        finally:
            page.close()

    def draw(self, index: int, width: float, height: float, dpi: int = DPI) -> tuple[str, bytes]:
        """Draw a page that is read as `width` by `height` points; return its image, encoded.

        pypdfium2 raises a RuntimeError on a page it can't draw.
        """
        page = self._document[index]
        try:
            own = max(page.get_width(), 0.01)
            scale = min(dpi / 72, (MOST_PIXELS / max(width * height, 1)) ** 0.5) * width / own
            looked = page.render(scale=scale * _LOOK_DPI / dpi, rev_byteorder=True).to_pil().convert("RGB")
            bitmap = page.render(
                scale=scale, grayscale=not image_encoding.has_colour(looked), rev_byteorder=True
            )
            made = image_encoding.encode(bitmap.to_pil())
            bitmap.close()
            return made
        finally:
            page.close()

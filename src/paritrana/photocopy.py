"""A dossier as an office photocopier would give it: each page a grey picture, harder, softer at the edges, grainy.

In: the bytes of a PDF and how many of its pages. Out: the bytes of another one, only to look at: no text, no tags, no
claim. The same bytes give the same bytes; the grain comes from the page's number.
"""

from __future__ import annotations

from io import BytesIO
from random import Random

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

from paritrana.pdf.picture_file import PicturePage, picture_file

DPI = 150
"""Dots an inch: marks of 9 pt can still be read, and 45 pages take about 2 s."""
_GAIN, _MIDDLE, _LIFT = 1.45, 140, 12
"""A copier turns what is darker than the middle darker, the rest lighter: pale tints vanish first. With these all
from 0.83 of white on is white (the DRAF sign has 0.91) and hairlines of 0.78 are nearly so."""
_BLUR = 0.6
"""Radius in dots: an edge between black and white takes two dots, a hairline of one dot turns grey."""
_GRAIN = 18
"""Shades by which neighbouring dots of one tone differ at most; white paper stays at 246 and above."""
_QUALITY = 60
"""JPEG's. It only has to be looked at; what it adds of its own is lost in the grain."""


def photocopy(pdf: bytes, pages: int) -> bytes:
    """Copy the first `pages` pages of `pdf`, at 150 dots an inch."""
    source = pypdfium2.PdfDocument(pdf)
    try:
        count = min(pages, len(source))
        pieces = picture_file(_copy_page(source, number) for number in range(count))
        return b"".join(piece for piece in pieces if isinstance(piece, bytes))
    finally:
        source.close()


def _copy_page(source: pypdfium2.PdfDocument, number: int) -> PicturePage:
    page = source[number]
    width, height = page.get_size()
    picture = copy_picture(page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L"), number)
    page.close()
    packed = BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    return PicturePage(width, height, picture.size, packed.getvalue())


def copy_picture(picture: Image.Image, seed: int) -> Image.Image:
    """A grey picture as a copier would give it; `seed` decides the grain."""
    hard = picture.point([_tone(shade) for shade in range(256)])
    soft = hard.filter(ImageFilter.GaussianBlur(_BLUR))
    dots = Random(seed).randbytes(picture.width * picture.height)
    grain = Image.frombytes("L", picture.size, dots).point([shade * _GRAIN // 255 for shade in range(256)])
    return ImageChops.add(soft, grain, 1, -_GRAIN // 2)


def _tone(shade: int) -> int:
    return max(0, min(255, round((shade - _MIDDLE) * _GAIN + _MIDDLE + _LIFT)))

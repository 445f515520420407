"""Pictures (PNG or JPEG bytes) read for a page, in their colours or in grey. Bytes come in, no file is opened."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from PIL import Image as Pictures
from PIL import UnidentifiedImageError
from reportlab.lib.utils import ImageReader


class PictureUnreadable(Exception):
    """Bytes that are no picture, or a damaged one. Its text is the name of the fault as Pillow gives it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a Pen can draw; `width` and `height` count its dots."""

    reader: ImageReader
    width: int
    height: int


def read_picture(data: bytes, grey: bool = False) -> Picture:
    """Read a picture, on white and without its colours where `grey` asks for it; raise PictureUnreadable."""
    try:
        Pictures.open(BytesIO(data)).verify()
        reader = ImageReader(_without_colour(data) if grey else BytesIO(data))
        width, height = reader.getSize()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise PictureUnreadable(type(error).__name__) from error
    return Picture(reader, width, height)


def _without_colour(data: bytes) -> BytesIO:
    """The picture in grey on white, as PNG."""
    with Pictures.open(BytesIO(data)) as picture:
        whole = picture.convert("RGBA")
    paper = Pictures.new("RGBA", whole.size, "white")
    packed = BytesIO()
    Pictures.alpha_composite(paper, whole).convert("L").save(packed, "PNG")
    packed.seek(0)
    return packed

"""Pictures in memory to image streams: pages of text as sixteen greys without loss of edges, photographs as JPEG.

What is smaller is taken. Colour is kept where there is any; an office scan's yellowish paper is no colour.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageChops

from paritrana.annexes.sandbox.pdf_objects import Objects

JPEG_QUALITY = 80
"""Of a page that is drawn; Pillow's own is 75, and it advises nothing above 95. Not compared with others by eye."""

_SMALL = 150_000
"""Bytes below which JPEG isn't tried: 21 drawn pages of text of the example have 26,000 to 83,000 without loss."""

_LEVELS = bytes((grey * 15 + 127) // 255 * 17 for grey in range(256))
_HIGH = bytes(value & 0xF0 for value in range(256))
_LOW = bytes(value >> 4 for value in range(256))
_COLOURED = 40
"""Shades of 255 by which two channels of a colour differ at least: yellowed paper has less, a red stamp far more."""

_COLOURED_SHARE = 0.0005
"""Share of a page that must have a colour: about 6 mm × 6 mm of A4, so a stamp or a signature and no specks."""

_PHOTO_SHARE = 0.35
"""Share of middle tones: the example's pages of text have 0.005 to 0.043, drawn or scanned, photographs over 0.86."""

_LIGHTEST, _DARKEST = 224, 32  # between them a tone is a middle one


def write(picture: Image.Image, objects: Objects, quality: int = JPEG_QUALITY) -> int:
    """Add a picture as an image stream; return its number."""
    return objects.stream(*encode(picture, quality))


def encode(picture: Image.Image, quality: int = JPEG_QUALITY) -> tuple[str, bytes]:
    """Encode a picture: its dictionary entries (ISO 32000-1, 8.9.5) and its packed bytes, whichever way is smaller."""
    picture = plain(picture)
    if picture.mode == "RGB" and not has_colour(picture):
        picture = picture.convert("L")
    photo = picture.mode != "1" and is_photographic(picture.convert("L"))
    packed = None if photo else _without_loss(picture)
    if packed and len(packed[1]) < _SMALL:
        return packed
    if picture.mode == "1":
        return packed or _without_loss(picture)
    jpeg = BytesIO()
    picture.save(jpeg, "JPEG", quality=quality)
    data, colour = jpeg.getvalue(), "Gray" if picture.mode == "L" else "RGB"
    if packed and len(packed[1]) < len(data):
        return packed
    return _entries(picture, colour, 8) + "/Filter/DCTDecode", data


def _without_loss(picture: Image.Image) -> tuple[str, bytes]:
    """Bits as they are; greys and colours in sixteen steps each."""
    if picture.mode == "1":
        entries, data = _entries(picture, "Gray", 1), picture.tobytes()
    elif picture.mode == "L":
        entries, data = _entries(picture, "Gray", 4), sixteen_greys(picture)
    else:
        entries, data = _entries(picture, "RGB", 8), picture.tobytes().translate(_LEVELS)
    return entries + "/Filter/FlateDecode", zlib.compress(data, 6)


def plain(picture: Image.Image) -> Image.Image:
    """Give the picture as bits, greys or RGB, on white paper where it is transparent."""
    if picture.mode in ("1", "L", "RGB"):
        return picture
    if picture.mode in ("LA", "PA", "RGBA") or "transparency" in picture.info:
        over = picture.convert("RGBA")
        paper = Image.new("RGBA", over.size, (255, 255, 255, 255))
        return Image.alpha_composite(paper, over).convert("RGB")
    if picture.mode in ("I", "F") or picture.mode.startswith("I;16"):
        low, high = picture.convert("F").getextrema()
        scale = 255 / ((high - low) or 1)  # type: ignore[operator]  # one band has one pair
        return picture.convert("F").point(lambda v: (v - low) * scale).convert("L")
    return picture.convert("RGB")


def has_colour(picture: Image.Image) -> bool:
    """Tell whether more than a few specks of an RGB picture have a colour."""
    small = picture.resize((max(1, picture.width // 4), max(1, picture.height // 4)), Image.Resampling.BOX)
    red, green, blue = small.split()
    spread = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    strong: int = sum(spread.histogram()[_COLOURED:])
    return strong > _COLOURED_SHARE * small.width * small.height


def is_photographic(picture: Image.Image) -> bool:
    """Tell whether a grey picture has many middle tones, as text and line drawings have not."""
    small = picture.resize(
        (max(1, picture.width // 4), max(1, picture.height // 4)), Image.Resampling.NEAREST
    )
    histogram: list[int] = small.histogram()
    return sum(histogram[_DARKEST:_LIGHTEST]) > _PHOTO_SHARE * small.width * small.height


def sixteen_greys(picture: Image.Image) -> bytes:
    """Pack greys into rows of four bits a pixel, the last byte of a row filled up with white."""
    wide = picture.width + picture.width % 2
    if wide != picture.width:
        padded = Image.new("L", (wide, picture.height), 255)
        padded.paste(picture)
        picture = padded
    rows = picture.tobytes().translate(_LEVELS)
    high, low = rows[0::2].translate(_HIGH), rows[1::2].translate(_LOW)
    return (int.from_bytes(high, "big") | int.from_bytes(low, "big")).to_bytes(len(high), "big")


def _entries(picture: Image.Image, colour: str, bits: int) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {picture.width}/Height {picture.height}"
        f"/BitsPerComponent {bits}/ColorSpace/Device{colour}"
    )


def limit_pillow(pixels: int) -> None:
    """Let Pillow refuse larger pictures at once."""
    import warnings

    Image.MAX_IMAGE_PIXELS = pixels
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def open_picture(stream: Any) -> Image.Image:
    """Open a picture: its head is read, its pixels are not. Raises what Pillow does on a file that is none."""
    return Image.open(stream, formats=("JPEG", "PNG", "TIFF"))

"""Pictures that are odd in one way each."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image


def _saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def _photo(mode: str, size: tuple[int, int] = (240, 160)) -> Image.Image:
    """A picture whose left upper corner is dark and right lower corner light."""
    wide, tall = size
    grey = Image.new("L", size)
    grey.putdata([(x * 255 // wide + y * 255 // tall) // 2 for y in range(tall) for x in range(wide)])
    return grey.convert("RGB").convert(mode) if mode != "L" else grey


def photo() -> bytes:
    """A photograph: its bytes are bound as they are."""
    return _saved(_photo("RGB"), "JPEG")


def turned_photo() -> bytes:
    """A telephone's photograph, to be turned by a quarter."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return _saved(_photo("RGB"), "JPEG", exif=exif)


def printing_photo() -> bytes:
    """A JPEG in CMYK."""
    return _saved(_photo("CMYK"), "JPEG")


def cut_photo() -> bytes:
    """A JPEG that ends too early."""
    whole = photo()
    return whole[: len(whole) // 2]


def transparent_png() -> bytes:
    """Half of it is transparent: white on paper."""
    picture = _photo("RGBA")
    picture.putalpha(128)
    return _saved(picture, "PNG")


def palette_png() -> bytes:
    """Few colours by number, one of them transparent."""
    return _saved(_photo("RGB").quantize(8), "PNG", transparency=0)


def deep_png() -> bytes:
    """Sixteen bits a pixel."""
    return _saved(_photo("L").convert("I").convert("I;16"), "PNG")


def png_bomb() -> bytes:
    """Ten kilobytes that are 900 million pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 10_000))
        + chunk(b"IEND", b"")
    )


def fax() -> bytes:
    """A TIFF of three pages in black and white, as fax machines and scanners write it."""
    pages = [Image.new("1", (400, 560), 1) for _ in range(3)]
    for number, page in enumerate(pages):
        page.paste(0, (40, 40 + 60 * number, 300, 70 + 60 * number))
    return _saved(
        pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="group4", dpi=(200, 200)
    )


def printing_tiff() -> bytes:
    """A TIFF in CMYK with two pages."""
    return _saved(
        _photo("CMYK"), "TIFF", save_all=True, append_images=[_photo("CMYK")], compression="tiff_lzw"
    )

"""Annexes that are pictures: JPEG as it is, PNG and TIFF without loss where they are text, turned as EXIF says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from PIL import Image, ImageSequence, UnidentifiedImageError

from paritrana.annexdata.prepared import (
    MISSING,
    RASTER,
    SPARED,
    SPARING,
    TOO_MUCH,
    VECTOR,
    PreparedPage,
    reference,
)
from paritrana.annexes.sandbox import image_encoding
from paritrana.annexes.sandbox.pdf_objects import Objects

MOST_PIXELS = 40_000_000
"""Dots of a picture at most, as its message says: a scan of A3 at 400 dpi has 31 million."""

MOST_FRAMES = 2000
"""Pages of one TIFF at most: more is no scan, and nobody leafs through it."""

OWN_QUALITY = 88
"""JPEG quality of a picture that is itself the proof, so higher than a drawn page's; not compared by eye."""

_WIDEST_PT = 170 / 25.4 * 72  # a picture that names no resolution is at most as wide as a page's text: 170 mm
_LEAST_DPI = 96  # the resolution programs assume where none is named
_FINEST = 2000  # dots of the longer side in mode "hemat": 171 dpi on the height of A4
_ORIENTATION = 0x0112  # Exif 2.3, 4.6.4 A: the tag that says how the camera was held
_DPI_RANGE = (36, 2400)  # a resolution outside of it is a mistake of the file
_LEAST_WIDE_PT = 60  # a resolution that made the picture narrower than 21 mm is a mistake too

TURNS: dict[int, tuple[int, int, int, int, int, int]] = {
    1: (1, 0, 0, 1, 0, 0), 2: (-1, 0, 0, 1, 1, 0), 3: (-1, 0, 0, -1, 1, 1), 4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1), 6: (0, -1, 1, 0, 0, 1), 7: (0, 1, 1, 0, 0, 0), 8: (0, 1, -1, 0, 1, 0),
}  # fmt: skip
"""EXIF orientation to the matrix that turns the unit square."""

_FAILURES = (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning)


def frames(stream: BinaryIO) -> int | str:
    """Count a picture's pages, or say in Indonesian why it can't be used."""
    try:
        with image_encoding.open_picture(stream) as picture:
            many = int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1
            return _problem(picture) or min(many, MOST_FRAMES)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _TOO_LARGE
    except (UnidentifiedImageError, *_FAILURES, MemoryError):
        return "gambar rusak dan tidak dapat dibaca"


_TOO_LARGE = "gambar lebih dari 40 juta piksel"


def _problem(picture: Any) -> str:
    return _TOO_LARGE if picture.width * picture.height > MOST_PIXELS else ""


def take(
    stream: BinaryIO, job: Mapping[str, Any], objects: Objects, begin: Callable[[int], None]
) -> Iterator[PreparedPage]:
    """Take the frames of a job, counted from 1; mode "hemat" makes them no finer than paper shows.

    `begin` hears the number of each before it is touched.
    """
    skip = frozenset(job.get("skip", ()))
    with image_encoding.open_picture(stream) as picture:
        for number, frame in enumerate(ImageSequence.Iterator(picture), 1):
            if number > job["last"]:
                break
            if number in skip:
                yield PreparedPage(*_size(frame), MISSING, TOO_MUCH)
            elif number >= job["first"]:
                begin(number)
                yield _sheet(frame, stream, objects, job["mode"] == SPARING)


def _sheet(frame: Any, stream: BinaryIO, objects: Objects, sparing: bool) -> PreparedPage:
    wide, tall = _size(frame)
    try:
        turn = int(frame.getexif().get(_ORIENTATION, 1))
        matrix = TURNS.get(turn, TURNS[1])
        if turn >= 5 and turn in TURNS:
            wide, tall = tall, wide
        number, how, why = _image(frame, stream, objects, sparing)
    except _FAILURES as error:
        return PreparedPage(wide, tall, MISSING, f"gambar rusak ({type(error).__name__})")
    a, b, c, d, e, f = matrix
    place = f"q {wide * a:.4f} {tall * b:.4f} {wide * c:.4f} {tall * d:.4f} {wide * e:.4f} {tall * f:.4f} cm /X Do Q"
    return PreparedPage(wide, tall, how, why, form(objects, wide, tall, place, {"X": number}))


def _image(frame: Any, stream: BinaryIO, objects: Objects, sparing: bool) -> tuple[int, str, str]:
    """A JPEG in greys or RGB as it is; everything else through its pixels."""
    if sparing and max(frame.size) > _FINEST and frame.format == "JPEG":
        smaller = image_encoding.plain(frame)
        smaller.thumbnail((_FINEST, _FINEST))
        return image_encoding.write(smaller, objects), RASTER, SPARED
    if frame.format == "JPEG" and frame.mode in ("L", "RGB"):
        _check_whole(stream)
        stream.seek(0)
        colour = "Gray" if frame.mode == "L" else "RGB"
        entries = (
            f"/Type/XObject/Subtype/Image/Width {frame.width}/Height {frame.height}"
            f"/BitsPerComponent 8/ColorSpace/Device{colour}/Filter/DCTDecode"
        )
        return objects.stream(entries, stream.read()), VECTOR, ""
    return (
        image_encoding.write(frame.copy() if frame.format == "TIFF" else frame, objects, OWN_QUALITY),
        RASTER,
        "",
    )


def _check_whole(stream: BinaryIO) -> None:
    """Decode an eighth of a JPEG: a file that was cut off raises OSError."""
    with image_encoding.open_picture(stream) as picture:
        picture.draft("L", (max(1, picture.width // 8), max(1, picture.height // 8)))
        picture.load()


def _size(frame: Any) -> tuple[float, float]:
    """Points: as the file says, else as wide as the page; never so small that it can't be seen."""
    dpi = frame.info.get("dpi", (0, 0))[0]
    wide, tall = max(frame.width, 1), max(frame.height, 1)
    least = max(_LEAST_DPI, wide / _WIDEST_PT * 72)
    low, high = _DPI_RANGE
    used = (
        float(dpi) if low <= float(dpi or 0) <= high and wide / float(dpi) * 72 >= _LEAST_WIDE_PT else least
    )
    return wide / used * 72, tall / used * 72


def form(objects: Objects, width: float, height: float, content: str | bytes, named: dict[str, int]) -> int:
    """Add a form XObject that holds a page of this size in points; return its number.

    `named` are the objects that its content names.
    """
    inner = "".join(f"/{name} {reference(number)}" for name, number in sorted(named.items()))
    entries = (
        f"/Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]"
        f"/Resources<</ProcSet[/PDF/ImageB/ImageC/ImageI]/XObject<<{inner}>>>>"
    )
    data = content.encode() if isinstance(content, str) else content
    return objects.stream(entries, data, packed=True)

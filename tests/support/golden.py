"""Golden files: text compared line by line, pictures pixel by pixel; `pytest --update` writes them anew."""

from __future__ import annotations

import base64
import difflib
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

MOST_BYTES = 20 * 1024
"""A reference picture is no larger (about one page at 50 dpi in 16 greys)."""

TOLERANCE = 48
"""How far a grey may be off: hinting differs a little between builds of the rasteriser."""


def same_text(path: Path, made: str, update: bool) -> None:
    """Compare `made` with the golden text at `path`, or write it."""
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made, "utf-8")
        return
    assert path.exists(), f"{path} is missing; pytest --update writes it"
    known = path.read_text("utf-8")
    changes = difflib.unified_diff(known.splitlines(), made.splitlines(), "golden", "made", lineterm="", n=1)
    assert known == made, "\n".join(changes)


def same_picture(path: Path, made: Image.Image, update: bool, report: Path) -> None:
    """Compare a grey picture with the one at `path`; a difference leaves an HTML page at `report`."""
    packed = _packed(made)
    assert len(packed) <= MOST_BYTES, f"{path.name}: {len(packed)} bytes"
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or not _alike(Image.open(path), Image.open(BytesIO(packed))):
            path.write_bytes(packed)
        return
    assert path.exists(), f"{path} is missing; pytest --update writes it"
    known = Image.open(path)
    if not _alike(known, Image.open(BytesIO(packed))):
        _report(report, known, made)
        raise AssertionError(f"{path.name} looks different: see {report}")


def _packed(picture: Image.Image) -> bytes:
    stream = BytesIO()
    picture.convert("L").quantize(16).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _alike(known: Image.Image, made: Image.Image) -> bool:
    if known.size != made.size:
        return False
    difference = ImageChops.difference(known.convert("L"), made.convert("L"))
    return not difference.point(lambda grey: 255 if grey > TOLERANCE else 0).getbbox()


def _report(path: Path, known: Image.Image, made: Image.Image) -> None:
    pictures = [known.convert("L"), made.convert("L")]
    if known.size == made.size:
        pictures.append(ImageChops.invert(ImageChops.difference(*pictures)))
    cells = []
    for name, picture in zip(("before", "after", "difference"), pictures, strict=False):
        stream = BytesIO()
        picture.save(stream, "PNG")
        code = base64.b64encode(stream.getvalue()).decode("ascii")
        cells.append(
            f'<figure><figcaption>{name}</figcaption><img src="data:image/png;base64,{code}"></figure>'
        )
    path.write_text(f'<div style="display:flex;gap:1em">{"".join(cells)}</div>', "utf-8")

"""Read one page's picture in the child with tesseract, which inherits the child's limits of memory and time."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps, ImageSequence

from paritrana.annexes.sandbox import image_encoding, image_pages
from paritrana.annexes.sandbox.inspect import MOST_TEXT
from paritrana.annexes.sandbox.limits import allow
from paritrana.annexes.sandbox.rasterise import Rasters
from paritrana.files import reading

DPI = 300
"""Dots an inch, which Tesseract's documentation (Improving the quality of the output) names as the least."""

PAGE_CPU_S = 20
"""Seconds of processor time for a page; one of the example takes about 0.6."""

PAGE_CLOCK_S = 60
"""Seconds of clock for a page, on a machine that is busy with others."""

_LONGEST = 5000  # dots of the longer side of a picture: A3 at 300 dpi


def recognise(job: Mapping[str, Any], begin: Callable[[int], None]) -> dict[str, str] | str:
    """Read the text of the job's page; a reason in Indonesian when the program didn't end well or in time.

    `begin` is never called: a job is one page.
    """
    import subprocess

    page = BytesIO()
    _picture(job).save(page, "PPM")
    allow(PAGE_CPU_S)
    try:
        done = subprocess.run(
            [str(job["program"]), "stdin", "stdout", "-l", str(job["language"]), "--dpi", str(DPI)],
            input=page.getvalue(),
            capture_output=True,
            timeout=PAGE_CLOCK_S,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError):
        return "tidak terbaca mesin"
    if done.returncode:
        return "tidak terbaca mesin"
    text = done.stdout.decode(errors="replace").replace("\x00", "").replace("\f", "")
    return {"text": text[:MOST_TEXT]}


def _picture(job: Mapping[str, Any]) -> Image.Image:
    """The page in greys."""
    number, path = int(job["page"]), str(job["path"])
    if job["kind"] == "pdf":
        return Rasters(path).grey(number - 1, DPI)
    image_encoding.limit_pillow(image_pages.MOST_PIXELS)
    with reading(path) as stream, image_encoding.open_picture(stream) as picture:
        frame = next(each for i, each in enumerate(ImageSequence.Iterator(picture), 1) if i == number)
        grey = image_encoding.plain(ImageOps.exif_transpose(frame)).convert("L")
    grey.thumbnail((_LONGEST, _LONGEST))
    return grey

"""Take one annex's pages in the child: a job in, its Sheets out, the streams in the blob the job names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from paritrana.annexdata.prepared import Sheets
from paritrana.annexes.sandbox import image_encoding, image_pages
from paritrana.annexes.sandbox.pdf_objects import Objects
from paritrana.files import created, opened


def take(job: Mapping[str, Any], begin: Callable[[int], None]) -> dict[str, Any]:
    """All pages of the job's range; `begin` hears the number of each page before it is touched."""
    image_encoding.limit_pillow(image_pages.MOST_PIXELS)
    path, first, last = str(job["path"]), int(job["first"]), int(job["last"])
    with created(str(job["blob"])) as blob:
        objects = Objects(blob)
        if job["kind"] == "pdf":
            from paritrana.annexes.sandbox.bookmarks import outline
            from paritrana.annexes.sandbox.pdf_pages import Pages

            document = Pages(path, str(job["mode"]), objects, int(job["dpi"]))
            pages = tuple(document.take(first, last, begin, frozenset(job.get("skip", ()))))
            marks = outline(document.pdf, first, last)
        else:
            with opened(path) as stream:
                pages, marks = tuple(image_pages.take(stream, job, objects, begin)), ()
        return Sheets(pages, tuple(objects.rows), marks).told()

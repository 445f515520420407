"""Take one annex's pages in the child: a job in, its PreparedPages out, the streams in the blob the job names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from paritrana.annexdata.prepared import PreparedPages
from paritrana.annexes.sandbox import image_encoding, image_pages
from paritrana.annexes.sandbox.pdf_objects import Objects
from paritrana.files import reading, writing


def take(job: Mapping[str, Any], begin: Callable[[int], None]) -> dict[str, Any]:
    """Take all pages of the job's range; `begin` hears the number of each page, from 1, before it is touched.

    The job holds path, kind, first, last, mode, dpi, blob, and perhaps `skip`: pages on which a child has died.
    """
    image_encoding.limit_pillow(image_pages.MOST_PIXELS)
    path, first, last = str(job["path"]), int(job["first"]), int(job["last"])
    with writing(str(job["blob"])) as blob:
        objects = Objects(blob)
        if job["kind"] == "pdf":
            from paritrana.annexes.sandbox.bookmarks import outline
            from paritrana.annexes.sandbox.pdf_pages import PdfPages

            document = PdfPages(path, str(job["mode"]), objects, int(job["dpi"]))
            pages = tuple(document.take(first, last, begin, frozenset(job.get("skip", ()))))
            bookmarks = outline(document.pdf, first, last)
        else:
            with reading(path) as stream:
                pages, bookmarks = tuple(image_pages.take(stream, job, objects, begin)), ()
        return PreparedPages(pages, tuple(objects.rows), bookmarks).to_json()

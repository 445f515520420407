"""Pages of annexes ready to bind: what the child hands over and the parent keeps, as plain data.

`Sheet` is one page, `Sheets` one evidence item's pages with the objects they are made of. Objects are text in which a
number between two REFERENCE characters stands for an object of the same list; a stream's bytes lie in a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

VECTOR, RASTER, MISSING = "vektor", "gambar", "tidak dimuat"
SPARED = "diperkecil agar muat dalam batas_berkas"
TOO_MUCH = "isinya terlalu banyak untuk diolah dalam batas waktu dan memori"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its size in points as it is read, how it was taken, why not otherwise, its form's number.

    `how` is VECTOR, RASTER or MISSING; a missing page has no form, and `why` says what hindered it.
    """

    width: float
    height: float
    how: str
    why: str = ""
    form: int = -1


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the annex's own outline: the index of its page from 0, and its depth from 0."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True)
class Sheets:
    """All pages of one evidence item, in order. `blob` is the file that holds the streams, `digest` names its content.

    `objects` holds (text, offset, length); length -1 is no stream, and text is then the whole object.
    """

    pages: tuple[Sheet, ...]
    objects: tuple[tuple[str, int, int], ...] = ()
    outline: tuple[Bookmark, ...] = ()
    blob: str = ""
    digest: str = ""

    def told(self) -> dict[str, Any]:
        """As JSON takes it."""
        return {
            "pages": [[s.width, s.height, s.how, s.why, s.form] for s in self.pages],
            "objects": [list(row) for row in self.objects],
            "outline": [[b.title, b.page, b.level] for b in self.outline],
        }


def heard(told: Mapping[str, Any], blob: str, digest: str) -> Sheets:
    """Sheets from what `told` gave; a KeyError, TypeError or ValueError when it is something else."""
    return Sheets(
        tuple(
            Sheet(float(w), float(h), str(how), str(why), int(form)) for w, h, how, why, form in told["pages"]
        ),
        tuple((str(text), int(at), int(length)) for text, at, length in told["objects"]),
        tuple(Bookmark(str(title), int(page), int(level)) for title, page, level in told["outline"]),
        blob,
        digest,
    )

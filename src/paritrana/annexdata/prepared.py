"""Pages of annexes ready to bind: what the child hands over and the parent keeps, as plain data.

An annex's pages are form XObjects (ISO 32000-1, 8.10) among `objects`, which are PDF text: a number between two
characters U+001A stands for an object of the same list. The bytes of streams lie in one file, the blob.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

VECTOR, RASTER, MISSING = "vektor", "gambar", "tidak dimuat"
"""How a page was taken: rebuilt from its operators, drawn as a picture, or not at all."""
AUTO, RASTERED, VECTORED, SPARING = "auto", "gambar", "vektor", "hemat"
"""Ways to take pages: rebuilt where that is safe and drawn otherwise; all drawn; all as they are, fonts and all, which
costs the dossier its claim to PDF/A and PDF/UA; as AUTO, with heavy scans drawn where that makes them lighter."""

SPARED = "diperkecil agar muat dalam batas_berkas"
TOO_MUCH = "isinya terlalu banyak untuk diolah dalam batas waktu dan memori"

_TOKEN = "\x1a"  # no PDF text that qpdf writes holds this character
_REFERENCE = re.compile(f"{_TOKEN}(\\d+){_TOKEN}")


def reference(number: int) -> str:
    """Write an indirect reference to the object of this number, to be resolved when it is bound."""
    return f"{_TOKEN}{number}{_TOKEN} 0 R"


def references(text: str) -> list[int]:
    """List the numbers of the objects a text refers to, in its order, repeated ones too."""
    return [int(number) for number in _REFERENCE.findall(text)]


def resolve(text: str, numbers: Mapping[int, int]) -> str:
    """Put the numbers that objects have in a file into a text; a KeyError for an object that has none."""
    return _REFERENCE.sub(lambda found: str(numbers[int(found[1])]), text)


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """One page of an annex.

    `width` and `height` are points of the page as it is read, after turning. `how` is VECTOR, RASTER or MISSING; `why`
    says what hindered the better way, "" for nothing. `form` is the number of its form among the objects, -1 for a
    page that is MISSING.
    """

    width: float
    height: float
    how: str
    why: str = ""
    form: int = -1


@dataclass(frozen=True, slots=True)
class PreparedBookmark:
    """An item of the annex's own outline: the index of its page from 0 among the pages prepared, its depth from 0."""

    title: str
    page: int
    level: int


class PreparedObject(NamedTuple):
    """A PDF object: its text, or a stream's dictionary entries with where its bytes lie in the blob.

    `length` is -1 for what is no stream.
    """

    text: str
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class PreparedPages:
    """All pages of one evidence item, in order, with the objects they are made of and the item's own outline.

    `blob` is the path of the file that holds the streams, `digest` names its content.
    """

    pages: tuple[PreparedPage, ...]
    objects: tuple[PreparedObject, ...] = ()
    outline: tuple[PreparedBookmark, ...] = ()
    blob: str = ""
    digest: str = ""

    def to_json(self) -> dict[str, Any]:
        """Give everything but blob and digest, which whoever reads it knows."""
        return {
            "pages": [[p.width, p.height, p.how, p.why, p.form] for p in self.pages],
            "objects": [list(each) for each in self.objects],
            "outline": [[b.title, b.page, b.level] for b in self.outline],
        }

    @classmethod
    def from_json(cls, given: Mapping[str, Any], blob: str, digest: str) -> PreparedPages:
        """Read what `to_json` gave; a KeyError, TypeError or ValueError when it is something else."""
        return cls(
            tuple(
                PreparedPage(float(w), float(h), str(how), str(why), int(form))
                for w, h, how, why, form in given["pages"]
            ),
            tuple(PreparedObject(str(text), int(at), int(length)) for text, at, length in given["objects"]),
            tuple(
                PreparedBookmark(str(title), int(page), int(level)) for title, page, level in given["outline"]
            ),
            blob,
            digest,
        )

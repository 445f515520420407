"""Small documents for tests of the typesetter, and the repository's own fonts."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from paritrana.diagnostics import Findings
from paritrana.document import Block, Cover, Document, Section
from paritrana.located import Origin
from paritrana.typeset.theme import Faces, Theme
from paritrana.typeset.typesetter import typeset

ROOT = Path(__file__).parents[2]
PLACE = Origin("bagian/uji.md.j2", 3)


@cache
def faces() -> Faces:
    """The faces of the stock theme, read once."""
    return Faces(Theme(), lambda name: (ROOT / "assets" / "fonts" / name).read_bytes())


def document(*blocks: Block, draft: bool = False, example: str = "") -> Document:
    """A cover and one section with `blocks`."""
    cover = Cover(
        award="Penghargaan Uji",
        region="Kabupaten Uji",
        province="Provinsi Uji",
        category="Kabupaten/Kota",
        period="1 Januari s.d. 31 Desember 2023",
        signatory=("Bupati Uji",),
    )
    section = Section("bab-uji", "Bab Uji", blocks, number="1", place=PLACE)
    return Document(
        title="Dosir Uji",
        region="Kabupaten Uji",
        subject="Uji",
        author="Pemerintah Kabupaten Uji",
        issued=date(2024, 4, 25),
        build="0a1b2c3d",
        cover=cover,
        sections=(section,),
        draft=draft,
        example=example,
    )


def typeset_pdf(made: Document) -> tuple[bytes, Findings]:
    """The bytes of `made`, not yet an archival file, and what the typesetter found."""
    findings = Findings()
    return typeset(made, faces(), findings).finish(), findings

"""Bandung and the complete example as they stand: facts of the file, words per page, looks of chosen pages."""

from __future__ import annotations

from collections import Counter
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from paritrana import api
from paritrana.diagnostics import Findings
from paritrana.typeset.theme import Faces, Theme
from paritrana.typeset.typesetter import typeset
from paritrana.workspace import FolderWorkspace
from tests.support.documents import faces
from tests.support.dossiers import COMPLETE, composed, evidence_of
from tests.support.golden import same_picture, same_text
from tests.support.pdftext import ReadBack

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
EXAMPLES = {
    "kabupaten-bandung": ROOT / "dossier" / "kabupaten-bandung",
    "kabupaten-contoh": ROOT / "tests" / "contoh" / "kabupaten-contoh",
}
PICTURES = {
    "kabupaten-bandung": (1, 2, 4, 5, 6, 8),
    "kabupaten-contoh": (1, 5, 7, 10, 11, 19, 26, 34),
}
DPI = 50


@cache
def pdf(name: str) -> bytes:
    result = api.build(FolderWorkspace(EXAMPLES[name], environment={}))
    assert result.value, [d.code for d in result.diagnostics if d.stops]
    return result.value.pdf


@cache
def back(name: str) -> ReadBack:
    return ReadBack(pdf(name))


def outline(items: Any, depth: int = 0) -> list[str]:
    lines: list[str] = []
    for item in items:
        lines += outline(item, depth + 1) if isinstance(item, list) else ["  " * depth + str(item.title)]
    return lines


@pytest.mark.parametrize("name", EXAMPLES)
def test_facts(name: str, update: bool) -> None:
    reader = back(name).reader
    fonts = {
        str(f.get_object()["/BaseFont"]) for p in reader.pages for f in p["/Resources"]["/Font"].values()
    }
    tags = Counter(t for t in back(name).kinds() if t != "#")
    lines = [
        f"pages {len(reader.pages)}",
        f"title {reader.metadata.title if reader.metadata else ''}",
        *(f"font {f}" for f in sorted(fonts)),
        *(f"tag {kind} {count}" for kind, count in sorted(tags.items())),
        *(f"file {file}" for file in sorted(reader.attachments)),
        *outline(reader.outline),
    ]
    same_text(HERE / name / "facts.txt", "\n".join(lines) + "\n", update)


@pytest.mark.parametrize("name", EXAMPLES)
def test_words_of_each_page(name: str, update: bool) -> None:
    lines: list[str] = []
    for number, page in enumerate(back(name).drawn, 1):
        text = "".join(page.tagged[mcid] for mcid in sorted(page.tagged))
        lines += [f"== {number}", " ".join(text.replace("\u00ad", "").split())]
    same_text(HERE / name / "words.txt", "\n".join(lines) + "\n", update)


@pytest.mark.parametrize(("name", "number"), [(n, p) for n, pages in PICTURES.items() for p in pages])
def test_looks(name: str, number: int, update: bool, tmp_path: Path) -> None:
    document = pypdfium2.PdfDocument(BytesIO(pdf(name)))
    picture = document[number - 1].render(scale=DPI / 72, grayscale=True).to_pil()
    target = HERE / name / f"page-{number:02}.png"
    same_picture(target, picture, update, tmp_path / "difference.html")


def test_the_look_of_a_divider(update: bool, tmp_path: Path) -> None:
    """The complete example as the theme's `halaman_pembatas` divides it: the page before chapter 5."""
    made, _ = composed(evidence_of(COMPLETE))
    body = typeset(made, Faces(Theme(dividers=True), faces().read), Findings()).finish()
    pages = [" ".join(page.tagged.values()) for page in ReadBack(body).drawn]
    number = next(i for i, words in enumerate(pages) if words.startswith("5") and "Aspek" in words)
    picture = pypdfium2.PdfDocument(BytesIO(body))[number].render(scale=DPI / 72, grayscale=True).to_pil()
    same_picture(HERE / "kabupaten-contoh" / "pembatas.png", picture, update, tmp_path / "difference.html")

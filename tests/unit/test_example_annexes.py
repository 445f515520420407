"""The example's annexes: made again they are the same bytes, small, and as long as the evidence says."""

from __future__ import annotations

import re
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import PIL
import pytest
from PIL import Image
from pypdf import PdfReader

from paritrana.evidence.values import PageRange
from tests.unit.test_examples import EXAMPLE, ROOT, loaded
from tools.example_annexes.__main__ import FILES

CANARY = "d8fce125abc6a4ad2f28113af435e6645d6c8eb8092f372e35330bdb385f43e1"
"""SHA-256 of what the usual zlib makes of the text below; another (zlib-ng) packs the same content otherwise."""

PICTURES = (".png", ".jpg")
PILLOW = re.search(r"^pillow==(\S+)$", (ROOT / "constraints.txt").read_text("utf-8"), re.MULTILINE)


def same_packing(name: str) -> bool:
    """Whether this machine packs a file as the machine that made it did."""
    if name.endswith(PICTURES):
        return PILLOW is not None and PIL.__version__ == PILLOW[1]
    return sha256(zlib.compress(b"Paritrana 16.800 " * 4000)).hexdigest() == CANARY


@pytest.mark.parametrize("name", FILES)
def test_made_again_is_the_same(name: str) -> None:
    kept, made = (EXAMPLE / name).read_bytes(), FILES[name]()
    assert made == FILES[name](), "making it twice gives the same bytes"
    if same_packing(name):
        assert made == kept, "run python -m tools.example_annexes and commit what it writes"
    elif name.endswith(PICTURES):
        assert Image.open(BytesIO(made)).size == Image.open(BytesIO(kept)).size
    else:
        texts = [[page.extract_text() for page in PdfReader(BytesIO(data)).pages] for data in (made, kept)]
        assert texts[0] == texts[1]


def test_they_are_small() -> None:
    sizes = [len((EXAMPLE / name).read_bytes()) for name in FILES]
    assert max(sizes) < 40_000
    assert sum(sizes) < 400_000


def test_nothing_else_lies_there() -> None:
    found = {path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*") if path.is_file()}
    assert found == {"bukti.yaml", *FILES}


def test_each_sheet_says_that_it_is_an_example() -> None:
    sheets = 0
    for name in FILES:
        if name.endswith(".pdf"):
            for page in PdfReader(EXAMPLE / name).pages:
                assert "CONTOH" in page.extract_text()
                sheets += 1
    assert sheets >= 30


def test_pages_and_prints_are_those_of_the_evidence() -> None:
    evidence, _ = loaded(EXAMPLE)
    last: dict[str, int] = {}
    for exhibit in evidence.exhibits:
        if isinstance(exhibit.file, str) and exhibit.file.endswith(".pdf"):
            assert isinstance(exhibit.pages, PageRange), f"{exhibit.id} says which pages are its own"
            last[exhibit.file] = max(last.get(exhibit.file, 0), exhibit.pages.last)
        if isinstance(exhibit.sha256, str) and exhibit.sha256 and isinstance(exhibit.file, str):
            data = (EXAMPLE / "lampiran" / Path(exhibit.file)).read_bytes()
            assert sha256(data).hexdigest() == exhibit.sha256
    assert len(last) >= 10
    for file, pages in last.items():
        assert len(PdfReader(EXAMPLE / "lampiran" / file).pages) == pages, file

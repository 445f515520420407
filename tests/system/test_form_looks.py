"""LibreOffice opens the form, counts its progress, prints it on A4, and saves it as files that read alike."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from paritrana.workbook_form.layout import FRONT, tables
from paritrana.workbook_form.table_texts import lines
from tests.support.workbooks import example, form, loaded, look, tree

A4 = (595, 842)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the form of the complete example in it."""
    made = tmp_path_factory.mktemp("formulir")
    (made / "formulir.xlsx").write_bytes(form(example(), {"Anggaran": "Bappeda"}))
    return made


def convert(folder: Path, kind: str, into: str = "hasil") -> Path:
    """Let LibreOffice write the form as another kind of file."""
    profile = (folder / "profil").as_uri()
    source, target = str(folder / "formulir.xlsx"), str(folder / into)
    call = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        target,
        source,
    ]
    subprocess.run([*call, "--outdir", target, source], check=True, capture_output=True, timeout=180)
    return folder / into / f"formulir.{kind}"


@pytest.fixture(scope="module")
def pages(folder: Path) -> list[tuple[str, tuple[int, int]]]:
    """Text and size of each printed page."""
    reader = PdfReader(convert(folder, "pdf"))
    return [
        (page.extract_text(), (round(page.mediabox.width), round(page.mediabox.height)))
        for page in reader.pages
    ]


def test_it_prints_on_a4_and_no_number_is_too_wide(pages: list[tuple[str, tuple[int, int]]]) -> None:
    assert 40 < len(pages) < 80
    assert {tuple(sorted(size)) for _, size in pages} == {A4}
    assert not any("###" in text for text, _ in pages)
    assert not any(re.search(r"#(REF|NAME|VALUE|N/A)|Err:\d", text) for text, _ in pages)


def test_the_front_counts_what_is_filled_in(pages: list[tuple[str, tuple[int, int]]]) -> None:
    front = " ".join(pages[0][0].split())
    full = sum(any(line.texts for line in lines(example(), table)) for table in tables())
    assert full > 30
    assert f"{full} dari {len(tables())} lembar lengkap, {len(tables()) - full} masih kosong" in front
    assert "Bappeda" in front
    assert all(table.name in front for table in tables())


def test_every_page_says_which_sheet_it_is(pages: list[tuple[str, tuple[int, int]]]) -> None:
    seen = {name for name in (FRONT, *(t.name for t in tables())) if any(name in text for text, _ in pages)}
    assert seen == {FRONT, *(t.name for t in tables())}
    numbers = [number for text, _ in pages for number in re.findall(r"Halaman (\d+) dari \d+", text)]
    assert numbers == [str(number) for number in range(1, len(pages) + 1)]


@pytest.mark.parametrize("kind", ["xlsx", "ods", "xls"])
def test_what_libreoffice_saves_reads_alike(folder: Path, kind: str) -> None:
    data = convert(folder, kind).read_bytes()
    _, found = look(data, f"formulir.{kind}")
    assert [d.code for d in found] == []
    assert loaded(tree(data, f"formulir.{kind}")) == loaded(example())

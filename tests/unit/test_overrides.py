"""A region's own theme and sections go before the installation's, and their faults name their own line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from paritrana import api
from paritrana.cli import main
from paritrana.workspace import FolderWorkspace
from tests.support.pdftext import ReadBack

ROOT = Path(__file__).parents[2]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A copy of a region that may be changed."""
    folder = tmp_path / "daerah"
    shutil.copytree(ROOT / "tests" / "contoh" / "minimal", folder)
    (folder / "bagian").mkdir()
    return folder


def built(folder: Path) -> tuple[str, list[tuple[str, str, int]], tuple[float, float]]:
    """Words, findings about templates and the paper of a draft."""
    result = api.build(FolderWorkspace(folder, environment={}), draft=True)
    assert result.value
    back = ReadBack(result.value.pdf)
    words = " ".join(" ".join(page.tagged.values()) for page in back.drawn)
    found = [
        (d.code, Path(place.file).name, place.line)
        for d in result.diagnostics
        if d.code.startswith("TATA") and (place := d.place) and hasattr(place, "file")
    ]
    box = back.reader.pages[1].mediabox
    return " ".join(words.split()), found, (float(box.width), float(box.height))


def test_a_section_of_the_same_name_goes_first(region: Path) -> None:
    (region / "bagian" / "09-inovasi.md.j2").write_text("Kata daerah sendiri.\n", "utf-8")
    (region / "bagian" / "surat-pengantar.md.j2").write_text("Surat cara kami.\n", "utf-8")
    words, found, _ = built(region)
    assert "Surat cara kami." in words and not found


def test_a_theme_goes_first_and_a_bad_value_in_it_is_reported_at_its_line(region: Path) -> None:
    theme = "kertas:\n  lebar: 215 mm\n  tinggi: 330 mm\nwarna:\n  aksen: hijau\nhuruf:\n  teks: 99 pt\n"
    (region / "tema.yaml").write_text(theme, "utf-8")
    _, found, paper = built(region)
    assert paper == pytest.approx((215 * 72 / 25.4, 330 * 72 / 25.4), abs=0.1)
    assert found == [("TATA-25", "tema.yaml", 5), ("TATA-25", "tema.yaml", 7)]


def test_a_section_that_names_what_is_not_there_is_reported_at_its_line(region: Path) -> None:
    (region / "bagian" / "surat-pengantar.md.j2").write_text("Surat.\n\n{{ daerah.warna }}\n", "utf-8")
    _, found, _ = built(region)
    assert [(file, line) for _, file, line in found] == [("surat-pengantar.md.j2", 3)]


def test_the_report_shows_the_line_of_the_theme(
    region: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (region / "tema.yaml").write_text("warna:\n  aksen: hijau\n", "utf-8")
    assert main(["build", "daerah", "--draft", "--rinci"]) == 0
    err = capsys.readouterr().err
    assert "TATA-25" in err and "tema.yaml:2:" in err and "aksen: hijau" in err


BROKEN = [
    ("susunan.yaml", "a: ["),
    ("susunan.yaml", "bagian:\n  - {berkas: tiada.md.j2, judul: Tiada, id: tiada, jenis: bab}\n"),
    ("bagian/05-penganggaran.md.j2", "{{ daerah.nama + 1 }}\n"),
    ("bagian/05-penganggaran.md.j2", "```tabel tiada\n```\n"),
    ("tema.yaml", "warna: ["),
]


@pytest.mark.parametrize(("file", "text"), BROKEN)
def test_a_galat_of_a_template_stops_the_final_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], file: str, text: str
) -> None:
    """check and build say the same, an older file stays, a draft is made, and so it is in a batch."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "semua" / "daerah"
    shutil.copytree(ROOT / "dossier" / "kabupaten-bandung", folder)
    assert main(["check", "semua/daerah"]) == 0
    (tmp_path / "hasil").mkdir()
    (tmp_path / "hasil" / "daerah.pdf").write_bytes(b"%PDF-lama")
    (folder / "bagian").mkdir()
    (folder / file).write_text(text, "utf-8")
    capsys.readouterr()
    assert main(["check", "semua/daerah", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    galat = [
        each["code"] for each in told["findings"] if each["severity"] == "galat" and not each["accepted"]
    ]
    assert galat
    assert main(["build", "semua/daerah"]) == 1
    assert f"{len(galat)} galat" in capsys.readouterr().err
    assert (tmp_path / "hasil" / "daerah.pdf").read_bytes() == b"%PDF-lama"
    assert main(["build", "semua/daerah", "--draft"]) == 0
    assert main(["batch", "semua", "-o", "keluar", "-j", "1"]) == 5
    assert not list((tmp_path / "keluar").glob("*.pdf"))

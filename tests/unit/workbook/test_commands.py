"""form, convert, merge and check --jawab: exit codes, files written, files spared."""

from __future__ import annotations

from pathlib import Path

import pytest

from paritrana.cli import main
from paritrana.readers.workbook import is_workbook
from paritrana.workspace import FolderWorkspace
from tests.support.workbooks import BANDUNG, book_of, filled, loaded, tree


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_form_is_made_once(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["form", "--kode", "32.04", "-o", "formulir.xlsx"]) == 0
    before = Path("formulir.xlsx").read_bytes()
    assert main(["formulir", "-o", "formulir.xlsx"]) == 2
    assert "sudah ada dan tidak ditimpa" in capsys.readouterr().err
    assert Path("formulir.xlsx").read_bytes() == before
    assert main(["form", "-o", "formulir.xls"]) == 2
    assert main(["form", "--kode", "99.99", "-o", "lain.xlsx"]) == 2


def test_a_workbook_is_checked_like_a_folder(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bandung.xlsx").write_bytes(filled())
    assert main(["check", "bandung.xlsx"]) == 0
    assert "bandung.xlsx Anggaran!E9  anggaran[2023 APBD pagu].nilai" in capsys.readouterr().out


def test_a_folder_may_hold_a_workbook_but_not_two_forms(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bandung").mkdir()
    Path("bandung/bukti.xlsx").write_bytes(filled())
    assert main(["check", "bandung"]) == 0
    Path("bandung/bukti.yaml").write_bytes(BANDUNG.read_bytes())
    capsys.readouterr()
    assert main(["check", "bandung"]) == 3
    assert "memuat bukti.yaml dan bukti.xlsx" in capsys.readouterr().err
    assert main(["check", "bandung/bukti.xlsx"]) == 0


def test_a_dossier_is_named_after_its_workbook() -> None:
    assert FolderWorkspace("a/formulir.xlsx").name == "formulir"
    assert FolderWorkspace("a/bukti.xlsx").name == "a"
    assert FolderWorkspace("a/bukti.yaml").name == "a"


def test_there_and_back(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bukti.yaml").write_bytes(BANDUNG.read_bytes())
    assert main(["convert", "bukti.yaml", "b.xlsx"]) == 0
    assert capsys.readouterr().out == "b.xlsx ditulis.\n"
    assert main(["ubah", "b.xlsx", "c.yaml"]) == 0
    assert loaded(tree(Path("c.yaml").read_bytes(), "c.yaml")) == loaded(tree(BANDUNG.read_bytes(), "b.yaml"))
    capsys.readouterr()
    assert main(["convert", "b.xlsx", "bukti.yaml"]) == 0
    assert capsys.readouterr().out == "bukti.yaml diperbarui; komentar dan urutannya tetap.\n"
    assert Path("bukti.yaml").read_bytes() == BANDUNG.read_bytes()
    assert main(["convert", "bukti.yaml", "b.xlsx"]) == 2
    assert main(["convert", "b.xlsx", "b.pdf"]) == 2


def test_nothing_is_written_from_what_can_not_be_read(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.xlsx").write_bytes(b"%PDF-1.7")
    assert main(["convert", "b.xlsx", "c.yaml"]) == 1
    assert "BACA-44" in capsys.readouterr().err
    assert not Path("c.yaml").exists()
    Path("d.yaml").write_text("skema: 1\nwarna: biru\n")
    assert main(["convert", "d.yaml", "d.xlsx"]) == 1
    assert not Path("d.xlsx").exists()


def test_parts_are_merged_or_the_conflict_is_said(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = ["Tahun", "Sumber", "Tahap", "Nilai"]
    Path("a.xlsx").write_bytes(book_of(Anggaran=[head, [2023, "APBD", "pagu", 5]]))
    Path("b.xlsx").write_bytes(book_of(Anggaran=[head, [2023, "APBD", "pagu", 6]]))
    Path("anggaran.csv").write_text("Tahun;Sumber;Tahap;Nilai\n2024;APBD;pagu;Rp7 juta\n")
    assert main(["merge", "a.xlsx", "anggaran.csv", "-o", "bukti.yaml"]) == 0
    assert Path("bukti.yaml").read_text().count("- tahun") == 2
    capsys.readouterr()
    assert main(["gabung", "a.xlsx", "b.xlsx", "-o", "lain.yaml"]) == 1
    told = capsys.readouterr().err
    assert "BACA-68" in told and "a.xlsx Anggaran!D2" in told and "juga b.xlsx Anggaran!D2" in told
    assert "Selengkapnya: --rinci" in told
    assert main(["gabung", "a.xlsx", "b.xlsx", "-o", "lain.yaml", "--rinci"]) == 1
    assert "bantuan: sepakati isinya" in capsys.readouterr().err
    assert not Path("lain.yaml").exists()


def test_an_answer_is_a_copy(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("b.xlsx").write_bytes(filled())
    assert main(["check", "--jawab", "b.xlsx"]) == 0
    assert Path("b.xlsx").read_bytes() == filled()
    assert Path("b.jawaban.xlsx").stat().st_size > 10_000
    brief = capsys.readouterr()
    assert "sel ditandai" in brief.out
    assert main(["check", "--jawab", "b.xlsx", "--rinci", "--lang", "en"]) == 0
    assert "Selengkapnya" not in (full := capsys.readouterr().err) and full != brief.err
    assert main(["check", "--jawab", "b.xlsx", "-o", "b.xlsx"]) == 2
    Path("bukti.yaml").write_bytes(BANDUNG.read_bytes())
    capsys.readouterr()
    assert main(["check", "--jawab", "bukti.yaml"]) == 2
    assert "paritrana convert bukti.yaml bukti.xlsx" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["b.xls", "b.ods", "b.csv"])
def test_what_has_no_answer_is_told_the_way_to_one(
    here: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    Path(name).write_bytes(b"Tahun;Sumber\n")
    assert main(["check", "--jawab", name]) == 2
    assert f'buka {name}, simpan sebagai "Excel Workbook (*.xlsx)"' in capsys.readouterr().err
    assert [path.name for path in here.iterdir()] == [name]


def test_names_decide_only_what_is_tried() -> None:
    assert is_workbook("A.XLSX") and is_workbook("a.ods") and not is_workbook("bukti.yaml")

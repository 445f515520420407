"""The command line: exit codes, streams, names, and what it never imports."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from paritrana import api
from paritrana.cli import main
from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.errors import EnvironmentFault
from paritrana.located import Address, Origin
from paritrana.readers.sources import Sources

SRC = Path(__file__).parents[2] / "src"
BANDUNG = SRC.parent / "dossier" / "kabupaten-bandung"
PDF = b"%PDF-1.7 isi"
STOPS = Fault("X-01", "x", Severity.GALAT, "salah", "perbaiki", "Apa.")
WARNS = Fault("X-02", "y", Severity.PERINGATAN, "ragu {n}", "periksa {n}", "Apa.")


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as init makes it, and the current folder beside it."""
    monkeypatch.chdir(tmp_path)
    assert main(["init", "daerah", "--kode", "32.04"]) == 0
    return tmp_path / "daerah"


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[Diagnostic]:
    """Let build find these and make a small product of it unless one stops it."""
    found: list[Diagnostic] = []

    def build(workspace: object, *, draft: bool = False, **_: object) -> api.SourcedOutcome[api.Product]:
        product = None if any(d.stops for d in found) and not draft else api.Product(PDF, 30)
        return api.SourcedOutcome(product, tuple(found), Sources("bukti.yaml"))

    monkeypatch.setattr(api, "build", build)
    return found


def python(*args: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(SRC), **more}
    return subprocess.run([sys.executable, *args], cwd=cwd, env=environment, capture_output=True, check=False)


def test_a_final_file_is_0_and_says_what_was_made(
    region: Path, built: list[Diagnostic], capsys: pytest.CaptureFixture[str]
) -> None:
    built.append(WARNS.at(Origin("bukti.yaml", 3, 1), n="satu"))
    capsys.readouterr()
    assert main(["build", "daerah"]) == 0
    out, err = capsys.readouterr()
    assert Path("hasil/daerah.pdf").read_bytes() == PDF
    assert out == (
        f"{Path('hasil/daerah.pdf')}: 30 halaman; 0 galat, 1 peringatan, 0 catatan\n"
        "Perbaikan yang paling membantu:\n"
        "  1. X-02 bukti.yaml:3:1: periksa satu\n"
    )
    assert err.startswith("Pertama, di bukti.yaml:3 (X-02): periksa satu\n\nperingatan[X-02]: ragu satu\n")


def test_a_galat_is_1_and_leaves_the_older_file(
    region: Path, built: list[Diagnostic], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["susun", "daerah"]) == 0
    built.append(STOPS.at(Address()))
    capsys.readouterr()
    Path("hasil/daerah.pdf").write_bytes(PDF + b" lama")
    assert main(["susun", "daerah"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "\ngalat[X-01]: salah\n" in err
    assert "yang lama tidak diubah" in err
    assert Path("hasil/daerah.pdf").read_bytes() == PDF + b" lama"
    assert os.listdir("hasil") == ["daerah.pdf"]


def test_a_draft_has_its_own_name_and_is_0(region: Path, built: list[Diagnostic]) -> None:
    built.append(STOPS.at(Address()))
    assert main(["build", "daerah", "--draft"]) == 0
    assert os.listdir("hasil") == ["daerah.draf.pdf"]


def test_the_output_may_be_named(region: Path, built: list[Diagnostic]) -> None:
    assert main(["build", "daerah", "-o", "a/b/c.pdf"]) == 0
    assert Path("a/b/c.pdf").read_bytes() == PDF


@pytest.mark.parametrize("target", ["daerah/bukti.yaml", "daerah/lampiran/sk.pdf", "catatan.txt"])
def test_the_evidence_and_other_files_are_never_overwritten(
    region: Path, built: list[Diagnostic], target: str
) -> None:
    Path("catatan.txt").write_text("bukan PDF")
    Path("daerah/lampiran/sk.pdf").write_bytes(PDF)
    before = Path(target).read_bytes()
    assert main(["build", "daerah", "-o", target]) == 2
    assert Path(target).read_bytes() == before


@pytest.mark.parametrize(("before", "code"), [(b"", 0), (b"%PDF-", 0), (b"%PDF", 2), (b"%", 2)])
def test_an_empty_file_and_a_pdf_may_be_overwritten(
    region: Path, built: list[Diagnostic], before: bytes, code: int
) -> None:
    Path("c.pdf").write_bytes(before)
    assert main(["build", "daerah", "-o", "c.pdf"]) == code
    assert Path("c.pdf").read_bytes() == (before if code else PDF)


def test_check_reports_on_stdout(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    code = main(["periksa", "daerah"])
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines()[-1].endswith(" catatan")
    assert code == (0 if "\n0 galat" in out else 1)


def test_check_json_is_an_object(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (region / "bukti.yaml").write_text("skema: 1\nskema: 1\n")
    capsys.readouterr()
    assert main(["check", "daerah", "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)["findings"]
    assert [(r["code"], r["line"]) for r in rows] == [("BACA-01", 2)]


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "sarif", "github", "html"])
def test_every_format_says_the_same_and_ends_alike(
    region: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (region / "bukti.yaml").write_text("skema: 1\nskema: 1\n", encoding="utf-8")
    for tag, words in (("id", "ditulis dua kali"), ("en", "stands twice")):
        capsys.readouterr()
        assert main(["check", "daerah", "--format", form, "--lang", tag]) == 1
        out, err = capsys.readouterr()
        assert words in out.replace("\n", " ")
        assert "BACA-01" in out
        assert err == ""


def test_a_report_may_be_had_in_full(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (region / "bukti.yaml").write_text("skema: 1\nskema: 1\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "daerah", "--rinci"]) == 1
    assert "galat[BACA-01 kunci-ganda]: " in capsys.readouterr().out
    assert main(["build", "daerah", "--rinci", "--lang", "en"]) == 1
    assert "error[BACA-01 kunci-ganda]: " in capsys.readouterr().err


def test_check_takes_the_file_too(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first = main(["check", "daerah"])
    assert main(["check", "daerah/bukti.yaml"]) == first


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "perintahnya belum disebut"),
        (["chek"], "perintah chek tidak dikenal; mungkin maksudnya check"),
        (["--apa"], "opsi --apa tidak dikenal"),
        (["check"], "FOLDER belum diisi"),
        (["check", "x", "y"], "argumen berlebih: y"),
        (["check", "x", "--format", "xml"], "harus salah satu dari: text, json, jsonl, sarif, github, html"),
        (["build", "x", "-o"], "-o"),
        (["init", "x"], "--kode 32.04"),
        (["init", "x", "--kode", "99.99"], "kode wilayah 99.99 tidak dikenal"),
        (["init", "x", "--kode", "32.04", "--contoh"], "pilih salah satu"),
        (["explain", "KEL-99"], "kode KEL-99 tidak dikenal"),
    ],
)
def test_wrong_calls_are_2_in_indonesian(
    args: list[str],
    words: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert "Traceback" not in err
    assert os.listdir(tmp_path) == []


def test_the_environment_is_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "tiada")]) == 3
    assert main(["check", str(tmp_path)]) == 3
    assert "paritrana init" in capsys.readouterr().err


def test_init_never_overwrites(region: Path) -> None:
    before = (region / "bukti.yaml").read_bytes()
    assert main(["init", "daerah", "--kode", "32.05"]) == 3
    assert (region / "bukti.yaml").read_bytes() == before


def test_init_makes_the_form_and_an_empty_annex_folder(region: Path) -> None:
    assert sorted(os.listdir(region)) == ["bukti.yaml", "lampiran"]
    assert "kode: 32.04" in (region / "bukti.yaml").read_text(encoding="utf-8")
    assert os.listdir(region / "lampiran") == []


def test_our_own_bug_is_70_with_a_log_and_no_traceback(
    region: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*given: object) -> None:
        raise RuntimeError("uji")

    monkeypatch.setattr(api, "check", fails)
    assert main(["check", "daerah"]) == 70
    err = capsys.readouterr().err
    (log,) = Path().glob("paritrana-kesalahan-*.log")
    assert str(log) in err
    assert "Traceback" not in err
    assert "RuntimeError: uji" in log.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_is_said(
    region: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*args: object) -> None:
        raise RuntimeError("uji")

    def full(*args: object) -> None:
        raise EnvironmentFault("ruang cakram habis")

    monkeypatch.setattr(api, "check", fails)
    monkeypatch.setattr("paritrana.workspace.write", full)
    assert main(["check", "daerah"]) == 70
    assert "RuntimeError" in capsys.readouterr().err


def test_interrupted_is_130(
    region: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "check", stopped)
    assert main(["check", "daerah"]) == 130
    assert "dihentikan" in capsys.readouterr().err


def test_explain_knows_codes_and_names_in_any_writing(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("BACA-01", "baca-1", "baca01", "kunci-ganda"):
        assert main(["jelaskan", name]) == 0
        assert capsys.readouterr().out.startswith("BACA-01 kunci-ganda (galat)\n")
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "Pembacaan berkas" in lines
    assert any(
        line.split() == ["BACA-01", "galat", "kunci-ganda", "tidak", "dapat", "diterima"] for line in lines
    )
    assert "  ANG-01     peringatan  tahun-anggaran-kosong" in lines


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["skema"]) == 0
    assert json.loads(capsys.readouterr().out)["type"] == "object"


@pytest.mark.parametrize("args", [["--help"], ["build", "--help"], ["periksa", "--help"]])
def test_help_is_indonesian(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 0
    out = capsys.readouterr().out
    assert out.startswith("Pemakaian: ")
    assert "Tampilkan bantuan ini." in out
    assert not {"Usage", "Options", "Show this"} & set(out.replace(":", " ").split())


@pytest.mark.parametrize(
    ("args", "never"),
    [
        (["--help"], {"pydantic", "reportlab", "jinja2", "markdown_it", "yaml", "pypdf", "pikepdf"}),
        (
            ["check", str(BANDUNG)],
            {"reportlab", "jinja2", "markdown_it", "pypdf", "pikepdf", "PIL", "subprocess"}
            | {"paritrana.readers.workbook", "paritrana.workbook_form.read", "openpyxl", "xlrd"},
        ),
        (["explain", "BUK-04"], {"reportlab", "jinja2", "markdown_it", "pypdf", "pikepdf", "PIL"}),
    ],
)
def test_heavy_libraries_are_imported_only_where_used(
    args: list[str], never: set[str], tmp_path: Path
) -> None:
    code = f"import sys; from paritrana.cli import main; main({args!r}); print(*sys.modules, file=sys.stderr)"
    done = python("-c", code, cwd=tmp_path)
    modules = set(done.stderr.decode().split())
    assert "paritrana.cli.commands" in modules
    assert not never & modules


@pytest.mark.parametrize("codec", ["ascii", "cp1252"])
def test_an_old_console_never_ends_a_run(codec: str, tmp_path: Path) -> None:
    (tmp_path / "bukti.yaml").write_text('skema: 1\nnäma → 漢: 1\n"daerah: x\n', encoding="utf-8")
    done = python("-m", "paritrana", "check", ".", cwd=tmp_path, PYTHONIOENCODING=codec, NO_COLOR="1")
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.rstrip().endswith(b"catatan")
    assert python("-m", "paritrana", "--help", cwd=tmp_path, PYTHONIOENCODING=codec).returncode == 0


def test_a_reader_that_goes_away_is_no_accident(tmp_path: Path) -> None:
    (tmp_path / "bukti.yaml").write_text("skema: 1\n")
    read, write = os.pipe()
    os.close(read)
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    command = [sys.executable, "-m", "paritrana", "explain"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, stdout=write, stderr=subprocess.PIPE, check=False
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("args", [["--version"], ["periksa", "tidak-ada"]])
def test_a_run_leaves_the_collector_of_garbage_as_it_was(args: list[str]) -> None:
    usual = gc.get_threshold()
    gc.set_threshold(701, 11, 12)
    try:
        main(args)
        assert gc.get_threshold() == (701, 11, 12)
    finally:
        gc.set_threshold(*usual)

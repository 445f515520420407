"""Scans are read by a program where a user asks for it; here by a small script that is called tesseract."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from paritrana import api
from paritrana.annexdata.facts import AnnexFacts
from paritrana.annexes.ocr import MOST_PAGES, Recogniser, find
from paritrana.annexes.survey import survey
from paritrana.cache import FactsCache
from paritrana.cli import main
from paritrana.evidence.tracing import Verdict, trace
from paritrana.workspace import FolderWorkspace
from tests.support.annexes import HEAD, region
from tests.unit.evidence.test_tracing import loaded
from tools.odd_annexes import pdfs, pictures

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the script is for a shell")

ROW = "kepesertaan: [{indikator: Nelayan kecil, per: 31 Desember 2023, jumlah: 5.950, bukti: B-01}]\n"
LINE = "Nelayan kecil 5.950 orang"


class Program:
    """A folder with a program called tesseract, which says a line, and notes how often it was asked to read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.calls = folder / "panggilan"

    def make(self, says: str = LINE, languages: str = "eng ind osd", ends: int = 0) -> None:
        script = f"""#!/bin/sh
case "$1" in
  --version) echo "tesseract 5.0.contoh"; exit 0;;
  --list-langs) printf '%s\\n' "List of available languages (3):" {languages}; exit 0;;
esac
head -c 2 >> {self.calls}
cat > /dev/null
echo " $*" >> {self.calls}
printf '{says}\\n\\f'
exit {ends}
"""
        path = self.folder / "tesseract"
        path.write_text(script)
        path.chmod(0o755)

    def asked(self) -> list[str]:
        """What it was asked to read."""
        return self.calls.read_text().splitlines() if self.calls.exists() else []


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    made = Program(tmp_path / "program")
    monkeypatch.setenv("PATH", f"{made.folder}:/usr/bin:/bin")
    return made


def found() -> Recogniser:
    made = find()
    assert isinstance(made, Recogniser), made
    return made


def read(folder: Path, notes: FactsCache, *files: bytes, **rows: str) -> dict[str, AnnexFacts]:
    ids = region(folder, {f"a-{n}.pdf": data for n, data in enumerate(files)}, ROW, **rows)
    workspace = FolderWorkspace(folder, {})
    facts = survey({id: name for name, id in ids.items()}, workspace)
    evidence = api.check(workspace).value
    assert evidence
    return found().read(facts, evidence.exhibits, notes)


def scans(pages: int) -> bytes:
    return pdfs.data(pdfs.make(*[b"0 0 100 100 re f"] * pages))


def test_only_pages_without_text_are_read(program: Program, tmp_path: Path) -> None:
    program.make()
    facts = read(tmp_path, FactsCache(), pdfs.scanned()(), pdfs.font_not_embedded(), pictures.photo())
    assert facts["B-01"].recognised == {1} and facts["B-01"].texts[0].strip() == LINE
    assert facts["B-02"].recognised == frozenset() and facts["B-02"].texts[0].strip()
    assert facts["B-03"].recognised == {1}
    assert program.asked() == ["P5 stdin stdout -l ind --dpi 300"] * 2


def test_what_was_read_is_noted_for_program_and_language(program: Program, tmp_path: Path) -> None:
    program.make()
    notes = FactsCache()
    first = read(tmp_path, notes, pdfs.scanned()())
    assert read(tmp_path, notes, pdfs.scanned()()) == first
    assert len(program.asked()) == 1
    program.make("lain", languages="eng")
    assert read(tmp_path, notes, pdfs.scanned()())["B-01"].texts[0].strip() == "lain"
    assert [call.split()[4] for call in program.asked()] == ["ind", "eng"]


def test_a_program_that_fails_reads_nothing_and_leaves_no_note(program: Program, tmp_path: Path) -> None:
    program.make(ends=1)
    notes = FactsCache()
    assert read(tmp_path, notes, pdfs.scanned()())["B-01"].recognised == frozenset()
    program.make()
    assert read(tmp_path, notes, pdfs.scanned()())["B-01"].recognised == {1}


def test_no_more_pages_are_read_than_are_promised(program: Program, tmp_path: Path) -> None:
    program.make()
    facts = read(tmp_path, FactsCache(), scans(MOST_PAGES + 5), B_01=f"halaman: 4-{MOST_PAGES + 5}")
    assert facts["B-01"].recognised == set(range(4, MOST_PAGES + 4))


def test_what_was_read_confirms_with_a_reservation(program: Program, tmp_path: Path) -> None:
    program.make()
    facts = read(tmp_path, FactsCache(), pdfs.scanned()())
    proof = "bukti: [{id: B-01, judul: Surat, jenis: surat, berkas: a.pdf}]\n"
    (seen,) = trace(loaded(HEAD + proof + ROW), facts)
    assert (seen.verdict, seen.recognised, seen.line) == (Verdict.FOUND, True, LINE)


def test_the_dossier_says_what_a_machine_read_and_nothing_else_changes(
    program: Program, tmp_path: Path
) -> None:
    program.make("")
    region(tmp_path, {"a.pdf": pdfs.scanned()()}, ROW)
    without = api.build(FolderWorkspace(tmp_path, {}), draft=True).value
    blind = api.build(FolderWorkspace(tmp_path, {}), draft=True, recogniser=found()).value
    assert without and blind and without.pdf == blind.pdf
    program.make()
    made = api.build(FolderWorkspace(tmp_path, {}), draft=True, recogniser=found())
    assert made.value and "BUK-40" in {d.code for d in made.diagnostics}
    with pikepdf.open(BytesIO(made.value.pdf)) as pdf:
        alts = [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    assert any(alt.endswith(f"Teks halaman, terbaca mesin (OCR) dan dapat keliru: {LINE}") for alt in alts)


@pytest.mark.parametrize("languages", ["", "deu osd"], ids=["no program", "no language"])
def test_without_it_a_word_is_said_and_everything_goes_on(
    languages: str,
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if languages:
        program.make(languages=languages)
    monkeypatch.setenv("PATH", str(program.folder))
    monkeypatch.chdir(tmp_path)
    region(tmp_path, {"a.pdf": pdfs.scanned()()}, ROW)
    assert main(["check", "."]) == 0
    usual = capsys.readouterr().out
    assert main(["check", ".", "--ocr"]) == 0
    told = capsys.readouterr()
    assert told.out == usual
    assert told.err.startswith("paritrana: pindaian tidak dibaca: tesseract tidak ")
    assert "pasang tesseract-ocr" in told.err and program.asked() == []

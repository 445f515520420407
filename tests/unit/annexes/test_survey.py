"""What survey sees, and that no annex, however broken, ends anything but its own page count."""

from __future__ import annotations

import sys
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfWriter

from paritrana.annexdata.facts import AnnexState
from paritrana.annexes.inspection import kind_of
from paritrana.annexes.sandbox import process as module
from paritrana.annexes.survey import survey
from paritrana.workspace import FolderWorkspace
from tests.support.children import fake_children


def pdf(pages: int, password: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.fixture
def region(tmp_path: Path) -> Path:
    (tmp_path / "lampiran").mkdir()
    (tmp_path / "lampiran" / "sk.pdf").write_bytes(pdf(3))
    Image.new("RGB", (40, 30)).save(tmp_path / "lampiran" / "foto.jpg")
    (tmp_path / "lampiran" / "rusak.pdf").write_bytes(b"%PDF-1.7\ntidak lengkap")
    (tmp_path / "lampiran" / "kunci.pdf").write_bytes(pdf(1, "rahasia"))
    (tmp_path / "lampiran" / "kosong.pdf").write_bytes(b"")
    (tmp_path / "lampiran" / "folder.pdf").mkdir()
    return tmp_path


def test_every_item_gets_its_facts(region: Path) -> None:
    names = [
        "sk.pdf",
        "lampiran/sk.pdf",
        "lampiran\\sk.pdf",
        "foto.jpg",
        "rusak.pdf",
        "kunci.pdf",
        "kosong.pdf",
    ]
    names += ["folder.pdf", "tiada.pdf", "", "../luar.pdf", "/etc/passwd", "a\0b", "x" * 300]
    items = {f"B-{n:02}": name for n, name in enumerate(names, 1)}
    facts = list(survey(items, FolderWorkspace(region)).values())
    assert [f.id for f in facts] == list(items)
    assert [f.state.value for f in facts] == (
        ["ada"] * 4 + ["ditolak"] * 4 + ["tidak ada", "tanpa berkas"] + ["ditolak"] * 3 + ["tidak ada"]
    )
    assert [f.pages for f in facts[:5]] == [3, 3, 3, 1, None]
    assert facts[0].sha256 == sha256((region / "lampiran" / "sk.pdf").read_bytes()).hexdigest()
    assert facts[0].size == (region / "lampiran" / "sk.pdf").stat().st_size
    assert (facts[0].kind, facts[3].kind) == ("pdf", "jpeg")
    assert facts[4].refused == "PDF rusak dan tidak dapat dibaca"
    assert facts[5].refused == "PDF terkunci kata sandi"
    assert facts[6].refused == "berkas kosong"
    assert facts[10].refused == "letaknya di luar folder daerah"
    assert all(bool(f.refused) == (f.state is AnnexState.REFUSED) for f in facts)


def test_a_link_out_of_the_folder_is_refused(region: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("luar") / "rahasia.pdf"
    outside.write_bytes(pdf(1))
    (region / "lampiran" / "tautan.pdf").symlink_to(outside)
    facts = survey({"B-01": "tautan.pdf"}, FolderWorkspace(region))
    assert facts["B-01"].refused == "letaknya di luar folder daerah"


def test_no_child_is_started_without_a_file_to_open(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "Child", None)
    (region / "data.xlsx").write_bytes(b"PK\x03\x04 xl/workbook.xml")
    facts = survey({"B-01": "data.xlsx", "B-02": ""}, FolderWorkspace(region))
    assert (facts["B-01"].kind, facts["B-01"].pages) == ("xlsx", None)


def test_a_picture_is_opened_too(region: Path) -> None:
    (region / "putus.png").write_bytes(b"\x89PNG\r\n\x1a\n putus")
    frames = [Image.new("1", (20, 20)) for _ in range(3)]
    frames[0].save(region / "tiga.tif", save_all=True, append_images=frames[1:])
    facts = survey({"B-01": "foto.jpg", "B-02": "putus.png", "B-03": "tiga.tif"}, FolderWorkspace(region))
    assert facts["B-01"].pages == 1
    assert facts["B-02"].refused == "gambar rusak dan tidak dapat dibaca"
    assert facts["B-03"].pages == 3


def test_a_child_that_cannot_start_refuses_its_annexes(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(region / "tiada"))
    assert survey({"B-01": "sk.pdf"}, FolderWorkspace(region, {}))["B-01"].state is AnnexState.REFUSED


def test_a_hanging_child_is_stopped(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TIME_LIMIT_S", 0.01)
    monkeypatch.setattr(module, "PER_JOB_S", 0)
    facts = survey({"B-01": "sk.pdf"}, FolderWorkspace(region, {}))["B-01"]
    assert facts.state is AnnexState.REFUSED
    assert "batas waktu" in facts.refused


def test_a_dying_child_costs_one_annex_only(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (region / "lampiran" / "bom.pdf").write_bytes(pdf(2))
    (region / "lampiran" / "akhir.pdf").write_bytes(pdf(1))
    started = fake_children(monkeypatch, dies_on="bom.pdf")
    items = {"B-01": "sk.pdf", "B-02": "bom.pdf", "B-03": "akhir.pdf"}
    facts = survey(items, FolderWorkspace(region, {}))
    assert [facts[id].pages for id in items] == [7, None, 7]
    assert facts["B-02"].refused == "PDF tidak selesai dibaca dalam batas waktu dan memori"
    assert len(started) == 2


def test_the_region_folder_cannot_feed_the_child_its_own_modules(
    region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (region / "json.py").write_text("raise SystemExit('dari folder daerah')")
    monkeypatch.chdir(region)
    assert survey({"B-01": "sk.pdf"}, FolderWorkspace(region))["B-01"].pages == 3


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\n%PDF-1.4", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"II*\x00", "tiff"),
        (b"PK\x03\x04....word/document.xml", "docx"),
        (b"PK\x03\x04....xl/workbook.xml", "xlsx"),
        (b"PK\x03\x04....lain", "lain"),
        (b"halo", "lain"),
        (b"", "lain"),
    ],
)
def test_kinds_by_their_first_bytes(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind

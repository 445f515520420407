"""What a folder and a disk can do to a run: always a sentence with a remedy, never a half-written file."""

from __future__ import annotations

import os
from datetime import date
from errno import EACCES, EIO, ENOSPC
from pathlib import Path
from typing import Any

import pytest

from paritrana import workspace
from paritrana.errors import EnvironmentFault
from paritrana.installation import data_folder
from paritrana.workspace import FolderWorkspace, Shipped, create, write


def test_a_vanished_folder_and_a_missing_file_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="periksa namanya"):
        FolderWorkspace(tmp_path / "tiada").evidence()
    with pytest.raises(EnvironmentFault, match="paritrana init"):
        FolderWorkspace(tmp_path).evidence()


def test_a_folder_named_like_the_evidence_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "bukti.yaml").mkdir()
    with pytest.raises(EnvironmentFault, match="bukan berkas biasa"):
        FolderWorkspace(tmp_path).evidence()


def test_a_file_that_vanishes_between_two_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bukti.yaml").write_text("skema: 1")
    monkeypatch.setattr(os.path, "isfile", lambda path: str(path).endswith("bukti.yaml"))
    (tmp_path / "bukti.yaml").unlink()
    monkeypatch.setattr(os.path, "lexists", lambda path: str(path).endswith("bukti.yaml"))
    with pytest.raises(EnvironmentFault, match="tidak ada"):
        FolderWorkspace(tmp_path).evidence()


@pytest.mark.parametrize(("number", "words"), [(EACCES, "izin"), (EIO, "tidak dapat dibaca")])
def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    (tmp_path / "bukti.yaml").write_text("skema: 1")

    def refuses(self: Path, *args: Any, **more: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuses)
    with pytest.raises(EnvironmentFault, match=words):
        FolderWorkspace(tmp_path).evidence()


def test_the_evidence_is_named_as_the_user_named_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sumedang").mkdir()
    (tmp_path / "sumedang" / "bukti.yaml").write_bytes(b"skema: 1")
    for given in ("sumedang", "sumedang/", "sumedang/bukti.yaml"):
        assert FolderWorkspace(given).evidence().file == "sumedang/bukti.yaml"
        assert FolderWorkspace(given).name == "sumedang"
    monkeypatch.chdir("sumedang")
    for given in (".", "bukti.yaml", "../sumedang"):
        assert FolderWorkspace(given).name == "sumedang"


def test_a_full_disk_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.pdf"
    write(target, b"lama")

    def full(self: Path, data: bytes) -> int:
        with open(self, "wb") as stream:
            stream.write(data[:3])
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(EnvironmentFault, match="ruang cakram habis"):
        write(target, b"baru sekali")
    assert target.read_bytes() == b"lama"
    assert os.listdir(tmp_path) == ["a.pdf"]


def test_a_file_open_in_a_viewer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pdf"
    write(target, b"lama")

    def locked(*args: Any) -> None:
        raise PermissionError(EACCES, "in use")

    monkeypatch.setattr(os, "replace", locked)
    with pytest.raises(EnvironmentFault, match="tutup program"):
        write(target, b"baru")
    assert os.listdir(tmp_path) == ["a.pdf"]


def test_no_permission_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*args: Any, **more: Any) -> None:
        raise PermissionError(EACCES, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuses)
    with pytest.raises(EnvironmentFault, match="izin menulis"):
        write(tmp_path / "a.pdf", b"x")


def test_an_output_that_is_a_folder_a_device_or_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "berkas").write_text("x")
    for target in (tmp_path / "folder.pdf", Path(os.devnull)):
        with pytest.raises(EnvironmentFault, match="bukan berkas biasa"):
            write(target, b"x")
    with pytest.raises(EnvironmentFault, match="bukan folder"):
        write(tmp_path / "berkas" / "a.pdf", b"x")
    with pytest.raises(EnvironmentFault, match="terlalu panjang"):
        write(tmp_path / ("x" * 300 + ".pdf"), b"x")
    assert Path(os.devnull).exists()
    assert sorted(os.listdir(tmp_path)) == ["berkas", "folder.pdf"]


def test_missing_folders_are_made_and_the_mode_is_the_usual_one(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b" / "c.pdf", b"x")
    (tmp_path / "biasa").write_text("x")
    assert (tmp_path / "a/b/c.pdf").stat().st_mode == (tmp_path / "biasa").stat().st_mode


def test_create_refuses_before_it_writes_anything(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("ada")
    with pytest.raises(EnvironmentFault, match="tidak ditimpa"):
        create(tmp_path, [("a", b"1"), ("b", b"2")])
    assert os.listdir(tmp_path) == ["b"]


def test_the_region_may_put_its_own_words_over_the_shipped_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, region = tmp_path / "paket", tmp_path / "daerah"
    (shipped / "bagian").mkdir(parents=True)
    (region / "bagian").mkdir(parents=True)
    (shipped / "susunan.yaml").write_text("asli")
    (shipped / "bagian" / "05-x.md.j2").write_text("asli")
    (region / "bagian" / "05-x.md.j2").write_text("daerah")
    (region / "bagian" / "99-y.md.j2").write_text("tambahan")
    monkeypatch.setattr(workspace, "data_folder", lambda name: shipped)
    space = FolderWorkspace(region)
    assert space.own_templates() == ("bagian/05-x.md.j2", "bagian/99-y.md.j2")
    found = [space.template(name) for name in ("susunan.yaml", "bagian/05-x.md.j2", "tiada", "../rahasia")]
    assert [f and f.data for f in found] == [b"asli", b"daerah", None, None]
    assert found[0] is not None
    assert found[0].file == "templates/susunan.yaml"
    assert found[1] is not None
    assert found[1].file.endswith("daerah/bagian/05-x.md.j2")


def test_what_a_worker_keeps_of_the_installation_never_hides_a_region_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "paket").mkdir()
    (tmp_path / "paket" / "tema.yaml").write_text("asli")
    for name in ("satu", "dua"):
        (tmp_path / name).mkdir()
    (tmp_path / "dua" / "tema.yaml").write_text("daerah")
    monkeypatch.setattr(workspace, "data_folder", lambda name: tmp_path / "paket")
    kept = Shipped()

    def read(region: str, name: str = "tema.yaml") -> bytes | None:
        found = FolderWorkspace(tmp_path / region, shipped=kept).template(name)
        return found and found.data

    assert [read("satu"), read("dua"), read("satu")] == [b"asli", b"daerah", b"asli"]
    assert read("satu", "baru.yaml") is None
    (tmp_path / "paket" / "baru.yaml").write_text("baru")
    assert read("satu", "baru.yaml") == b"baru"
    (tmp_path / "paket" / "tema.yaml").unlink()
    assert [read("satu"), read("dua")] == [b"asli", b"daerah"]
    assert FolderWorkspace(tmp_path / "satu").template("tema.yaml") is None


def test_the_data_is_found_and_its_absence_is_said() -> None:
    assert (data_folder("assets") / "wilayah" / "wilayah.tsv").is_file()
    with pytest.raises(EnvironmentFault, match="pasang ulang"):
        data_folder("tiada")


def test_the_date_of_issue_comes_from_the_environment_only(tmp_path: Path) -> None:
    assert FolderWorkspace(tmp_path, {}).issue_date() is None
    assert FolderWorkspace(tmp_path, {"SOURCE_DATE_EPOCH": "1714003200"}).issue_date() == date(2024, 4, 25)
    for bad in ("kemarin", "9" * 30, "1.5"):
        with pytest.raises(EnvironmentFault, match="SOURCE_DATE_EPOCH"):
            FolderWorkspace(tmp_path, {"SOURCE_DATE_EPOCH": bad}).issue_date()

"""Finding dossiers: what counts as one, in which order, under which names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from paritrana.batch.dossiers import find


def dossier(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "bukti.yaml").write_text("skema: 1")


def names(root: Path, output: Path | None = None) -> list[str]:
    return [d.name for d in find(root, output or root / "hasil")]


def test_dossiers_at_any_depth_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b", "a/2", "a/10", "c/d/e"):
        dossier(tmp_path / name)
    assert names(tmp_path) == ["a/10", "a/2", "b", "c/d/e"]


def test_what_is_hidden_set_aside_or_inside_a_dossier_is_not_looked_at(tmp_path: Path) -> None:
    for name in ("a", ".git/x", "_arsip/y", "a/lampiran/salinan", "hasil/z"):
        dossier(tmp_path / name)
    assert names(tmp_path) == ["a"]
    assert names(tmp_path, tmp_path / "lain") == ["a", "hasil/z"]


def test_a_folder_beside_dossiers_that_has_no_evidence_gets_a_row(tmp_path: Path) -> None:
    dossier(tmp_path / "a")
    (tmp_path / "salah-nama").mkdir()
    (tmp_path / "salah-nama" / "Bukti (1).yaml").write_text("skema: 1")
    assert names(tmp_path) == ["a", "salah-nama"]
    dossier(tmp_path / "jabar" / "b")
    (tmp_path / "jabar" / "kosong").mkdir()
    assert names(tmp_path) == ["a", "jabar/b", "jabar/kosong", "salah-nama"]


def test_a_dossier_itself_is_a_batch_of_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier(tmp_path / "satu")
    assert names(tmp_path / "satu") == ["satu"]
    monkeypatch.chdir(tmp_path / "satu")
    assert [d.stem for d in find(Path(), Path("hasil"))] == ["satu"]


def test_a_workbook_makes_a_dossier_too(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "bukti.xlsx").write_bytes(b"PK")
    assert names(tmp_path) == ["a"]


def test_nothing_to_find(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert names(tmp_path) == []
    assert names(tmp_path / "tiada") == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that tells case apart")
def test_names_that_another_file_system_takes_for_one_get_two_files(tmp_path: Path) -> None:
    for name in ("Kota", "kota", "x", "x.draf"):
        dossier(tmp_path / name)
    found = find(tmp_path, tmp_path / "hasil")
    assert [d.name for d in found] == ["Kota", "kota", "x", "x.draf"]
    files = [f"{d.stem}{kind}.pdf".casefold() for d in found for kind in ("", ".draf")]
    assert len(set(files)) == 8
    assert found[0].stem == "Kota"
    assert found[1].stem.startswith("kota-")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_that_leads_round_in_a_circle_ends(tmp_path: Path) -> None:
    dossier(tmp_path / "a" / "b")
    (tmp_path / "a" / "lingkar").symlink_to(tmp_path / "a")
    (tmp_path / "lagi").symlink_to(tmp_path / "a")
    assert names(tmp_path) == ["a/b"]

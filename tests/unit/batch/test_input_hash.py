"""The seal changes with everything that can change a byte, and with nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from paritrana.batch import input_hash
from paritrana.batch.input_hash import dossier_hash, installation_hash, newest


@pytest.fixture
def region(tmp_path: Path) -> Path:
    (tmp_path / "lampiran").mkdir()
    (tmp_path / "bukti.yaml").write_text("skema: 1")
    (tmp_path / "lampiran" / "b-01.pdf").write_text("isi")
    return tmp_path


def seal(folder: Path) -> str:
    return dossier_hash(folder, "pemasangan")


CHANGES = {
    "evidence": ("bukti.yaml", "skema: 1 "),
    "annex": ("lampiran/b-01.pdf", "isl"),
    "another annex": ("lampiran/b-02.pdf", ""),
    "own theme": ("tema.yaml", ""),
    "own section": ("bagian/01-x.md.j2", ""),
    "hidden annex": ("lampiran/.b-01.pdf", ""),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_file_of_the_region_counts(region: Path, change: str) -> None:
    before = seal(region)
    name, text = CHANGES[change]
    (region / name).parent.mkdir(exist_ok=True)
    (region / name).write_text(text)
    assert seal(region) != before


def test_a_renamed_and_a_moved_file_count(region: Path) -> None:
    seen = {seal(region)}
    (region / "lampiran" / "b-01.pdf").rename(region / "lampiran" / "b-1.pdf")
    seen.add(seal(region))
    (region / "lampiran" / "b-1.pdf").rename(region / "b-1.pdf")
    seen.add(seal(region))
    assert len(seen) == 3


def test_age_and_place_and_what_passes_by_do_not_count(region: Path, tmp_path: Path) -> None:
    before = seal(region)
    os.utime(region / "bukti.yaml", (1, 1))
    (region / ".paritrana-123-4.tmp").write_text("separuh")
    assert seal(region) == before
    moved = region.rename(tmp_path.parent / f"{tmp_path.name}-lain")
    assert seal(moved) == before


def test_the_installation_counts(region: Path) -> None:
    assert dossier_hash(region, "satu") != dossier_hash(region, "dua")


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_where_a_link_leads_counts(region: Path) -> None:
    for name in ("satu", "dua"):
        (region / name).mkdir()
    (region / "kini").symlink_to("satu")
    before = seal(region)
    (region / "kini").unlink()
    (region / "kini").symlink_to("dua")
    assert seal(region) != before
    (region / "kini").unlink()
    (region / "kini").symlink_to("kini")
    assert seal(region)


def test_what_cannot_be_read_has_a_seal_too(region: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(path: str) -> object:
        raise input_hash.EnvironmentFault(path)

    before = seal(region)
    monkeypatch.setattr(input_hash, "fingerprint", refuses)
    assert seal(region) != before
    assert seal(region / "tiada") == seal(region / "tiada")


def test_code_templates_assets_libraries_and_the_epoch_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = input_hash.data_folder
    assert installation_hash({}) == installation_hash({})
    seen = {installation_hash({}), installation_hash({"SOURCE_DATE_EPOCH": "1"})}
    for name in ("templates", "assets"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(
            input_hash, "data_folder", lambda n, name=name: tmp_path / n if n == name else real(n)
        )
        seen.add(installation_hash({}))
    monkeypatch.setattr(input_hash, "data_folder", real)
    monkeypatch.setattr(input_hash.paritrana, "__file__", str(tmp_path / "__init__.py"))
    seen.add(installation_hash({}))
    monkeypatch.undo()
    monkeypatch.setattr(input_hash, "version", lambda name: "0")
    seen.add(installation_hash({}))
    assert len(seen) == 6


def test_the_newest_file_tells_when_a_region_changed(region: Path) -> None:
    os.utime(region / "bukti.yaml", (5, 1_000))
    os.utime(region / "lampiran" / "b-01.pdf", (5, 2_000))
    assert newest(region) == 2_000
    assert newest(region / "tiada") == 0

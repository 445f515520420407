"""What a region's folder lets in: nothing from outside of it, whatever its neighbours are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from paritrana.errors import EnvironmentFault
from paritrana.workspace import FolderWorkspace, Shipped

REFUSED = "letaknya di luar folder daerah"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Folder `kab` beside `kab-rahasia`, whose name begins alike."""
    for name in ("kab/lampiran/dalam", "kab-rahasia/lampiran", "kab/lampiran-lama"):
        (tmp_path / name).mkdir(parents=True)
    for name in (
        "kab/lampiran/a.pdf", "kab/lampiran/dalam/b.pdf", "kab/c.png", "kab-rahasia/x.pdf", "luar.pdf",
        "kab-rahasia/lampiran/a.pdf", "kab/lampiran-lama/d.pdf",
    ):  # fmt: skip
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path / "kab"


@pytest.mark.parametrize(
    "name",
    [
        "../kab-rahasia/x.pdf",
        "..\\kab-rahasia\\x.pdf",
        "lampiran/../../kab-rahasia/x.pdf",
        "../luar.pdf",
        "../../luar.pdf",
        "../kab-rahasia",
        "../kab/c.png",  # leads back from the folder, but out of `lampiran`
        "/etc/hostname",
        "a\0.pdf",
    ],
)
def test_nothing_comes_from_beside_the_folder(region: Path, name: str) -> None:
    assert FolderWorkspace(region, {}).annex(name).refused == REFUSED
    assert FolderWorkspace(region, {}).picture(name) is None or name.endswith("c.png")


def test_a_link_to_the_neighbour_is_refused(region: Path) -> None:
    (region / "tautan.pdf").symlink_to(region.parent / "kab-rahasia" / "x.pdf")
    (region / "pintas").symlink_to(region.parent / "kab-rahasia")
    for name in ("tautan.pdf", "pintas/x.pdf"):
        assert FolderWorkspace(region, {}).annex(name).refused == REFUSED


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.pdf", "lampiran/a.pdf"),
        ("lampiran/a.pdf", "lampiran/a.pdf"),
        ("lampiran\\a.pdf", "lampiran/a.pdf"),
        ("dalam/b.pdf", "lampiran/dalam/b.pdf"),
        ("lampiran/../c.png", "c.png"),
        ("lampiran-lama/d.pdf", "lampiran-lama/d.pdf"),
    ],
)
def test_what_lies_inside_is_found(region: Path, name: str, found: str) -> None:
    annex = FolderWorkspace(region, {}).annex(name)
    assert (annex.path, annex.refused, annex.missing) == (str((region / found).resolve()), "", False)


def test_what_is_missing_and_what_is_no_file(region: Path) -> None:
    workspace = FolderWorkspace(region, {})
    assert workspace.annex("tiada.pdf").missing
    assert workspace.annex("dalam").refused == "bukan berkas biasa"
    assert workspace.annex(".").refused == "bukan berkas biasa"
    assert workspace.annexes() == ("lampiran/a.pdf",)
    assert FolderWorkspace(region.parent / "luar.pdf", {}).annexes() == ()


def test_a_folder_at_the_root_holds_everything_below_it() -> None:
    """The root's own path ends in a separator already."""
    workspace = FolderWorkspace(Path("/"), {})
    assert not workspace.annex("etc/passwd").refused


def test_pictures_and_templates_come_from_inside(region: Path) -> None:
    (region / "bagian").mkdir()
    (region / "bagian" / "x.md.j2").write_bytes(b"isi")
    (region / "bagian" / "luar.md.j2").symlink_to(region.parent / "kab-rahasia" / "x.pdf")
    workspace = FolderWorkspace(region, {}, shipped=Shipped())
    assert workspace.picture("c.png") == b"kab/c.png"
    assert workspace.picture("tiada.png") is None
    assert workspace.picture("lampiran") is None
    inside = workspace.template("bagian/x.md.j2")
    assert inside and inside.data == b"isi"
    assert workspace.template("bagian/luar.md.j2") is None
    assert workspace.template("../kab-rahasia/x.pdf") is None


# --- which file is the evidence ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["bukti.yaml", "bukti.xlsx", "bukti.xlsm", "bukti.ods", "bukti.xls"])
def test_the_evidence_of_a_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"isi")
    assert FolderWorkspace(tmp_path, {}).evidence().data == b"isi"


def test_two_of_them_are_a_question(tmp_path: Path) -> None:
    for name in ("bukti.yaml", "bukti.ods"):
        (tmp_path / name).write_bytes(b"isi")
    with pytest.raises(EnvironmentFault, match=r"bukti\.yaml dan bukti\.ods"):
        FolderWorkspace(tmp_path, {})
    assert FolderWorkspace(tmp_path / "bukti.ods", {}).evidence().data == b"isi"


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("daerah", "daerah"),
        ("daerah/bukti.yaml", "daerah"),
        ("daerah/bukti.xlsx", "daerah"),
        ("daerah/BUKTI.XLSX", "daerah"),
        ("daerah/sumedang.xlsx", "sumedang"),
        ("daerah/sumedang.csv", "sumedang"),
        ("daerah/sumedang.yaml", "daerah"),
        ("daerah/sumedang.txt", "sumedang.txt"),
    ],
)
def test_a_region_is_called_after_its_folder_or_its_workbook(tmp_path: Path, given: str, name: str) -> None:
    (tmp_path / "daerah").mkdir()
    assert FolderWorkspace(tmp_path / given, {}).name == name

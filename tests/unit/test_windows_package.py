"""The Windows package: what a set of wheels lacks is named, the batch files are ASCII, the manual can be set as PDF."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from tools.windows_package.batch_files import FILES
from tools.windows_package.complete import missing
from tools.windows_package.manual import write_pdf

ROOT = Path(__file__).resolve().parents[2]


def wheel(folder: Path, name: str, *needs: str, tag: str = "py3-none-any") -> None:
    """Put a wheel with nothing but its metadata into a folder."""
    package, version = name.split("-")
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        lines = [f"Name: {package}", f"Version: {version}", *(f"Requires-Dist: {need}" for need in needs)]
        archive.writestr(f"{name}.dist-info/METADATA", "\n".join(lines) + "\n\n")
    (folder / f"{name}-{tag}.whl").write_bytes(stream.getvalue())


def test_a_complete_set_lacks_nothing(tmp_path: Path) -> None:
    wheel(tmp_path, "paritrana-0.1.0", "click>=8", "lxml", 'tomli; python_version < "3.11"')
    wheel(tmp_path, "click-8.5.1", 'colorama; platform_system == "Windows"')
    wheel(tmp_path, "colorama-0.4.6", tag="py2.py3-none-any")
    wheel(tmp_path, "lxml-6.1.3", 'cssselect; extra == "cssselect"', tag="cp311-cp311-win_amd64")
    assert missing(tmp_path, "paritrana") == []


def test_what_windows_alone_asks_for_is_missed(tmp_path: Path) -> None:
    wheel(tmp_path, "paritrana-0.1.0", "click>=8")
    wheel(tmp_path, "click-8.5.1", 'colorama; platform_system == "Windows"')
    assert missing(tmp_path, "paritrana") == ["colorama (tidak ada, diminta click)"]


def test_an_older_version_another_machine_and_an_extra_are_missed(tmp_path: Path) -> None:
    wheel(tmp_path, "paritrana-0.1.0", "click>=9", "lxml", "pydantic[email]")
    wheel(tmp_path, "click-8.5.1")
    wheel(tmp_path, "lxml-6.1.3", tag="cp311-cp311-manylinux_2_17_x86_64")
    wheel(tmp_path, "pydantic-2.14.4", 'email-validator; extra == "email"')
    assert missing(tmp_path, "paritrana") == [
        "click (versi 8.5.1, perlu >=9, diminta paritrana)",
        "email-validator (tidak ada, diminta pydantic)",
        "lxml (bukan untuk Windows dan Python 3.11, diminta paritrana)",
    ]


def test_the_batch_files_are_ascii_and_ask_nothing_of_the_internet() -> None:
    assert set(FILES) == {"pasang.bat", "susun.bat", "BACA-DULU.txt"}
    for text in FILES.values():
        assert text.isascii() and "\r" not in text
    assert "--no-index --find-links paket paritrana" in FILES["pasang.bat"]
    assert '--jawab "%~1"' in FILES["susun.bat"]


def test_the_manual_is_set_with_its_pictures(tmp_path: Path) -> None:
    write_pdf(ROOT / "docs" / "panduan.md", tmp_path / "PANDUAN.pdf")
    reader = PdfReader(tmp_path / "PANDUAN.pdf")
    text = " ".join("".join(page.extract_text() for page in reader.pages).split())
    assert "Lima langkah dengan Excel" in text and "Kalau ada masalah" in text
    assert sum(len(page.images) for page in reader.pages) == 5

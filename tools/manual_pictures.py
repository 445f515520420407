"""Make the pictures of docs/panduan.md: the program makes, checks and answers a form, LibreOffice shows it.

python -m tools.manual_pictures        # needs soffice
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook
from PIL import Image, ImageChops
from pypdfium2 import PdfDocument

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "panduan"
_DPI = 110
_TALL = 520
"""Pixels of a picture at most; what lies below is cut off."""
_GREYS = 48


def main() -> None:
    """Write every picture anew."""
    TARGET.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        paritrana(folder, "form", "--kode", "32.04", "-o", "formulir.xlsx")
        paritrana(folder, "convert", str(ROOT / "dossier" / "kabupaten-bandung"), "bukti.xlsx")
        change(folder / "bukti.xlsx")
        paritrana(folder, "check", "--jawab", "bukti.xlsx")
        paritrana(folder, "build", str(ROOT / "dossier" / "kabupaten-bandung"), "-o", "dosir.pdf")
        blank, filled = shown(folder, "formulir.xlsx"), shown(folder, "bukti.xlsx")
        answered = shown(folder, "bukti.jawaban.xlsx")
        draw(page(blank, "Formulir Bukti"), "1-formulir.png")
        draw(page(filled, "Tahap *"), "2-isi.png")
        draw(page(answered, "Daftar perbaikan"), "3-daftar-perbaikan.png")
        draw(page(answered, "Tahap *"), "4-jawaban.png")
        draw((folder / "dosir.pdf", 0), "5-dosir.png", tall=760, dpi=62)


def paritrana(folder: Path, *arguments: str) -> None:
    """Run the program in a folder; a finding is no failure here."""
    done = subprocess.run(
        [sys.executable, "-m", "paritrana", *arguments],
        cwd=folder, env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)


def change(file: Path) -> None:
    """Write what clerks write: an unclear unit, a word that is no stage, an office in charge."""
    book = load_workbook(BytesIO(file.read_bytes()))
    sheet = book["Anggaran"]
    sheet["E9"], sheet["D10"] = "Rp20,7 M", "anggaran"
    front = book["Mulai"]
    for row in front.iter_rows(min_row=12, max_row=52):
        office = {"Anggaran": "Bappeda", "Kepesertaan": "Dinas Tenaga Kerja", "Bukti": "Bagian Hukum"}
        if row[1].value in office:
            row[5].value = office[str(row[1].value)]
    book.save(file)


def shown(folder: Path, name: str) -> Path:
    """The workbook as LibreOffice prints it."""
    profile = (folder / "profil").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", name],
        cwd=folder, check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    return (folder / name).with_suffix(".pdf")


def page(file: Path, words: str) -> tuple[Path, int]:
    """The first page of a PDF that holds these words."""
    document = PdfDocument(file)
    texts = (
        document[number].get_textpage().get_text_range().replace("\r\n", "\n")
        for number in range(len(document))
    )
    return file, next(number for number, text in enumerate(texts) if words in text)


def draw(place: tuple[Path, int], name: str, *, tall: int = _TALL, dpi: int = _DPI) -> None:
    """Draw a page without its margins, in few colours."""
    file, number = place
    drawn = PdfDocument(file)[number].render(scale=dpi / 72).to_pil().convert("RGB")
    box = ImageChops.invert(drawn).getbbox() or (0, 0, *drawn.size)
    left, top, right, bottom = max(0, box[0] - 8), max(0, box[1] - 8), box[2] + 8, min(box[3], box[1] + tall)
    cut = drawn.crop((left, top, min(right, drawn.width), bottom))
    cut.quantize(_GREYS, method=Image.Quantize.MEDIANCUT).save(TARGET / name, optimize=True)


if __name__ == "__main__":
    main()

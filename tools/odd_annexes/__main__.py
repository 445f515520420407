"""Every odd file with what must become of it; run as a script, write them into a folder."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pikepdf import Array, Name

from tools.odd_annexes import pdfs, pictures

VECTOR, RASTER, MISSING = "vektor", "gambar", "tidak dimuat"


@dataclass(frozen=True, slots=True)
class Odd:
    """A file's maker, and what becomes of each of its pages, or the reason it is refused for."""

    make: Callable[[], bytes]
    pages: tuple[str, ...] = ()
    refused: str = ""


ODD: dict[str, Odd] = {
    "biasa.pdf": Odd(pdfs.plain, (VECTOR, VECTOR)),
    "terkunci.pdf": Odd(pdfs.locked, refused="PDF terkunci kata sandi"),
    "larangan-cetak.pdf": Odd(pdfs.printing_forbidden, (VECTOR,)),
    "terpotong.pdf": Odd(pdfs.cut_off, (VECTOR, VECTOR)),
    "sampah-di-depan.pdf": Odd(pdfs.behind_rubbish, (VECTOR, VECTOR)),
    "tanpa-halaman.pdf": Odd(pdfs.without_pages, refused="PDF tanpa halaman"),
    "pohon-melingkar.pdf": Odd(pdfs.page_tree_in_a_circle, refused="PDF rusak dan tidak dapat dibaca"),
    "xfa.pdf": Odd(pdfs.dynamic_form, refused="PDF formulir XFA yang isinya hanya tampak di Adobe Reader"),
    "aktif.pdf": Odd(pdfs.active, (VECTOR,)),
    "putar-90.pdf": Odd(pdfs.turned(90), (VECTOR,)),
    "putar-180.pdf": Odd(pdfs.turned(180), (VECTOR,)),
    "putar-270.pdf": Odd(pdfs.turned(270), (VECTOR,)),
    "melintang.pdf": Odd(pdfs.across, (VECTOR,)),
    "raksasa.pdf": Odd(pdfs.huge, (VECTOR,)),
    "mungil.pdf": Odd(pdfs.tiny, (VECTOR,)),
    "kotak-rusak.pdf": Odd(pdfs.broken_boxes, (VECTOR, VECTOR)),
    "fon-tak-tertanam.pdf": Odd(pdfs.font_not_embedded, (RASTER,)),
    "teks-tersembunyi.pdf": Odd(pdfs.hidden_text, (VECTOR,)),
    "pindaian.pdf": Odd(pdfs.scanned(), (VECTOR,)),
    "pindaian-interpolasi.pdf": Odd(pdfs.scanned(Interpolate=True, Intent=Name.Perceptual), (VECTOR,)),
    "pindaian-lab.pdf": Odd(pdfs.scanned(ColorSpace=Array([Name.CalGray, 3])), (RASTER,)),
    "tembus-pandang.pdf": Odd(pdfs.transparent, (RASTER,)),
    "berlapis.pdf": Odd(pdfs.layered, (RASTER,)),
    "formulir-berlapis.pdf": Odd(pdfs.layered_form, (RASTER,)),
    "gambar-berlapis.pdf": Odd(pdfs.layered_picture, (RASTER,)),
    "warna-cetak.pdf": Odd(pdfs.printing_colours, (RASTER,)),
    "bercap.pdf": Odd(pdfs.stamped, (RASTER,)),
    "formulir-berulang.pdf": Odd(pdfs.form_in_itself, (RASTER,)),
    "keadaan-bersarang.pdf": Odd(pdfs.nested_states, (RASTER, VECTOR)),
    "omong-kosong.pdf": Odd(pdfs.nonsense, (RASTER, RASTER, VECTOR)),
    "bom.pdf": Odd(pdfs.bomb, (MISSING, VECTOR)),
    "bom-gambar.pdf": Odd(pdfs.picture_bomb, (RASTER, VECTOR)),
    "penanda.pdf": Odd(pdfs.many_bookmarks, (VECTOR, VECTOR, VECTOR)),
    "foto.jpg": Odd(pictures.photo, (VECTOR,)),
    "foto-diputar.jpg": Odd(pictures.turned_photo, (VECTOR,)),
    "foto-cmyk.jpg": Odd(pictures.printing_photo, (RASTER,)),
    "foto-terpotong.jpg": Odd(pictures.cut_photo, (MISSING,)),
    "transparan.png": Odd(pictures.transparent_png, (RASTER,)),
    "palet.png": Odd(pictures.palette_png, (RASTER,)),
    "enam-belas-bit.png": Odd(pictures.deep_png, (RASTER,)),
    "bom.png": Odd(pictures.png_bomb, refused="gambar lebih dari 40 juta piksel"),
    "faks.tif": Odd(pictures.fax, (RASTER, RASTER, RASTER)),
    "cmyk.tif": Odd(pictures.printing_tiff, (RASTER, RASTER)),
    "bernama-salah.jpg": Odd(pdfs.plain, (VECTOR, VECTOR)),
}
"""By file name. `annexes/prepare.py` promises what becomes of a page; a file may be refused at the survey already."""


def main(folder: Path) -> None:
    """Write every file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, odd in ODD.items():
        (folder / name).write_bytes(odd.make())
        print(f"{name:28} {odd.make.__doc__ or ''}".strip())


if __name__ == "__main__":
    main(Path(sys.argv[1]))

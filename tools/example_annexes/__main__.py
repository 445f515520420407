"""Write every annex into the example's folder: `python -m tools.example_annexes [folder]`."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from tools.example_annexes import accounts, laws, pictures
from tools.example_annexes.figures import EXAMPLE
from tools.example_annexes.paper import Document

FILES: dict[str, Document] = {
    "lambang.png": pictures.emblem,
    "lampiran/B-01_Perda-6-2021.pdf": laws.regional_law,
    "lampiran/B-02_Perbup-17-2019.pdf": laws.regent_regulation,
    "lampiran/B-03_Perbup-29-2022.pdf": laws.amendment,
    "lampiran/B-04_DPA-2023.pdf": accounts.budget_paper,
    "lampiran/B-05_LRA-2019-2023.pdf": accounts.realisation,
    "lampiran/B-07_SK-Tim-Koordinasi.pdf": laws.decision,
    "lampiran/B-08_Surat-BPJS.pdf": accounts.bpjs_letter,
    "lampiran/B-09_Berita-Acara-Rekonsiliasi.pdf": accounts.reconciliation,
    "lampiran/B-10_PKS.pdf": laws.agreement,
    "lampiran/B-11_Foto-Santunan.jpg": pictures.photograph,
    "lampiran/B-12_Pindaian-Surat-Edaran.png": pictures.scanned_letter,
    "lampiran/B-13_Kliping.pdf": accounts.clipping,
    "lampiran/B-14_Petikan-RPJMD-RKPD.pdf": laws.plans,
}


def main(folder: Path) -> None:
    """Write the files and print their sizes and SHA-256, which bukti.yaml may quote."""
    for name, make in FILES.items():
        data = make()
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{len(data):7d}  {sha256(data).hexdigest()}  {name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else EXAMPLE)

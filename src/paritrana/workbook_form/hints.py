"""What the form tells a clerk about a column: the help line, an example, the words of a drop-down, a note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from paritrana.indonesian import is_missing
from paritrana.located import Node
from paritrana.workbook_form.layout import FormColumn, FormTable, Path, tables
from paritrana.workbook_form.table_texts import lines

MISSING = "tidak tersedia"
_NOTES = {
    "uang": "Tulis seperti dalam dokumen: 4.799.995.200, atau teks Rp20,7 miliar bila dokumennya membulatkan.",
    "banyak": "Bilangan bulat: 97.150. Bila sumbernya membulatkan: sekitar 77 ribu.",
    "persen": "Dengan tanda persen dan koma desimal: 37,13%.",
    "waktu": "Tanggal, bulan, tahun, atau rentang: 31 Desember 2023; April 2024; 2023.",
    "hari": "Tanggal lengkap: 31 Desember 2023.",
    "tahun": "Empat angka: 2023.",
    "bulan": "Banyak bulan, 1 sampai 12.",
    "ya_tidak": "Pilih ya atau tidak.",
    "rujukan": "Tanda bukti dan halamannya: B-04 hlm. 12; beberapa dipisahkan titik koma.",
    "program": "Beberapa program dipisahkan koma: JKK, JKM.",
    "daftar_teks": "Beberapa isi dipisahkan titik koma.",
    "halaman": "Satu halaman atau rentang: 1–4.",
    "ukuran": "Uang, persentase, bilangan, atau kata.",
}
_SHORT = {
    "uang": "Rp216 juta", "banyak": "97.150", "persen": "37,13%", "waktu": "31 Desember 2023", "hari": "2 Mei 2024",
    "tahun": "2023", "bulan": "12", "ya_tidak": "ya", "rujukan": "B-04 hlm. 12", "program": "JKK, JKM",
    "halaman": "1–4", "ukuran": "14 hari",
}  # fmt: skip
_LONGEST_EXAMPLE = 110
"""Characters of an example below its heading; a longer one is replaced by a shorter, or cut. Set by eye."""


@dataclass(frozen=True, slots=True)
class Hints:
    """Examples by table and path, taken from a complete region."""

    examples: Mapping[tuple[str, Path], str]

    @staticmethod
    def of(example: Node) -> Hints:
        """Take for each column the first value of a complete example that is no gap and not too long."""
        found: dict[tuple[str, Path], str] = {}
        for table in tables():
            for line in lines(example, table):
                for path, text in line.texts.items():
                    plain = " ".join(text.split())
                    kept = found.get((table.name, path), "")
                    if not is_missing(plain) and (not kept or len(kept) > _LONGEST_EXAMPLE > len(plain)):
                        found[table.name, path] = plain
        return Hints(found)

    def example(self, table: FormTable, column: FormColumn) -> str:
        """One example of what a column holds."""
        own = self.examples.get((table.name, column.path), "")
        text = own or (
            column.scalar.choices[0] if column.scalar.choices else _SHORT.get(column.scalar.name, "…")
        )
        return text if len(text) <= _LONGEST_EXAMPLE else text[:_LONGEST_EXAMPLE].rsplit(" ", 1)[0] + " …"


def help_line(column: FormColumn) -> str:
    """One line: what belongs here, and whether it must be filled in."""
    text = column.slot.description.replace("`", "")
    return f"Wajib. {text}" if column.slot.required and len(column.path) == 1 else text


def note(column: FormColumn) -> str:
    """The note of a heading: what is accepted, how a gap is said, the key in findings."""
    parts = [column.slot.description.replace("`", ""), _NOTES.get(column.scalar.name, "")]
    if column.scalar.choices and column.scalar.name == "pilihan":
        more = " Kata lain boleh." if column.scalar.open else ""
        parts.append(f"Pilihan: {', '.join(column.scalar.choices)}.{more}")
    if column.slot.gap and column.slot.required:
        parts.append(f'Bila datanya tidak ada: "{MISSING}", dengan alasannya di kolom Alasan.')
    parts.append(f"Dalam laporan: {'.'.join(column.path)}")
    return "\n".join(part for part in parts if part)


def choices(column: FormColumn) -> tuple[str, ...]:
    """The words of a drop-down, () where there is none."""
    if not column.scalar.choices:
        return ()
    gap = (MISSING,) if column.scalar.gap and column.scalar.name != "ya_tidak" else ()
    return (*column.scalar.choices, *gap)


def strict(column: FormColumn) -> bool:
    """Whether a drop-down refuses other words."""
    return not column.scalar.open and column.scalar.name in ("pilihan", "ya_tidak")

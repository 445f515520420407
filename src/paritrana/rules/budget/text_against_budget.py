"""Nilai anggaran dalam teks lain dari tabelnya.

Mengapa juri ragu: klaim "Realisasi APBD 2023 Rp13,6 miliar" dicocokkan dengan tabel anggaran. Angka yang berubah antara
teks dan tabel membuat seluruh anggaran diperiksa ulang.

Contoh: klaim: "Realisasi APBD 2023 Rp13.646.880.000", sedangkan tabelnya Rp13.466.880.000.

Perbaikan: samakan dengan DPA atau LRA; bila keduanya benar, sebut apa yang membedakannya (tahap, dana, atau
perangkat daerah).

Sumber: alasan keraguan juri yang diberitakan: angka yang berubah dari satu bagian ke bagian lain. Nilai yang ada di
tempat mana pun dalam tabel, atau jumlah baris-barisnya, tidak dilaporkan; pembulatan sudah diperhitungkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import PlanningDocument
from paritrana.field.intervals import Interval, thousandfold
from paritrana.indonesian import Rupiah, format_rupiah, format_rupiah_short, parse_rupiah
from paritrana.rules.case import Case
from paritrana.rules.funds import Line, total_of, value_of

FAULT = Fault(
    code="ANG-63",
    name="nilai-teks-beda-anggaran",
    severity=Severity.PERINGATAN,
    headline="teks menyebut {tahap} {tahun} {tertulis}, sedangkan tabelnya {tabel}",
    help="samakan teks dan tabel menurut DPA atau LRA, atau sebut apa yang membedakan keduanya",
    explanation=__doc__,
)
_STAGES = {
    "realisasi": re.compile(r"\b(?:realisasi|terealisasi|terserap|serapan|dibelanjakan)\w*\b", re.IGNORECASE),
    "pagu": re.compile(r"\b(?:pagu|alokasi|dialokasikan|dianggarkan|anggaran)\w*\b", re.IGNORECASE),
}
_AMOUNT = re.compile(
    r"(?P<hedge>(?:sekitar|hampir|lebih dari|kurang lebih)\s)?Rp\s?\d[\d.,]*\d?(?:\s(?:ribu|juta|miliar|triliun))?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:anggar|dianggar|pagu|alokasi|dialokasi|realisasi|terealisasi|serap|terserap)\w*\b[^;\n]*Rp", re.I
)
_OTHER = re.compile(
    r"\b(?:naik|meningkat|bertambah|turun|berkurang|selisih|sisa|tambahan|ditambah|per orang|per bulan|setiap orang"
    r"|santunan"
    r"|klaim|manfaat|biaya|target|ditargetkan|akan|rencana|usulan|diusulkan|diharapkan|triwulan|semester|bulan|tertagih|piutang"
    r"|beasiswa|upah|di antaranya|termasuk|antara lain|masing-masing|sebagian|kecamatan|provinsi|kesehatan|JKN)\b"
    r"|\b(?:untuk|bagi|khusus) (?!perlindungan|jaminan|iuran|program|pekerja\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the one amount of a sentence about one year's budget against all rows of that year and stage."""
    lines = [line for rows in case.series.values() for line in rows]
    for sentence in case.prose.sentences(_ABOUT, ("rp",)) if lines else ():
        amounts, years = list(_AMOUNT.finditer(sentence.text)), set(_YEAR.findall(sentence.text))
        if len(amounts) != 1 or len(years) != 1 or _OTHER.search(sentence.text):
            continue
        amount = parse_rupiah(amounts[0][0].rstrip(".,"))
        year, stage = int(years.pop()), _stage(sentence.text)
        rows = [line for line in lines if line.year == year and (stage == "" or _of(line, stage))]
        if isinstance(sentence.part, PlanningDocument) or not isinstance(amount, Rupiah) or not _sure(rows):
            continue
        if not _known(case, amount, lines, rows):
            yield FAULT.at(
                sentence.at,
                related=[Related(field(line.at, line.row, "amount"), "angkanya") for line in rows],
                tahap=stage or "anggaran",
                tahun=str(year),
                tertulis=format_rupiah(amount),
                tabel=_printed(rows),
            )


def _stage(text: str) -> str:
    """The stage a sentence speaks of, spending before allocation; "" where it names none."""
    return next((stage for stage, words in _STAGES.items() if words.search(text)), "")


def _of(line: Line, stage: str) -> bool:
    return line.row.stage == "realisasi" if stage == "realisasi" else line.allocates


def _sure(rows: list[Line]) -> bool:
    """Whether there are rows and each has its amount, so that their sum can be told."""
    return bool(rows) and all(line.amount for line in rows)


def _known(case: Case, amount: Rupiah, lines: list[Line], rows: list[Line]) -> bool:
    """Whether any figure of money, or any sum of rows that a sentence can mean, is that amount."""
    told = Interval.of(amount)
    figures = [
        Interval.of(value)
        for _, part in case.parts
        for value in part.__dict__.values()
        if isinstance(value, Rupiah)
    ]
    sums = [total_of(rows), total_of([line for line in lines if line.row.stage == "realisasi"])]
    for purse in case.series:
        own = case.series[purse]
        sums += [total_of([line for line in rows if line in own])]
        sums += [
            total_of([line for line in rows if line.row.stage == stage]) for stage in ("pagu", "perubahan")
        ]
    slipped = any(thousandfold(told, one) for one in (total_of([line]) for line in rows))
    return slipped or any(told.meets(one) for one in (*figures, *sums))


def _printed(rows: list[Line]) -> str:
    one = rows[0].amount
    return format_rupiah(one) if len(rows) == 1 and one else format_rupiah_short(value_of(rows), 2)

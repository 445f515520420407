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
from paritrana.evidence.model import Budget, PlanningDocument
from paritrana.field.intervals import Interval, thousandfold, total
from paritrana.indonesian import Rupiah, format_rupiah, join_words, parse_rupiah
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-63",
    name="nilai-teks-beda-anggaran",
    severity=Severity.PERINGATAN,
    headline="teks menyebut {tahap} {tahun} {tertulis}, sedangkan tabelnya {tabel}",
    help="samakan teks dan tabel menurut DPA atau LRA, atau sebut apa yang membedakan keduanya",
    explanation=__doc__,
)
_STAGES = {
    "realisasi": re.compile(
        r"\b(?:(?:te|di|me)?realisasi|terserap|diserap|menyerap|serapan|dibelanjakan|membelanjakan)\w*\b",
        re.IGNORECASE,
    ),
    "pagu": re.compile(
        r"\b(?:pagu|(?:di|meng|ter)?alokasi|dianggarkan|menganggarkan|teranggarkan|anggaran)\w*\b",
        re.IGNORECASE,
    ),
}
_AMOUNT = re.compile(
    r"(?P<hedge>(?:sekitar|hampir|lebih dari|kurang lebih)\s)?Rp\s?\d[\d.,]*\d?(?:\s(?:ribu|juta|miliar|triliun))?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:(?:di|meng|ter)?anggar|pagu|(?:di|meng|ter)?alokasi|(?:di|me|te)?realisasi|(?:di|ter)?serap|menyerap|dibelanja"
    r"|membelanja)\w*\b[^;\n]*Rp"
    r"|\bRp[^;\n]*\b(?:(?:di|te)realisasi|(?:di|ter)anggar|(?:di|ter)alokasi|(?:di|ter)serap)\w*\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:naik|meningkat|bertambah|turun|berkurang|selisih|sisa|tambahan|ditambah|per orang|per bulan|setiap orang"
    r"|santunan"
    r"|klaim|manfaat|biaya|target|ditargetkan|akan|rencana|usulan|diusulkan|diharapkan|triwulan|semester|bulan|tertagih|piutang"
    r"|beasiswa|upah|di antaranya|termasuk|antara lain|masing-masing|sebagian|kecamatan|provinsi|kesehatan|JKN)\b"
    r"|\b(?:untuk|bagi|khusus) (?!perlindungan|jaminan|iuran|program|pekerja\b)",
    re.IGNORECASE,
)
_SHOWN = 3
"""Amounts of the table that the headline names; the related places are all of them."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


_Row = tuple[Address, Budget, Rupiah]


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the one amount of a sentence about one year's budget against all rows of that year and stage."""
    for sentence in case.prose.sentences(_ABOUT) if case.budgets else ():
        amounts, years = list(_AMOUNT.finditer(sentence.text)), set(_YEAR.findall(sentence.text))
        if len(amounts) != 1 or len(years) != 1 or _OTHER.search(sentence.text):
            continue
        amount, stage = parse_rupiah(amounts[0][0].rstrip(".,")), _stage(sentence.text)
        rows = _rows(case, int(years.pop()), stage)
        if isinstance(sentence.part, PlanningDocument) or not isinstance(amount, Rupiah) or not rows:
            continue
        if not _has_amount(case, amount, rows):
            yield FAULT.at(
                sentence.at,
                related=[Related(field(at, row, "amount"), "angkanya") for at, row, _ in rows],
                tahap=stage or "anggaran",
                tahun=str(rows[0][1].year),
                tertulis=format_rupiah(amount),
                tabel=join_words([format_rupiah(value) for _, _, value in rows[:_SHOWN]]),
            )


def _stage(text: str) -> str:
    """The stage a sentence speaks of, spending before allocation; "" where it names none."""
    return next((stage for stage, words in _STAGES.items() if words.search(text)), "")


def _rows(case: Case, year: int, stage: str) -> list[_Row]:
    """The rows of a year and stage; none where one of them has no amount, since nobody can tell their sum then."""
    kinds = {"realisasi": ("realisasi",), "pagu": ("pagu", "perubahan")}.get(
        stage, ("pagu", "perubahan", "realisasi")
    )
    rows = [(at, row, row.amount) for at, row in case.budgets if row.year == year and row.stage in kinds]
    known = [(at, row, amount) for at, row, amount in rows if isinstance(amount, Rupiah)]
    return known if len(known) == len(rows) else []


def _has_amount(case: Case, amount: Rupiah, rows: list[_Row]) -> bool:
    """Whether any figure of money, or any sum of rows that a sentence can mean, is that amount, or its unit slipped."""
    written = Interval.of(amount)
    if any(thousandfold(written, Interval.of(value)) for _, _, value in rows):
        return True
    sums: dict[object, list[Rupiah]] = {}
    for _, row, value in rows:
        for key in ("all", ("stage", row.stage), ("fund", row.fund), (row.stage, row.fund)):
            sums.setdefault(key, []).append(value)
    for _, row in case.budgets:
        if row.stage == "realisasi" and isinstance(row.amount, Rupiah):
            sums.setdefault("every year", []).append(row.amount)
    figures = (value for _, part in case.parts for value in part.__dict__.values() if type(value) is Rupiah)
    return any(written.meets(Interval.of(value)) for value in figures) or any(
        written.meets(total(values)) for values in sums.values()
    )

"""Nilai manfaat atau piutang dalam teks lain dari tabelnya.

Mengapa juri ragu: klaim "Manfaat JKM 2023 Rp6,6 miliar" dicocokkan dengan tabel manfaat. Angka yang berubah antara
teks dan tabel membuat keduanya tidak dipercaya.

Contoh: klaim: "Manfaat JKM 2023 Rp6.612.000.000", sedangkan tabelnya Rp6.216.000.000.

Perbaikan: samakan dengan surat BPJS Ketenagakerjaan; bila keduanya benar, sebut apa yang membedakannya.

Sumber: alasan keraguan juri yang diberitakan: angka yang berubah dari satu bagian ke bagian lain. Nilai yang ada di
tempat mana pun dalam tabel, atau jumlah baris-barisnya, tidak dilaporkan; pembulatan sudah diperhitungkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Arrears, Benefit
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Period, Rupiah, format_rupiah, format_rupiah_short, parse_rupiah
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-13",
    name="nilai-teks-beda-manfaat",
    severity=Severity.PERINGATAN,
    headline="teks menyebut {hal} {tahun} {tertulis}, sedangkan tabelnya {tabel}",
    help="samakan teks dan tabel menurut surat BPJS Ketenagakerjaan, atau sebut apa yang membedakan keduanya",
    explanation=__doc__,
)
_BENEFIT = re.compile(r"\b(?:manfaat|klaim|santunan|JKM|JKK|JHT|JP|JKP|beasiswa)\b", re.IGNORECASE)
_ARREARS = re.compile(r"\b(?:piutang|tunggakan|tertagih)\b", re.IGNORECASE)
_PROGRAMME = re.compile(r"\b(?:JKM|JKK|JHT|JP|JKP)\b|\bbeasiswa\b")
_AMOUNT = re.compile(
    r"(?:(?:sekitar|hampir|lebih dari|kurang lebih)\s)?Rp\s?\d[\d.,]*\d?(?:\s(?:ribu|juta|miliar"
    r"|triliun))?",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:naik|meningkat|bertambah|turun|berkurang|selisih|sisa|per orang|setiap|masing-masing|sebesar-besarnya"
    r"|iuran|anggaran"
    r"|target|akan|upah|triwulan|semester|di antaranya|termasuk|sebagian|seorang|nasional|provinsi)\b",
    re.IGNORECASE,
)
_HEIRS = re.compile(r"\bahli waris\b", re.IGNORECASE)
"""What heirs were handed on one day is a part of a year's benefits: it may be less than the table, never more."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_Row = tuple[Address, Benefit | Arrears, Rupiah]


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the amounts of a sentence about one year's benefits or arrears against the rows of that year."""
    benefits = [(at, row, row.amount) for at, row in case.benefits if isinstance(row.amount, Rupiah)]
    arrears = [(at, row, row.amount) for at, row in case.rows(Arrears) if isinstance(row.amount, Rupiah)]
    for sentence in case.prose.sentences(_AMOUNT) if benefits or arrears else ():
        text, years = sentence.text, set(_YEAR.findall(sentence.text))
        if len(years) != 1 or _OTHER.search(text):
            continue
        year, owed = int(years.pop()), bool(_ARREARS.search(text))
        rows: list[_Row] = _of_year(
            [*arrears] if owed else [*benefits] if _BENEFIT.search(text) else [], year
        )
        named = set(_PROGRAMME.findall(text))
        rows = [
            one for one in rows if not named or not isinstance(one[1], Benefit) or one[1].programme in named
        ]
        for found in _AMOUNT.finditer(text) if rows else ():
            amount = parse_rupiah(found[0].rstrip(".,"))
            if isinstance(amount, Rupiah) and _differs(case, amount, rows, part=bool(_HEIRS.search(text))):
                yield FAULT.at(
                    sentence.at,
                    related=[Related(field(at, row, "amount"), "angkanya") for at, row, _ in rows],
                    hal="piutang" if owed else "manfaat",
                    tahun=str(year),
                    tertulis=format_rupiah(amount),
                    tabel=_table_words(rows),
                )
                break


def _of_year(rows: list[_Row], year: int) -> list[_Row]:
    found = []
    for at, row, amount in rows:
        when = row.time if isinstance(row, Benefit) else row.as_of
        if isinstance(when, Period) and when.end.year == year:
            found.append((at, row, amount))
    return found


def _differs(case: Case, amount: Rupiah, rows: list[_Row], *, part: bool) -> bool:
    """Whether no rows have an amount; one that may be a part of theirs differs only where it is more than all."""
    if part and not Interval.of(amount).above(total(value for _, _, value in rows)):
        return False
    return not _has_amount(case, amount, rows)


def _has_amount(case: Case, amount: Rupiah, rows: list[_Row]) -> bool:
    """Whether an amount is what one case is paid, a figure of any table, or the sum of the rows it can mean."""
    written = Interval.of(amount)
    if amount.value <= case.constants.scholarship_max:
        return True
    figures = [
        Interval.of(value)
        for _, part in case.parts
        for value in part.__dict__.values()
        if isinstance(value, Rupiah)
    ]
    by_kind: dict[object, list[Rupiah]] = {}
    for _, row, value in rows:
        by_kind.setdefault(row.programme if isinstance(row, Benefit) else "", []).append(value)
    sums = [total(value for _, _, value in rows), *(total(values) for values in by_kind.values())]
    return any(written.meets(one) for one in (*figures, *sums))


def _table_words(rows: list[_Row]) -> str:
    if len(rows) == 1:
        return format_rupiah(rows[0][2])
    return format_rupiah_short(sum((value.value for _, _, value in rows), Decimal(0)), 2)

"""Kenaikan dalam teks tidak sesuai dengan kedua angkanya.

Mengapa juri ragu: dari Rp1 miliar menjadi Rp1,2 miliar adalah naik 20%, bukan 50%. Ini hitungan yang dilakukan juri di
tempat; yang salah satu kali membuat pertumbuhan lain tidak dipercaya.

Contoh: "Realisasi naik 50 persen dari Rp1.000.000.000 pada 2023 menjadi Rp1.200.000.000 pada 2024."

Perbaikan: hitung (baru − lama) ÷ lama × 100; selisih dua persentase ditulis dalam poin persen, selisih dua jumlah dalam
rupiah atau orang.

Sumber: penghitungan; pembulatan ketiga angka sudah diperhitungkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.field.intervals import Interval
from paritrana.indonesian import (
    Count,
    Percent,
    Quantity,
    Rupiah,
    format_count,
    format_percent,
    format_points,
    format_times,
    parse_count,
    parse_percent,
    parse_rupiah,
)
from paritrana.rules.case import Case
from paritrana.rules.changes import PAIR, StatedChange, change_in
from paritrana.rules.wording import as_text

FAULT = Fault(
    code="INO-08",
    name="perubahan-salah-hitung",
    severity=Severity.PERINGATAN,
    headline="tertulis {kata} {tertulis}, sedangkan {lama} menjadi {baru} adalah {hitungan}",
    help="hitung selisihnya dan (baru − lama) ÷ lama × 100, lalu perbaiki yang salah",
    explanation=__doc__,
)
_YEARS = range(1990, 2100)


def check(case: Case) -> Iterator[Diagnostic]:
    """Reckon the change of every sentence that gives it with one number before and one after."""
    for sentence in case.prose.sentences(PAIR):
        change, pairs = change_in(sentence.text), list(PAIR.finditer(sentence.text))
        if change is None or len(pairs) != 1:
            continue
        old, new = _read_pair(pairs[0]["old"], pairs[0]["new"])
        if old is not None and new is not None and not _fits(change, old, new):
            yield FAULT.at(
                sentence.at,
                kata=change.word,
                tertulis=change.written,
                lama=as_text(old),
                baru=as_text(new),
                hitungan=_change_words(change, old, new),
            )


def _read_pair(old: str, new: str) -> tuple[Quantity | None, Quantity | None]:
    """Both numbers, of one kind; a first one without its unit has that of the second."""
    second = _read(new)
    if isinstance(second, Rupiah) and not old.casefold().startswith("rp"):
        old = f"Rp{old}"
    if second is not None and second.unit and not re.search(r"[a-z]{4}", old.casefold()) and "." not in old:
        old = f"{old} {second.unit}"
    if isinstance(second, Percent) and "%" not in old and "persen" not in old.casefold():
        old = f"{old}%"
    first = _read(old)
    same = type(first) is type(second) and first is not None and bool(first.value)
    return (first, second) if same else (None, None)


def _read(text: str) -> Quantity | None:
    """An amount, a percentage or a count; a year is none."""
    plain = text.strip().rstrip(".,")
    if plain.casefold().startswith("rp"):
        found: object = parse_rupiah(plain)
    elif "%" in plain or "persen" in plain.casefold():
        found = parse_percent(plain)
    else:
        found = parse_count(plain)
    if isinstance(found, Count) and not found.unit and "." not in plain and int(found.value) in _YEARS:
        return None
    return found if isinstance(found, Quantity) else None


def _fits(told: StatedChange, old: Quantity, new: Quantity) -> bool:
    """Whether what is told can be the change; an amount of money says nothing of people, nor the other way round."""
    if told.kind in ("Rp", "orang") and not isinstance(old, Rupiah if told.kind == "Rp" else Count):
        return True
    return told.fits(Interval.of(old), Interval.of(new), percents=isinstance(old, Percent))


def _change_words(told: StatedChange, old: Quantity, new: Quantity) -> str:
    """The change as it is, in the words that fit it."""
    direction, moved = "turun" if new.value < old.value else "naik", abs(new.value - old.value)
    if told.kind == "kali":
        return format_times(new.value / old.value)
    if told.kind == "poin":
        return f"{direction} {format_points(moved)}"
    if told.kind in ("Rp", "orang"):
        about = "" if old.exact and new.exact else "sekitar "
        amount = format_count(moved)
        return f"{direction} {about}Rp{amount}" if told.kind == "Rp" else f"{direction} {about}{amount} orang"
    return f"{direction} {format_percent(moved / old.value * 100, 1)}"

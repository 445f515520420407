"""Persentase kenaikan dalam teks tidak sesuai dengan kedua angkanya.

Mengapa juri ragu: dari Rp1 miliar menjadi Rp1,2 miliar adalah naik 20%, bukan 50%. Ini hitungan yang dilakukan juri di
tempat; yang salah satu kali membuat pertumbuhan lain tidak dipercaya.

Contoh: "Realisasi naik 50 persen dari Rp1.000.000.000 pada 2023 menjadi Rp1.200.000.000 pada 2024."

Perbaikan: hitung (baru − lama) ÷ lama × 100; selisih dua persentase ditulis dalam poin persen.

Sumber: penghitungan; pembulatan ketiga angka sudah diperhitungkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.field.intervals import Interval
from paritrana.indonesian import (
    Count,
    Percent,
    Quantity,
    Rupiah,
    format_percent,
    format_points,
    format_times,
    parse_count,
    parse_percent,
    parse_rupiah,
)
from paritrana.rules.case import Case
from paritrana.rules.wording import as_text

FAULT = Fault(
    code="INO-08",
    name="perubahan-salah-hitung",
    severity=Severity.PERINGATAN,
    headline="tertulis {kata} {tertulis}, sedangkan {lama} menjadi {baru} adalah {hitungan}",
    help="hitung (baru − lama) ÷ lama × 100, lalu perbaiki persentase atau angkanya",
    explanation=__doc__,
)
_NUMBER = r"(?:Rp\s?)?\d[\d.,]*\d|(?:Rp\s?)?\d"
_UNIT = r"(?:\s(?:ribu|juta|miliar|triliun|persen)\b|\s?%)?"
_CHANGE = (
    r"(?P<word>naik|meningkat|bertambah|tumbuh|bertumbuh|melonjak|kenaikan|peningkatan|pertumbuhan|turun|menurun|berkurang"
    r"|penurunan)(?:nya)?\b"
)
_SHARE = re.compile(
    rf"\b{_CHANGE}(?:\s+(?!dari\b|menjadi\b)[a-z]+){{0,4}}?\s+(?P<hedge>sekitar |hampir |lebih dari |kurang lebih )?"
    r"(?P<number>\d+(?:[.,]\d+)*)\s?(?:%|persen\b)(?P<points>\s+poin|\s*\(?poin)?",
    re.IGNORECASE,
)
_POINTS = re.compile(rf"\b{_CHANGE}(?:\s+[a-z]+){{0,3}}?\s+(?P<number>\d+(?:,\d+)?)\s+poin", re.IGNORECASE)
_TIMES = re.compile(
    rf"\b{_CHANGE}(?:\s+[a-z]+){{0,2}}?\s+(?P<times>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d+(?:,\d+)?)\s+kali"
    r"(?:\s+lipat)?\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    rf"\bdari\s+(?:[a-z]+\s+){{0,2}}?(?P<old>(?:{_NUMBER}){_UNIT})(?P<between>[^;]{{0,70}}?)\b(?:menjadi|ke|hingga|sampai)\s+"
    rf"(?:[a-z]+\s+){{0,2}}?(?P<new>(?:{_NUMBER}){_UNIT})",
    re.IGNORECASE,
)
_WORDS = {
    "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
}  # fmt: skip
_DOWN = ("turun", "menurun", "berkurang", "penurunan")
_HALF = Decimal("0.5")
"""To both sides of a number of times: "3 kali" is said of 2,5 to 3,5."""
_YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True)
class _StatedChange:
    """What a sentence says of a change: in percent, points or times."""

    word: str
    written: str
    value: Interval
    kind: str


def check(case: Case) -> Iterator[Diagnostic]:
    """Reckon the change of every sentence that gives it with one number before and one after."""
    for sentence in case.prose.sentences(_PAIR, ("dari",)):
        told, pairs = _change_in(sentence.text), list(_PAIR.finditer(sentence.text))
        if told is None or len(pairs) != 1:
            continue
        old, new = _read_pair(pairs[0]["old"], pairs[0]["new"])
        if old is not None and new is not None and not _fits(told, old, new):
            yield FAULT.at(
                sentence.at,
                kata=told.word,
                tertulis=told.written,
                lama=as_text(old),
                baru=as_text(new),
                hitungan=_change_words(told, old, new),
            )


def _change_in(text: str) -> _StatedChange | None:
    """The one change a sentence tells, or None."""
    rest = _PAIR.sub(" … ", text)
    found = [*_SHARE.finditer(rest), *_POINTS.finditer(rest), *_TIMES.finditer(rest)]
    kinds = {one.start(): one for one in found}
    if len(kinds) != 1:
        return None
    one = next(iter(kinds.values()))
    word = one["word"].casefold()
    if one.re is _TIMES:
        times = Decimal(_WORDS.get(one["times"].casefold()) or one["times"].replace(",", "."))
        return _StatedChange(word, f"{one['times']} kali", Interval(times - _HALF, times + _HALF), "kali")
    hedge = one.groupdict().get("hedge") or ""
    value = parse_percent(f"{hedge}{one['number']}%")
    if not isinstance(value, Percent):
        return None
    points = one.re is _POINTS or bool(one["points"])
    written = format_points(value.value) if points else format_percent(value)
    return _StatedChange(
        word, written, Interval(value.low or Decimal(0), value.high), "poin" if points else "persen"
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


def _fits(told: _StatedChange, old: Quantity, new: Quantity) -> bool:
    """Whether what is told can be the change, in the direction told."""
    first, last = Interval.of(old), Interval.of(new)
    down = told.word in _DOWN
    if (first.above(last) and not down) or (last.above(first) and down):
        return False
    if told.kind == "kali":
        ratio = first.over(last) if down else last.over(first)
        return ratio.meets(told.value) or ratio.meets(Interval(told.value.low + 1, _more(told.value.high)))
    moved = first.minus(last) if down else last.minus(first)
    growth = moved.over(first).times(100)
    if isinstance(old, Percent):
        return told.value.meets(moved) or (told.kind == "persen" and told.value.meets(growth))
    return told.kind == "persen" and told.value.meets(growth)


def _more(high: Decimal | None) -> Decimal | None:
    return None if high is None else high + 1


def _change_words(told: _StatedChange, old: Quantity, new: Quantity) -> str:
    """The change as it is, in the words that fit it."""
    direction = "turun" if new.value < old.value else "naik"
    if told.kind == "kali":
        return format_times(new.value / old.value)
    if told.kind == "poin":
        return f"{direction} {format_points(abs(new.value - old.value))}"
    return f"{direction} {format_percent(abs(new.value / old.value - 1) * 100, 1)}"

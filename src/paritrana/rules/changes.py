"""Changes that a sentence states: in percent, in points, in times, or as an amount of money or people.

In: a sentence. Out: the one change it tells, and whether two figures can show it; rounding is reckoned with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from paritrana.field.intervals import Interval
from paritrana.indonesian import (
    Count,
    Percent,
    Rupiah,
    format_percent,
    format_points,
    parse_count,
    parse_percent,
    parse_rupiah,
)
from paritrana.rules.wording import as_text

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
_AMOUNT = re.compile(
    rf"\b{_CHANGE}(?:\s+(?!dari\b|menjadi\b|setiap\b|rata\b|per\b|masing\b)[a-z]+){{0,3}}?\s+"
    r"(?P<hedge>sekitar |hampir |lebih dari |kurang lebih )?"
    r"(?P<amount>(?>Rp\s?\d[\d.,]*(?:\s(?:ribu|juta|miliar|triliun)\b)?)"
    r"|(?>\d[\d.]*(?:,\d+)?(?:\s(?:ribu|juta)\b)?)(?=\s(?:orang|peserta|pekerja|tenaga kerja|jiwa)\b(?!\s+baru)))"
    r"(?!(?:\s(?:orang|peserta|pekerja|tenaga kerja|jiwa))?\s+(?:per|tiap|setiap|sebulan|setahun)\b)",
    re.IGNORECASE,
)
PAIR = re.compile(
    rf"\bdari\s+(?:[a-z]+\s+){{0,2}}?(?P<old>(?:{_NUMBER}){_UNIT})(?P<between>[^;]{{0,70}}?)\b(?:menjadi|ke|hingga|sampai)\s+"
    rf"(?:[a-z]+\s+){{0,2}}?(?P<new>(?:{_NUMBER}){_UNIT})",
    re.IGNORECASE,
)
"""What a sentence gives before and after: "dari 80.000 pada 2023 menjadi 90.000"."""
_WORDS = {
    "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
}  # fmt: skip
_DOWN = ("turun", "menurun", "berkurang", "penurunan")
_HALF = Decimal("0.5")
"""To both sides of a number of times: "3 kali" is said of 2,5 to 3,5."""


@dataclass(frozen=True, slots=True)
class StatedChange:
    """What a sentence says of a change; `kind` is persen, poin, kali, or Rp and orang for an amount."""

    word: str
    written: str
    value: Interval
    kind: str

    @property
    def down(self) -> bool:
        """Whether it is told as a fall."""
        return self.word in _DOWN

    def fits(self, first: Interval, last: Interval, *, percents: bool = False) -> bool:
        """Whether the second figure can be so much more, or less, than the first; `percents` says both are."""
        if (first.above(last) and not self.down) or (last.above(first) and self.down):
            return False
        if self.kind == "kali":
            ratio = first.over(last) if self.down else last.over(first)
            return ratio.meets(self.value) or ratio.meets(
                Interval(self.value.low + 1, _more(self.value.high))
            )
        moved = first.minus(last) if self.down else last.minus(first)
        if self.kind in ("Rp", "orang"):
            return self.value.meets(moved)
        growth = moved.over(first).times(100)
        if percents and self.value.meets(moved):
            return True
        return self.kind == "persen" and self.value.meets(growth)


def _more(high: Decimal | None) -> Decimal | None:
    return None if high is None else high + 1


def change_in(text: str) -> StatedChange | None:
    """The one change a sentence tells, or None; the figures before and after are not taken for it."""
    rest = PAIR.sub(" … ", text)
    patterns = (_SHARE, _POINTS, _TIMES, _AMOUNT)
    kinds = {one.start(): one for pattern in patterns for one in pattern.finditer(rest)}
    if len(kinds) != 1:
        return None
    one = next(iter(kinds.values()))
    word = one["word"].casefold()
    if one.re is _AMOUNT:
        return _amount_told(word, one)
    if one.re is _TIMES:
        times = Decimal(_WORDS.get(one["times"].casefold()) or one["times"].replace(",", "."))
        return StatedChange(word, f"{one['times']} kali", Interval(times - _HALF, times + _HALF), "kali")
    hedge = one.groupdict().get("hedge") or ""
    value = parse_percent(f"{hedge}{one['number']}%")
    if not isinstance(value, Percent):
        return None
    points = one.re is _POINTS or bool(one["points"])
    written = format_points(value.value) if points else format_percent(value)
    return StatedChange(word, written, Interval.of(value), "poin" if points else "persen")


def _amount_told(word: str, one: re.Match[str]) -> StatedChange | None:
    """A change told as money or people."""
    amount = f"{one['hedge'] or ''}{one['amount'].rstrip('.,')}"
    money = one["amount"].casefold().startswith("rp")
    value = parse_rupiah(amount) if money else parse_count(amount)
    if not isinstance(value, Rupiah | Count):
        return None
    unit = "" if money else " orang"
    return StatedChange(word, f"{as_text(value)}{unit}", Interval.of(value), "Rp" if money else "orang")

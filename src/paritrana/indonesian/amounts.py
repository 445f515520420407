"""A number with its unit word, hedge, counted noun and spelling in brackets: what money and counts share.

In: tidy text after its currency. Out: an Amount or a Refusal.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from paritrana.indonesian.hedges import bounds
from paritrana.indonesian.numerals import (
    MOST_DIGITS,
    Numeral,
    cut_numeral,
    looks_like_dot_decimal,
    read_numeral,
)
from paritrana.indonesian.refusal import Refusal, refuse
from paritrana.indonesian.words import same_spelling, terbilang

POWERS = {"": 0, "ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}
"""Unit words and their powers of ten."""

_SPELLINGS = {
    "rb": "ribu", "jt": "juta", "milyar": "miliar", "miliyar": "miliar", "milyard": "miliar", "mlr": "miliar",
    "trilyun": "triliun", "triliyun": "triliun", "trilliun": "triliun",
}  # fmt: skip
_READINGS = {"m": "miliar atau juta", "t": "triliun atau ribu", "mio": "juta atau miliar"}
_ONE_SCALED = 1_000_000
"""From here on a number has two thousands groups, and a unit word after it is a second unit."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A read number: head is its digits as written, half is half the unit of its last digit (0: unscaled)."""

    head: str
    value: Decimal
    half: Decimal
    unit: str
    places: int
    hedge: str
    noun: str
    notice: str

    def interval(self) -> tuple[Decimal | None, Decimal | None]:
        """Return what the amount can stand for, never below zero; None is unbounded."""
        low, high = bounds(self.hedge, self.value, self.half)
        return (None if low is None else max(low, Decimal(0))), high


@dataclass(frozen=True, slots=True)
class _Tail:
    unit: str
    hedge: str
    noun: str
    notice: str


def read_amount(core: str, hedge: str, nouns: tuple[str, ...], whole_text: str) -> Amount | Refusal:
    """Read digits, an optional spelling in brackets, a unit word, "lebih" and one of the nouns.

    Kinds besides those of read_numeral: negatif, desimal-titik, satuan-ganda, satuan-mendua,
    satuan-tak-dikenal, angka-ganda, pembatas-ganda, pecahan, terbilang-beda.
    """
    if core[:1] in ("-", "−", "–", "("):
        return refuse("negatif", whole_text)
    core, spelling = _take_brackets(core)
    head, rest = cut_numeral(core)
    if not head:
        return refuse("bukan-angka", whole_text, bagian=core or whole_text)
    tail = _read_tail(rest, hedge, nouns, whole_text)
    if isinstance(tail, Refusal):
        return tail
    if tail.unit and looks_like_dot_decimal(head):
        return refuse("desimal-titik", whole_text, bagian=head)
    numeral = read_numeral(head, whole_text)
    if isinstance(numeral, Refusal):
        return numeral
    amount = _scale(head, numeral, tail, whole_text)
    if isinstance(amount, Amount) and spelling and not same_spelling(spelling, amount.value):
        expected = terbilang(int(amount.value))
        return refuse("terbilang-beda", whole_text, bagian=spelling, seharusnya=expected)
    return amount


def _take_brackets(core: str) -> tuple[str, str]:
    """Take "(dua belas)" out of "12 (dua belas) jenis"."""
    before, opened, after = core.partition(" (")
    inside, closed, behind = after.partition(")")
    return (before + behind, inside) if opened and closed and inside else (core, "")


def _scale(head: str, numeral: Numeral, tail: _Tail, whole_text: str) -> Amount | Refusal:
    """Multiply by the unit word and give the interval its half width."""
    value, half = numeral.value, Decimal(0)
    if tail.unit:
        if value >= _ONE_SCALED:
            return refuse("satuan-ganda", whole_text, bagian=head, satuan=tail.unit)
        value = value.scaleb(POWERS[tail.unit])
        half = Decimal(5).scaleb(POWERS[tail.unit] - numeral.places - 1)
        if value != int(value):
            return refuse("pecahan", whole_text, bagian=head)
        if value >= 10**MOST_DIGITS:
            return refuse("terlalu-besar", whole_text, bagian=head)
        value = Decimal(int(value))
    return Amount(head, value, half, tail.unit, numeral.places, tail.hedge, tail.noun, tail.notice)


def _read_tail(rest: str, hedge: str, nouns: tuple[str, ...], whole_text: str) -> _Tail | Refusal:
    """Read what stands behind the digits: unit, "lebih" and noun, the last two in either order."""
    if has_second_number(rest):
        return refuse("angka-ganda", whole_text, bagian=rest)
    words, more = take_last(rest.lower(), ("lebih",))
    words, noun = take_last(words, nouns)
    if not more:
        words, more = take_last(words, ("lebih",))
    if more and hedge:
        return refuse("pembatas-ganda", whole_text, bagian=more)
    unit = _read_unit(words, whole_text)
    if isinstance(unit, Refusal):
        return unit
    notice = "ejaan-satuan" if unit != words else ""
    return _Tail(unit, "lebih dari" if more else hedge, noun, notice)


def _read_unit(words: str, whole_text: str) -> str | Refusal:
    """Read one unit word, standard or not; "" if there is none."""
    known = [POWERS_BY_SPELLING.get(word.rstrip(".")) for word in words.split()]
    if len(known) > 1 and None not in known:
        return refuse("satuan-ganda", whole_text, bagian=words, satuan=words)
    if not known:
        return ""
    if len(known) == 1 and (found := known[0]):
        return found
    letter = words.rstrip(".")
    if letter in _READINGS:
        return refuse("satuan-mendua", whole_text, satuan=words.upper(), pilihan=_READINGS[letter])
    return refuse("satuan-tak-dikenal", whole_text, bagian=words)


def take_last(text: str, endings: tuple[str, ...]) -> tuple[str, str]:
    """Take the first ending that stands as last word or words off a text; returns the rest and the ending."""
    for ending in endings:
        if text == ending or text.endswith(" " + ending):
            return text.removesuffix(ending).rstrip(), ending
    return text, ""


def has_second_number(rest: str) -> bool:
    """Whether another number follows: "20 000", "20–21 miliar", "2 miliar 500 juta"."""
    apart = rest.replace("–", " ").replace("—", " ").replace("-", " ")
    return any(word[0] in "0123456789" for word in apart.split())


POWERS_BY_SPELLING = {**{unit: unit for unit in POWERS if unit}, **_SPELLINGS}
"""Every accepted spelling of a unit word, lower case, and its standard form."""

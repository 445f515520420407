"""Numbers in words and lists of words.

Out: terbilang as legal and financial prose writes it in brackets (seratus, seribu, sebelas; satu juta), and
lists with the comma before "dan" (EYD V).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

_ONES = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_STEPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"))


def terbilang(number: int) -> str:
    """Spell a whole number; above a thousand trillion in trillions, as budgets do ("tiga ribu triliun")."""
    if number < 0:
        return "minus " + terbilang(-number)
    if number < 20:
        return _ONES[number] if number < 12 else f"{_ONES[number - 10]} belas"
    if number < 100:
        return _with_rest(f"{_ONES[number // 10]} puluh", number % 10)
    size, name = next(step for step in _STEPS if number >= step[0])
    many, rest = divmod(number, size)
    head = f"se{name}" if many == 1 and size <= 1000 else f"{terbilang(many)} {name}"
    return _with_rest(head, rest)


def _with_rest(head: str, rest: int) -> str:
    return f"{head} {terbilang(rest)}" if rest else head


def terbilang_rupiah(amount: int) -> str:
    """Spell an amount in whole rupiah: "dua puluh miliar tujuh ratus juta rupiah", without brackets."""
    return terbilang(amount) + " rupiah"


def same_spelling(spelling: str, value: Decimal) -> bool:
    """Whether words spell a value; case, spaces, "milyar" and a final "rupiah" don't matter."""
    if value != int(value):
        return False
    squeezed = spelling.lower().replace(" ", "").replace("milyar", "miliar").removesuffix("rupiah")
    return squeezed == terbilang(int(value)).replace(" ", "")


def join_words(words: Sequence[str], last: str = "dan") -> str:
    """Join a list for prose: "a", "a dan b", "a, b, dan c"; "" for none."""
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def number_ranges(numbers: Iterable[int]) -> str:
    """List numbers in their order, each once, neighbours as a range: "1–4, 7"; "2019, 2021–2023"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)

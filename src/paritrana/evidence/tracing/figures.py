"""Figures and regulations on one page: where a claim stands, and where another figure stands beside its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from paritrana.evidence.tracing.claims import YEAR, Claim
from paritrana.evidence.tracing.spans import Number, NumberKind, ProofPage, ends, rough
from paritrana.indonesian import Percent, Quantity, Rupiah

_SURE_DIGITS = 4
"""Digits from which a figure needs no words beside it; with 3, 995 people are found in any 995."""
_LEAST_MONEY = Decimal(100_000)
"""Rupiah from which a number without "Rp" can be an amount: most smaller ones are people, pages and codes."""
_NEAR = 3
"""Lines above a number whose words may be its own, as in the cell of a table read line by line; and signs between
"Nomor" and the number of a document (" : ")."""
_LEAST_LETTERS = 6
"""Of a claim's words together: fewer ("RT", "desa") stand beside figures of anything, and prove no contradiction."""
_NUMBERED = re.compile(r"\b(?:nomor|no\.)", re.IGNORECASE)
_LETTER_DATE = re.compile(r"[^\d,]{3,40},\s*\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\.?$")
_ANOTHER = frozenset(
    (
        "lain", "lainnya", "selain", "non", "bukan", "kecuali", "belum", "tidak", "target", "rencana", "usulan", "rata",
        "dan", "serta", "beserta", "termasuk", "sebagian", "sisa", "selisih", "tambahan", "bertambah", "berkurang",
        "naik", "turun", "kenaikan", "penurunan",
    )
)  # fmt: skip
"""Words that make another thing of what has the same name."""
_PROGRAMMES = {
    "jkk": re.compile(r"\bJKK\b|kecelakaan\s+kerja", re.IGNORECASE),
    "jkm": re.compile(r"\bJKM\b|(?:jaminan|program)\s+kematian", re.IGNORECASE),
    "jht": re.compile(r"\bJHT\b|hari\s+tua", re.IGNORECASE),
    "jkp": re.compile(r"\bJKP\b|kehilangan\s+pekerjaan", re.IGNORECASE),
    "jp": re.compile(r"\b(?-i:JP)\b|(?:jaminan|program)\s+pensiun", re.IGNORECASE),
}
_HEAD_OF_PERCENT = re.compile(r"^[^\d]*(?:%|persen)[^\d]*$", re.IGNORECASE)


def stands(claim: Claim, page: ProofPage) -> int | None:
    """The line on which the claim stands; a small number needs one of its words near it."""
    if isinstance(claim.value, re.Pattern):
        return _line_naming(claim.value, page)
    assert isinstance(claim.value, Quantity)
    value = claim.value
    low, high = rough(value)
    close = (
        n for n, (least, most) in zip(page.numbers, page.bounds, strict=True) if least <= high and low <= most
    )
    near = sorted(
        (number for number in close if _fits(value, number) and _meets(value, number.quantity)),
        key=lambda number: -_words_in_common(claim, page, number.line),
    )
    for number in near:
        if _sure(value) or not claim.words or _is_about(claim, page, number.line):
            return number.line
    return None


def is_named(pattern: re.Pattern[str], pages: Iterable[tuple[int, ProofPage]]) -> bool:
    """Whether a document names itself so: the first number of a document on its pages is its own."""
    lines = [line for _, page in pages for line in page.lines]
    for i, line in enumerate(lines):
        if found := _NUMBERED.search(line):
            named = pattern.search(" ".join(lines[i : i + 2]), found.start())
            return named is not None and named.start() - found.end() <= _NEAR
    return False


def another(claim: Claim, page: ProofPage) -> int | None:
    """A line with all words of the claim and another figure of its kind, of its year and its programme."""
    own = claim.words - _PROGRAMMES.keys()
    if not isinstance(claim.value, Quantity) or sum(map(len, own)) < _LEAST_LETTERS:
        return None
    for number in page.numbers:
        there = set(re.findall(r"[^\W\d_]+", page.lines[number.line].casefold()))
        if (
            own <= there
            and not (_ANOTHER & there) - claim.words
            and _of_its_year(claim, page, number.line)
            and _of_its_programme(claim, page, number.line)
            and _alike(claim.value, number, page)
        ):
            return number.line
    return None


def _line_naming(pattern: re.Pattern[str], page: ProofPage) -> int | None:
    """The line that names a regulation; a name may go on in the next line."""
    for i, line in enumerate(page.lines):
        following = page.lines[i + 1] if i + 1 < len(page.lines) else ""
        if pattern.search(line) or (pattern.search(f"{line} {following}") and not pattern.search(following)):
            return i
    return None


def _fits(value: Quantity, number: Number) -> bool:
    """Whether a number can be of the claim's kind: its sign says so, or it has none and its size doesn't forbid it."""
    if isinstance(value, Percent):
        return number.kind is NumberKind.PERCENT or (
            number.kind is NumberKind.PLAIN and number.quantity.value <= 1000
        )
    if isinstance(value, Rupiah):
        plain = number.kind is NumberKind.PLAIN and number.quantity.value >= _LEAST_MONEY
        return number.kind is NumberKind.MONEY or plain
    return number.kind is NumberKind.PLAIN


def _meets(one: Quantity, other: Quantity) -> bool:
    """Whether both can stand for one value; an open end is closed a little above the value."""
    low, high = ends(one)
    other_low, other_high = ends(other)
    return low <= other_high and other_low <= high


def _sure(value: Quantity) -> bool:
    """Whether a figure has digits enough to be nothing else: 5.950 and Rp42.000.000 have, 12 and 2.000 have not."""
    digits = "".join(c for c in value.text if c.isdigit())
    significant = len(digits.rstrip("0"))
    if isinstance(value, Rupiah):
        return significant > 1 or len(digits) >= _SURE_DIGITS
    return len(digits) >= _SURE_DIGITS and significant >= _SURE_DIGITS - 1


def _words_in_common(claim: Claim, page: ProofPage, line: int) -> int:
    """How many of the claim's words stand on a line or just above it."""
    near = " ".join(page.lines[max(0, line - _NEAR) : line + 1]).casefold()
    return sum(word in near for word in claim.words)


def _is_about(claim: Claim, page: ProofPage, line: int) -> bool:
    """Whether a small number is the claim's by its words: on its line, or above it where no other figure has them."""
    if any(word in page.lines[line].casefold() for word in claim.words):
        return True
    return bool(_words_in_common(claim, page, line)) and another(claim, page) is None


def _of_its_year(claim: Claim, page: ProofPage, line: int) -> bool:
    """Whether the nearest years at or above a line are the claim's; a page without years says nothing against it.

    The date of a letter says nothing of its figures.
    """
    for above in range(line, -1, -1):
        years = set(YEAR.findall(page.lines[above]))
        if years and not _LETTER_DATE.match(page.lines[above]):
            return not claim.years or bool(years & claim.years)
    return True


def _of_its_programme(claim: Claim, page: ProofPage, line: int) -> bool:
    """Whether the nearest programmes named at or above a line are exactly the claim's, if it has one.

    A table says under a heading, and not in each of its rows, that it is about JKM; a page that never says so may be
    about anything.
    """
    wanted = claim.words & _PROGRAMMES.keys()
    if not wanted:
        return True
    for above in range(line, -1, -1):
        named = {name for name, pattern in _PROGRAMMES.items() if pattern.search(page.lines[above])}
        if named:
            return named == wanted
    return False


def _alike(value: Quantity, number: Number, page: ProofPage) -> bool:
    """Of the same kind by its sign or its column's, and of a size that could be a slip."""
    if not _fits(value, number):
        return False
    if isinstance(value, Percent):
        return number.kind is NumberKind.PERCENT or _below_percent(value, number, page)
    if number.quantity.value <= 0 or value.value <= 0:
        return False
    return Decimal("0.2") < number.quantity.value / value.value < 5


def _below_percent(value: Quantity, number: Number, page: ProofPage) -> bool:
    """Whether a number without a sign has as many decimals as a percentage, below a head that says percent."""
    places = (_places(number.quantity.text), _places(value.text))
    heads = (page.lines[above] for above in range(number.line))
    return (
        0 < places[0] == places[1]
        and number.quantity.value <= 100
        and any(_HEAD_OF_PERCENT.match(head) for head in heads)
    )


def _places(text: str) -> int:
    return sum(character.isdigit() for character in text.partition(",")[2])

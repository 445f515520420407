"""Counts of persons or things: exact grammar in, correct Indonesian out.

In: "97.150", "97.150 orang", "77 ribu", "12 (dua belas) jenis", "12 ribu lebih". Out: Count or Refusal.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from paritrana.indonesian.amounts import POWERS, read_amount
from paritrana.indonesian.decimals import format_decimal
from paritrana.indonesian.hedges import split_hedge, with_hedge
from paritrana.indonesian.numerals import looks_like_comma_group
from paritrana.indonesian.quantity import Quantity
from paritrana.indonesian.refusal import Refusal, readable, refuse

NOUNS = (
    "orang", "jiwa", "pekerja", "tenaga kerja", "peserta", "jenis", "kelompok", "perusahaan", "badan usaha",
    "kasus", "klaim", "kepala keluarga", "keluarga", "rumah tangga", "kk", "desa", "kelurahan", "kecamatan", "kegiatan",
    "dokumen",
)  # fmt: skip
"""What may stand behind a count; a noun that ends as another does comes first."""


@dataclass(frozen=True, slots=True)
class Count(Quantity):
    """A count of persons or things, never negative or fractional; noun is what the text counts, or ""."""

    noun: str = ""


def parse_count(text: str) -> Count | Refusal:
    """Read a whole number below a thousand trillion; the noun behind it may be missing.

    Refused: "97.15" (kelompok-ribuan-cacat), "97,15" (pecahan), "97,150" (koma-ribuan); other kinds are those
    of read_amount. Notice: ejaan-satuan.
    """
    plain = readable(text)
    if isinstance(plain, Refusal):
        return plain
    hedge, core = split_hedge(plain)
    amount = read_amount(core, hedge, NOUNS, plain)
    if isinstance(amount, Refusal):
        return amount
    if amount.places and not amount.unit:
        kind = "koma-ribuan" if looks_like_comma_group(amount.head) else "pecahan"
        return refuse(kind, plain, bagian=amount.head)
    low, high = amount.interval()
    return Count(
        plain, amount.value, low, high, amount.hedge, amount.notice, amount.unit, amount.places, amount.noun
    )


def format_count(count: Count | Decimal | int) -> str:
    """Print a count without its noun: "97.150"; a Count as its source gave it: "sekitar 77 ribu"."""
    if not isinstance(count, Count):
        return format_decimal(count, 0)
    if not count.unit:
        return with_hedge(count.hedge, format_decimal(count.value, 0))
    scaled = count.value.scaleb(-POWERS[count.unit])
    return with_hedge(count.hedge, f"{format_decimal(scaled, count.places)} {count.unit}")

"""What one place of the input may hold: each kind of value with its grammar and its name in the schema.

In: text (never a bare int, float, date or bool). Out: an exact value, Missing, or a pydantic error whose
`type` is `nilai` and whose context carries the Refusal. A StandIn gives what it holds, so that a tree whose
faults were set aside loads.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Annotated, Any, Literal, NoReturn, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from paritrana.evidence import values
from paritrana.evidence.values import MISSING, EvidenceRef, Missing, PageRange, Unread
from paritrana.indonesian import Count, Percent, Period, Quantity, Refusal, Rupiah, is_missing
from paritrana.indonesian.counts import parse_count
from paritrana.indonesian.money import parse_rupiah
from paritrana.indonesian.percent import parse_percent
from paritrana.indonesian.periods import parse_date, parse_period, parse_year
from paritrana.indonesian.refusal import paragraphs, refuse, tidy

FaultKind = Literal[
    "uang", "banyak", "persen", "tanggal", "tahun", "bulan", "pilihan", "rujukan", "halaman", "teks"
]


@dataclass(frozen=True, slots=True)
class StandIn:
    """What the loader puts into the tree for a value that can't be read."""

    value: object


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """One kind of value. `read` is its grammar, `name` its name in the schema, `choices` the words allowed.

    `gap` says whether `tidak tersedia` gives Missing; `several` whether a list of texts is allowed too;
    `stand_in` makes what a text that can't be read becomes; `open` allows other words than the choices.
    """

    name: str
    kind: FaultKind
    read: Callable[[str], object]
    gap: bool = True
    several: bool = False
    stand_in: Callable[[str], object] = Unread
    choices: tuple[str, ...] = ()
    open: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic to use this grammar and nothing else."""
        return core_schema.no_info_plain_validator_function(self.validate)

    def validate(self, value: object) -> object:
        """Read one value of the plain tree."""
        if isinstance(value, str):
            result = _read_scalar(self, value)
            if isinstance(result, Refusal):
                _refuse(result, value, self.kind)
            return result
        if self.several and isinstance(value, list):
            return self._several(value)
        if isinstance(value, StandIn):
            return value.value
        raise PydanticCustomError("bentuk", "wrong shape", {"wanted": "daftar" if self.several else "teks"})

    def join(self, texts: list[str]) -> str:
        """The one text that reads as a list of texts; blanks and gaps say nothing beside a text."""
        tidied = [paragraphs(text) for text in texts]
        values = [text for text in tidied if text and not is_missing(text)]
        return (", " if self.name == "program" else "; ").join(values) or "".join(tidied[:1])

    def _several(self, items: list[object]) -> object:
        texts = [item for item in items if isinstance(item, str)]
        if len(texts) < len(items):
            raise PydanticCustomError("bentuk", "wrong shape", {"wanted": "teks"})
        text = self.join(texts)
        return self.validate(text) if text.strip() else ()


@lru_cache(maxsize=4096)
def _read_scalar(scalar: Scalar, text: str) -> object:
    """Read a text as one kind of value; the same funds, years and references come in every row."""
    return MISSING if scalar.gap and is_missing(text) else scalar.read(text)


class OrMissing:
    """A mapping, or `tidak tersedia` in its place."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the words first, then the first model of the union."""
        return core_schema.no_info_wrap_validator_function(_or_missing, handler(get_args(source)[0]))


def _or_missing(value: object, inner: Callable[[object], object]) -> object:
    if isinstance(value, str) and is_missing(value):
        return MISSING
    return value.value if isinstance(value, StandIn) else inner(value)


def _refuse(refusal: Refusal, text: str, kind: FaultKind) -> NoReturn:
    raise PydanticCustomError("nilai", "can't be read", {"refusal": refusal, "text": text, "kind": kind})


def _name(text: str) -> str | Refusal:
    if is_missing(text):
        return refuse("tidak-tersedia", tidy(text))
    return paragraphs(text) or refuse("kosong", "")


def _names(text: str) -> tuple[str, ...]:
    if is_missing(text):
        return ()
    return tuple(name for name in (tidy(part) for part in text.split(";")) if name)


def _months(text: str) -> int | Refusal:
    plain = tidy(text).removesuffix("bulan").strip()
    if len(plain) <= 2 and plain.isascii() and plain.isdigit() and 1 <= int(plain) <= 12:
        return int(plain)
    return refuse("bukan-bulan", text)


def _flag(text: str) -> bool | Refusal:
    plain = tidy(text).casefold()
    return plain == "ya" if plain in ("ya", "tidak") else refuse("bukan-pilihan", text)


def _measure(text: str) -> Quantity | str:
    plain = tidy(text)
    for parse in (parse_rupiah, parse_percent, parse_count):
        if parse is parse_rupiah and not plain.casefold().lstrip("± ").startswith("rp"):
            continue
        if parse is parse_percent and "%" not in plain and "persen" not in plain.casefold():
            continue
        result = parse(plain)
        if isinstance(result, Quantity):
            return result
    return plain


def _programmes(text: str) -> tuple[str, ...] | Refusal:
    if is_missing(text):
        return ()
    words = (
        tidy(text).upper().replace("+", " ").replace(",", " ").replace(";", " ").replace(" DAN ", " ").split()
    )
    wrong = next((word for word in words if word not in PROGRAMMES), "")
    return refuse("bukan-pilihan", text, bagian=wrong) if wrong else tuple(words)


def _nothing(text: str) -> tuple[str, ...]:
    return ()


def _no(text: str) -> bool:
    return False


def _unread_ref(text: str) -> tuple[EvidenceRef, ...]:
    return (EvidenceRef("", (), tidy(text)),)


def choice(
    *words: str, open: bool = False, gap: bool = True, others: Mapping[str, str] = MappingProxyType({})
) -> Scalar:
    """Make the kind of value that is one of some words, in any letter case and with or without a last point.

    `open` lets other words stand. `others` are further names of the words, in small letters.
    """
    known = {**others, **{word.casefold().rstrip("."): word for word in words}}

    def read(text: str) -> str | Refusal:
        plain = tidy(text)
        word = known.get(plain.casefold().rstrip("."))
        if word is not None:
            return word
        return plain if open and plain else refuse("bukan-pilihan", text)

    return Scalar("pilihan", "pilihan", read, gap=gap, choices=words, open=open)


PROGRAMMES = ("JKK", "JKM", "JHT", "JP", "JKP")
FUNDS = (
    "APBD", "APBD-P", "APBD Provinsi", "APBDes", "ADD", "Dana Desa", "DBHCHT", "DBH Sawit",
    "CSR/TJSL", "Baznas", "ASN peduli", "mandiri",
)  # fmt: skip

Text = Annotated[str | Missing, Scalar("teks", "teks", paragraphs, stand_in=str)]
Name = Annotated[str, Scalar("teks", "teks", _name, gap=False, stand_in=str)]
Names = Annotated[
    tuple[str, ...], Scalar("daftar_teks", "teks", _names, gap=False, several=True, stand_in=_nothing)
]
Money = Annotated[Rupiah | Missing | Unread | None, Scalar("uang", "uang", parse_rupiah)]
Number = Annotated[Count | Missing | Unread | None, Scalar("banyak", "banyak", parse_count)]
Share = Annotated[Percent | Missing | Unread | None, Scalar("persen", "persen", parse_percent)]
Measure = Annotated[Quantity | str | Missing | Unread | None, Scalar("ukuran", "teks", _measure)]
When = Annotated[Period | Missing | Unread | None, Scalar("waktu", "tanggal", parse_period)]
Day = Annotated[Period | Missing | Unread | None, Scalar("hari", "tanggal", parse_date)]
Year = Annotated[int | Missing | Unread | None, Scalar("tahun", "tahun", parse_year)]
Months = Annotated[int | Missing | Unread | None, Scalar("bulan", "bulan", _months)]
Flag = Annotated[bool, Scalar("ya_tidak", "pilihan", _flag, gap=False, stand_in=_no, choices=("ya", "tidak"))]
Pages = Annotated[PageRange | Missing | Unread | None, Scalar("halaman", "halaman", values.parse_page_range)]
Refs = Annotated[
    tuple[EvidenceRef, ...],
    Scalar("rujukan", "rujukan", values.parse_refs, gap=False, several=True, stand_in=_unread_ref),
]
Programmes = Annotated[
    tuple[str, ...],
    Scalar("program", "pilihan", _programmes, gap=False, several=True, stand_in=_nothing, choices=PROGRAMMES),
]
Fund = Annotated[str | Missing | Unread | None, choice(*FUNDS, open=True)]
SEGMENT_NAMES = {
    "ppu": "PU", "penerima upah": "PU", "pekerja penerima upah": "PU", "pu (ppu)": "PU", "ppu (pu)": "PU",
    "pbpu": "BPU", "bukan penerima upah": "BPU", "pekerja bukan penerima upah": "BPU", "bpu (pbpu)": "BPU",
    "pbpu (bpu)": "BPU", "bpu/pbpu": "BPU", "pu/ppu": "PU", "jasa konstruksi": "Jakon", "jakons": "Jakon",
    "pekerja jasa konstruksi": "Jakon", "pekerja migran": "PMI", "pekerja migran indonesia": "PMI",
    "semua segmen": "semua", "seluruh segmen": "semua", "seluruhnya": "semua", "seluruh": "semua",
}  # fmt: skip
"""What BPJS Ketenagakerjaan and the laws call the segments besides."""
Segment = Annotated[
    Literal["PU", "BPU", "Jakon", "PMI", "semua"] | Missing | Unread | None,
    choice("PU", "BPU", "Jakon", "PMI", "semua", others=SEGMENT_NAMES),
]

"""The fund a row names as the purse it means: APBD Kabupaten is APBD, "APBD dan DBHCHT" is two purses, APBD-P a stage.

In: a fund's words and the region. Out: names of purses and, for APBD-P, the stage. A name nobody knows stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from paritrana.evidence.ledger.names import means_everything, pieces, plain
from paritrana.evidence.model import Region
from paritrana.evidence.scalars import FUNDS

APBD = "APBD"
PROVINCE = "APBD Provinsi"
OWN = frozenset({APBD, "APBD-P", PROVINCE, "APBDes", "ADD", "Dana Desa", "DBHCHT", "DBH Sawit"})
"""Purses of public money, whose spending stands in a budget."""

_SPELLINGS: Mapping[str, str] = {
    **{plain(fund): fund for fund in FUNDS},
    "anggaran pendapatan dan belanja daerah": APBD,
    "apb desa": "APBDes", "apbd desa": "APBDes", "apbdesa": "APBDes",
    "alokasi dana desa": "ADD", "dd": "Dana Desa",
    "dbh cht": "DBHCHT", "dana bagi hasil cukai hasil tembakau": "DBHCHT", "cukai hasil tembakau": "DBHCHT",
    "dana bagi hasil sawit": "DBH Sawit", "dana bagi hasil perkebunan sawit": "DBH Sawit",
    "dbh kelapa sawit": "DBH Sawit",
    "csr": "CSR/TJSL", "tjsl": "CSR/TJSL", "tjsl csr": "CSR/TJSL", "csr perusahaan": "CSR/TJSL",
    "tjsl perusahaan": "CSR/TJSL", "csr tjsl perusahaan": "CSR/TJSL", "tjsl csr perusahaan": "CSR/TJSL",
    "apbd i": PROVINCE, "apbd tingkat i": PROVINCE,
    "badan amil zakat nasional": "Baznas", "gerakan asn peduli": "ASN peduli",
    "apbn": "APBN", "anggaran pendapatan dan belanja negara": "APBN",
}  # fmt: skip
_PART = re.compile(r"\s*\([^()]*\)\s*$")
"""What stands in brackets behind a fund names a part of it that is budgeted apart: "APBD (belanja pegawai)"."""

_IDLE = re.compile(r"(?: (?:murni|induk))?(?: (?:tahun(?: anggaran)?|ta) (?:19|20)\d\d)?$")
"""The first budget of a year and the year itself, which are the row's stage and year."""
_REVISED = re.compile(r"^(?:apbd ?p|p apbd|papbd|apbd perubahan|perubahan apbd)\b")
_OWN_LEVEL = {
    "kabupaten": ("kabupaten", "kab", "daerah", "ii", "tingkat ii"),
    "kota": ("kota", "pemkot", "daerah", "ii", "tingkat ii"),
    "provinsi": ("provinsi", "prov", "daerah"),
}
_PLACE = re.compile(r"^(?:kabupaten|kota|provinsi|desa|kelurahan|daerah)\s+")


def purses_of(fund: object, region: Region) -> frozenset[str]:
    """Name the purses of a fund's words; empty where they are missing, unread or "all funds".

    A fund nobody knows is a purse of its own, in its own words. The region decides whose APBD "APBD Provinsi" is.
    """
    if not isinstance(fund, str) or means_everything(fund):
        return frozenset()
    return _purses(fund, region.kind, _bare(region.name), _bare(str(region.province)))


def purse_of(fund: object, region: Region) -> str:
    """Join the same to one name: "APBD dan DBHCHT"; "" where there are none."""
    return " dan ".join(sorted(purses_of(fund, region)))


def whole_of(fund: object, region: Region) -> frozenset[str]:
    """Name the purses that a fund's words are a part of: "APBD (belanja pegawai)" is a part of APBD."""
    return purses_of(_PART.sub("", fund) if isinstance(fund, str) else fund, region)


def is_revision(fund: object) -> bool:
    """Say whether a fund's words name the revised budget, which is a stage and never a second fund."""
    return isinstance(fund, str) and any(_REVISED.match(plain(part)) for part in (fund, *pieces(fund)))


@lru_cache(maxsize=1024)
def _purses(fund: str, kind: str, name: str, province: str) -> frozenset[str]:
    whole = _purse_of_words(fund, kind, name, province)
    if whole:
        return frozenset({whole})
    parts = [_purse_of_words(part, kind, name, province) for part in _parts(fund)]
    return frozenset(parts) if len(parts) > 1 and all(parts) else frozenset({" ".join(fund.split())})


def _parts(fund: str) -> list[str]:
    """The funds of a list; a slash divides too, but not in CSR/TJSL."""
    return [part for piece in pieces(fund.replace("CSR/TJSL", "CSR")) for part in piece.split("/")]


def _purse_of_words(fund: str, kind: str, name: str, province: str) -> str:
    """The purse of one fund's words, "" where nobody knows it."""
    words = "" if "(" in fund else _bare_fund(plain(fund))
    if not (found := _REVISED.match(words)) and words in _SPELLINGS:
        purse = _SPELLINGS[words]
        return APBD if purse == PROVINCE and kind == "provinsi" else purse
    rest = (
        words[found.end() :].strip()
        if found
        else words.removeprefix("apbd ")
        if words.startswith("apbd ")
        else None
    )
    if rest is None:
        return ""
    level = next(
        (word for word in _OWN_LEVEL.get(kind, ()) if rest == word or rest.startswith(f"{word} ")), ""
    )
    if rest in ("", level, name, f"{level} {name}"):
        return APBD
    if rest in (f"provinsi {province}", f"prov {province}", "prov"):
        return PROVINCE
    return ""


def _bare_fund(words: str) -> str:
    """A fund's words without what tells no purse apart: "dana csr", "apbd tahun anggaran 2024", "apbd murni"."""
    bare = _IDLE.sub("", words)
    return bare.removeprefix("dana ") if bare.removeprefix("dana ") in _SPELLINGS else bare


@lru_cache(maxsize=256)
def _bare(name: str) -> str:
    """A region's name alone, plain: "Kabupaten Demak" is "demak"."""
    return _PLACE.sub("", plain(name))

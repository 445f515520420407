"""How Indonesian law is cited: kind, rank and the exact forms (UU 12/2011 Pasal 7; docs/field.md 4.1 to 4.3).

In: a Law and its region. Out: its citation, its rank, its group. Nothing is invented: a number that is missing is
said to be missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from paritrana.chapters.wording import NBSP, as_text, has_value
from paritrana.evidence.model import Law, Region
from paritrana.indonesian import Period, join_words


@dataclass(frozen=True, slots=True)
class InstrumentKind:
    """A kind of instrument: its rank in the order of citation, its full name, how it is published.

    `gazette` is LN, LN+TLN, BN, LD, BD or ""; `whose` says whether a region's or a ministry's name follows the kind.
    """

    pattern: str
    rank: int
    name: str
    gazette: str = ""
    whose: str = ""


CONSTITUTION = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"

KINDS = (
    InstrumentKind(r"undang-undang dasar|uud", 1, CONSTITUTION),
    InstrumentKind(r"ketetapan mpr|tap mpr", 2, "Ketetapan MPR"),
    InstrumentKind(
        r"peraturan pemerintah pengganti|perppu", 3, "Peraturan Pemerintah Pengganti Undang-Undang", "LN+TLN"
    ),
    InstrumentKind(r"undang-? ?undang|uu", 3, "Undang-Undang", "LN+TLN"),
    InstrumentKind(r"peraturan pemerintah|pp", 4, "Peraturan Pemerintah", "LN+TLN"),
    InstrumentKind(r"peraturan presiden|perpres", 5, "Peraturan Presiden", "LN+TLN"),
    InstrumentKind(r"permenaker", 6, "Peraturan Menteri Ketenagakerjaan", "BN"),
    InstrumentKind(r"permendagri", 6, "Peraturan Menteri Dalam Negeri", "BN"),
    InstrumentKind(r"permendesa?", 6, "Peraturan Menteri Desa", "BN"),
    InstrumentKind(
        r"peraturan menteri|permen|pmk|peraturan badan|peraturan bpjs",
        6,
        "Peraturan Menteri",
        "BN",
        "menteri",
    ),
    InstrumentKind(
        r"peraturan daerah khusus|perdasus", 7, "Peraturan Daerah Khusus Provinsi", "LD", "provinsi"
    ),
    InstrumentKind(r"peraturan daerah istimewa|perdais", 7, "Peraturan Daerah Istimewa", "LD", "provinsi"),
    InstrumentKind(
        r"peraturan daerah provinsi|perda provinsi|perdasi", 7, "Peraturan Daerah Provinsi", "LD", "provinsi"
    ),
    InstrumentKind(r"peraturan gubernur|pergub", 8, "Peraturan Gubernur", "BD", "nama"),
    InstrumentKind(r"peraturan kepala daerah|perkada", 10, "Peraturan Kepala Daerah", "BD", "nama"),
    InstrumentKind(r"qanun", 9, "Qanun", "LD", "daerah"),
    InstrumentKind(r"peraturan daerah|perda", 9, "Peraturan Daerah", "LD", "daerah"),
    InstrumentKind(r"peraturan bupati|perbup", 10, "Peraturan Bupati", "BD", "nama"),
    InstrumentKind(r"peraturan wali ?kota|perwali|perwako", 10, "Peraturan Wali Kota", "BD", "nama"),
    InstrumentKind(
        r"peraturan desa|perdes|peraturan kampung|peraturan nagari", 11, "Peraturan Desa", "", "nama"
    ),
    InstrumentKind(r"instruksi presiden|inpres", 20, "Instruksi Presiden"),
    InstrumentKind(r"keputusan|sk", 21, "Keputusan", "", "pejabat"),
    InstrumentKind(r"instruksi", 22, "Instruksi", "", "pejabat"),
    InstrumentKind(r"surat edaran|se", 23, "Surat Edaran", "", "pejabat"),
    InstrumentKind(
        r"nota kesepakatan|nota kesepahaman|kesepakatan|perjanjian|pks|mou", 30, "Perjanjian Kerja Sama"
    ),
)
"""The first kind whose pattern begins the text is taken."""

AGREEMENT = 30

OTHER = InstrumentKind("", 25, "", "", "pejabat")
"""An instrument nobody knows stands among policies, with its own words."""

_ABBREVIATED = re.compile(r"^(?:[A-Z]{2,3}|Per[a-z]{2,9}|Inpres|Qanun)\b")


def kind_of(law: Law) -> InstrumentKind:
    """The kind of an instrument from its words."""
    return _kind(as_text(law.kind))


@lru_cache(maxsize=256)
def _kind(written: str) -> InstrumentKind:
    words = written.casefold().removeprefix("rancangan ").strip()
    return next((kind for kind in KINDS if re.match(rf"(?:{kind.pattern})\b", words)), OTHER)


def rank_of(law: Law, region: Region) -> int:
    """Its place in the order: a province's own Perda ranks as one, 7."""
    kind = kind_of(law)
    province = "provinsi" in as_text(law.issuer).casefold() or region.kind == "provinsi"
    if province and kind.name == "Peraturan Kepala Daerah":
        return 8
    return 7 if kind.rank == 9 and province else kind.rank


def sort_key(law: Law, region: Region) -> tuple[int, int, str]:
    """Level, year, number: the order of "Dasar Hukum"."""
    year = law.year if isinstance(law.year, int) else 9999
    return rank_of(law, region), year, as_text(law.number).zfill(8)


def cite(law: Law, region: Region, others: Mapping[str, Law]) -> str:
    """The whole citation with gazette and amendments, without a full stop."""
    amended = _amendments(law, region, others)
    repealed = _repeal_words(law, region, others)
    return f"{own_words(law, region)}{_gazette(law, region)}{amended}{repealed}"


def own_words(law: Law, region: Region) -> str:
    """Kind, issuer, number, year, title and day: "Peraturan Bupati Bandung Nomor 57 Tahun 2018 tentang …"."""
    if kind_of(law).rank == 1:
        articles = join_words([as_text(article.article) for article in law.articles])
        return f"{CONSTITUTION} {articles}".rstrip()
    title = f" tentang {as_text(law.title)}" if has_value(law.title) else " (judul tidak tersedia)"
    verb = "tanggal" if kind_of(law).rank >= 21 else "ditetapkan"
    dated = f", {verb} {as_text(law.date)}" if has_value(law.date) else ""
    return f"{short(law, region)}{title}{dated}"


def short(law: Law, region: Region) -> str:
    """Kind, issuer, number and year: "Peraturan Bupati Bandung Nomor 57 Tahun 2018"."""
    kind = kind_of(law)
    if kind.rank == 1:
        return CONSTITUTION
    words = [f"{name_of(law)}{_issuer(law, kind, region)}"]
    if law.status == "rancangan":
        words = [f"Rancangan {words[0].removeprefix('Rancangan ')}"]
    if has_value(law.number):
        words.append(f"Nomor{NBSP}{_plain(as_text(law.number))}")
    elif law.status != "rancangan":
        words.append("(nomor tidak tersedia)")
    if kind.rank <= 20 or kind.rank == OTHER.rank:
        year = str(law.date.start.year) if law.year is None and isinstance(law.date, Period) else law.year
        if has_value(year):
            words.append(f"Tahun{NBSP}{as_text(year)}")
        elif law.status != "rancangan":
            words.append("(tahun tidak tersedia)")
    return " ".join(words)


def _plain(number: str) -> str:
    """A number without its leading zeros; a letter's number as it is."""
    return number.lstrip("0") or number if number.isdigit() else number


def name_of(law: Law) -> str:
    """The kind written out; words that are more than an abbreviation stay as they are."""
    words = as_text(law.kind)
    kind = kind_of(law)
    if kind.name and _ABBREVIATED.match(words) and " " not in words:
        return kind.name
    return words.replace("Walikota", "Wali Kota")


def _issuer(law: Law, kind: InstrumentKind, region: Region) -> str:
    """What follows the kind, with a blank before it: " Kabupaten Bandung", " Bandung", " Menteri Dalam Negeri"."""
    given = as_text(law.issuer) if has_value(law.issuer) else ""
    words = as_text(law.kind).casefold()
    if kind.whose == "daerah":
        return (
            f" {given or as_text(region.name)}"
            if bare(given or as_text(region.name)).casefold() not in words
            else ""
        )
    if kind.whose == "provinsi":
        name = bare(given or as_text(region.province))
        return f" {name}" if name and name.casefold() not in words else ""
    if kind.whose == "nama":
        name = bare(given or as_text(region.name))
        return f" {name}" if name.casefold() not in words else ""
    if kind.whose == "menteri":
        name = re.sub(r"^(Kementerian|Menteri)\s+", "", given)
        return f" {name}" if name and name.casefold() not in words else ""
    if kind.whose == "pejabat":
        if not given and words.endswith(("bupati", "wali kota", "gubernur")):
            return f" {bare(as_text(region.name))}"
        return f" {given}" if given and given.casefold() not in words else ""
    return f" antara {given}" if kind.rank == AGREEMENT and given else ""


def bare(name: str) -> str:
    """A region's name without Kabupaten, Kota, Provinsi, Gubernur and their kind."""
    return re.sub(r"^(Kabupaten|Kota|Provinsi|Desa|Gubernur|Bupati|Wali Kota|Walikota)\s+", "", name)


def _gazette(law: Law, region: Region) -> str:
    """The Lembaran or Berita in brackets: only what the evidence names."""
    year = law.gazette_year if has_value(law.gazette_year) else law.year
    gazetted = f"Tahun{NBSP}{as_text(year)} Nomor{NBSP}"
    state, area = "Negara Republik Indonesia", f"Daerah {_area(law, region)}"
    parts = [
        f"Lembaran {state} {gazetted}{as_text(law.ln)}" if has_value(law.ln) else "",
        f"Tambahan Lembaran {state} Nomor{NBSP}{as_text(law.tln)}" if has_value(law.tln) else "",
        f"Berita {state} {gazetted}{as_text(law.bn)}" if has_value(law.bn) else "",
        f"Lembaran {area} {gazetted}{as_text(law.ld)}" if has_value(law.ld) else "",
        f"Tambahan Lembaran {area} Nomor{NBSP}{as_text(law.tld)}" if has_value(law.tld) else "",
        f"Berita {area} {gazetted}{as_text(law.bd)}" if has_value(law.bd) else "",
    ]
    listing = ", ".join(part for part in parts if part)
    return f" ({listing})" if listing else ""


def _area(law: Law, region: Region) -> str:
    """The region whose gazette it is: "Kabupaten Bandung", "Provinsi Jawa Barat"."""
    if kind_of(law).rank in (7, 8):
        named = as_text(law.issuer) if has_value(law.issuer) else ""
        return f"Provinsi {bare(named or as_text(region.province) or as_text(region.name))}"
    given = as_text(law.issuer) if has_value(law.issuer) else ""
    return given if given.startswith(("Kabupaten", "Kota", "Provinsi")) else as_text(region.name)


def _amendments(law: Law, region: Region, others: Mapping[str, Law]) -> str:
    if not law.amended_by:
        return ""
    last = _cite_other(law.amended_by[-1], region, others)
    if len(law.amended_by) == 1:
        return f" sebagaimana telah diubah dengan {last}"
    return f" sebagaimana telah beberapa kali diubah terakhir dengan {last}"


def _repeal_words(law: Law, region: Region, others: Mapping[str, Law]) -> str:
    if law.status != "dicabut":
        return ""
    other = others.get(as_text(law.repealed_by).upper())
    named = short(other, region) if other else as_text(law.repealed_by)
    by = f" dengan {named}" if has_value(law.repealed_by) else ""
    return f" (telah dicabut{by})"


def _cite_other(words: str, region: Region, others: Mapping[str, Law]) -> str:
    """Another instrument by its id, cited; any other words as they are."""
    other = others.get(words.upper())
    return f"{own_words(other, region)}{_gazette(other, region)}" if other else words

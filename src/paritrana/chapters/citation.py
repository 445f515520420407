"""How Indonesian law is cited: kind, rank and the exact forms (UU 12/2011 Pasal 7; docs/field.md 4.1 to 4.3).

In: a Law and its region. Out: its citation, its rank, its group. Nothing is invented: a number that is missing is
said to be missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from paritrana.chapters.wording import NBSP, as_text, has_value
from paritrana.evidence.model import Law, Region
from paritrana.field.instruments import AGREEMENT, CONSTITUTION, OTHER, Instrument, instrument_of
from paritrana.indonesian import Period, join_words

_ABBREVIATED = re.compile(r"^(?:[A-Z]{2,3}|Per[a-z]{2,9}|Inpres|Qanun)\b")


def kind_of(law: Law) -> Instrument:
    """The kind of an instrument from its words; of a draft that of what it would become."""
    return instrument_of(as_text(law.kind).casefold().removeprefix("rancangan ").strip())


def rank_of(law: Law, region: Region) -> int:
    """Its place in the order: a province's own Perda ranks as one, 7."""
    kind = kind_of(law)
    province = "provinsi" in as_text(law.issuer).casefold() or region.kind == "provinsi"
    if province and kind.short == "Perkada":
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


def _issuer(law: Law, kind: Instrument, region: Region) -> str:
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

"""Orang yang sama dapat terhitung dalam dua kelompok.

Mengapa juri ragu: guru ngaji adalah pekerja keagamaan, sekretaris desa adalah perangkat desa, ketua BPD adalah anggota
BPD; perangkat desa dapat juga ketua RT. Bila keduanya dihitung lalu dijumlahkan, pesertanya lebih sedikit daripada yang
dilaporkan. Perangkat desa dan BPD tidak diuji: keduanya tidak boleh dirangkap (UU 6/2014 Pasal 64).

Contoh: Guru ngaji 900 orang dan Tenaga kerja keagamaan 1.400 orang, total 2.300 orang.

Perbaikan: isi beririsan_dengan, hitung orangnya sekali (menurut NIK) dalam total, dan terangkan caranya di catatan.

Sumber: kelompok yang lazim beririsan dalam pemberitaan daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Group
from paritrana.field.intervals import Interval, total
from paritrana.indonesian import Count
from paritrana.located import Address
from paritrana.rules.answers import counted_once
from paritrana.rules.case import Case
from paritrana.rules.roster import Listed, of_stated_year, people_of, plain, same_group, stated_total
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEL-03",
    name="kelompok-beririsan",
    severity=Severity.PERINGATAN,
    headline="orang yang sama dapat terhitung dua kali: {pasangan}",
    help="isi beririsan_dengan, hitung setiap orang sekali dalam total, dan terangkan caranya di catatan",
    explanation=__doc__,
)
_VILLAGE_STAFF = r"(?:perangkat|aparat(?:ur)?(?: pemerintah(?:an)?)?) desa"
_COUNCIL = r"\bbpd\b|badan permusyawaratan"
_KNOWN = (
    (r"guru ngaji|ustaz|marbot|merbot|takmir|imam (?:masjid|desa)|modin|khatib|pengajar alkitab|pendeta"
     r"|guru sekolah minggu",
     r"keagamaan|rohaniwan|pegiat agama"),
    (rf"{_VILLAGE_STAFF}", r"\brt\b|\brw\b"),
    (rf"{_COUNCIL}", r"\brt\b|\brw\b"),
    (r"\b(?:sekretaris desa|sekdes|carik|kaur|kasi desa|kepala urusan|kepala dusun|kadus|kepala lingkungan"
     r"|bendahara desa"
     r"|kepala seksi desa|perangkat kewilayahan|staf desa)\b", _VILLAGE_STAFF),
    (r"\bguru (?:honorer|tidak tetap)|\bgtt\b|\bthl\b|tenaga harian lepas|tenaga honorer|pegawai honorer",
     r"^(?:pegawai |tenaga |pekerja )?non[ -]?(?:asn|pns)\b"),
    (r"kader posyandu", r"kader pkk"),
    (r"ojek (?:online|daring)|ojol", r"^(?:pengemudi |tukang )?ojek$"),
)  # fmt: skip
_PAIRS = tuple((re.compile(one, re.I), re.compile(two, re.I)) for one, two in _KNOWN)
_OFFICER = re.compile(r"^(?:(?:wakil )?ketua|sekretaris|bendahara|pengurus|pimpinan|kepala|anggota)\s+", re.I)
_MEMBERS = re.compile(r"^(?:anggota|pengurus)\s+", re.I)
_ANY = re.compile("|".join((_OFFICER.pattern, *(word for pair in _KNOWN for word in pair))), re.I)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find pairs that are counted and added up; a pair that is declared matters only if the total ignores it."""
    counted = [(at, group) for at, group in of_stated_year(case) if people_of(group)]
    ignored = _total_ignores_overlap(case, counted)
    named = {plain(name) for _, group in counted for name in group.overlaps}
    bodies = {plain(_OFFICER.sub("", group.name)) for _, group in counted if _OFFICER.match(group.name)}
    named |= bodies
    rows = [
        row for row in counted if row[1].overlaps or plain(row[1].name) in named or _ANY.search(row[1].name)
    ]
    pairs = [
        (one, two)
        for one, two in combinations(rows, 2)
        if (
            ignored
            if _is_declared(one[1], two[1])
            else _is_known_kind(one[1], two[1]) and not _note_answers(case, one[1], two[1])
        )
    ]
    if pairs:
        places: dict[Address, None] = {at: None for pair in pairs for at, _ in pair}
        first, *others = places
        yield FAULT.at(
            field(first, pairs[0][0][1], "people"),
            related=[Related(place, "juga dihitung") for place in others],
            pasangan=few([f"{one.name} – {two.name}" for (_, one), (_, two) in pairs]),
        )


def _names(group: Group) -> set[str]:
    return {plain(group.name), plain(str(group.long_name))}


def _is_declared(one: Group, two: Group) -> bool:
    return any(same_group(two, name) for name in one.overlaps) or any(
        same_group(one, name) for name in two.overlaps
    )


def _is_known_kind(one: Group, two: Group) -> bool:
    """Whether the names are of kinds that are known to overlap, or of an office and the body it belongs to."""
    known = any(
        (a.search(one.name) and b.search(two.name)) or (a.search(two.name) and b.search(one.name))
        for a, b in _PAIRS
    )
    return known or _office_within(one.name, two.name) or _office_within(two.name, one.name)


def _office_within(office: str, body: str) -> bool:
    """Whether the first is an office of the second: "Ketua BPD" of "BPD" or "Anggota BPD"."""
    whole = plain(_MEMBERS.sub("", body))
    held = bool(_OFFICER.match(office)) and not _MEMBERS.match(office)
    return held and plain(_OFFICER.sub("", office)) == whole and whole != plain(office)


def _note_answers(case: Case, one: Group, two: Group) -> bool:
    groups = case.evidence.groups
    return counted_once(one.note, two.note, groups.note if groups else "")


def _total_ignores_overlap(case: Case, rows: list[Listed]) -> bool:
    """Whether the stated total is the plain sum, as if no one were in two groups."""
    stated = stated_total(case)
    if stated is None or not isinstance(stated[1].people, Count):
        return False
    return total(count for _, group in rows if (count := people_of(group))).meets(
        Interval.of(stated[1].people)
    )

"""Orang yang sama dapat terhitung dalam dua kelompok.

Mengapa juri ragu: guru ngaji adalah pekerja keagamaan; perangkat desa, BPD, dan RT/RW dapat orang yang sama. Bila
keduanya dihitung lalu dijumlahkan, pesertanya lebih sedikit daripada yang dilaporkan.

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
from paritrana.rules.case import Case
from paritrana.rules.roster import Listed, of_stated_year, people_of, plain, same_group, stated
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEL-03",
    name="kelompok-beririsan",
    severity=Severity.PERINGATAN,
    headline="orang yang sama dapat terhitung dua kali: {pasangan}",
    help="isi beririsan_dengan, hitung setiap orang sekali dalam total, dan terangkan caranya di catatan",
    explanation=__doc__,
)
_KNOWN = (
    (r"guru ngaji|marbot|imam masjid|pengajar alkitab", r"keagamaan"),
    (r"perangkat desa|aparat(ur)? desa", r"\bbpd\b|badan permusyawaratan|\brt\b|\brw\b"),
    (r"\bbpd\b|badan permusyawaratan", r"\brt\b|\brw\b"),
)
_PAIRS = tuple((re.compile(one, re.I), re.compile(two, re.I)) for one, two in _KNOWN)
_ANY = re.compile("|".join(word for pair in _KNOWN for word in pair), re.I)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find pairs that are counted and added up; a pair that is declared matters only if the total ignores it."""
    counted = [(at, group) for at, group in of_stated_year(case) if people_of(group)]
    ignored = _total_ignores_overlap(case, counted)
    named = {plain(name) for _, group in counted for name in group.overlaps}
    rows = [
        row for row in counted if row[1].overlaps or plain(row[1].name) in named or _ANY.search(row[1].name)
    ]
    pairs = [
        (one, two)
        for one, two in combinations(rows, 2)
        if (
            ignored
            if _declared(one[1], two[1])
            else _related(one[1], two[1]) and not _explained(one[1], two[1])
        )
    ]
    if pairs:
        places: dict[Address, None] = {at: None for pair in pairs for at, _ in pair}
        first, *others = places
        yield FAULT.at(
            field(first, pairs[0][0][1], "people"),
            related=[Related(place, "juga dihitung") for place in others],
            pasangan=few([f"{one.name} – {two.name}" for (_, one), (_, two) in pairs], 2),
        )


def _names(group: Group) -> set[str]:
    return {plain(group.name), plain(str(group.long_name))}


def _declared(one: Group, two: Group) -> bool:
    return any(same_group(two, name) for name in one.overlaps) or any(
        same_group(one, name) for name in two.overlaps
    )


def _related(one: Group, two: Group) -> bool:
    """Whether the names are of kinds that are known to overlap."""
    return any(
        (a.search(one.name) and b.search(two.name)) or (a.search(two.name) and b.search(one.name))
        for a, b in _PAIRS
    )


def _explained(one: Group, two: Group) -> bool:
    return bool(one.note) or bool(two.note)


def _total_ignores_overlap(case: Case, rows: list[Listed]) -> bool:
    """Whether the stated total is the plain sum, as if no one were in two groups."""
    told = stated(case)
    if told is None or not isinstance(told[1].people, Count):
        return False
    return total(count for _, group in rows if (count := people_of(group))).meets(Interval.of(told[1].people))

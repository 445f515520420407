"""Orang yang sama dapat dibayar dari dua sumber dana.

Mengapa juri ragu: pekerja rentan yang dibayar APBD dapat juga masuk daftar provinsi, desa, CSR, atau Baznas.
Penghitungan ganda antarsumber dana adalah kesalahan yang paling sering pada angka peserta.

Contoh: Petani dibayar APBD 5.000 orang dan Petani dibayar DBHCHT 3.000 orang, tanpa keterangan pemadanan.

Perbaikan: padankan NIK kedua daftar, lalu terangkan di catatan kelompok bahwa setiap orang dihitung sekali.

Sumber: alasan keraguan juri yang diberitakan; APBD provinsi dapat membayar warga kabupaten yang sama.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import Ledger
from paritrana.evidence.model import Group
from paritrana.located import Address
from paritrana.rules.answers import counted_once
from paritrana.rules.case import Case
from paritrana.rules.coverage.target_as_count import plan_word_in
from paritrana.rules.roster import Listed, people_of, plain, same_group
from paritrana.rules.wording import few

FAULT = Fault(
    code="KEL-08",
    name="dana-beririsan",
    severity=Severity.PERINGATAN,
    headline="orang yang sama dapat dibayar dari dua dana: {pasangan}",
    help="padankan NIK kedua daftar, lalu terangkan di catatan kelompok bahwa setiap orang dihitung sekali",
    explanation=__doc__,
)
_ANYBODY = re.compile(r"\b(?:rentan|miskin|informal|bukan penerima upah|mustahik)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find groups of one year and two funds that bear one name, or could be anybody; a note explains them."""
    groups = case.evidence.groups
    if groups is None or counted_once(groups.note):
        return
    counted = [row for row in case.groups if people_of(row[1]) and case.ledger.purse(row[1].fund)]
    rows = [row for row in counted if not counted_once(row[1].note) and not plan_word_in(row[1].name)]
    pairs = [(one, two) for one, two in combinations(rows, 2) if _doubtful(one[1], two[1], case.ledger)]
    if pairs:
        places: dict[Address, Group] = {row[0]: row[1] for pair in pairs for row in pair}
        first, *others = places
        yield FAULT.at(
            field(first, places[first], "fund"),
            related=[Related(field(at, places[at], "fund"), "dana yang lain") for at in others],
            pasangan=few([_pair_words(one, two) for one, two in pairs], 2),
        )


def _doubtful(one: Group, two: Group, ledger: Ledger) -> bool:
    if one.year != two.year or ledger.purses(one.fund) & ledger.purses(two.fund):
        return False
    if any(same_group(two, name) for name in one.overlaps) or any(
        same_group(one, name) for name in two.overlaps
    ):
        return False
    anybody = _ANYBODY.search(one.name) and _ANYBODY.search(two.name)
    return plain(one.name) == plain(two.name) or bool(anybody)


def _pair_words(one: Listed, two: Listed) -> str:
    return f"{one[1].name} ({one[1].fund}) – {two[1].name} ({two[1].fund})"

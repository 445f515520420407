"""Kelompok tidak ada lagi pada tahun berikutnya.

Mengapa juri ragu: yang dinilai adalah perlindungan yang berlanjut. Lima ribu nelayan yang dibayar tahun lalu dan tidak
disebut tahun ini mungkin sudah tidak terlindungi, atau kelompoknya berganti nama.

Contoh: Nelayan 5.000 orang pada 2023; daftar 2024 hanya memuat Petani.

Perbaikan: tambahkan kelompoknya pada tahun berikut, juga bila jumlahnya nol, atau tulis di catatan siapa yang membayar
sekarang atau mengapa berhenti.

Sumber: kriteria penilaian yang diberitakan (pertumbuhan dan keberlanjutan). Kelompok sementara tidak diuji, begitu pula
daftar yang berselang lebih dari dua tahun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Group
from paritrana.indonesian import Count, format_count
from paritrana.rules.answers import names_cause
from paritrana.rules.case import Case
from paritrana.rules.coverage.target_as_count import plan_word_in
from paritrana.rules.roster import Listed, temporary
from paritrana.rules.timelines import without_time

FAULT = Fault(
    code="KEL-15",
    name="kelompok-hilang",
    severity=Severity.PERINGATAN,
    headline="{nama} ({jumlah} orang) dibayar pada {awal}, tetapi tidak ada lagi dalam daftar {akhir}",
    help="tambahkan kelompoknya pada {akhir}, atau tulis di catatan siapa yang membayar sekarang",
    explanation=__doc__,
)
_FAR = 2
"""Years between two lists: later ones don't show what became of it. With 3 Kabupaten Raja Ampat has a finding more."""
_STAFF = re.compile(r"\bnon[ -]?asn\b|honorer|tenaga kontrak|tenaga harian", re.IGNORECASE)
_PART_TIME = re.compile(r"\b(?:pppk|p3k)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for each lasting group of a year in the list of the next one."""
    groups = case.evidence.groups
    if groups is None or names_cause(groups.note):
        return
    years: dict[int, list[Listed]] = {}
    for at, group in case.groups:
        if isinstance(group.year, int):
            years.setdefault(group.year, []).append((at, group))
    for old, new in pairwise(sorted(years)):
        if new - old > _FAR:
            continue
        for at, group in years[old]:
            if _counts(group) and not _goes_on(group, years[new]) and not names_cause(group.note):
                assert isinstance(group.people, Count)
                yield FAULT.at(
                    field(at, group, "name"),
                    related=(Related(years[new][0][0], "daftar tahun berikutnya"),),
                    nama=group.name,
                    jumlah=format_count(group.people),
                    awal=str(old),
                    akhir=str(new),
                )


def _counts(group: Group) -> bool:
    return (
        isinstance(group.people, Count)
        and bool(group.people.value)
        and not temporary(group)
        and not plan_word_in(group.name)
    )


def _goes_on(group: Group, rows: Sequence[Listed]) -> bool:
    """Whether the next list has it, under a name that holds the other or is held by it; non-ASN became PPPK."""
    mine = _words(group)
    if _STAFF.search(group.name) and any(_PART_TIME.search(row.name) for _, row in rows):
        return True
    return any(mine <= theirs or theirs <= mine for _, row in rows if (theirs := _words(row)))


def _words(group: Group) -> frozenset[str]:
    return frozenset(without_time(group.name).split())

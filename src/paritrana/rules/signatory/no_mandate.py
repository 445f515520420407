"""Wakil kepala daerah atau sekretaris daerah menandatangani tanpa a.n.

Mengapa juri ragu: yang mengusulkan adalah pemerintah daerah, yang diwakili kepala daerahnya. Wakil bupati atau
sekretaris daerah menandatanganinya atas nama (a.n.) kepala daerah; tanpa itu kewenangannya tidak jelas.

Contoh: jabatan: Wakil Bupati Demak, tanpa atas_nama.

Perbaikan: tulis atas_nama: BUPATI DEMAK. Wakil yang menjalankan tugas bupati ditulis jabatan: Plt. Bupati Demak.

Sumber: Permendagri 1/2023 (penandatanganan atas nama).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.offices import ACTING, Post, read_office
from paritrana.rules.case import Case

FAULT = Fault(
    code="TTD-05",
    name="tanpa-atas-nama",
    severity=Severity.PERINGATAN,
    headline="{jabatan} menandatangani tanpa a.n. kepala daerah",
    help="tulis atas_nama: jabatan kepala daerah; yang menjalankan tugasnya ditulis Plt. di depan jabatan",
    explanation=__doc__,
)
_SECRETARY = re.compile(r"(?:pj\.?s?\.? )?(?:sekretaris daerah|sekda)\b", re.IGNORECASE)
_ACTS = re.compile(r"\b(?:plt|plh|pj|pjs|pelaksana tugas|pelaksana harian|penjabat)\b", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find a deputy or a secretary who signs for nobody and isn't acting as the head of region."""
    signatory = case.evidence.signatory
    if not isinstance(signatory.office, str) or signatory.on_behalf_of:
        return
    office = read_office(signatory.office)
    acts = office.status or signatory.status in ACTING or _ACTS.search(office.title)
    deputy = office.post is Post.VICE and not acts
    secretary = office.post is Post.OTHER and _SECRETARY.match(office.title)
    acting = re.search(r"bupati|wali ?kota|gubernur", office.title, re.IGNORECASE) if secretary else None
    if deputy or (secretary and not acting):
        yield FAULT.at(field(section("signatory"), signatory, "office"), jabatan=office.title)

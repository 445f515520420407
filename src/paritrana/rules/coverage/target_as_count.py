"""Target, potensi, atau calon ditulis sebagai peserta.

Mengapa juri ragu: yang dinilai adalah orang yang sudah menjadi peserta. Target, usulan, kuota, calon, atau angka yang
buktinya hanya dokumen perencanaan belum tentu pernah dibayar; potensi adalah penyebut, bukan peserta.

Contoh: {nama: Target pekerja rentan, jumlah: 150.000}; {indikator: potensi BPU}; peserta yang buktinya hanya DPA;
catatan: "Masih diusulkan, belum didaftarkan."

Perbaikan: pindahkan ke rencana.target, potensi ke penyebut, atau rujuk surat BPJS Ketenagakerjaan yang menyebut
peserta aktifnya.

Sumber: alasan keraguan juri yang diberitakan: rencana yang ditulis sebagai hasil.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Group
from paritrana.indonesian import Count, Percent
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-16",
    name="target-sebagai-peserta",
    severity=Severity.PERINGATAN,
    headline="{nama} ditulis sebagai peserta, padahal {sebab}",
    help="pindahkan ke rencana.target (potensi: ke penyebut), atau rujuk surat BPJS tentang peserta aktifnya",
    explanation=__doc__,
)
_PLANNED = re.compile(
    r"\b(?:target|ditargetkan|rencana|direncanakan|usulan|diusulkan|proyeksi|diproyeksikan|potensi|potensial|semesta"
    r"|calon|bakal|kandidat|kuota|alokasi|dialokasikan|dianggarkan|disiapkan|sasaran|estimasi|perkiraan|daftar tunggu"
    r"|akan (?:didaftarkan|dibayar|dilindungi|menjadi)|belum (?:terdaftar|terlindungi|didaftarkan|dibayar"
    r"|menjadi peserta"
    r"|aktif|tercakup))\b",
    re.IGNORECASE,
)
_REACHED = re.compile(
    r"\b(?:capaian|pencapaian|ketercapaian|realisasi|persentase|rasio|terhadap|dari|melampaui|melebihi|memenuhi"
    r"|tercapai(?:nya)?|terisi)\s+(?:\w+\s+){0,3}?"
    r"(?:target|rencana|potensi|potensial|semesta|kuota|alokasi|sasaran|estimasi|proyeksi|usulan|perkiraan)\b"
    r"|\b(?:target|kuota|rencana|sasaran|usulan|alokasi)\s+(?:\w+\s+){0,4}?(?:tercapai|terpenuhi|terealisasi|terisi"
    r"|terlampaui|(?<!belum )terdaftar|(?<!belum )terlindungi)\b"
    r"|\btepat (?:sasaran|target)\b|\bcalon (?:pekerja migran|pmi|tki|jamaah|jemaah)\b"
    r"|\bpotensi (?:desa|daerah|wilayah|lokal|wisata)\b",
    re.IGNORECASE,
)
"""What is reached of a plan, or is called after one: participants none the less. Migrants are covered before they
leave."""
_NOTED = re.compile(
    r"\b(?:belum (?:terdaftar|terlindungi|didaftarkan|dibayar|menjadi peserta|aktif)"
    r"|masih (?:berupa )?(?:rencana|usulan|diusulkan|calon|potensi|kuota|direncanakan|dialokasikan)"
    r"|akan (?:didaftarkan|dibayar|dilindungi))\b",
    re.IGNORECASE,
)
_NONE_LEFT = re.compile(
    r"\b(?:tidak ada(?: lagi)?|tanpa|nol|selebihnya|sisanya|lainnya|yang) (?:\w+ ){0,2}belum\b", re.IGNORECASE
)
_PLANS = frozenset({"DPA", "dokumen perencanaan"})


def plan_word_in(name: str) -> str:
    """The word by which a name says that it counts a plan or a potential, "" where it counts participants."""
    found = _PLANNED.search(_REACHED.sub(" ", name))
    return found[0].casefold() if found else ""


def check(case: Case) -> Iterator[Diagnostic]:
    """Find counts that are called a plan, by name or note, or whose proofs are all plans."""
    rows: list[tuple[Address, Coverage | Group, str]] = [
        (at, row, row.indicator) for at, row in case.coverage
    ]
    rows += [(at, group, group.name) for at, group in case.groups]
    for at, row, name in rows:
        percent = row.percent if isinstance(row, Coverage) else None
        if isinstance(row.people, Count) or isinstance(percent, Percent):
            why = _doubt(case, row, name)
            if why:
                figure = "people" if isinstance(row.people, Count) else "percent"
                yield FAULT.at(field(at, row, figure), nama=name, sebab=why)


def _doubt(case: Case, row: Coverage | Group, name: str) -> str:
    """Why a row may count nobody yet, "" where nothing says so."""
    word = plan_word_in(name)
    if word:
        return f'namanya menyebut "{word}"'
    noted = _NOTED.search(row.note) if isinstance(row.note, str) and not _NONE_LEFT.search(row.note) else None
    if noted:
        return f'catatannya menyebut "{noted[0].casefold()}"'
    proofs = case.proofs(row.refs)
    if proofs and all(proof.kind in _PLANS for proof in proofs):
        return "buktinya " + ", ".join(f"{proof.id} ({proof.kind})" for proof in proofs)
    return ""

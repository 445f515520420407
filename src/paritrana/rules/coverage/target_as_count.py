"""Target atau rencana ditulis sebagai peserta.

Mengapa juri ragu: yang dinilai adalah orang yang sudah menjadi peserta. Target, usulan, atau angka yang buktinya hanya
dokumen perencanaan belum tentu pernah dibayar.

Contoh: {nama: Target pekerja rentan, jumlah: 150.000}; peserta yang buktinya hanya DPA.

Perbaikan: pindahkan ke rencana.target, atau rujuk surat BPJS Ketenagakerjaan yang menyebut peserta aktifnya.

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
    help="pindahkan ke rencana.target, atau rujuk surat BPJS Ketenagakerjaan tentang peserta aktifnya",
    explanation=__doc__,
)
_PLANNED = re.compile(r"\b(?:target|rencana|direncanakan|usulan|diusulkan|proyeksi)\b", re.IGNORECASE)
_PLANS = frozenset({"DPA", "dokumen perencanaan"})


def check(case: Case) -> Iterator[Diagnostic]:
    """Find counts that are called a plan, or whose proofs are all plans."""
    rows: list[tuple[Address, Coverage | Group, str]] = [
        (at, row, row.indicator) for at, row in case.coverage
    ]
    rows += [(at, group, group.name) for at, group in case.groups]
    for at, row, name in rows:
        percent = row.percent if isinstance(row, Coverage) else None
        if not isinstance(row.people, Count) and not isinstance(percent, Percent):
            continue
        proofs = case.proofs(row.refs)
        word = _PLANNED.search(name)
        if word:
            why = f'namanya menyebut "{word[0].casefold()}"'
        elif proofs and all(proof.kind in _PLANS for proof in proofs):
            why = "buktinya " + ", ".join(f"{proof.id} ({proof.kind})" for proof in proofs)
        else:
            continue
        yield FAULT.at(
            field(at, row, "people" if isinstance(row.people, Count) else "percent"), nama=name, sebab=why
        )

"""Program tidak tersedia bagi segmen pesertanya.

Mengapa juri ragu: peserta bukan penerima upah dapat mengikuti JKK, JKM, dan JHT; jasa konstruksi hanya JKK dan JKM.
JP dan JKP bagi BPU tidak ada, sehingga segmen atau programnya salah.

Contoh: {indikator: Peserta BPU, segmen: BPU, program: JKK JKM JP}.

Perbaikan: betulkan programnya, atau pisahkan peserta yang segmennya lain.

Sumber: program menurut segmen dalam konstanta.yaml, dari catatan statistik kepesertaan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Coverage, Group
from paritrana.indonesian import join_words
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-17",
    name="program-bukan-untuk-segmen",
    severity=Severity.GALAT,
    headline="{nama}: program {program} tidak tersedia bagi segmen {segmen}, hanya {boleh}",
    help="perbaiki program atau segmennya; peserta yang segmennya lain diberi baris sendiri",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold the programmes of every row against those its segment can have."""
    rows: list[tuple[Address, Coverage | Group, str]] = [
        (at, row, row.indicator) for at, row in case.coverage
    ]
    rows += [(at, group, group.name) for at, group in case.groups]
    for at, row, name in rows:
        known = case.constants.programmes.get(row.segment) if isinstance(row.segment, str) else None
        wrong = [programme for programme in row.programmes if known and programme not in known]
        if known and wrong:
            yield FAULT.at(
                field(at, row, "programmes"),
                related=(Related(field(at, row, "segment"), "segmennya"),),
                nama=name,
                segmen=str(row.segment),
                program=join_words(wrong),
                boleh=join_words(sorted(known)),
            )

"""Peserta dari satu sumber dana disajikan sebagai seluruh peserta.

Mengapa juri ragu: peserta yang dibayar APBD hanya sebagian dari pekerja terlindungi; sebagian besar membayar sendiri
atau dibayar pemberi kerja. Menyebut yang sebagian sebagai seluruhnya membuat cakupannya salah ke dua arah.

Contoh: {segmen: semua, sumber_dana: APBD, jumlah: 97.150}.

Perbaikan: tulis segmennya (biasanya BPU), atau hapus sumber_dana bila memang semua peserta aktif.

Sumber: bentuk umum cakupan menurut segmen.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Count, Percent
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-05",
    name="satu-dana-sebagai-seluruh-peserta",
    severity=Severity.PERINGATAN,
    headline="{indikator} disebut semua segmen, padahal dibayar satu sumber dana: {sumber}",
    help="tulis segmen yang dibayar {sumber}, atau hapus sumber_dana bila memang semua peserta aktif",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find rows of all segments that one fund pays."""
    for at, row in case.coverage:
        figure = isinstance(row.people, Count) or isinstance(row.percent, Percent)
        if figure and row.segment == "semua" and isinstance(row.fund, str) and row.fund != "mandiri":
            yield FAULT.at(
                field(at, row, "segment"),
                related=(Related(field(at, row, "fund"), "yang membayar"),),
                indikator=row.indicator,
                sumber=row.fund,
            )

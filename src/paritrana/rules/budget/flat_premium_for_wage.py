"""Iuran nominal peserta bukan penerima upah dipakai untuk penerima upah.

Mengapa juri ragu: pegawai non-ASN dan perangkat desa adalah penerima upah; iurannya persentase dari upah, paling
sedikit 0,54% untuk JKK dan JKM. Rp16.800 adalah iuran bukan penerima upah, sehingga segmennya atau iurannya salah.

Contoh: {nama: Pegawai non-ASN, segmen: PU, iuran: Rp16.800}.

Perbaikan: tulis iuran yang benar (0,54% × upah), atau segmen: BPU bila memang didaftarkan sebagai BPU.

Sumber: iuran PU dan BPU dalam konstanta.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import Rupiah, format_percent, format_rupiah
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-15",
    name="iuran-bpu-untuk-penerima-upah",
    severity=Severity.PERINGATAN,
    headline="{nama} penerima upah dengan iuran {iuran}, yaitu iuran bukan penerima upah",
    help="tulis iuran dari upah (paling sedikit {tarif} untuk JKK dan JKM), atau segmen: BPU",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find wage earners whose contribution is exactly one of the nominal ones."""
    nominal = {case.constants.bpu_monthly, case.constants.bpu_with_jht}
    for at, group in case.groups:
        premium = group.premium
        if (
            group.segment == "PU"
            and isinstance(premium, Rupiah)
            and premium.exact
            and premium.value in nominal
        ):
            yield FAULT.at(
                field(at, group, "premium"),
                related=(Related(field(at, group, "segment"), "segmennya"),),
                nama=group.name,
                iuran=format_rupiah(premium),
                tarif=format_percent(case.constants.wage.least),
            )

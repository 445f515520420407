"""Anggaran tidak cukup, atau terlalu besar, untuk orang dan bulan yang dinyatakan.

Mengapa juri ragu: anggaran dibagi orang dan iuran adalah banyak bulan yang terbayar. Hasil di luar 1 sampai 12 bulan,
atau lain dari bulan yang dinyatakan, berarti salah satu angkanya bukan tentang orang yang sama.

Contoh: Rp39,8 miliar untuk 97.150 orang dengan Rp16.800 = 24,4 bulan dalam satu tahun.

Perbaikan: periksa orang, bulan_dibayar, dan nilai pada DPA; bila dananya juga membayar kelompok lain, sebut semuanya
di untuk. Anggaran tanpa untuk diuji dengan semua kelompok dana dan tahun itu, dan hanya diragukan bila tidak cukup.
Beberapa dana yang membayar kelompok yang sama dijumlahkan. Iuran yang dipakai ialah iuran kelompoknya; bila tidak
ditulis, iuran BPU terendah: Rp16.800 (JKK dan JKM) atau Rp36.800 (dengan JHT). Yang tidak dapat diuji disebut dalam
daftar "Yang diuji dan yang tidak". Pembulatan sudah diperhitungkan.

Sumber: iuran BPU Rp10.000 (JKK), Rp6.800 (JKM), dan Rp20.000 (JHT) dalam konstanta.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.ledger import Ending
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-03",
    name="anggaran-beda-orang-bulan",
    severity=Severity.PERINGATAN,
    headline="{nilai} ÷ ({orang} orang × {iuran}) = {bulan} bulan, seharusnya {wajar} bulan",
    help="periksa orang, bulan_dibayar, dan nilai pada DPA; sebut semua kelompok yang dibayar di untuk",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Report every trial of money against people that failed."""
    for trial in case.trials:
        if trial.ending is Ending.FAILED:
            others = [Related(place, "dananya") for place in trial.items[1:]]
            yield FAULT.at(
                trial.items[0],
                related=[*(Related(place, "yang dibayar") for place in trial.people), *others],
                nilai=trial.amount,
                orang=trial.heads,
                iuran=trial.premium,
                bulan=trial.months,
                wajar=trial.wanted,
            )

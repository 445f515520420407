"""Piutang yang tertagih lebih besar daripada piutangnya.

Mengapa juri ragu: yang tertagih adalah bagian dari yang terutang. Tertagih Rp2 miliar dari piutang Rp1,2 miliar berarti
satuannya salah, atau piutang yang ditulis adalah sisa sesudah penagihan.

Contoh: {per: 31 Desember 2024, nilai: "Rp1,2 miliar", tertagih: Rp2 miliar}.

Perbaikan: tulis piutang awal sebagai nilai; bila nilainya sisa pada akhir tahun, katakan di catatan piutang mana yang
ditagih.

Sumber: kepatuhan pemberi kerja adalah aspek penilaian; tertagih dibagi piutang awal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Arrears
from paritrana.field.intervals import Interval
from paritrana.indonesian import Rupiah, format_rupiah
from paritrana.rules.answers import speaks_of
from paritrana.rules.case import Case

FAULT = Fault(
    code="PAT-12",
    name="tertagih-melebihi-piutang",
    severity=Severity.PERINGATAN,
    headline="tertagih {tertagih}, lebih besar daripada piutangnya {piutang}",
    help="tulis piutang awal sebagai nilai, atau sebut di catatan bahwa nilainya sisa setelah penagihan",
    explanation=__doc__,
)
_BALANCE = re.compile(
    r"\bsisa\b|saldo akhir|akhir (?:tahun|periode)|piutang awal|saldo awal|awal tahun|setelah (?:penagihan|dibayar"
    r"|tertagih)"
    r"|tahun (?:sebelum|lalu)|denda|kumulatif",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Hold what was recovered against what was owed, unless a note says that this is what was left."""
    for at, row in case.rows(Arrears):
        owed, recovered = row.amount, row.recovered
        if not isinstance(owed, Rupiah) or not isinstance(recovered, Rupiah) or speaks_of(_BALANCE, row.note):
            continue
        if Interval.of(recovered).above(Interval.of(owed)):
            yield FAULT.at(
                field(at, row, "recovered"),
                related=(Related(field(at, row, "amount"), "piutangnya"),),
                tertagih=format_rupiah(recovered),
                piutang=format_rupiah(owed),
            )

"""Iuran separuh dipakai untuk dana yang belum jelas boleh memakainya.

Mengapa juri ragu: PP 50/2025 mengecualikan APBN dan APBD. Untuk dana desa, DBHCHT, DBH sawit, CSR, dan Baznas belum
ditemukan ketentuannya; DBHCHT dan DBH sawit adalah pendapatan APBD, sehingga kemungkinan besar ikut dikecualikan.

Contoh: {nama: Buruh tani tembakau, sumber_dana: DBHCHT, iuran: Rp8.400}.

Perbaikan: lampirkan surat BPJS Ketenagakerjaan yang membolehkannya dan tulis di catatan, atau hitung Rp16.800.

Sumber: PP 50/2025 seperti diberitakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import format_count
from paritrana.rules.answers import speaks_of
from paritrana.rules.case import Case
from paritrana.rules.discounted import discounted_groups

FAULT = Fault(
    code="ANG-11",
    name="potongan-belum-jelas",
    severity=Severity.PERINGATAN,
    headline="iuran Rp{iuran} dibayar {sumber}: belum jelas apakah potongan {dasar} berlaku untuk dana itu",
    help="lampirkan surat BPJS Ketenagakerjaan dan tulis di catatan, atau hitung dengan Rp{penuh}",
    explanation=__doc__,
)
_ALLOWED = re.compile(
    r"\bsurat\b|izin|boleh|berlaku|potongan|keringanan|persetujuan|disetujui", re.IGNORECASE
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find half contributions whose payer the sources don't speak of, unless a note explains it."""
    for at, group, discount, premium in discounted_groups(case):
        fund = group.fund
        asked = (*discount.unclear_payers, "ADD")
        if isinstance(fund, str) and fund.startswith(asked) and not speaks_of(_ALLOWED, group.note):
            yield FAULT.at(
                field(at, group, "premium"),
                related=(Related(field(at, group, "fund"), "yang membayar"),),
                iuran=format_count(premium),
                penuh=case.constants.bpu_monthly,
                sumber=fund,
                dasar=discount.id,
            )

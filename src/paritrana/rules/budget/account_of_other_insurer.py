"""Rekening belanja bukan iuran BPJS Ketenagakerjaan.

Mengapa juri ragu: rekening 5.1.02.02.02.0005 membayar jaminan kesehatan, dan iuran PNS dan PPPK lazimnya dibayar ke PT
Taspen. Anggaran yang memuatnya tampak lebih besar daripada yang melindungi pekerja lewat BPJS Ketenagakerjaan.

Contoh: rekening: 5.1.02.02.02.0005, atau rekening: Belanja Iuran Jaminan Kesehatan bagi Non ASN.

Perbaikan: keluarkan nilainya, atau pisahkan barisnya dan katakan di catatan bahwa iuran itu tidak termasuk.

Sumber: rekening belanja dalam konstanta.yaml; rekening PNS dan PPPK belum dicocokkan, maka hanya ditanyakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case
from paritrana.rules.constants import Account

FAULT = Fault(
    code="ANG-80",
    name="rekening-bukan-ketenagakerjaan",
    severity=Severity.PERINGATAN,
    headline='rekening "{rekening}" ialah {untuk}, yang dibayar ke {penerima}',
    help="keluarkan nilainya, atau tulis di catatan bahwa iuran itu tidak termasuk",
    explanation=__doc__,
)
_CODE = re.compile(r"\d+(?:\s*\.\s*\d+)+")
_HEALTH = re.compile(r"jaminan kesehatan|\bjkn\b|bpjs kesehatan|asuransi kesehatan", re.IGNORECASE)
_EXCLUDED = re.compile(
    r"(?:tidak|bukan|tanpa|di luar|belum)\b.{0,40}(?:kesehatan|jkn|taspen|asn|pns|pppk)"
    r"|(?:kesehatan|jkn|taspen|asn|pns|pppk)\b.{0,40}(?:tidak (?:termasuk|masuk|dihitung)|dikeluarkan|dipisah)",
    re.IGNORECASE,
)
_OURS = "BPJS Ketenagakerjaan"


def check(case: Case) -> Iterator[Diagnostic]:
    """Look every account up by its code and by its words; a note that says what isn't included answers it."""
    for at, row in case.budgets:
        if not isinstance(row.account, str) or not row.account:
            continue
        account = _account(case, row.account)
        answered = isinstance(row.note, str) and _EXCLUDED.search(row.note)
        if account and account.insurer != _OURS and not answered:
            yield FAULT.at(
                field(at, row, "account"),
                severity=Severity.PERINGATAN if account.mark == "S" else Severity.CATATAN,
                rekening=row.account,
                untuk=account.name,
                penerima=account.insurer,
            )


def _account(case: Case, text: str) -> Account | None:
    """The account a text means; a longer code lies within the one it begins with."""
    for found in _CODE.findall(text):
        code = "".join(found.split())
        for account in case.constants.accounts:
            if code == account.code or code.startswith(account.code + "."):
                return account
    others = (account for account in case.constants.accounts if "kesehatan" in account.name)
    return next(others, None) if _HEALTH.search(text) else None

"""Bukti hanya berupa tautan.

Mengapa juri ragu: juri membaca di kertas dan tidak dapat mengeklik; halaman web dapat berubah atau hilang sesudah
berkas dikirim.

Contoh: sumber: https://… dengan berkas: tidak tersedia.

Perbaikan: cetak halamannya sebagai PDF, simpan di folder lampiran, dan tulis namanya di berkas. Tautan yang alasannya
dinyatakan hanya catatan.

Sumber: alasan keraguan juri yang diberitakan: tautan sebagai pengganti dokumen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-16",
    name="tautan-tanpa-berkas",
    severity=Severity.PERINGATAN,
    headline="{banyak} bukti hanya berupa tautan, tanpa berkas: {daftar}",
    help="simpan halamannya sebagai PDF di folder lampiran, lalu tulis namanya di berkas",
    explanation=__doc__,
)
_LINK = re.compile(r"https?://|www\.", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the exhibits that name an address of the web and no file; a stated reason makes it a catatan."""
    bare = [
        (at, exhibit)
        for at, exhibit in case.exhibit_rows
        if isinstance(exhibit.source, str)
        and _LINK.search(exhibit.source)
        and not (isinstance(exhibit.file, str) and exhibit.file)
    ]
    if bare:
        explained = all(isinstance(exhibit.reason, str) and exhibit.reason for _, exhibit in bare)
        yield FAULT.at(
            field(bare[0][0], bare[0][1], "source"),
            severity=Severity.CATATAN if explained else Severity.PERINGATAN,
            related=[Related(field(at, exhibit, "source"), "juga tautan") for at, exhibit in bare[1:]],
            banyak=len(bare),
            daftar=few([exhibit.id for _, exhibit in bare]),
        )

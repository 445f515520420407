"""Singkatan dipakai tanpa kepanjangannya.

Mengapa juri ragu: sembilan penilai berasal dari bidang yang berbeda. Singkatan setempat, seperti nama program atau
forum daerah, tidak dapat ditebak, dan baris yang tidak dimengerti tidak dapat dinilai.

Contoh: {nama: Kader KPMD, jumlah: 120} tanpa KPMD dalam singkatan.

Perbaikan: tambahkan pada singkatan, isi kepanjangan pada kelompoknya, atau tulis kepanjangannya pada pemakaian pertama:
Kader Pemberdayaan Masyarakat Desa (KPMD). Singkatan bidang ini, seperti JKK atau DBHCHT, dijelaskan oleh program.

Sumber: tata naskah dinas: singkatan dijelaskan pada pemakaian pertama atau dalam daftar.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.written import written_texts
from paritrana.field.abbreviations import KNOWN, abbreviations_in, capitals_in
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-90",
    name="singkatan-tanpa-kepanjangan",
    severity=Severity.CATATAN,
    headline="{banyak} singkatan dipakai tanpa kepanjangan: {daftar}",
    help="tambahkan pada singkatan, atau tulis kepanjangannya pada pemakaian pertama",
    explanation=__doc__,
)
_SECTIONS = frozenset(
    {"anggaran", "kepesertaan", "kelompok", "kepatuhan", "inovasi", "manfaat", "kisah", "komitmen", "profil", "rencana",
     "indikator"}
)  # fmt: skip
"""Where a juror reads; names of proofs and of laws are those of their papers."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for abbreviations that neither the region nor the field explains."""
    parts = (row for row in case.parts if row[0].steps and row[0].steps[0] in _SECTIONS)
    texts = [(at, part, name, text) for at, part, name, text in written_texts(parts)]
    whole = "\n".join(text for *_, text in texts)
    open_ = {short for short in capitals_in(whole) - _known_abbreviations(case) if f"({short})" not in whole}
    if not open_:
        return
    used = {
        short: text for short, text in abbreviations_in(text for *_, text in texts).items() if short in open_
    }
    places = [field(*next(row[:3] for row in texts if row[3] == text)) for text in used.values()]
    if places:
        yield FAULT.at(
            places[0],
            related=[Related(place, "juga dipakai di sini") for place in places[1:]],
            banyak=len(used),
            daftar=few(list(used), 5),
        )


def _known_abbreviations(case: Case) -> set[str]:
    own = {row.short.upper() for row in case.evidence.abbreviations} | {short.upper() for short in KNOWN}
    named = {
        group.name.upper() for _, group in case.groups if isinstance(group.long_name, str) and group.long_name
    }
    return {*own, *named, *(row.short for row in case.evidence.abbreviations), *KNOWN}

"""Teks menyebut pemerintah atau kepala daerah lain sebagai pelakunya.

Mengapa juri ragu: kalimat tentang Bupati Kudus dalam berkas Kabupaten Demak menunjukkan bahwa teksnya disalin. Juri
lalu bertanya apa lagi yang disalin.

Contoh: gambaran: Pemerintah Kabupaten Kudus berkomitmen melindungi pekerja rentan, dalam berkas Kabupaten Demak.

Perbaikan: ganti namanya, atau tulis mengapa daerah lain disebut: studi tiru, kerja sama, perbandingan, replikasi.

Sumber: daftar kode wilayah Kementerian Dalam Negeri yang dibawa program ini.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="DAE-06",
    name="teks-daerah-lain",
    severity=Severity.PERINGATAN,
    headline="teks menyebut {lain}, sedangkan pengusulnya {daerah}: {kalimat}",
    help="ganti namanya, atau tulis mengapa {lain} disebut",
    explanation=__doc__,
)
_NAMED = re.compile(
    r"\b(?:kabupaten|kab\.|kota|pemkab|pemkot|bupati|pemprov|provinsi|gubernur)\s+\w", re.IGNORECASE
)
_REASON = re.compile(
    r"\b(?:studi (?:tiru|banding)|kunjungan|berkunjung|belajar|meniru|\w*replika\w*|\w*adopsi\w*|\w*banding\w*|daripada"
    r"|kerja ?sama|bekerja sama|bersama|tetangga|asal|daerah lain|seperti|selain|contoh|peringkat|juara|tuan rumah"
    r"|perbatasan|kelahiran)\b",
    re.IGNORECASE,
)
"""Sentences about comparing, visiting and working together may name others."""
_BEFORE = frozenset({"di", "ke", "dari", "dengan", "antara", "bersama", "dan", "oleh", "kepada", "pada"})
"""Words before a name that make it a place or a partner and not who did it."""
_REACH = 3
"""Words before a name among which they are: "dengan Pemerintah Daerah Kabupaten …" has two between."""
_ELSEWHERE = frozenset({"replication", "note", "story"})
_MOST = 60
"""Characters of the sentence in the headline."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the sentences by the region they name."""
    found: dict[str, list[tuple[Address, str]]] = {}
    for sentence in case.prose.sentences(_NAMED):
        if sentence.name in _ELSEWHERE or _REASON.search(sentence.text):
            continue
        foreign = case.applicant.foreign(sentence.text, case.regions)
        if foreign and _BEFORE.isdisjoint(sentence.text[: foreign.start].casefold().split()[-_REACH:]):
            found.setdefault(foreign.entry.name, []).append((sentence.at, sentence.text))
    for other, ((place, text), *more) in found.items():
        yield FAULT.at(
            place,
            related=[Related(at, "juga di sini") for at, _ in more],
            lain=other,
            daerah=case.applicant.name,
            kalimat=text if len(text) <= _MOST else f"{text[:_MOST].rsplit(' ', 1)[0]} …",
        )

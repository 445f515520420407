"""Findings that the region accepts with a reason (`catatan_data`), and what is wrong with such acceptances.

An acceptance names a code and an address; it holds for findings of that code there or below.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.model import DataNote, Evidence
from paritrana.located import Address

STALE = Fault(
    "BUK-12",
    "penerimaan-tanpa-temuan",
    Severity.PERINGATAN,
    "{temuan} di {di} diterima, tetapi temuan itu tidak ada",
    "hapus penerimaan ini, atau salin tempatnya dari laporan",
    """catatan_data menerima temuan yang tidak ada.

Mengapa juri ragu: alasan untuk masalah yang tidak ada tercetak dalam Catatan Data dan membingungkan. Biasanya datanya
sudah diperbaiki, atau tempatnya salah ketik sehingga temuan yang dimaksud masih terbuka.

Contoh: temuan: KEL-02, di: kelompok.daftar, sedangkan laporan menyebut kelompok.dinyatakan.

Perbaikan: salin kode dan tempat dari laporan, atau hapus butir ini.

Sumber: hasil pemeriksaan berkas ini sendiri.""",
)

UNKNOWN = Fault(
    "BUK-13",
    "kode-temuan-tak-dikenal",
    Severity.GALAT,
    'kode temuan "{temuan}" tidak dikenal',
    "salin kodenya dari laporan; catatan tanpa temuan cukup ditulis dengan alasan saja",
    """catatan_data menyebut kode temuan yang tidak ada.

Mengapa juri ragu: penerimaan itu tidak menerima apa pun, tetapi tercetak seakan-akan ada yang sudah diperiksa.

Contoh: temuan: KEL-99.

Perbaikan: salin kodenya dari laporan. Catatan biasa ditulis tanpa kunci temuan.

Sumber: daftar temuan program ini.""",
    acceptable=False,
)

UNACCEPTABLE = Fault(
    "BUK-14",
    "temuan-tidak-dapat-diterima",
    Severity.GALAT,
    "{temuan} di {di} tidak dapat diterima dengan catatan_data",
    "perbaiki masalahnya; yang tidak terbaca, berkas yang tidak ada, dan rancangan tidak dapat diterima",
    """catatan_data mencoba menerima temuan yang harus diperbaiki.

Mengapa juri ragu: alasan tidak dapat menggantikan nilai yang tidak terbaca, berkas yang disebut tetapi tidak ada, atau
rancangan yang disebut peraturan.

Contoh: temuan: BUK-03, di: bukti[B-04].berkas.

Perbaikan: perbaiki temuannya, lalu hapus penerimaan ini.

Sumber: kelengkapan berkas adalah tahap pertama penilaian.""",
    acceptable=False,
)

REASONLESS = Fault(
    "BUK-15",
    "penerimaan-tanpa-alasan",
    Severity.GALAT,
    "{temuan} di {di} diterima tanpa alasan",
    "tulis alasannya: apa kata sumber, dan mengapa angkanya tetap dipakai",
    """catatan_data menerima temuan tanpa alasan, atau tanpa menyebut tempatnya.

Mengapa juri ragu: alasan itulah yang tercetak dan dibaca juri. Tanpa alasan, kekurangan disembunyikan saja.

Contoh: temuan: KEL-02, di: kelompok.dinyatakan, alasan: tidak tersedia.

Perbaikan: alasan: Sumber menyebut 12 jenis dengan kata "di antaranya".

Sumber: kaidah celah yang dinyatakan dengan alasan.""",
    acceptable=False,
)

FAULTS: tuple[Fault, ...] = (STALE, UNKNOWN, UNACCEPTABLE, REASONLESS)
_NO_REASON = frozenset({"", "-", "tidak tersedia", "belum diisi"})


def apply(
    evidence: Evidence, diagnostics: Iterable[Diagnostic], codes: Collection[str]
) -> tuple[Diagnostic, ...]:
    """Mark what is accepted; findings about the acceptances come last. `codes` are all that exist."""
    found = list(diagnostics)
    faults: list[Diagnostic] = []
    for at, note in each(section("data_notes"), evidence.data_notes):
        if isinstance(note.finding, str) and note.finding:
            faults.extend(_accept(at, note, found, codes))
    return (*found, *faults)


def _accept(
    at: Address, note: DataNote, found: list[Diagnostic], codes: Collection[str]
) -> Iterator[Diagnostic]:
    """Accept in place what the note means."""
    code = str(note.finding).upper()
    place = note.place if isinstance(note.place, str) else ""
    values: dict[str, Any] = {"temuan": code, "di": place or "-"}
    matching = [n for n, other in enumerate(found) if other.code == code and _covers(place, other)]
    if code not in codes and not matching:
        yield UNKNOWN.at(field(at, note, "finding"), **values)
    elif note.reason.casefold() in _NO_REASON or not place:
        yield REASONLESS.at(field(at, note, "reason" if place else "finding"), **values)
    elif not matching:
        yield STALE.at(field(at, note, "place"), **values)
    for n in matching if note.reason.casefold() not in _NO_REASON else ():
        if found[n].fault.acceptable:
            found[n] = found[n].accept(note.reason)
        else:
            yield UNACCEPTABLE.at(field(at, note, "finding"), **values)


def _covers(place: str, diagnostic: Diagnostic) -> bool:
    """Whether a written place is that of a finding or of an ancestor of it."""
    if not place or not isinstance(diagnostic.place, Address):
        return False
    steps = diagnostic.place.steps
    return any(str(Address(steps[:length])) == place for length in range(1, len(steps) + 1))

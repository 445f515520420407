"""Notes as answers: whether a `catatan` names a cause, and not only where its figures come from.

"Sumber: LRA." answers nothing; "Turun karena iuran DBHCHT berakhir Juni 2024." does. Asked are words, never grammar:
a note that names a cause in words not listed here is asked for again, which costs a remark and no dossier.
"""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")
_ORIGIN = re.compile(
    r"^\W*(?:sumber(?: data)?|menurut|berdasarkan|mengacu|lihat|sesuai|data (?:dari|bpjs|bps|menurut)|angka (?:dari"
    r"|menurut))\b"
    r"(?!.*\b(?:karena|sebab|akibat)\b)",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:karena|sebab(?:nya)?|disebabkan|akibat(?:nya)?|diakibatkan|lantaran|berhubung|mengingat|dampak|berkat|sehingga"
    r"|dipicu|didorong|hasil pemadanan)\b"
    r"|\b(?:berakhir|habis(?: masa)?|berhenti|dihentikan|penghentian|tidak (?:\w+ )?lagi|tidak (?:jadi )?(?:cair"
    r"|dicairkan|terbayar|disetujui)|(?:ter|be)lambat cair|belum cair|tidak dilanjutkan|tidak dianggarkan"
    r"|dialihkan|beralih|pengalihan|dipindah(?:kan)?|pindah|diambil alih|digabung(?:kan)?|bergabung|dipecah"
    r"|pensiun|meninggal|nonaktif|dinonaktifkan|dikeluarkan|dihapus|keluar"
    r"|dipotong|pemotongan|dikurangi|pengurangan|efisiensi|refocusing|pandemi|bencana|gagal panen|banjir|kebakaran"
    r"|tutup|ditutup|relokasi|dibersihkan|bangkrut|pailit|musim(?:an| tanam)?"
    r"|padan(?:an|kan)?|dipadankan|pemadanan|verifikasi|validasi|pemutakhiran|dimutakhirkan|pembersihan|ganda"
    r"|kelompok baru|mulai dibayar|perluasan|diperluas|penambahan|ditambah(?:kan)?|tambahan|peralihan|pemekaran"
    r"|metode|definisi|kriteria|ruang lingkup|cara hitung|ikut (?:ter|di)hitung|ikut (?:ter|di)catat"
    r"|kontrak (?:habis|selesai|berakhir)|selesai(?: bertugas)?|phk|pemutusan hubungan kerja)\b",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"\bnik\b|padan|\bsekali\b|(?:ter|di)hitung satu kali|\bganda\b|merangkap|beririsan|irisan|luar daftar|dikeluarkan"
    r"|orang(?:nya)? (?:yang )?(?:berbeda|lain)|tidak (?:ada yang )?sama|bergantian|bulan (?:yang )?berbeda|terpisah",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:daerah|kabupaten|kota|provinsi|wilayah|kecamatan) (?:lain|tetangga|sekitar)|luar (?:daerah|wilayah|kota"
    r"|kabupaten)"
    r"|ber-?ktp|tempat (?:kerja|bekerja)|domisili|tempat tinggal|pendatang|komuter|ulang-alik",
    re.IGNORECASE,
)
_LEAST_WORDS = 3
"""Words. A cause needs a subject: "Karena efisiensi anggaran" has three, "Musiman." has one."""


def names_cause(*notes: object) -> bool:
    """Whether any of some notes says why; a sentence that only gives a source doesn't."""
    return any(
        _answers(sentence) for note in notes if isinstance(note, str) for sentence in _SENTENCE.split(note)
    )


def speaks_of(words: re.Pattern[str], *notes: object) -> bool:
    """Whether any of some notes uses words of a topic."""
    return any(isinstance(note, str) and words.search(note) for note in notes)


def counts_others(*notes: object) -> bool:
    """Whether any of some notes says that people of elsewhere are counted, or names another cause."""
    return speaks_of(_ELSEWHERE, *notes) or names_cause(*notes)


def counted_once(*notes: object) -> bool:
    """Whether any of some notes says how nobody was counted twice."""
    return speaks_of(_ONCE, *notes)


def _answers(sentence: str) -> bool:
    if _ORIGIN.match(sentence) or len(sentence.split()) < _LEAST_WORDS:
        return False
    return bool(_CAUSE.search(sentence))

"""Whether a note answers a doubt: it names a cause, and isn't merely there ("Sumber: LRA.")."""

from __future__ import annotations

import re

_CAUSE = re.compile(
    r"\b(?:karena|sebab|akibat|dampak|berkat|sehubungan|menyusul|seiring|mengingat|imbas|agar|untuk|guna|dalam rangka"
    r"|sejak|mulai|baru|sebelumnya|semula|hanya|lingkup|cakupan|satuan|mencakup|termasuk|belum|tidak lagi|selesai"
    r"|\w*tambah\w*|\w*luas\w*|\w*alih\w*|\w*henti\w*|\w*kurang\w*|\w*pangkas\w*|\w*pindah\w*|\w*wajib\w*|\w*efisien\w*"
    r"|\w*gabung\w*|\w*pisah\w*|\w*naikkan|\w*turunkan|kenaikan|penurunan|refocusing|rekofusing|pandemi|covid\w*|bencana)\b",
    re.IGNORECASE,
)
"""Words with which a cause is named; "tidak disebut sumber" or "lihat LRA" has none of them."""

_SOURCE = re.compile(
    r"\b(?:sumber|berdasarkan|menurut|sesuai|lihat|rujukan|bukti)\b[^.;]*(?:[.;]|$)", re.IGNORECASE
)
"""A clause that only says where a figure comes from."""


def gives_reason(note: object) -> bool:
    """Whether a note says why, once the clauses that only name a source are gone."""
    return isinstance(note, str) and bool(_CAUSE.search(_SOURCE.sub(" ", note)))

"""Inovasi tanpa nama, waktu mulai, hasil, atau bukti.

Mengapa juri ragu: sosialisasi dan rapat bukan inovasi. Inovasi mempunyai nama, dimulai pada suatu tanggal, mengubah
suatu ukuran dari sekian menjadi sekian, dan dapat dibuktikan. Tanpa itu kartunya tidak dapat dinilai.

Contoh: {id: I-01, nama: Program sosialisasi, cara: Sosialisasi yang intensif.}, tanpa mulai dan hasil.

Perbaikan: isi mulai: Maret 2022 dan hasil: [{ukuran: peserta BPU, sebelum: 12.400, sesudah: 31.900}]; yang tidak punya
hasil dipindahkan ke komitmen.tindakan.

Sumber: inovasi adalah aspek penilaian; bandingkan dengan profil inovasi pada Indeks Inovasi Daerah.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import alias, each, section
from paritrana.evidence.model import Innovation
from paritrana.indonesian import Period, join_words
from paritrana.rules.case import Case

FAULT = Fault(
    code="INO-01",
    name="inovasi-belum-lengkap",
    severity=Severity.PERINGATAN,
    headline="{banyak} dari {semua} inovasi belum lengkap, tanpa {kurang}",
    help="isi {kurang} untuk setiap inovasi; kegiatan rutin tanpa hasil dipindahkan ke komitmen.tindakan",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold all innovations that lack something into one finding."""
    innovations = list(each(section("innovations"), case.evidence.innovations))
    lacking = [(at, found) for at, innovation in innovations if (found := _lacks(innovation))]
    if lacking:
        names = list(dict.fromkeys(name for _, found in lacking for name in found))
        values: dict[str, Any] = {
            f"kurang{n}": f"tanpa {join_words(found)}" for n, (_, found) in enumerate(lacking, 1)
        }
        yield FAULT.at(
            lacking[0][0] if len(lacking) == 1 else section("innovations"),
            related=[Related(at, f"{{kurang{n}}}") for n, (at, _) in enumerate(lacking, 1)],
            banyak=len(lacking),
            semua=len(innovations),
            kurang=join_words(names),
            **values,
        )


def _lacks(innovation: Innovation) -> tuple[str, ...]:
    """The keys that a juror would miss."""
    present = {
        "name": isinstance(innovation.name, str) and bool(innovation.name),
        "started": isinstance(innovation.started, Period),
        "results": bool(innovation.results),
        "refs": bool(innovation.refs),
    }
    return tuple(alias(innovation, name) for name, there in present.items() if not there)

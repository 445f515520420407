"""Angka atau kegiatan berada setelah periode yang dinilai.

Mengapa juri ragu: yang dinilai adalah capaian dalam periode. Angka setelahnya boleh ditampilkan, tetapi tidak boleh
menggantikan angka periode; berkas yang semua angkanya sesudah periode dianggap tidak menjawab penilaian. Petugas
pemilu tanpa tahun dihitung pada pemungutan suara terakhir sebelum tanggal buktinya.

Contoh: periode 2023, tetapi anggaran yang ditonjolkan adalah anggaran 2024 dan pesertanya per 25 April 2024.

Perbaikan: tambahkan angka per 31 Desember tahun yang dinilai; pada baris yang memang sesudahnya tulis catatan:
perkembangan setelah periode. Baris dengan catatan demikian tidak dilaporkan lagi.

Sumber: kalender Paritrana Award yang diberitakan; pemungutan suara 17 April 2019, 9 Desember 2020, 14 Februari 2024,
dan 27 November 2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import (
    Arrears,
    Benefit,
    Budget,
    Coverage,
    Figure,
    Firms,
    Group,
    Innovation,
    Inspection,
    Law,
    Part,
    ProfileRow,
    Result,
    ServiceDenial,
    StatedGroups,
)
from paritrana.indonesian import Period, Quantity, format_date, format_period
from paritrana.located import Address
from paritrana.rules.case import Case
from paritrana.rules.wording import as_text, few

FAULT = Fault(
    code="PER-02",
    name="setelah-periode",
    severity=Severity.PERINGATAN,
    headline="{banyak} butir berada setelah periode yang dinilai, {periode}: {daftar}",
    help="lengkapi angka per {akhir}; pada butir yang memang sesudahnya tulis catatan: perkembangan setelah periode",
    explanation=__doc__,
)
_WHEN: dict[type[Part], tuple[str, ...]] = {
    Budget: ("year",), Coverage: ("as_of",), Group: ("as_of", "year"), StatedGroups: ("as_of",),
    Figure: ("as_of",), ProfileRow: ("as_of",), Firms: ("as_of",), Arrears: ("as_of",), Benefit: ("time",),
    Inspection: ("date",), ServiceDenial: ("date",), Innovation: ("started",), Result: ("as_of",),
    Law: ("date", "year"),
}  # fmt: skip
_SAID = re.compile(
    r"(?:setelah|sesudah|seusai|selepas|di luar|melewati|bukan (?:dalam|dari|untuk)|lanjutan) (?:\w+ ){0,3}?periode"
    r"|periode (?:\w+ ){0,2}?(?:berikut|sesudah|setelah|selanjut|sudah berakhir|telah berakhir)",
    re.IGNORECASE,
)
_ELECTION = re.compile(r"pemilu|pilkada|\bkpps\b|pemilihan umum", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold everything that lies after the period into one finding."""
    period = case.period
    if period is None:
        return
    late = [
        (place, name, when)
        for at, part in case.parts
        if type(part) in _WHEN and str(at.steps[0]) != "rencana" and not _note_answers(part)
        for place, name, when in _late(case, period, at, part)
    ]
    if late:
        values: dict[str, Any] = {f"butir{n}": name for n, (_, name, _) in enumerate(late)}
        values |= {f"waktu{n}": when for n, (_, _, when) in enumerate(late)}
        yield FAULT.at(
            late[0][0],
            related=[Related(place, f"{{butir{n}}}: {{waktu{n}}}") for n, (place, _, _) in enumerate(late)],
            banyak=len(late),
            periode=_short(period),
            akhir=format_date(period.end),
            daftar=few(list(dict.fromkeys(name for _, name, _ in late))),
            **values,
        )


def _late(case: Case, period: Period, at: Address, part: Part) -> Iterator[tuple[Address, str, str]]:
    """The place, the name and the time of a part after the period."""
    for attribute in _WHEN[type(part)]:
        value = getattr(part, attribute)
        if isinstance(value, Period):
            if value.start > period.end:
                yield field(at, part, attribute), _name(at, part), format_period(value)
            return
        if isinstance(value, int):
            if value > period.end.year:
                yield field(at, part, attribute), _name(at, part), str(value)
            return
    if isinstance(part, Group) and _ELECTION.search(part.name):
        poll = _poll(case, period, part)
        if poll:
            yield field(at, part, "name"), part.name, f"pemungutan suara {format_date(poll)}"


def _poll(case: Case, period: Period, group: Group) -> date | None:
    """The last poll before the group's proof was issued, if it is after the period and none was within."""
    issued = [proof.date.end for proof in case.proofs(group.refs) if isinstance(proof.date, Period)]
    held = [poll for poll in case.constants.polls if poll <= max(issued, default=date.min)]
    if not held or held[-1] <= period.end or any(period.start <= poll <= period.end for poll in held):
        return None
    return held[-1]


def _name(at: Address, part: Part) -> str:
    if isinstance(part, Budget):
        return f"anggaran {part.year}"
    if isinstance(part, Coverage):
        figure = part.people or part.percent
        return f"{part.indicator} {as_text(figure)}" if isinstance(figure, Quantity) else part.indicator
    return part.name if isinstance(part, Group) else str(at)


def _note_answers(part: Part) -> bool:
    """Whether the row's note says that it lies after the period."""
    note = getattr(part, "note", "")
    return isinstance(note, str) and _SAID.search(note) is not None


def _short(period: Period) -> str:
    year = str(period.start.year)
    whole = (period.start, period.end) == (date(period.start.year, 1, 1), date(period.start.year, 12, 31))
    return year if whole else format_period(period)

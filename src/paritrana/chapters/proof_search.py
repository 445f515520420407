"""What looking for figures, numbers and dates on their proofs gave: a tally by section, and what a reader must look at.

In: Context. Out: tables and sentences that say no more than was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from paritrana.chapters.context import Context
from paritrana.chapters.data_notes import words_of
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, build
from paritrana.chapters.wording import NBSP, capital, keep
from paritrana.document import Align, Inlines, Table, Text
from paritrana.evidence.addresses import section
from paritrana.evidence.tracing import Trace, Verdict
from paritrana.evidence.values import EvidenceRef, PageRange

_DOUBTFUL = (
    (Verdict.CONTRADICTED, "Angka atau tanggal lain di samping kata yang sama"),
    (Verdict.ABSENT, "Tidak terlihat di halaman yang dirujuk"),
    (Verdict.FOUND, "Hanya terbaca mesin (OCR) pada pindaian, perlu dicocokkan"),
    (Verdict.NO_TEXT, "Halaman tanpa teks (pindaian), belum dicocokkan"),
)


@dataclass(frozen=True, slots=True)
class VerdictCounts:
    """The traces of one part of the evidence; what only a machine read (OCR) is `guessed` and not `found`."""

    name: str
    found: int
    guessed: int
    other: int
    absent: int
    blind: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.found + self.guessed + self.other + self.absent + self.blind

    @property
    def as_text(self) -> str:
        """How many were seen: "12 dari 14", what a machine read apart; "" where none was looked for."""
        guessed = f"; {self.guessed}{NBSP}terbaca mesin" if self.guessed else ""
        return f"{self.found} dari {self.total}{guessed}" if self.total else ""


def count_verdicts(name: str, traces: Iterable[Trace]) -> VerdictCounts:
    """Count verdicts."""
    seen = [(each.verdict, each.verdict is Verdict.FOUND and each.recognised) for each in traces]
    order = (
        (Verdict.FOUND, False),
        (Verdict.FOUND, True),
        (Verdict.CONTRADICTED, False),
        (Verdict.ABSENT, False),
        (Verdict.NO_TEXT, False),
    )
    return VerdictCounts(name, *map(seen.count, order))


def of_attributes(context: Context, attributes: Iterable[str]) -> VerdictCounts:
    """Count the traces below some attributes of the evidence."""
    keys = {section(name).steps[0] for name in attributes}
    return count_verdicts("", (each for each in context.traces if each.at.steps[0] in keys))


def tally_table(context: Context) -> Table | None:
    """By key of the evidence: how many figures, numbers and dates were looked for, and what came of it."""
    by_key: dict[str, list[Trace]] = {}
    for each in context.traces:
        by_key.setdefault(words_of(type(each.at)(each.at.steps[:1])), []).append(each)
    rows = [(count_verdicts(capital(name), traces), None) for name, traces in by_key.items()]
    sums = count_verdicts("", context.traces)
    fields: list[Field[VerdictCounts]] = [
        Field("Bagian bukti", lambda row, notes: (Text(row.name),), weight=1.6),
        Field("Dicari", lambda row, notes: _count(row.total), Align.END),
        Field("Terlihat", lambda row, notes: _count(row.found), Align.END, needed=True),
        Field("Terbaca mesin", lambda row, notes: _count(row.guessed) if sums.guessed else (), Align.END),
        Field("Isi lain", lambda row, notes: _count(row.other), Align.END, needed=True),
        Field("Tidak terlihat", lambda row, notes: _count(row.absent), Align.END, needed=True),
        Field("Tanpa teks", lambda row, notes: _count(row.blind), Align.END, needed=True),
    ]
    total = [sums.total, sums.found, sums.guessed, sums.other, sums.absent, sums.blind]
    heads = [field.head for field in fields]
    band = Band("", rows, sums=tuple(zip(heads, ["Jumlah", *map(_count_or_dash, total)], strict=True)))
    return build("tabel-penelusuran", "Hasil penelusuran pada halaman buktinya", fields, [band])


def _count_or_dash(number: int) -> str:
    return str(number) if number else "–"


def _count(number: int) -> Inlines:
    return (Text(_count_or_dash(number)),)


def doubt_table(context: Context) -> Table | None:
    """What wasn't seen where its proof is said to be, or by a machine only, with the line that was seen instead."""
    bands = [
        Band(
            name,
            [(each, each.at) for each in context.traces if each.verdict is verdict and _is_doubtful(each)],
        )
        for verdict, name in _DOUBTFUL
    ]
    fields: list[Field[Trace]] = [
        Field("Pernyataan", lambda row, notes: (Text(capital(words_of(row.at))),), weight=2.2),
        Field("Dinyatakan", lambda row, notes: (Text(keep(row.printed)),), weight=1.1),
        Field("Bukti", lambda row, notes: context.cell_marks((_where(row),)), weight=0.9),
        Field("Baris pada bukti", lambda row, notes: _line(row), weight=2),
    ]
    return build("tabel-penelusuran-rinci", "Yang perlu dilihat sendiri", fields, bands)


def _is_doubtful(row: Trace) -> bool:
    return row.verdict is not Verdict.FOUND or row.recognised


def _line(row: Trace) -> Inlines:
    if row.line:
        return (Text(f"“{row.line}”"),)
    return (Text("mesin (OCR) pun tidak membacanya"),) if row.recognised else ()


def _where(row: Trace) -> EvidenceRef:
    return EvidenceRef(row.ref.id, (PageRange(row.page, row.page),)) if row.page else row.ref


def summary(context: Context) -> tuple[Sentence, ...]:
    """One sentence over all; none where nothing could be looked for."""
    sums = count_verdicts("", context.traces)
    if not sums.total:
        return ()
    rest: Mapping[str, int] = {
        "hanya terbaca mesin (OCR) pada pindaian": sums.guessed,
        "di samping kata yang sama berdiri angka atau tanggal lain": sums.other,
        "tidak terlihat": sums.absent,
        "halamannya tanpa teks": sums.blind,
    }
    others = "; ".join(f"{count} {words}" for words, count in rest.items() if count)
    words = f"Dari {sums.total} angka, nomor peraturan, dan tanggal yang buktinya dilampirkan, {sums.found} terlihat"
    return (Sentence(f"{words} pada halaman yang dirujuk{'; ' + others if others else ''}."),)


def listing(traces: Iterable[Trace]) -> str:
    """Every trace as a line of CSV, for a program: place, value, proof, page, verdict, line."""
    lines = ["tempat;dinyatakan;bukti;halaman;hasil;baris"]
    for each in traces:
        cells = (
            str(each.at),
            each.printed,
            str(each.ref),
            str(each.page or ""),
            f"{each.verdict.value} (OCR)" if each.recognised else each.verdict.value,
            each.line,
        )
        lines.append(";".join('"' + _harmless(cell).replace('"', '""') + '"' for cell in cells))
    return "\r\n".join(lines) + "\r\n"


def _harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: a line of a foreign file may begin with = or @."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell

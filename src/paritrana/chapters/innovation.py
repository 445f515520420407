"""Innovation cards: the same fields at the same place on each; an empty field says so."""

from __future__ import annotations

from paritrana.chapters.citation import short
from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.wording import ABSENT, NBSP, as_text, capital, has_value, keep, sentence
from paritrana.document import Card, Inlines, LineBreak, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Innovation, Result
from paritrana.evidence.values import EvidenceRef, Missing
from paritrana.indonesian import Quantity, format_rupiah
from paritrana.indonesian.money import Rupiah

UNSAID = "Tidak disebut dalam sumber."


def cards(context: Context) -> tuple[Card, ...]:
    """A card for each innovation, in the order of the evidence."""
    placed = each(section("innovations"), context.evidence.innovations)
    return tuple(Card(f"inovasi-{row.id}", title(row), _fields(row, context), place) for place, row in placed)


def title(row: Innovation) -> str:
    """Id and name: "I-01 Program sosialisasi"."""
    name = as_text(row.name) if has_value(row.name) else "(tanpa nama)"
    return f"{row.id}{NBSP}{name}"


def _fields(row: Innovation, context: Context) -> tuple[tuple[str, Inlines], ...]:
    return (
        ("Masalah", _words(row.problem, row.reason)),
        ("Cara", _words(row.method, row.reason)),
        ("Mulai dan dasar", _start(row, context)),
        ("Hasil", _results(row, context)),
        ("Biaya", _cost(row)),
        ("Replikasi", _words(row.replication, row.reason)),
        *((("Catatan", _words(row.note)),) if has_value(row.note) else ()),
        ("Bukti", context.cell_marks(row.refs) or (Text("tidak ada"),)),
    )


def _words(value: object, reason: object = "") -> Inlines:
    if isinstance(value, Missing):
        return (Text(_gap(reason)),)
    return (Text(sentence(as_text(value))),) if has_value(value) else (Text(UNSAID),)


def _gap(reason: object) -> str:
    return sentence(f"{ABSENT}: {as_text(reason)}" if has_value(reason) else ABSENT)


def _start(row: Innovation, context: Context) -> Inlines:
    parts = []
    if row.started is not None:
        started = as_text(row.started)
        parts.append(
            f"Sejak {started}" if not isinstance(row.started, Missing) else "Waktu mulai tidak tersedia"
        )
    if has_value(row.basis):
        law = context.laws.get(as_text(row.basis).upper())
        parts.append(f"dasar: {short(law, context.evidence.region) if law else as_text(row.basis)}")
    if has_value(row.owner):
        parts.append(f"pelaksana: {as_text(row.owner)}")
    return (Text(sentence("; ".join(parts))),) if parts else (Text(UNSAID),)


def _results(row: Innovation, context: Context) -> Inlines:
    found: list[Text | LineBreak] = []
    refs: dict[str, EvidenceRef] = {}
    for result in row.results:
        if found:
            found.append(LineBreak())
        found.append(Text(result_words(result)))
        refs.update({str(ref): ref for ref in result.refs})
    if not found:
        return (Text(UNSAID),)
    return (*found, *context.marks(refs.values()))


def result_words(result: Result) -> str:
    """A measure before and after: "Peserta BPU: 1.200 → 4.560 orang (Desember 2023)"."""
    unit = f"{NBSP}{as_text(result.unit)}" if has_value(result.unit) else ""
    when = f" ({as_text(result.as_of)})" if has_value(result.as_of) else ""
    before, after = (_measure(value, result.reason) for value in (result.before, result.after))
    note = f" {sentence(as_text(result.note))}" if has_value(result.note) else ""
    return f"{capital(result.measure)}: {before} → {after}{unit}{when}.{note}"


def _measure(value: object, reason: object) -> str:
    if isinstance(value, Missing):
        return f"{ABSENT} ({as_text(reason)})" if has_value(reason) else ABSENT
    return as_text(value) if isinstance(value, Quantity) or has_value(value) else ABSENT


def _cost(row: Innovation) -> Inlines:
    if row.cost is None or isinstance(row.cost, Missing):
        return _words(row.cost, row.reason)
    amount = format_rupiah(row.cost) if isinstance(row.cost, Rupiah) else as_text(row.cost)
    fund = f" ({as_text(row.fund)})" if has_value(row.fund) else ""
    return (Text(sentence(f"{keep(amount)}{fund}")),)


def first_three(context: Context) -> tuple[Sentence, ...]:
    """The first three innovations in a line each, for the summary: name, since when, first result."""
    sentences = []
    for row in context.evidence.innovations[:3]:
        since = f", sejak {as_text(row.started)}" if has_value(row.started) else ""
        result = f" {result_words(row.results[0])}" if row.results else ""
        name = as_text(row.name) if has_value(row.name) else row.id
        sentences.append(Sentence(f"{name}{since}.{result}", context.marks(row.refs)))
    return tuple(sentences)

"""Innovation cards: the same fields at the same place on each; an empty field says so."""

from __future__ import annotations

from paritrana.chapters.citation import short
from paritrana.chapters.context import Material
from paritrana.chapters.records import Said
from paritrana.chapters.wording import ABSENT, NBSP, capital, keep, known, say, sentence
from paritrana.document import Card, Inlines, LineBreak, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Innovation, Result
from paritrana.evidence.values import EvidenceRef, Missing
from paritrana.indonesian import Quantity, format_rupiah
from paritrana.indonesian.money import Rupiah

UNSAID = "Tidak disebut dalam sumber."


def cards(material: Material) -> tuple[Card, ...]:
    """A card for each innovation, in the order of the evidence."""
    placed = each(section("innovations"), material.evidence.innovations)
    return tuple(
        Card(f"inovasi-{row.id}", title(row), _fields(row, material), place) for place, row in placed
    )


def title(row: Innovation) -> str:
    """Id and name: "I-01 Program sosialisasi"."""
    name = say(row.name) if known(row.name) else "(tanpa nama)"
    return f"{row.id}{NBSP}{name}"


def _fields(row: Innovation, material: Material) -> tuple[tuple[str, Inlines], ...]:
    return (
        ("Masalah", _words(row.problem, row.reason)),
        ("Cara", _words(row.method, row.reason)),
        ("Mulai dan dasar", _start(row, material)),
        ("Hasil", _results(row, material)),
        ("Biaya", _cost(row)),
        ("Replikasi", _words(row.replication, row.reason)),
        *((("Catatan", _words(row.note)),) if known(row.note) else ()),
        ("Bukti", material.cell_marks(row.refs) or (Text("tidak ada"),)),
    )


def _words(value: object, reason: object = "") -> Inlines:
    if isinstance(value, Missing):
        return (Text(_gap(reason)),)
    return (Text(sentence(say(value))),) if known(value) else (Text(UNSAID),)


def _gap(reason: object) -> str:
    return sentence(f"{ABSENT}: {say(reason)}" if known(reason) else ABSENT)


def _start(row: Innovation, material: Material) -> Inlines:
    parts = []
    if row.started is not None:
        started = say(row.started)
        parts.append(
            f"Sejak {started}" if not isinstance(row.started, Missing) else "Waktu mulai tidak tersedia"
        )
    if known(row.basis):
        law = material.laws.get(say(row.basis).upper())
        parts.append(f"dasar: {short(law, material.evidence.region) if law else say(row.basis)}")
    if known(row.owner):
        parts.append(f"pelaksana: {say(row.owner)}")
    return (Text(sentence("; ".join(parts))),) if parts else (Text(UNSAID),)


def _results(row: Innovation, material: Material) -> Inlines:
    found: list[Text | LineBreak] = []
    refs: dict[str, EvidenceRef] = {}
    for result in row.results:
        if found:
            found.append(LineBreak())
        found.append(Text(result_words(result)))
        refs.update({str(ref): ref for ref in result.refs})
    if not found:
        return (Text(UNSAID),)
    return (*found, *material.marks(refs.values()))


def result_words(result: Result) -> str:
    """A measure before and after: "Peserta BPU: 1.200 → 4.560 orang (Desember 2023)"."""
    unit = f"{NBSP}{say(result.unit)}" if known(result.unit) else ""
    when = f" ({say(result.as_of)})" if known(result.as_of) else ""
    before, after = (_measure(value, result.reason) for value in (result.before, result.after))
    note = f" {sentence(say(result.note))}" if known(result.note) else ""
    return f"{capital(result.measure)}: {before} → {after}{unit}{when}.{note}"


def _measure(value: object, reason: object) -> str:
    if isinstance(value, Missing):
        return f"{ABSENT} ({say(reason)})" if known(reason) else ABSENT
    return say(value) if isinstance(value, Quantity) or known(value) else ABSENT


def _cost(row: Innovation) -> Inlines:
    if row.cost is None or isinstance(row.cost, Missing):
        return _words(row.cost, row.reason)
    amount = format_rupiah(row.cost) if isinstance(row.cost, Rupiah) else say(row.cost)
    fund = f" ({say(row.fund)})" if known(row.fund) else ""
    return (Text(sentence(f"{keep(amount)}{fund}")),)


def first_three(material: Material) -> tuple[Said, ...]:
    """The first three innovations in a line each, for the summary: name, since when, first result."""
    said = []
    for row in material.evidence.innovations[:3]:
        since = f", sejak {say(row.started)}" if known(row.started) else ""
        result = f" {result_words(row.results[0])}" if row.results else ""
        name = say(row.name) if known(row.name) else row.id
        said.append(Said(f"{name}{since}.{result}", material.marks(row.refs)))
    return tuple(said)

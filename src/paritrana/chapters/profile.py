"""The region in figures: one table, and what it is divided into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from paritrana.chapters.context import Context
from paritrana.chapters.records import Sentence
from paritrana.chapters.table_builder import Band, Field, TableNotes, build, with_note
from paritrana.chapters.wording import as_text, capital, people
from paritrana.document import Align, Inlines, Table, Text
from paritrana.evidence.addresses import each, field, section
from paritrana.evidence.model import Figure, Profile, ProfileRow
from paritrana.evidence.values import EvidenceRef
from paritrana.indonesian import Count, join_words
from paritrana.located import Address, Place

POPULATION = {
    "population": ("Jumlah penduduk", "orang"),
    "working_age": ("Penduduk usia kerja", "orang"),
    "labour_force": ("Angkatan kerja", "orang"),
    "employed": ("Penduduk bekerja", "orang"),
    "unemployed": ("Penganggur terbuka", "orang"),
    "formal": ("Pekerja formal", "orang"),
    "informal": ("Pekerja informal", "orang"),
}
AREAS = {
    "districts": ("Kecamatan", "kecamatan"),
    "villages": ("Desa", "desa"),
    "wards": ("Kelurahan", "kelurahan"),
}


@dataclass(frozen=True, slots=True)
class _ProfileLine:
    """One row, whatever it was made from."""

    name: str
    value: object
    unit: str
    as_of: object
    source: object
    reason: object
    note: object
    refs: tuple[EvidenceRef, ...]


def profile_table(context: Context) -> Table | None:
    """All figures of the profile in bands: people, areas, others."""
    profile = context.evidence.profile
    if profile is None:
        return None
    at = section("profile")
    others = [(_other(row), place) for place, row in each(field(at, profile, "rows"), profile.rows)]
    bands: list[Band[_ProfileLine]] = [
        Band("Penduduk dan ketenagakerjaan", list(_lines(profile, POPULATION, at))),
        Band("Wilayah", list(_lines(profile, AREAS, at))),
        Band("Lainnya", others),
    ]
    fields: list[Field[_ProfileLine]] = [
        Field("Uraian", lambda row, notes: _name(row, notes), weight=1.8),
        Field("Banyaknya", lambda row, notes: notes.cell(row.value, row.reason), Align.END),
        Field("Satuan", lambda row, notes: (Text(row.unit),) if row.unit else (), weight=0.8),
        Field("Keadaan", lambda row, notes: notes.cell(row.as_of, row.reason)),
        Field("Sumber", lambda row, notes: notes.cell(row.source), weight=1.4),
        Field("Bukti", lambda row, notes: context.cell_marks(row.refs)),
    ]
    return build("tabel-profil", "Profil daerah dan ketenagakerjaan", fields, bands)


def _lines(
    profile: Profile, names: dict[str, tuple[str, str]], at: Address
) -> Iterator[tuple[_ProfileLine, Place | None]]:
    for attribute, (name, unit) in names.items():
        figure = getattr(profile, attribute)
        if isinstance(figure, Figure):
            line = _ProfileLine(
                name,
                figure.people,
                unit,
                figure.as_of,
                figure.source,
                figure.reason,
                figure.note,
                figure.refs,
            )
            yield line, field(at, profile, attribute)


def _other(row: ProfileRow) -> _ProfileLine:
    values = [value for value in (row.people, row.amount, row.percent) if value is not None]
    value = values[0] if values else None
    return _ProfileLine(
        capital(row.name), value, as_text(row.unit), row.as_of, row.source, row.reason, row.note, row.refs
    )


def _name(row: _ProfileLine, notes: TableNotes) -> Inlines:
    return with_note(row.name, row.note, notes)


def areas(context: Context) -> tuple[Sentence, ...]:
    """What the region is divided into, one sentence: "Kabupaten Bandung terbagi atas 31 kecamatan dan 270 desa."."""
    profile = context.evidence.profile
    if profile is None:
        return ()
    parts: list[str] = []
    refs: list[EvidenceRef] = []
    for attribute, (_, unit) in AREAS.items():
        figure = getattr(profile, attribute)
        if isinstance(figure, Figure) and isinstance(figure.people, Count):
            parts.append(people(figure.people, unit))
            refs.extend(figure.refs)
    if not parts:
        return ()
    words = f"{as_text(context.evidence.region.name)} terbagi atas {join_words(parts)}."
    unique = {str(ref): ref for ref in refs}
    return (Sentence(words, context.marks(unique.values())),)

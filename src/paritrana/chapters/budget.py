"""The budget as lines: one year, fund and agency each, with its stages; and its tables.

Years after the assessment period never stand among those of the period.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from paritrana.chapters.arithmetic import Sum, common_unit, in_unit, share, total, unit_words
from paritrana.chapters.context import Material
from paritrana.chapters.table_builder import Band, Field, Notes, build
from paritrana.chapters.wording import capital, known, say
from paritrana.document import Align, Inlines, LineBreak, Table, Text
from paritrana.evidence.addresses import each, section
from paritrana.evidence.model import Budget
from paritrana.indonesian import Rupiah
from paritrana.located import Address, Place

STAGES = ("usulan", "pagu", "perubahan", "realisasi")


@dataclass(frozen=True)
class Line:
    """What one year, fund and agency have: the rows by stage, in the order of the evidence."""

    year: object
    fund: str
    agency: str
    rows: tuple[Budget, ...]
    place: Place | None = None
    absent: bool = field(default=False)

    def at(self, stage: str) -> Budget | None:
        """The row of a stage, the first if there are several."""
        return next((row for row in self.rows if row.stage == stage), None)

    @property
    def final(self) -> Budget | None:
        """The budget in its last form: the revised one, else the first."""
        return self.at("perubahan") or self.at("pagu")


def lines_of(budgets: Iterable[tuple[Address, Budget]]) -> list[Line]:
    """Group rows into lines, by year and then as written; years that can't be read come last."""
    grouped: dict[tuple[str, str, str], list[tuple[Address, Budget]]] = {}
    for place, row in budgets:
        grouped.setdefault((say(row.year), say(row.fund), say(row.agency)), []).append((place, row))
    lines = [
        Line(rows[0][1].year, fund, agency, tuple(row for _, row in rows), rows[0][0])
        for (_, fund, agency), rows in grouped.items()
    ]
    return sorted(lines, key=lambda line: line.year if isinstance(line.year, int) else 9999)


def budget_lines(material: Material, *, after: bool = False) -> list[Line]:
    """The lines up to the end of the period, or those after it; a year nobody mentions gets a line of its own."""
    evidence = material.evidence
    all_lines = lines_of(each(section("budgets"), evidence.budgets))
    lines = [line for line in all_lines if material.after(line.year) == after]
    return lines if after else with_gaps(lines)


def with_gaps(lines: Sequence[Line]) -> list[Line]:
    """The lines with an absent one for each year between the first and the last that has none."""
    years = {line.year for line in lines if isinstance(line.year, int)}
    if not years:
        return list(lines)
    missing = set(range(min(years), max(years))) - years
    found = [*lines, *(Line(year, "", "", (), absent=True) for year in missing)]
    return sorted(found, key=lambda line: line.year if isinstance(line.year, int) else 9999)


def budget_table(material: Material) -> Table | None:
    """The yearly series: a row a year, fund and agency; a column a stage that occurs."""
    lines = budget_lines(material)
    return series_table("tabel-anggaran", "Anggaran menurut tahun, sumber dana, dan tahap", lines, material)


def after_table(material: Material) -> Table | None:
    """The same for the years after the assessment period."""
    lines = budget_lines(material, after=True)
    caption = "Anggaran setelah periode penilaian"
    return series_table("tabel-anggaran-setelah", caption, lines, material)


def series_table(id: str, caption: str, lines: Sequence[Line], material: Material) -> Table | None:
    """A table of lines with the stages that occur and, where it can be told, how much was spent."""
    rows = [row for line in lines for row in line.rows]
    unit = common_unit(row.amount for row in rows)
    stages = [s for s in STAGES if any(row.stage == s for row in rows)]
    agencies = len({(say(line.year), line.fund) for line in lines}) < len(lines)
    odd = [row for row in rows if row.stage not in STAGES]
    fields: list[Field[Line]] = [
        Field("Tahun", lambda line, notes: notes.cell(line.year), weight=0.6),
        Field("Sumber dana", lambda line, notes: (Text(line.fund),) if line.fund else ()),
        Field(
            "Perangkat daerah", lambda line, notes: (Text(line.agency),) if agencies and line.agency else ()
        ),
        *(_stage_field(stage, unit) for stage in stages),
        *([Field("Tahap lain", _odd_stages, Align.END)] if odd else []),
        *([Field("Serapan", _spent, Align.END, unit="%")] if "realisasi" in stages else []),
        Field("Bukti", lambda line, notes: _line_marks(line, material), needed=True),
    ]
    years = _by_year(lines)
    mixed = any(
        len(own) > 1 and 0 < sum(line.at("perubahan") is not None for line in own) < len(own) for own in years
    )
    note = "dalam jumlah, perubahan memuat pagu dari sumber dana yang tidak diubah" if mixed else ""
    return build(id, caption, fields, [_year_band(own, stages, unit) for own in years], notes=[note])


def _by_year(lines: Sequence[Line]) -> list[list[Line]]:
    by_year: dict[str, list[Line]] = {}
    for line in lines:
        by_year.setdefault(say(line.year), []).append(line)
    return list(by_year.values())


def _year_band(lines: Sequence[Line], stages: Sequence[str], unit: str) -> Band[Line]:
    """The lines of a year; several get a sum of each stage that all of them have, of the budget in its last form."""
    rows = [(line, line.place) for line in lines]
    if len(lines) < 2:
        return Band("", rows)
    sums = {stage: _stage_total(lines, stage) for stage in stages}
    if any(line.at("perubahan") for line in lines):
        sums["perubahan"] = _stage_total(lines, "pagu akhir")
    told = [(capital(stage), sum_.in_unit(unit)) for stage, sum_ in sums.items() if sum_]
    spent, given = sums.get("realisasi"), _stage_total(lines, "pagu akhir")
    if spent and given and (part := share(spent, given)):
        told.append(("Serapan", part.removesuffix("%")))
    return (
        Band("", rows, (("Sumber dana", f"Jumlah {say(lines[0].year)}"), *told)) if told else Band("", rows)
    )


def _stage_total(lines: Sequence[Line], stage: str) -> Sum | None:
    """The sum of a stage, None when a line lacks it; "pagu akhir" takes each line's last budget."""
    rows = [line.final if stage == "pagu akhir" else line.at(stage) for line in lines]
    return total(row.amount if row else None for row in rows)


def _stage_field(stage: str, unit: str) -> Field[Line]:
    def make(line: Line, notes: Notes) -> Inlines:
        row = line.at(stage)
        if row is None:
            return notes.gap("tahap ini tidak dicantumkan dalam bukti")
        printed = in_unit(row.amount, unit, notes) if isinstance(row.amount, Rupiah) else None
        cell = notes.cell(row.amount, row.reason, printed)
        note = say(row.note)
        return (*cell, Text(notes.number(note))) if note and cell else cell

    return Field(capital(stage), make, Align.END, unit_words(unit))


def _odd_stages(line: Line, notes: Notes) -> Inlines:
    row = next((row for row in line.rows if row.stage not in STAGES), None)
    return notes.cell(row.amount, row.reason) if row else ()


def _spent(line: Line, notes: Notes) -> Inlines:
    spent = share(line.at("realisasi") and line.at("realisasi").amount, line.final and line.final.amount)  # type: ignore[union-attr]
    return (Text(spent.removesuffix("%")),) if spent else (Text("–"),)


def _line_marks(line: Line, material: Material) -> Inlines:
    refs = {str(ref): ref for row in line.rows for ref in row.refs}
    return material.cell_marks(refs.values())


def detail_table(material: Material) -> Table | None:
    """Who manages each line, from which account, whom it pays for how many months, under which guideline."""
    lines = lines_of(each(section("budgets"), material.evidence.budgets))
    told = [line for line in lines if any(_details(row) for row in line.rows)]
    fields: list[Field[Line]] = [
        Field("Tahun", lambda line, notes: notes.cell(line.year), weight=0.6),
        Field("Sumber dana", lambda line, notes: (Text(line.fund),) if line.fund else ()),
        Field(
            "Perangkat daerah", lambda line, notes: (Text(line.agency),) if line.agency else (), weight=1.3
        ),
        Field("Membayar", _paid, weight=4),
        Field("Bulan dibayar", lambda line, notes: _first(line, "months", notes), Align.CENTER, weight=0.7),
        Field("Rekening dan pedoman", _account, weight=1.2),
        Field("Bukti", lambda line, notes: _line_marks(line, material), needed=True),
    ]
    bands = [Band("", [(line, line.place) for line in told])]
    return build("tabel-anggaran-rincian", "Pengelola, rekening, dan peruntukan anggaran", fields, bands)


def _details(row: Budget) -> bool:
    return bool(row.pays_for) or any(known(value) for value in (row.account, row.months, row.guideline))


def _account(line: Line, notes: Notes) -> Inlines:
    """The account and, on a line of its own, the guideline."""
    account, guideline = (_first(line, name, notes) for name in ("account", "guideline"))
    return (*account, LineBreak(), *guideline) if account and guideline else account or guideline


def _first(line: Line, name: str, notes: Notes) -> Inlines:
    """What the stages of a line say of one thing: the first that says it."""
    row = next((row for row in line.rows if known(getattr(row, name))), None)
    return notes.cell(getattr(row, name)) if row else ()


def _paid(line: Line, notes: Notes) -> Inlines:
    names = dict.fromkeys(name for row in line.rows for name in row.pays_for)
    return (Text(", ".join(names)),) if names else ()

"""Conservation: no figure of the evidence is lost on its way to the page, and no printed sum is another number.

Every amount, count, percentage and note of the evidence is in the dossier as itself, or is named by a finding; every
printed sum equals the rows that are printed with it; however rows are dressed (a total among its parts, one figure
twice, funds in other spellings), a sum is the true one or there is none. `make conservation` tries 2,000 evidences of
each kind; the usual run tries a few.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paritrana.chapters.arithmetic import in_unit
from paritrana.chapters.table_builder import TableNotes
from paritrana.compose.outline import compose
from paritrana.diagnostics import Diagnostic, Findings
from paritrana.document import Chart, Document, Row, RowKind, Table
from paritrana.evidence.addresses import walk
from paritrana.evidence.ledger import Ledger, Sum
from paritrana.evidence.model import Evidence, Exhibit
from paritrana.indonesian import (
    Count,
    Percent,
    Quantity,
    Rupiah,
    format_count,
    format_percent,
    format_rupiah_short,
)
from paritrana.indonesian.amounts import POWERS
from paritrana.report.words import headline, note
from paritrana.rules import Case, accept, run
from tests.corpus.harness import constants, regions
from tests.properties.test_rules import evidence_of
from tests.support.dossiers import ROOT, templates
from tests.support.dossiers import evidence_of as evidence_in
from tests.support.tables import line
from tests.support.words import words

MANY = int(os.environ.get("PARITRANA_EXAMPLES", "20"))
SETTINGS = settings(deadline=None, max_examples=MANY, suppress_health_check=[HealthCheck.too_slow])
EXAMPLES = sorted([*ROOT.glob("dossier/*/bukti.yaml"), *ROOT.glob("tests/contoh/*/bukti.yaml")])
AGAIN = "tidak dijumlahkan lagi"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def dossier(evidence: Evidence) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document with its findings, as `build` makes it before the page is set."""
    case = Case(evidence, {}, constants(), regions())
    found = accept(evidence, tuple(run(case)))
    late = Findings()
    made = compose(evidence, {}, found, templates().get, late, trials=case.trials)
    assert not list(late)
    return made, found


def findings_words(found: Iterable[Diagnostic]) -> str:
    """Every word that the findings say."""
    return "\n".join("\n".join((headline(d), *(note(d, related) for related in d.related))) for d in found)


def forms(figure: Quantity) -> set[str]:
    """Every way in which the dossier prints a figure as itself."""
    if isinstance(figure, Rupiah):
        return {in_unit(figure, unit, TableNotes()).rstrip(SUPERSCRIPTS) for unit in POWERS}
    if isinstance(figure, Percent):
        return {format_percent(figure).removesuffix("%")}
    return {format_count(figure)} if isinstance(figure, Count) else {figure.text}


def holds(text: str, form: str) -> bool:
    """Whether a text has a number as itself and not as a part of another one."""
    return re.search(rf"(?<![\d.,]){re.escape(form)}(?![\d]|[.,]\d)", text) is not None


def lost(evidence: Evidence, text: str) -> list[str]:
    """The figures and notes of an evidence that a text lacks."""
    missing = []
    for at, part in walk(evidence):
        if isinstance(part, Exhibit):
            continue
        for name, value in vars(part).items():
            if isinstance(value, Quantity) and not any(holds(text, form) for form in forms(value)):
                missing.append(f"{at}.{name} {value.text}")
            if name == "note" and isinstance(value, str) and not _is_printed(value, text):
                missing.append(f"{at}.{name} {value}")
    return missing


def _is_printed(note_: str, text: str) -> bool:
    """Whether the words of a note are there; ids of instruments, which are spelt out, apart."""
    return all(piece.strip(" .").casefold() in text.casefold() for piece in re.split(r"\bR-\d+\b", note_))


def assert_nothing_is_lost(evidence: Evidence, made: Document, found: Sequence[Diagnostic]) -> None:
    assert lost(evidence, words(made) + "\n" + findings_words(found)) == []


def tables(made: Document) -> Iterator[Table]:
    for section in made.sections:
        yield from (block for block in section.blocks if isinstance(block, Table))


def charts(made: Document) -> Iterator[Chart]:
    for section in made.sections:
        yield from (block for block in section.blocks if isinstance(block, Chart))


def number(cell: str) -> Decimal | None:
    """A printed number, None for a dash or words; its notes and its hedge say nothing of its value."""
    plain = (
        cell.rstrip(SUPERSCRIPTS)
        .removeprefix("sekitar ")
        .removeprefix("± ")
        .replace(".", "")
        .replace(",", ".")
    )
    return Decimal(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def bands(table: Table) -> Iterator[tuple[Row, list[Row]]]:
    """Each sum with the rows above it that it is the sum of: those of its year, or of its band."""
    rows: list[Row] = []
    for row in table.rows:
        if row.kind is RowKind.GROUP:
            rows = []
        elif row.kind is RowKind.BODY:
            rows.append(row)
        else:
            year = re.search(r"Jumlah (\d{4})", " ".join(map(line, row.cells)))
            own = [each for each in rows if not year or line(each.cells[0]) == year[1]]
            yield row, own
            rows = []


def assert_sums_are_those_of_their_rows(made: Document) -> int:
    """Add up every column that has a printed sum; gives how many were."""
    checked = 0
    for table in tables(made):
        again = {n for n, words_ in enumerate(map(line, table.notes), 1) if AGAIN in words_}
        for total, rows in bands(table):
            lasting = "sementara" in line(total.cells[0])
            for n, cell in enumerate(total.cells):
                wanted = number(line(cell))
                if wanted is None or table.columns[n].unit == "%" or table.columns[n].head == "Serapan":
                    continue
                kept = [
                    text
                    for row in rows
                    if not (lasting and "kelompok sementara" in line(row.cells[0]))
                    and not _says_again(text := line(row.cells[n]), row, again, len(table.notes))
                ]
                numbers = [found for text in kept if (found := number(text)) is not None]
                assert len(numbers) == len(kept), (table.id, kept)
                slack = Decimal("0.0006") * len(kept) if table.columns[n].unit.count(" ") else Decimal(0)
                assert abs(sum(numbers) - wanted) <= slack, (table.id, table.columns[n].head, kept, wanted)
                checked += 1
    return checked


def _says_again(text: str, row: Row, again: set[int], most: int) -> bool:
    """Whether a figure is marked as one that others say; of such a row a dash adds nothing either."""
    marks = [bool(note_numbers(cell, most) & again) for cell in map(line, row.cells)]
    return bool(note_numbers(text, most) & again) or (text.startswith("–") and any(marks))


def note_numbers(cell: str, most: int) -> set[int]:
    """The numbers of a cell's notes: "¹²" is note 12 where there are so many, else notes 1 and 2."""
    digits = "".join(str(SUPERSCRIPTS.index(c)) for c in cell[len(cell.rstrip(SUPERSCRIPTS)) :])
    if not digits:
        return set()
    return {int(digits)} if int(digits) <= most else {int(digits[:-1]), int(digits[-1])}


def assert_totals_are_those_of_their_parts(made: Document) -> None:
    """What a stacked chart prints below a bar is the sum of what it draws, or nothing."""
    for chart in charts(made):
        for n, total in enumerate(chart.totals):
            points = [p for series in chart.series for p in series.points if p.label == _labels(chart)[n]]
            if total.startswith("jumlah Rp"):
                assert all(point.value is not None for point in points)
                drawn = format_rupiah_short(Decimal(sum(int(point.value or 0) for point in points)), 2)
                assert drawn == total.removeprefix("jumlah ").replace("\u00a0", " "), chart.id


def _labels(chart: Chart) -> list[str]:
    return sorted({point.label for series in chart.series for point in series.points})


def assert_the_counts_are_those_of_check(made: Document, found: Sequence[Diagnostic]) -> None:
    for word in ("galat", "peringatan", "catatan"):
        count = sum(d.severity.value == word and not d.accepted for d in found)
        assert not count or f"{count}\u00a0{word}".replace("\u00a0", " ") in words(made)


def assert_conserved(evidence: Evidence) -> int:
    made, found = dossier(evidence)
    assert_nothing_is_lost(evidence, made, found)
    assert_totals_are_those_of_their_parts(made)
    assert_the_counts_are_those_of_check(made, found)
    return assert_sums_are_those_of_their_rows(made)


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_every_example_is_conserved(file: Any) -> None:
    assert_conserved(evidence_in(file))


def test_the_examples_have_sums_to_check() -> None:
    assert sum(assert_conserved(evidence_in(file)) for file in EXAMPLES) >= 10


FUNDS = (
    "APBD",
    "APBD Kabupaten",
    "apbd kab. bandung",
    "APBD-P",
    "DBHCHT",
    "ADD",
    "APBD dan DBHCHT",
    "Zakat",
    "tidak tersedia",
)
NAMES = ("Petani", "Nelayan", "Guru ngaji", "Marbot", "Jumlah")
AGENCIES = ("", "", "Disnaker", "Dinas Tenaga Kerja", "Dinas Sosial")


def unlike(low: int, high: int) -> st.SearchStrategy[int]:
    """Numbers with digits of their own, so that one is never printed by chance for another."""
    return st.integers(low, high).map(lambda n: n | 1)


def amount_text(value: int, way: int) -> str:
    if way == 0:
        return "tidak tersedia"
    if way == 1:
        return format_rupiah_short(value, 2)
    return f"hampir Rp{format_count(value)}" if way == 2 else f"Rp{format_count(value)}"


amounts = st.builds(amount_text, unlike(10**7, 10**11), st.integers(0, 12))
counts = st.builds(
    lambda n, way: f"±{format_count(n)}" if way == 0 else format_count(n),
    unlike(1_000, 900_000),
    st.integers(0, 8),
)
remarks = st.integers(100, 999).map(lambda n: f"Catatan petugas nomor {n}") | st.just("")


def row(**values: Any) -> dict[str, Any]:
    """A row without its empty values, with reason and proof."""
    return {
        **{key: str(value) for key, value in values.items() if value != ""},
        "alasan": "uji",
        "bukti": "B-01",
    }


budgets = st.builds(
    lambda year, fund, stage, amount, agency, purpose, months, remark: row(
        tahun=year, sumber=fund, tahap=stage, nilai=amount, perangkat_daerah=agency, untuk=purpose,
        bulan_dibayar=months, catatan=remark,
    ),
    st.integers(2021, 2024), st.sampled_from(FUNDS), st.sampled_from(("pagu", "perubahan", "realisasi", "usulan")),
    amounts, st.sampled_from(AGENCIES), st.sampled_from(("", "", "Petani", "Nelayan", "Petani, Nelayan")),
    st.sampled_from(("", 6, 12)), remarks,
)  # fmt: skip
groups = st.builds(
    lambda name, year, people, fund, months, premium, short, other, remark: row(
        nama=name, segmen="BPU", tahun=year, jumlah=people, sumber_dana=fund, bulan_dibayar=months, iuran=premium,
        sementara=short, beririsan_dengan=other, catatan=remark,
    ),
    st.sampled_from(NAMES), st.integers(2022, 2024), counts, st.sampled_from(FUNDS), st.sampled_from(("", 6, 12)),
    st.sampled_from(("", "Rp16.800")), st.sampled_from(("", "", "ya")), st.sampled_from(("", "", "", "Marbot")),
    remarks,
)  # fmt: skip
covered = st.builds(
    lambda name, year, people, percent, remark: row(
        indikator=name, segmen="BPU", per=year, jumlah=people, persen=percent, catatan=remark
    ),
    st.sampled_from(("Cakupan BPU", "Petani", "Peserta aktif")), st.integers(2021, 2024), counts,
    st.sampled_from(("", "37,13%", "41,48%", "12,07%")), remarks,
)  # fmt: skip
claims = st.builds(
    lambda year, programme, kind, cases, amount, remark: row(
        tahun=year, program=programme, jenis=kind, kasus=cases, nilai=amount, catatan=remark
    ),
    st.integers(2022, 2024), st.sampled_from(("tidak tersedia", "JKM", "JKK", "JHT")),
    st.sampled_from(("", "santunan", "jumlah")),
    counts, amounts, remarks,
)  # fmt: skip
firms = st.builds(
    lambda year, scale, obliged, registered: row(per=year, skala=scale, wajib=obliged, terdaftar=registered),
    st.integers(2022, 2024), st.sampled_from(("", "besar", "kecil", "semua skala")), counts, counts,
)  # fmt: skip
arrears = st.builds(
    lambda year, owed, recovered, remark: row(per=year, nilai=owed, tertagih=recovered, catatan=remark),
    st.integers(2022, 2024), amounts, amounts, remarks,
)  # fmt: skip


@SETTINGS
@given(
    st.lists(budgets, max_size=8), st.lists(groups, max_size=6), st.lists(covered, max_size=5),
    st.lists(claims, max_size=5), st.lists(firms, max_size=4), st.lists(arrears, max_size=3),
)  # fmt: skip
def test_nothing_is_lost_and_no_sum_is_another_number(
    money: list[Any], people: list[Any], cover: list[Any], paid: list[Any], firm: list[Any], owed: list[Any]
) -> None:
    assert_conserved(
        evidence_of(
            anggaran=money,
            kelompok={"daftar": people},
            kepesertaan=cover,
            manfaat=paid,
            kepatuhan={"perusahaan": firm, "piutang": owed},
        )
    )


SPELLINGS = {
    "APBD": ("APBD", "APBD Kabupaten", "apbd", "APBD Kabupaten Bandung"),
    "DBHCHT": ("DBHCHT", "DBH CHT"),
    "ADD": ("ADD",),
}
truths = st.dictionaries(
    st.tuples(st.sampled_from(("APBD", "DBHCHT", "ADD")), st.sampled_from(("Petani", "Nelayan", "Guru ngaji"))),
    unlike(10**8, 10**10), min_size=1, max_size=7,
)  # fmt: skip


@SETTINGS
@given(truths, st.data())
def test_however_rows_are_dressed_a_sum_is_the_true_one(
    truth: dict[tuple[str, str], int], data: st.DataObject
) -> None:
    """Spelling, order, a total for a fund or for all funds, one figure again in rounded words: the sum stays."""
    rows = []

    def add(fund: str, amount: str, purpose: str = "") -> None:
        rows.append(row(tahun=2023, sumber=fund, tahap="realisasi", nilai=amount, untuk=purpose))

    for (fund, purpose), amount in truth.items():
        spelt = data.draw(st.sampled_from(SPELLINGS[fund]))
        add(
            spelt,
            f"Rp{format_count(amount)}",
            data.draw(st.sampled_from((purpose, purpose.upper(), f"{purpose};"))),
        )
        if data.draw(st.booleans()):
            add(fund, format_rupiah_short(amount, data.draw(st.integers(1, 3))), purpose)
    by_fund = {
        fund: sum(v for (f, _), v in truth.items() if f == fund)
        for fund in dict.fromkeys(f for f, _ in truth)
    }
    for fund, amount in by_fund.items():
        if data.draw(st.booleans()):
            add(fund, f"Rp{format_count(amount)}")
    whole = sum(by_fund.values())
    if len(by_fund) > 1 and data.draw(st.booleans()):
        add(
            data.draw(st.sampled_from((" dan ".join(by_fund), "semua sumber dana"))),
            f"Rp{format_count(whole)}",
        )
    made = evidence_of(anggaran=data.draw(st.permutations(rows)))
    book = Ledger(made).budget
    for fund, amount in by_fund.items():
        assert _value(book.total(2023, "realisasi", fund)) == amount
    assert _value(book.total(2023, "realisasi")) == whole
    document, found = dossier(made)
    assert_nothing_is_lost(made, document, found)
    assert_sums_are_those_of_their_rows(document)
    points = [
        p
        for chart in charts(document)
        if chart.id == "grafik-anggaran"
        for s in chart.series
        for p in s.points
    ]
    assert [int(point.value or 0) for point in points] == [whole]


def _value(found: object) -> int:
    assert isinstance(found, Sum), found
    return int(found.value)

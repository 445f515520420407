"""The budget as table, chart and sentences."""

from __future__ import annotations

from paritrana.chapters import CHARTS, TABLES, Context
from paritrana.chapters.budget_series import changes
from paritrana.document import Chart, Fill, RowKind, Table
from tests.support.dossiers import evidence
from tests.support.tables import cells, line, notes


def rows(*lines: str) -> Context:
    return Context(evidence("anggaran:\n" + "".join(f"  - {{{line}}}\n" for line in lines)))


def table(context: Context, name: str = "anggaran") -> Table:
    made = TABLES[name](context)
    assert made is not None
    return made


def chart(context: Context) -> Chart:
    made = CHARTS["anggaran"](context)
    assert made is not None
    return made


APBD = "sumber: APBD, bukti: B-01"


def test_stages_are_columns_and_spending_is_their_quotient() -> None:
    made = table(
        rows(
            f"tahun: 2023, tahap: pagu, nilai: Rp1.000.000, {APBD}",
            f"tahun: 2023, tahap: perubahan, nilai: Rp1.200.000, {APBD}",
            f"tahun: 2023, tahap: realisasi, nilai: Rp900.000, {APBD}",
        )
    )
    assert [f"{c.head} {c.unit}".strip() for c in made.columns] == [
        "Tahun", "Sumber dana", "Pagu rupiah", "Pagu akhir rupiah", "Realisasi rupiah", "Serapan %", "Bukti",
    ]  # fmt: skip
    # 900.000 / 1.200.000 = 75 %: of the revised budget
    assert cells(made) == [["2023", "APBD", "1.000.000", "1.200.000", "900.000", "75,0", "B-01"]]


def test_a_year_nobody_mentions_has_a_row_of_its_own() -> None:
    made = table(
        rows(
            f"tahun: 2021, tahap: pagu, nilai: Rp1.000.000, {APBD}",
            f"tahun: 2023, tahap: pagu, nilai: Rp3.000.000, {APBD}",
        )
    )
    assert [row[0] for row in cells(made)] == ["2021", "2022", "2023"]
    assert cells(made)[1][2] == "–¹"
    assert "0" not in cells(made)[1][2]


def test_declared_gap_carries_its_reason() -> None:
    made = table(rows("tahun: 2023, sumber: APBD, tahap: pagu, nilai: tidak tersedia, alasan: hilang"))
    assert cells(made) == [["2023", "APBD", "–¹", "–"]]
    assert notes(made) == ["¹ Tidak tersedia: hilang."]


def test_years_after_the_period_stand_apart() -> None:
    context = rows(
        f"tahun: 2023, tahap: pagu, nilai: Rp1.000.000, {APBD}",
        f"tahun: 2024, tahap: pagu, nilai: Rp2.000.000, {APBD}",
    )
    assert [row[0] for row in cells(table(context))] == ["2023"]
    assert [row[0] for row in cells(table(context, "anggaran-setelah"))] == ["2024"]
    assert chart(context).title == "Pagu APBD Rp1\u00a0juta (2023); setelah periode: Rp2\u00a0juta (2024)"
    assert not changes(context)


def test_a_chart_adds_up_the_funds_of_a_year() -> None:
    context = rows(
        f"tahun: 2023, tahap: realisasi, nilai: Rp1.500.000, {APBD}",
        "tahun: 2023, tahap: realisasi, nilai: Rp500.000, sumber: ADD, bukti: B-01",
    )
    made = chart(context)
    assert [(p.value, p.text, p.fill) for p in made.series[0].points] == [
        (2_000_000.0, "Rp2\u00a0juta", Fill.SOLID)  # 1.500.000 + 500.000
    ]
    assert made.series[0].name == "Realisasi semua sumber dana"


def test_an_incomplete_year_is_no_sum() -> None:
    context = rows(
        f"tahun: 2022, tahap: pagu, nilai: Rp1.000.000, {APBD}",
        f"tahun: 2023, tahap: pagu, nilai: Rp1.000.000, {APBD}",
        "tahun: 2023, tahap: pagu, nilai: tidak tersedia, alasan: x, sumber: ADD",
    )
    assert [(p.value, p.text) for p in chart(context).series[0].points][1] == (None, "tidak dijumlahkan")
    assert "2023 tidak dijumlahkan" in chart(context).title
    assert [line(note) for note in chart(context).notes] == ["2023 tidak dijumlahkan: ADD tidak tersedia."]


def test_an_unreadable_amount_is_printed_and_enters_no_chart() -> None:
    context = rows(
        f"tahun: 2023, tahap: pagu, nilai: Rp1 M, {APBD}",
        f"tahun: 2022, tahap: pagu, nilai: Rp5 juta, {APBD}",
    )
    assert cells(table(context))[1][2] == "‹Rp1 M›¹"
    assert [(p.value, p.text) for p in chart(context).series[0].points] == [
        (5_000_000.0, "Rp5\u00a0juta"), (None, "belum terbaca"),
    ]  # fmt: skip


def test_a_proposal_is_an_outline() -> None:
    made = chart(rows(f"tahun: 2023, tahap: usulan, nilai: Rp1.000.000, {APBD}"))
    assert [(p.fill, p.note) for p in made.series[0].points] == [(Fill.OUTLINE, "usulan")]
    assert "(2023, usulan)" in made.title


def test_no_budget_makes_nothing() -> None:
    empty = Context(evidence(""))
    assert TABLES["anggaran"](empty) is None and CHARTS["anggaran"](empty) is None


def test_notes_of_rows_stand_below() -> None:
    made = table(rows(f"tahun: 2023, tahap: pagu, nilai: Rp1.000.000, catatan: dibayar tujuh bulan, {APBD}"))
    assert cells(made)[0][2] == "1.000.000¹"
    assert notes(made) == ["¹ Dibayar tujuh bulan."]
    assert all(row.kind is RowKind.BODY for row in made.rows)


def test_a_year_of_several_funds_has_a_sum_of_what_all_of_them_have() -> None:
    made = table(
        rows(
            f"tahun: 2022, tahap: pagu, nilai: Rp1.000.000, {APBD}",
            f"tahun: 2023, tahap: pagu, nilai: Rp1.000.000, {APBD}",
            f"tahun: 2023, tahap: perubahan, nilai: Rp1.500.000, {APBD}",
            f"tahun: 2023, tahap: realisasi, nilai: Rp1.200.000, {APBD}",
            "tahun: 2023, sumber: DBHCHT, tahap: pagu, nilai: Rp500.000, bukti: B-02",
            "tahun: 2023, sumber: DBHCHT, tahap: realisasi, nilai: Rp400.000, bukti: B-02",
        )
    )
    assert [row.kind for row in made.rows] == [RowKind.BODY] * 3 + [RowKind.SUM]
    # 1.200.000 + 400.000 of 1.500.000 + 500.000 = 80 %
    assert cells(made)[-1][1:6] == ["Jumlah 2023", "1.500.000", "2.000.000", "1.600.000", "80,0"]
    assert cells(made)[2][3] == "500.000¹" and notes(made)[0] == "¹ Tidak diubah; sama dengan pagu."


def test_a_missing_part_leaves_no_sum_and_rounded_ones_say_about() -> None:
    lines = ("tahun: 2023, tahap: pagu, nilai: 'Rp1,5 miliar', " + APBD,
             "tahun: 2023, sumber: DBHCHT, tahap: pagu, nilai: 'Rp0,5 miliar', bukti: B-02")  # fmt: skip
    assert cells(table(rows(*lines)))[-1][2] == "sekitar 2"
    gap = "tahun: 2023, sumber: ADD, tahap: pagu, nilai: tidak tersedia, alasan: hilang"
    assert all(row.kind is RowKind.BODY for row in table(rows(*lines, gap)).rows)

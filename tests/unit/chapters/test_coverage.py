"""Coverage: denominators, dates, what is computed, what may be compared."""

from __future__ import annotations

from paritrana.chapters import CHARTS, TABLES, Context
from paritrana.chapters.coverage import after_sentences
from paritrana.chapters.coverage_series import changes
from paritrana.document import Chart, Table
from tests.support.dossiers import evidence
from tests.support.tables import cells, column, notes


def rows(*lines: str) -> Context:
    return Context(evidence("kepesertaan:\n" + "".join(f"  - {{{line}}}\n" for line in lines)))


def table(context: Context, name: str = "kepesertaan") -> Table:
    made = TABLES[name](context)
    assert made is not None
    return made


def chart(context: Context, name: str) -> Chart:
    made = CHARTS[name](context)
    assert made is not None
    return made


def d2(people: str, per: str = "Agustus 2023") -> str:
    return f"penyebut: {{jenis: D2, jumlah: {people}, per: {per}}}"


def test_a_percentage_without_denominator_says_so() -> None:
    made = table(
        rows("indikator: aktif, persen: '37,13%', per: 2023, penyebut: tidak tersedia, alasan: sumber diam")
    )
    assert column(made, "Cakupan") == ["37,13"]
    assert column(made, "Penyebut") == ["–¹"]
    assert notes(made)[0] == "¹ Tidak tersedia: sumber diam."


def test_a_silent_denominator_is_noted_too() -> None:
    made = table(rows("indikator: aktif, persen: '37,13%', per: 2023"))
    assert notes(made)[0] == "¹ Penyebut tidak dicantumkan dalam bukti."


def test_a_percentage_may_be_computed_and_says_so() -> None:
    made = table(rows(f"indikator: aktif, jumlah: 45.600, per: 2023, {d2('152.000')}"))
    assert column(made, "Cakupan") == ["30,0¹"]  # 45.600 / 152.000 = 0,3
    assert notes(made)[0] == "¹ Dihitung dari peserta dan penyebut."


def test_the_last_date_of_an_indicator_counts_and_all_dates_have_a_table() -> None:
    context = rows(
        "indikator: aktif, jumlah: 100, per: 2022", "indikator: aktif, jumlah: 120, per: 2023",
        "indikator: lain, jumlah: 7, per: 2023",
    )  # fmt: skip
    assert column(table(context), "Peserta") == ["120", "7"]
    assert column(table(context, "kepesertaan-tahunan"), "Peserta") == ["100", "120"]


def test_what_is_dated_after_the_period_stands_apart() -> None:
    context = rows("indikator: pekerja, jumlah: 97.150, per: 25 April 2024, bukti: B-01")
    assert TABLES["kepesertaan"](context) is None
    said = after_sentences(context)
    assert [s.kalimat.replace("\u00a0", " ") for s in said] == [
        "Pekerja 97.150 orang, keadaan 25 April 2024."
    ]


def test_over_100_percent_is_not_drawn_and_not_clipped() -> None:
    context = rows(
        "indikator: informal, persen: 150%, per: 2023", "indikator: formal, persen: 87%, per: 2023"
    )
    made = chart(context, "kepesertaan")
    assert [p.value for p in made.series[0].points] == [87.0]
    assert len(made.notes) == 1
    assert column(table(context), "Cakupan") == ["150", "87"]


def test_a_line_has_gaps_and_one_denominator() -> None:
    context = rows(
        f"indikator: aktif, persen: '31,0%', per: 2021, {d2('100')}",
        f"indikator: aktif, persen: '37,5%', per: 2023, {d2('100')}",
        "indikator: aktif, persen: '60,0%', per: 2022, penyebut: {jenis: D1, jumlah: 50}",
    )
    made = chart(context, "kepesertaan-tren")
    assert [(p.label, p.value) for p in made.series[0].points] == [
        ("2021", 31.0),
        ("2022", None),
        ("2023", 37.5),
    ]
    assert made.title == "Aktif 31,0% (2021) dan 37,5% (2023)"
    # 37,5 − 31,0 = 6,5
    assert [s.kalimat for s in changes(context)] == [
        "Aktif 2023 naik 6,5 poin persen dari\u00a02021; keduanya terpaut dua tahun dan data 2022"
        " tidak tersedia."
    ]


def test_one_year_is_no_line() -> None:
    assert CHARTS["kepesertaan-tren"](rows("indikator: aktif, persen: '31%', per: 2021")) is None


def test_a_difference_within_rounding_is_none() -> None:
    context = rows(
        f"indikator: aktif, persen: '37%', per: 2022, {d2('100')}",
        f"indikator: aktif, persen: '38%', per: 2023, {d2('100')}",
    )  # 37,5 and 37,5 are possible
    assert [s.kalimat for s in changes(context)] == [
        "Aktif 2023 tidak berbeda dari 2022 dalam batas pembulatan."
    ]


def test_denominators_are_listed_once() -> None:
    context = rows(
        f"indikator: a, persen: 5%, per: 2023, {d2('100')}",
        f"indikator: b, persen: 6%, per: 2023, {d2('100')}",
    )
    assert [row[:3] for row in cells(table(context, "penyebut"))] == [["D2", "penduduk bekerja", "100"]]


def test_a_change_is_as_exact_as_the_rougher_of_both() -> None:
    context = rows(
        f"indikator: aktif, persen: '37,1%', per: 2022, {d2('100')}",
        f"indikator: aktif, persen: '39,52%', per: 2023, {d2('100')}",
    )
    assert [s.kalimat.replace("\u00a0", " ") for s in changes(context)] == [
        "Aktif 2023 naik 2,4 poin persen dari 2022."
    ]

"""Groups: sums, overlaps, the arithmetic of contributions."""

from __future__ import annotations

from decimal import Decimal

from paritrana.chapters import CHARTS, TABLES, Context
from paritrana.chapters.groups import overlaps, stated_sentence
from paritrana.document import RowKind, Table
from paritrana.evidence.ledger import need
from tests.support.dossiers import evidence
from tests.support.tables import cells, column, notes


def groups(*lines: str, above: str = "") -> Context:
    return Context(
        evidence(f"kelompok:\n{above}  daftar:\n" + "".join(f"    - {{{line}}}\n" for line in lines))
    )


def table(context: Context, name: str = "kelompok") -> Table:
    made = TABLES[name](context)
    assert made is not None
    return made


def test_names_alone_make_a_short_table_and_say_what_is_missing() -> None:
    made = table(groups("nama: linmas, bukti: B-01", "nama: BPD, kepanjangan: Badan Permusyawaratan Desa"))
    assert [c.head for c in made.columns] == ["Kelompok", "Bukti"]
    assert notes(made) == [
        "Tidak dicantumkan dalam bukti: segmen dan program, jumlah orang, tanggal keadaan, bulan yang dibayar,"
        " dan sumber dana."
    ]


def test_a_sum_leaves_temporary_groups_out() -> None:
    made = table(
        groups(
            "nama: a, tahun: 2023, jumlah: 1.200", "nama: b, tahun: 2023, jumlah: 800",
            "nama: c, tahun: 2023, jumlah: 50, sementara: ya",
        )
    )  # fmt: skip
    assert made.rows[-1].kind is RowKind.SUM
    assert cells(made)[-1][:2] == ["Jumlah tanpa kelompok sementara", "2.000"]  # 1.200 + 800


def test_a_sum_with_an_unknown_part_is_not_printed() -> None:
    made = table(groups("nama: a, jumlah: 1.200", "nama: b, jumlah: tidak tersedia, alasan: x"))
    assert all(row.kind is RowKind.BODY for row in made.rows)
    assert column(made, "Peserta") == ["1.200", "–¹"]


def test_years_are_never_added_up() -> None:
    made = table(groups("nama: a, tahun: 2022, jumlah: 5", "nama: a, tahun: 2023, jumlah: 6"))
    assert [row.kind for row in made.rows] == [RowKind.GROUP, RowKind.BODY] * 2


def test_groups_of_later_years_stand_apart() -> None:
    context = groups("nama: a, tahun: 2023", "nama: b, tahun: 2024")
    assert column(table(context), "Kelompok") == ["A"]
    assert column(table(context, "kelompok-setelah"), "Kelompok") == ["B"]


NEEDS = (
    "nama: a, tahun: 2023, jumlah: 1.200, iuran: Rp16.800, bulan_dibayar: 12, sumber_dana: APBD",
    "nama: b, tahun: 2023, jumlah: 100, iuran: Rp16.800, bulan_dibayar: 6, sumber_dana: APBD Kabupaten",
)


def test_need_is_people_times_premium_times_months() -> None:
    context = groups(*NEEDS)
    assert context.evidence.groups is not None
    found = [product.value for group in context.evidence.groups.items if (product := need(group))]
    assert found == [Decimal(1200 * 16800 * 12), Decimal(100 * 16800 * 6)]
    # 241.920.000 + 10.080.000 = 252.000.000
    assert column(table(context, "iuran"), "Hasil kali") == ["241.920.000", "10.080.000", "252.000.000"]


def test_a_need_that_lacks_something_keeps_its_row_and_leaves_no_sum() -> None:
    """No smaller sum is printed over the groups that happen to be complete."""
    lacking = "nama: c, tahun: 2023, jumlah: 500, bulan_dibayar: 12, sumber_dana: APBD"
    made = table(groups(*NEEDS, lacking), "iuran")
    assert column(made, "Hasil kali") == ["241.920.000", "10.080.000", "–¹"]
    assert notes(made)[-1] == "APBD, 2023: hasil kali tidak dijumlahkan: c tanpa iuran yang pasti."


def test_needs_that_are_hedged_differently_have_no_sum() -> None:
    about = "nama: c, tahun: 2023, jumlah: ±860, iuran: Rp16.800, bulan_dibayar: 12, sumber_dana: APBD"
    made = table(groups(*NEEDS, about), "iuran")
    assert column(made, "Hasil kali")[-1] == "± 173.376.000"
    assert "hasil kali tidak dijumlahkan: c ± Rp173.376.000 bukan angka pasti" in notes(made)[-1]


def test_two_reports_of_one_number_are_never_added_up() -> None:
    made = table(
        groups("nama: Peserta, tahun: 2023, jumlah: 23.000", "nama: peserta, tahun: 2023, jumlah: 24.000")
    )
    assert [row.kind for row in made.rows if row.kind is RowKind.SUM] == []
    assert notes(made)[-1] == "2023: peserta tidak dijumlahkan: 2 angka untuk Peserta: 23.000 dan 24.000."


def test_overlapping_groups_are_added_up_only_where_the_source_says_so() -> None:
    rows = ("nama: a, tahun: 2023, jumlah: 100, beririsan_dengan: b", "nama: b, tahun: 2023, jumlah: 50")
    assert not [row for row in table(groups(*rows)).rows if row.kind is RowKind.SUM]
    stated_ = "  dinyatakan: {banyak_orang: 150, per: 2023, bukti: B-01}\n"
    assert column(table(groups(*rows, above=stated_)), "Peserta") == ["100", "50", "150"]


def test_a_pair_of_overlapping_groups_is_named_once() -> None:
    context = groups(
        "nama: Guru ngaji, beririsan_dengan: Marbot", "nama: Marbot, beririsan_dengan: Guru ngaji"
    )
    assert [s.kalimat for s in overlaps(context)] == ["Guru ngaji beririsan dengan marbot."]


def test_stated_and_listed_side_by_side() -> None:
    context = groups("nama: a", "nama: b", above="  dinyatakan: {banyak_jenis: 3, bukti: B-01}\n")
    assert [s.kalimat.replace("\u00a0", " ") for s in stated_sentence(context)] == [
        "Sumber menyatakan 3 jenis kelompok; 2 kelompok disebut namanya dan tercantum di bawah ini."
    ]


def test_the_chart_is_sorted_and_its_title_names_the_three_largest() -> None:
    made = CHARTS["kelompok"](groups(*(f"nama: k{i}, tahun: 2023, jumlah: {i}00" for i in (1, 4, 2, 3))))
    assert made is not None
    assert [p.value for p in made.series[0].points] == [400.0, 300.0, 200.0, 100.0]
    assert (
        made.title.replace("\u00a0", " ")
        == "Tiga kelompok terbesar 2023: k4 400 orang, k3 300 orang, dan k2 200 orang"
    )


def test_one_group_is_no_chart() -> None:
    assert CHARTS["kelompok"](groups("nama: a, jumlah: 5")) is None


def test_a_total_is_no_bar_among_the_groups() -> None:
    made = CHARTS["kelompok"](
        groups(
            "nama: Petani, tahun: 2023, jumlah: 8.000", "nama: Nelayan, tahun: 2023, jumlah: 2.000",
            "nama: Jumlah, tahun: 2023, jumlah: 10.000",
        )
    )  # fmt: skip
    assert made is not None
    assert [point.label for point in made.series[0].points] == ["Petani", "Nelayan"]

"""Each fault of form with its place; the rest of the file loads all the same."""

from __future__ import annotations

from string import Formatter

from paritrana.diagnostics import Fault, Findings
from paritrana.evidence import faults
from paritrana.evidence.load import load
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.values import MISSING, Missing, Unread
from paritrana.indonesian import Rupiah
from paritrana.located import Node, Origin

from .conftest import MINIMAL, Read


def test_a_whole_file_has_no_findings(read: Read) -> None:
    loaded = read(MINIMAL)
    assert loaded.found == []
    assert loaded.whole.region.kind == "kabupaten"
    assert loaded.whole.budgets == ()
    assert loaded.whole.profile is None


def test_values_of_a_row(read_with: Read) -> None:
    text = 'anggaran:\n  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: "Rp20,7 miliar", bukti: B-01 hlm. 3}\n'
    loaded = read_with(text)
    (row,) = loaded.whole.budgets
    assert isinstance(row.amount, Rupiah) and row.amount.value == 20_700_000_000
    assert (row.year, row.fund, row.stage, row.label) == (2023, "APBD", "pagu", "2023 APBD pagu")
    assert [str(ref) for ref in row.refs] == ["B-01 hlm. 3"]


def test_misspelt_key_explains_the_missing_one(read_with: Read) -> None:
    loaded = read_with(
        "anggaran:\n  - {tahun: 2021, sumber: APBD, tahap: pagu, nlai: Rp216 juta, bukti: B-01}\n"
    )
    assert loaded.found == [("BENTUK-01", "anggaran[2021 APBD pagu].nlai")]
    assert loaded.findings[0].values["saran"] == "nilai"
    assert loaded.line() == 6


def test_unknown_key_without_a_likeness(read_with: Read) -> None:
    loaded = read_with("xyzzy: 1\n")
    assert loaded.found == [("BENTUK-02", "xyzzy")]


def test_a_value_cut_at_its_comma_is_never_read_as_another_figure(read_with: Read) -> None:
    loaded = read_with(
        "anggaran:\n  - {tahun: 2021, sumber: APBD, tahap: pagu, nilai: Rp20,7 miliar, bukti: B-01}\n"
    )
    assert loaded.found == [("BENTUK-14", "anggaran[2021 APBD pagu].7 miliar")]
    assert dict(loaded.findings[0].values) == {"kunci": "nilai", "terbaca": "Rp20", "sisa": "7 miliar"}


def test_silent_gap_and_missing_key(read_with: Read) -> None:
    loaded = read_with("anggaran:\n  - {tahun: 2022, sumber: APBD, tahap: pagu}\nbukti:\n  - {judul: DPA}\n")
    assert loaded.found == [
        ("BENTUK-04", "anggaran[2022 APBD pagu].nilai"),
        ("BENTUK-03", "bukti[1].id"),
        ("BENTUK-04", "bukti[1].jenis"),
        ("BENTUK-04", "bukti[1].berkas"),
    ]
    assert loaded.whole.budgets[0].amount == Unread("")


def test_a_gap_needs_its_reason(read_with: Read) -> None:
    row = "anggaran:\n  - {{tahun: 2022, sumber: APBD, tahap: pagu, nilai: tidak tersedia{}}}\n"
    assert read_with(row.format(", alasan: DPA hilang")).found == []
    loaded = read_with(row.format(""))
    assert loaded.found == [("BENTUK-06", "anggaran[2022 APBD pagu].nilai")]
    assert loaded.whole.budgets[0].amount is MISSING


def test_unread_values_stay_as_written(read_with: Read) -> None:
    loaded = read_with(
        "anggaran:\n"
        "  - {tahun: 2023, sumber: APBD, tahap: anggaran, nilai: 'Rp1,32 M', bulan_dibayar: 18, bukti: lampiran}\n"
        "kepesertaan:\n"
        "  - {indikator: peserta, jumlah: '97,150', persen: '37.125', per: 31 Februari 2023, program: XYZ}\n"
        "bukti:\n  - {id: B-01, judul: DPA, jenis: DPA, berkas: dpa.pdf, halaman: awal}\n"
    )
    assert loaded.found == [
        ("BENTUK-05", "anggaran[2023 APBD anggaran].tahap"),
        ("ANG-07", "anggaran[2023 APBD anggaran].nilai"),
        ("BENTUK-12", "anggaran[2023 APBD anggaran].bulan_dibayar"),
        ("BUK-10", "anggaran[2023 APBD anggaran].bukti"),
        ("KEP-10", "kepesertaan[peserta 31 Februari 2023].jumlah"),
        ("KEP-11", "kepesertaan[peserta 31 Februari 2023].persen"),
        ("PER-10", "kepesertaan[peserta 31 Februari 2023].per"),
        ("BENTUK-05", "kepesertaan[peserta 31 Februari 2023].program"),
        ("BUK-11", "bukti[B-01].halaman"),
    ]
    (row,) = loaded.whole.budgets
    assert row.amount == Unread("Rp1,32 M")
    assert [(ref.id, str(ref)) for ref in row.refs] == [("", "lampiran")]
    assert loaded.whole.coverage[0].as_of == Unread("31 Februari 2023")


def test_wrong_shapes(read_with: Read) -> None:
    loaded = read_with(
        "anggaran: Rp20 juta\npernyataan: [a]\nkelompok:\n  daftar:\n    - Linmas\n    - {nama: {a: b}}\n    - [x]\n"
    )
    assert loaded.found == [
        ("BENTUK-09", "anggaran"),
        ("BENTUK-09", "pernyataan"),
        ("BENTUK-09", "kelompok.daftar[Linmas]"),
        ("BENTUK-09", "kelompok.daftar[2].nama"),
        ("BENTUK-09", "kelompok.daftar[3]"),
    ]
    assert loaded.whole.groups is not None
    assert [g.name for g in loaded.whole.groups.items] == ["Linmas", "", ""]


def test_a_denominator_may_be_a_gap(read_with: Read) -> None:
    row = "kepesertaan:\n  - {{indikator: aktif, persen: '37,13%', per: 2023, penyebut: {}, alasan: tidak disebut}}\n"
    loaded = read_with(row.format("tidak tersedia"))
    assert loaded.found == []
    assert isinstance(loaded.whole.coverage[0].denominator, Missing)
    assert read_with(row.format("banyak")).found == [("BENTUK-09", "kepesertaan[aktif 2023].penyebut")]


def test_row_without_any_figure(read_with: Read) -> None:
    loaded = read_with(
        "kepesertaan:\n  - {indikator: aktif, per: 2023}\nkelompok:\n  dinyatakan: {bukti: B-01}\n"
    )
    assert loaded.found == [("BENTUK-07", "kepesertaan[aktif 2023]"), ("BENTUK-07", "kelompok.dinyatakan")]


def test_the_same_id_twice(read_with: Read) -> None:
    item = "  - {id: B-01, judul: DPA, jenis: DPA, berkas: dpa.pdf}\n"
    loaded = read_with("bukti:\n" + item + item)
    assert loaded.found == [("BENTUK-08", "bukti[B-01 #2]")]
    assert str(loaded.findings[0].related[0].place) == "bukti[B-01]"


def test_odd_spellings_are_folded(read_with: Read) -> None:
    row = "  - {{tahun: {}, sumber: APBD, tahap: pagu, nilai: '{}'}}\n"
    loaded = read_with("anggaran:\n" + row.format(2021, "Rp. 5 juta") + row.format(2022, "Rp 6 juta"))
    assert loaded.found == [("BENTUK-10", "anggaran[2021 APBD pagu].nilai")]
    assert loaded.findings[0].values["dibaca"] == "Rp5 juta"
    assert len(loaded.findings[0].related) == 1


def test_point_in_a_percentage_is_doubted(read_with: Read) -> None:
    loaded = read_with("kepesertaan:\n  - {indikator: aktif, persen: 37.13, per: 2023}\n")
    assert loaded.found == [("KEP-12", "kepesertaan[aktif 2023].persen")]


def test_without_a_region_nothing_loads(read: Read) -> None:
    assert read("skema: 1\n").evidence is None
    loaded = read("skema: 1\ndaerah: {kode: 32.04}\n")
    assert loaded.whole.region.name == "Kabupaten Bandung"
    assert ("BENTUK-03", "penghargaan") in loaded.found
    assert ("BENTUK-03", "daerah.nama") in loaded.found


def test_a_root_that_is_no_mapping(regions: RegionTable) -> None:
    findings = Findings()
    assert load(Node((), Origin("bukti.yaml")), regions, findings) is None
    assert [d.code for d in findings] == ["BENTUK-09"]


def test_a_very_deep_tree_is_refused_where_it_begins(read_with: Read) -> None:
    loaded = read_with("dalam: " + "[" * 40 + "]" * 40 + "\n")
    assert [code for code, _ in loaded.found] == ["BENTUK-02"]


def test_every_fault_has_its_words_and_a_code_of_its_own() -> None:
    every = faults.FAULTS
    defined = [value for value in vars(faults).values() if isinstance(value, Fault)]
    assert len(every) == len(set(defined)) == len({f.code for f in every}) == len({f.name for f in every})
    assert len(every) > 20
    for fault in every:
        assert (
            "Contoh" in fault.explanation and "Perbaikan" in fault.explanation
        ) or fault.code == "BENTUK-11"
        names = [name for text in (fault.headline, fault.help) for _, name, _, _ in Formatter().parse(text)]
        assert all(name is None or name.isidentifier() for name in names)


def test_a_part_in_which_nothing_was_written_is_not_written(read_with: Read) -> None:
    loaded = read_with('profil: {}\nkelompok: {dinyatakan: {per: ""}, daftar: }\nrencana: {catatan: ada}\n')
    assert loaded.found == []
    assert loaded.whole.profile is None
    assert loaded.whole.groups is None
    assert loaded.whole.plan is not None


def test_a_gap_below_the_first_key_of_a_part_is_the_gap_itself(read_with: Read) -> None:
    row = "  - {{indikator: a, jumlah: 5, per: 2023, bukti: B-01, alasan: x, penyebut: {}}}\n"
    ways = ("tidak tersedia", "{jenis: tidak tersedia}", '{jenis: Tidak  tersedia, jumlah: ""}')
    loaded = read_with("kepesertaan:\n" + "".join(map(row.format, ways)))
    assert [item.denominator for item in loaded.whole.coverage] == [MISSING] * 3
    half = read_with("kepesertaan:\n" + row.format("{jenis: tidak tersedia, sumber: BPS}"))
    assert [code for code, _ in half.found] == ["BENTUK-04", "BENTUK-06"]


def test_a_list_is_read_as_the_text_it_joins_to(read_with: Read) -> None:
    row = "  - {{tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp5 juta, bukti: {}}}\n"
    ways = ('[B-01, "", tidak tersedia]', "B-01", "[B-01 hlm. 2, rusak]", "B-01 hlm. 2; rusak")
    first, second, third, fourth = read_with("anggaran:\n" + "".join(map(row.format, ways))).whole.budgets
    assert first.refs == second.refs
    assert third.refs == fourth.refs
    assert third.refs[0].text == "B-01 hlm. 2; rusak"
    assert read_with("anggaran:\n" + row.format("[]")).whole.budgets[0].refs == ()


def test_white_space_never_changes_what_is_read(read_with: Read) -> None:
    row = '  - {{tahun: 2023, sumber: APBD, tahap: pagu, nilai: "{}", alasan: x, bukti: B-01}}\n'
    wide = " " * 400
    ways = ("31 rusak", " 31\\_rusak ", f"tidak{wide}tersedia", f"Rp5{wide} juta")
    unread, same, gap, money = read_with("anggaran:\n" + "".join(map(row.format, ways))).whole.budgets
    assert unread.amount == same.amount == Unread("31 rusak")
    assert gap.amount is MISSING
    assert isinstance(money.amount, Rupiah) and money.amount.value == 5_000_000

"""The ledger: which rows are parts, which the total of others, which say one thing twice; and when there is no sum."""

from __future__ import annotations

from decimal import Decimal

import pytest

from paritrana.evidence.ledger import (
    FINAL,
    BudgetBook,
    Doubt,
    Ledger,
    Sum,
    Summed,
    Unsummed,
    nearest,
    plain,
)
from paritrana.evidence.ledger.accounts import repeats
from paritrana.evidence.ledger.names import means_everything, pieces, purposes
from paritrana.evidence.ledger.people import most_overlap
from paritrana.evidence.ledger.purses import is_revision, purse_of
from paritrana.evidence.model import Region
from paritrana.located import Address
from tests.support.dossiers import HEAD, evidence

SPENT = "tahun: 2023, tahap: realisasi"
FIRST = "tahun: 2023, tahap: pagu"


def book(*lines: str, more: str = "") -> BudgetBook:
    return Ledger(evidence("anggaran:\n" + "".join(f"  - {{{line}}}\n" for line in lines) + more)).budget


def people(*lines: str, above: str = "") -> Summed:
    ledger = Ledger(
        evidence(f"kelompok:\n{above}  daftar:\n" + "".join(f"    - {{{line}}}\n" for line in lines))
    )
    return ledger.people(ledger.group_rows)


def value(found: Summed) -> int:
    assert isinstance(found, Sum), found
    return int(found.value)


def reason(found: Summed) -> str:
    assert isinstance(found, Unsummed), found
    return found.reason


def region(code: str, name: str) -> Region:
    head = HEAD.replace("32.04", code).replace("Kabupaten Bandung", name)
    return evidence("", head=head).region


@pytest.mark.parametrize(
    ("fund", "purse"),
    [
        ("APBD", "APBD"), ("APBD Kabupaten", "APBD"), ("apbd kab.", "APBD"), ("APBD Kabupaten Bandung", "APBD"),
        ("APBD-P", "APBD"), ("APBD Perubahan", "APBD"), ("P-APBD", "APBD"), ("APBD Provinsi", "APBD Provinsi"),
        ("APBD Provinsi Jawa Barat", "APBD Provinsi"), ("APBD Kabupaten Garut", "APBD Kabupaten Garut"),
        ("APBD dan DBHCHT", "APBD dan DBHCHT"), ("DBHCHT + APBD", "APBD dan DBHCHT"),
        ("APBD/DBHCHT", "APBD dan DBHCHT"),
        ("APBD dan APBD-P", "APBD"), ("CSR/TJSL", "CSR/TJSL"), ("TJSL", "CSR/TJSL"), ("Alokasi Dana Desa", "ADD"),
        ("DBH CHT", "DBHCHT"), ("zakat dan sedekah", "zakat dan sedekah"), ("semua sumber dana", ""),
        ("APBD (belanja pegawai)", "APBD (belanja pegawai)"),
        ("APBD Murni", "APBD"), ("APBD Tahun Anggaran 2024", "APBD"), ("APBD Murni TA 2024", "APBD"),
        ("APBD II", "APBD"),
        ("APBD-P TA 2024", "APBD"), ("APBD I", "APBD Provinsi"), ("Dana CSR", "CSR/TJSL"),
        ("TJSL Perusahaan", "CSR/TJSL"), ("Dana Desa 2024", "Dana Desa 2024"), ("Dana DBHCHT", "DBHCHT"),
        ("Dana Desa Tahun 2024", "Dana Desa"), ("dana bergulir", "dana bergulir"),
    ],
)  # fmt: skip
def test_a_fund_is_one_purse_however_it_is_spelt(fund: str, purse: str) -> None:
    assert purse_of(fund, region("32.04", "Kabupaten Bandung")) == purse


def test_a_province_pays_from_its_own_apbd() -> None:
    own = region("32", "Provinsi Jawa Barat")
    assert {purse_of(fund, own) for fund in ("APBD", "APBD Provinsi", "APBD Provinsi Jawa Barat")} == {"APBD"}
    assert purse_of("APBD Kabupaten", own) == "APBD Kabupaten"


def test_a_revised_budget_is_a_stage_and_no_fund() -> None:
    assert is_revision("APBD-P") and is_revision("APBD perubahan") and not is_revision("APBD Provinsi")
    found = book(
        f"{FIRST}, sumber: APBD, nilai: Rp100.000.000",
        f"{FIRST}, sumber: APBD-P, nilai: Rp130.000.000",
        f"{SPENT}, sumber: APBD, nilai: Rp115.000.000",
    )
    assert found.purses == ("APBD",)
    assert [value(found.total(2023, stage)) for stage in ("pagu", FINAL)] == [100_000_000, 130_000_000]


def test_names_are_compared_without_case_and_taken_apart_where_they_are_known() -> None:
    known = {plain(name): name for name in ("Petani", "Guru ngaji", "RT dan RW")}
    assert purposes(["petani, guru ngaji"], known) == {"petani", "guru ngaji"}
    assert purposes(["RT dan RW"], known) == {"rt dan rw"}
    assert purposes(["Petani / Guru ngaji"], known) == {"petani", "guru ngaji"}
    assert purposes(["RT/RW"], known | {"rt rw": "RT/RW", "rt": "RT", "rw": "RW"}) == {"rt rw"}
    assert purposes(["Ojek, sopir"], known) == {"ojek sopir"}  # nobody knows them: one name
    assert purposes(["semua kelompok"], known) == frozenset()
    assert nearest("petani tembakou", {"petani tembakau": "Petani tembakau"}) == "Petani tembakau"
    assert nearest("ojek", known) == ""
    assert pieces("a; b, c dan d") == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    "name",
    ["Jumlah", "Grand total", "Sub total", "Subtotal", "Jumlah seluruhnya", "Total keseluruhan", "TOTAL"],
)
def test_a_total_is_known_by_its_name(name: str) -> None:
    assert means_everything(name) and not means_everything(f"{name} petani")


def test_rows_of_one_purpose_each_are_parts() -> None:
    found = book(
        f"{SPENT}, sumber: APBD, nilai: Rp604.800.000, untuk: Petani, bukti: B-01",
        f"{SPENT}, sumber: APBD Kabupaten, nilai: Rp201.600.000, untuk: Nelayan, bukti: B-01",
        f"{SPENT}, sumber: APBD, nilai: Rp100.800.000, untuk: Marbot, bukti: B-02",
    )
    made = found.total(2023, "realisasi")
    assert value(made) == 907_200_000  # 604,8 + 201,6 + 100,8
    assert isinstance(made, Sum) and [str(ref) for ref in made.refs] == ["B-01", "B-02"]


@pytest.mark.parametrize(
    "total",
    ["sumber: APBD dan DBHCHT, nilai: Rp1.500.000.000", "sumber: semua sumber dana, nilai: Rp1.500.000.000"],
)
def test_a_row_that_is_the_total_of_others_is_not_added_again(total: str) -> None:
    found = book(
        f"{SPENT}, sumber: APBD, nilai: Rp1.000.000.000",
        f"{SPENT}, sumber: DBHCHT, nilai: Rp500.000.000",
        f"{SPENT}, {total}",
    )
    assert value(found.total(2023, "realisasi")) == 1_500_000_000
    assert [len(total.parts) for total in found.account(2023, "realisasi").totals] == [2]
    assert len(found.added_items) == 2


def test_a_more_general_row_of_one_part_repeats_it_and_is_no_total() -> None:
    found = book(
        f"{SPENT}, sumber: APBD, nilai: Rp1.000.000.000, untuk: Petani",
        f"{SPENT}, sumber: APBD, nilai: Rp1.000.000.000",
    )
    account = found.account(2023, "realisasi")
    assert value(found.total(2023, "realisasi")) == 1_000_000_000
    assert account.totals == [] and [part.name for part, _ in account.doubles] == [account.parts[0].name]
    assert [words.split(";")[0] for words in repeats(account).values()] == ["mengulang baris lain"]


def test_a_sum_is_that_of_its_parts_though_their_total_is_more_exact() -> None:
    found = book(
        f"{SPENT}, sumber: APBD, nilai: 'Rp1,2 miliar'",
        f"{SPENT}, sumber: DBHCHT, nilai: 'Rp0,3 miliar'",
        f"{SPENT}, sumber: APBD dan DBHCHT, nilai: Rp1.512.000.000",
    )
    made = found.total(2023, "realisasi")
    assert value(made) == 1_500_000_000 and isinstance(made, Sum) and made.hedge == "sekitar"


def test_one_figure_in_two_precisions_is_counted_once() -> None:
    found = book(
        f"{SPENT}, sumber: APBD, nilai: Rp3 miliar", f"{SPENT}, sumber: APBD, nilai: Rp3.024.000.000"
    )
    assert value(found.total(2023, "realisasi")) == 3_024_000_000


@pytest.mark.parametrize(
    ("lines", "doubt", "words"),
    [
        (("nilai: Rp3 miliar", "nilai: 'Rp3,4 miliar'", "nilai: 'Rp3,02 miliar'"), Doubt.CONTRADICTORY,
         "3 angka untuk APBD: Rp3 miliar dan Rp3,4 miliar dan Rp3,02 miliar"),
        (("nilai: Rp900.000", "nilai: Rp200.000, untuk: Petani"), Doubt.UNCLEAR,
         "belum jelas apakah APBD untuk Petani Rp200.000 sudah termasuk dalam APBD Rp900.000"),
        (("nilai: Rp100.000", "nilai: Rp90.000, untuk: a", "nilai: Rp60.000, untuk: b"), Doubt.TOO_MUCH,
         "APBD untuk a Rp90.000 dan APBD untuk b Rp60.000 melebihi APBD Rp100.000"),
        (("nilai: Rp90.000, untuk: a; b", "nilai: Rp50.000, untuk: a", "nilai: Rp30.000, untuk: b"), Doubt.NOT_THE_SUM,
         "APBD untuk a Rp50.000 dan APBD untuk b Rp30.000 tidak sama dengan APBD untuk a dan b Rp90.000"),
        (("nilai: Rp90.000, untuk: a; b", "nilai: Rp50.000, untuk: b; c"), Doubt.UNCLEAR,
         "belum jelas apakah APBD untuk b dan c Rp50.000 sudah termasuk dalam APBD untuk a dan b Rp90.000"),
    ],
)  # fmt: skip
def test_rows_that_can_not_be_told_apart_have_no_sum(
    lines: tuple[str, ...], doubt: Doubt, words: str
) -> None:
    found = book(*(f"{SPENT}, sumber: APBD, {line}" for line in lines))
    (dispute,) = found.account(2023, "realisasi").disputes
    assert dispute.doubt is doubt
    assert reason(found.total(2023, "realisasi")) == dispute.reason == words


def test_a_sum_refuses_what_is_missing_or_hedged_differently() -> None:
    missing = book(
        f"{FIRST}, sumber: APBD, nilai: Rp1 juta", f"{FIRST}, sumber: ADD, nilai: tidak tersedia, alasan: x"
    )
    assert reason(missing.total(2023, "pagu")) == "ADD tidak tersedia"
    bound = book(f"{FIRST}, sumber: APBD, nilai: Rp1 juta", f"{FIRST}, sumber: ADD, nilai: hampir Rp2 juta")
    assert reason(bound.total(2023, "pagu")) == "ADD hampir Rp2 juta bukan angka pasti"
    unspent = book(
        f"{FIRST}, sumber: APBD, nilai: Rp1 juta",
        f"{FIRST}, sumber: ADD, nilai: Rp2 juta",
        f"{SPENT}, sumber: APBD, nilai: Rp1 juta",
    )
    assert reason(unspent.total(2023, "realisasi")) == "realisasi ADD tidak dicantumkan"
    assert value(unspent.total(2023, "realisasi", "APBD")) == 1_000_000


def test_the_last_budget_keeps_what_was_not_revised() -> None:
    found = book(
        f"{FIRST}, sumber: APBD, nilai: Rp100, untuk: a",
        f"{FIRST}, sumber: APBD, nilai: Rp200, untuk: b",
        "tahun: 2023, tahap: perubahan, sumber: APBD, nilai: Rp150, untuk: a",
        f"{FIRST}, sumber: ADD, nilai: Rp10",
    )
    assert value(found.total(2023, FINAL)) == 150 + 200 + 10
    assert value(found.total(2023, "pagu")) == 100 + 200 + 10


def test_agencies_are_one_however_they_are_abbreviated() -> None:
    rows = (
        f"{FIRST}, sumber: APBD, perangkat_daerah: DPKP, nilai: Rp100",
        f"{FIRST}, sumber: APBD, perangkat_daerah: Dinas Pangan, nilai: Rp100",
        f"{FIRST}, sumber: APBD, perangkat_daerah: Disnaker, nilai: Rp50",
    )
    short = "singkatan:\n  - {singkatan: DPKP, kepanjangan: Dinas Pangan}\n"
    assert value(book(*rows, more=short).total(2023, "pagu")) == 150
    assert value(book(*rows).total(2023, "pagu")) == 250


def test_people_are_added_up_only_where_each_is_counted_once() -> None:
    assert value(people("nama: a, tahun: 2023, jumlah: 5", "nama: b, tahun: 2023, jumlah: 6")) == 11
    twice = people("nama: a, tahun: 2023, jumlah: 5", "nama: A, tahun: 2023, jumlah: 6")
    assert reason(twice) == "2 angka untuk a: 5 dan 6"
    declared = ("nama: a, tahun: 2023, jumlah: 5, beririsan_dengan: b", "nama: b, tahun: 2023, jumlah: 6")
    assert reason(people(*declared)) == "orang yang sama tercatat dua kali pada a dan b"
    stated = "  dinyatakan: {banyak_orang: 11, per: 2023, bukti: B-01}\n"
    assert value(people(*declared, above=stated)) == 11
    dates = (
        "nama: a, tahun: 2023, jumlah: 5, per: Juni 2023",
        "nama: b, tahun: 2023, jumlah: 6, per: Mei 2023",
    )
    assert reason(people(*dates)) == "keadaannya berbeda tanggal, Juni 2023 dan Mei 2023"
    assert (
        value(people("nama: Jumlah, tahun: 2023, jumlah: 11", *(d.split(", ber")[0] for d in declared))) == 11
    )


def test_an_overlap_explains_at_most_the_smaller_group() -> None:
    ledger = Ledger(
        evidence(
            "kelompok:\n  daftar:\n"
            "    - {nama: a, tahun: 2023, jumlah: 100, beririsan_dengan: b}\n"
            "    - {nama: b, tahun: 2023, jumlah: 50}\n"
            "    - {nama: c, tahun: 2023, jumlah: 7, beririsan_dengan: z}\n"
        )
    )
    assert most_overlap(ledger.groups).high == Decimal(50 + 7)  # of a pair the smaller; z isn't listed


def test_claims_and_firms_are_not_added_to_their_own_total() -> None:
    made = evidence(
        "manfaat:\n"
        "  - {tahun: 2023, program: JKM, kasus: 10, nilai: Rp420.000.000}\n"
        "  - {tahun: 2023, program: JKK, kasus: 2, nilai: Rp140.000.000}\n"
        "  - {tahun: 2023, kasus: 12, nilai: Rp560.000.000}\n"
        "kepatuhan:\n  perusahaan:\n"
        "    - {per: 2023, skala: besar, wajib: 10, terdaftar: 9}\n"
        "    - {per: 2023, skala: kecil, wajib: 90, terdaftar: 50}\n"
        "    - {per: 2023, skala: semua skala, wajib: 100, terdaftar: 59}\n"
    )
    ledger = Ledger(made)
    claims = [(row_at(n), row) for n, row in enumerate(made.benefits)]
    assert value(ledger.claims(claims, "amount")) == 560_000_000
    assert made.compliance is not None
    firms = [(row_at(n), row) for n, row in enumerate(made.compliance.firms)]
    assert [value(ledger.firms(firms, name)) for name in ("obliged", "registered")] == [100, 59]


def row_at(number: int) -> Address:
    return Address().key("daftar").item(number, str(number))


@pytest.mark.parametrize(
    ("name", "as_compared"), [("Dinas  Tenaga-Kerja", "dinas tenaga kerja"), ("***", "***"), (" ", "")]
)
def test_a_name_of_signs_alone_is_still_a_name(name: str, as_compared: str) -> None:
    assert plain(name) == as_compared


def test_a_row_that_calls_itself_a_total_and_is_not_is_a_contradiction() -> None:
    found = book(
        f"{SPENT}, sumber: APBD, nilai: Rp604.800.000, untuk: Petani",
        f"{SPENT}, sumber: APBD, nilai: Rp201.600.000, untuk: Nelayan",
        f"{SPENT}, sumber: APBD, nilai: Rp900.000.000, untuk: Jumlah",  # they are 806,4
    )
    (dispute,) = found.account(2023, "realisasi").disputes
    assert dispute.doubt is Doubt.NOT_THE_SUM
    assert reason(found.total(2023, "realisasi")).endswith(
        "tidak sama dengan APBD untuk Jumlah Rp900.000.000"
    )
    total = book(
        f"{SPENT}, sumber: APBD, nilai: Rp1.000.000.000",
        f"{SPENT}, sumber: Baznas, nilai: Rp200.000.000",
        f"{SPENT}, sumber: Total, nilai: Rp1.600.000.000",
    )
    assert reason(total.total(2023, "realisasi")).endswith("tidak sama dengan Total Rp1.600.000.000")


def test_a_total_among_groups_is_no_group() -> None:
    ledger = Ledger(
        evidence(
            "kelompok:\n  daftar:\n"
            "    - {nama: Petani, tahun: 2023, jumlah: 800}\n    - {nama: Nelayan, tahun: 2023, jumlah: 200}\n"
            "    - {nama: Jumlah, tahun: 2023, jumlah: 1.000}\n    - {nama: Semua peserta, tahun: 2022, jumlah: 9}\n"
        )
    )
    assert [group.name for _, group in ledger.groups] == ["Petani", "Nelayan", "Semua peserta"]

"""Every number a rule decides by: the last value it leaves alone, and the next one it speaks of."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from paritrana.evidence.ledger import Ending, Trial
from paritrana.field.intervals import Interval, thousandfold
from paritrana.located import Address
from paritrana.rules.budget import half_year_paid
from tests.corpus.harness import Document, judge

BUDGET = """
anggaran:
  - {{tahun: 2022, sumber: APBD, tahap: pagu, nilai: "{0}", bukti: B-01}}
  - {{tahun: 2023, sumber: APBD, tahap: pagu, nilai: "{1}", bukti: B-01}}
"""
STAGES = """
anggaran:
  - {{tahun: 2023, sumber: APBD, tahap: pagu, nilai: "{0}", bukti: B-01}}
  - {{tahun: 2023, sumber: APBD, tahap: perubahan, nilai: "{1}", bukti: B-01}}
"""
CLAIM = """
anggaran: [{{tahun: 2023, sumber: APBD, tahap: pagu, nilai: "{0}", bukti: B-01}}]
indikator: [{{kode: A3.1, uraian: Anggaran, klaim: "Realisasi anggaran {1}", bukti: B-01}}]
"""
BENEFIT = (
    "manfaat: [{{tahun: {0}, program: {1}, jenis: {2}, kasus: {3}, nilai: {4}, alasan: diuji, bukti: B-01}}]"
)
STORY = """
kisah: [{{nama: Keluarga C., kisah: {0}, izin: ya, tanggal: {1}, nilai: {2}, bukti: B-01}}]
"""
COVERED = "kepesertaan: [{{indikator: cakupan, per: 2023, bukti: B-01, {0}}}]"
OF = "jumlah: {0}, penyebut: {{jenis: D2, jumlah: {1}, per: {2}}}"
GROUP = 'kelompok: {{daftar: [{{nama: "{0}", jumlah: 3.847, bukti: B-01}}]}}'
LAW = "dasar_hukum: [{{id: R-01, jenis: {0}, nomor: {1}, tahun: {2}, tentang: {3}}}]"
RENEWED = """
dasar_hukum:
  - {{id: R-01, jenis: Peraturan Daerah, nomor: 5, tahun: {0}, tentang: Ketenagakerjaan, diubah_oleh: Perda 4/{1}}}
"""
NIP = (
    "penandatangan: {{jabatan: Sekretaris Daerah, nama: Herman, status: definitif, nip: 19700228 {0} 1 002}}"
)
OFFICE = "penandatangan: {{jabatan: Bupati {0}, nama: Herman, status: definitif}}"
WEIGHTS = """
indikator:
  - {{kode: A1.1, uraian: Satu, bobot: "60,0%", klaim: ada, bukti: B-01}}
  - {{kode: A2.1, uraian: Dua, bobot: "{0}", klaim: ada, bukti: B-01}}
"""
OLD_LAWS = "Peraturan Daerah"
BPJS = "Badan Penyelenggara"


def codes(text: str) -> set[str]:
    """The codes found in evidence that has this beside the base's sections."""
    _, found = judge(Document(Path("bentuk/UJI-1.yaml"), 1, text))
    assert not [d.code for d in found if d.code.startswith(("BENTUK", "BACA"))], [
        dict(d.values) for d in found
    ]
    return {d.code for d in found}


@pytest.mark.parametrize(
    ("code", "text", "silent", "found"),
    [
        # tenfold; half; from nothing there is no multiple
        ("ANG-02", BUDGET, ("Rp1.000.000", "Rp10.000.000"), ("Rp1.000.000", "Rp10.000.001")),
        ("ANG-02", BUDGET, ("Rp2.000.000", "Rp1.000.000"), ("Rp2.000.000", "Rp999.999")),
        ("ANG-02", BUDGET, ("Rp0", "Rp10.000.001"), ("Rp1", "Rp10.000.001")),
        # between 500 and 2.000 times; upwards and downwards
        ("ANG-14", STAGES, ("Rp1.000.000", "Rp499.999.999"), ("Rp1.000.000", "Rp500.000.000")),
        ("ANG-14", STAGES, ("Rp1.000.000", "Rp2.000.000.001"), ("Rp1.000.000", "Rp2.000.000.000")),
        ("ANG-14", STAGES, ("Rp499.999.999", "Rp1.000.000"), ("Rp500.000.000", "Rp1.000.000")),
        # an amount in a text is recognised when its rounding is at most a fiftieth of it
        ("ANG-14", CLAIM, ("Rp49 miliar", "Rp49 juta"), ("Rp50 miliar", "Rp50 juta")),
        ("ANG-14", CLAIM, ("Rp50,6 miliar", "Rp50 juta"), ("Rp50,4 miliar", "Rp50 juta")),
        # what one case is paid: JKM 42 juta, its funeral alone 10; before 2019: 24; scholarship 174; JKP; JKK 70
        ("PAT-02", BENEFIT, (2023, "JKM", "santunan", 2, "Rp84.000.000"), (2023, "JKM", "x", 2, "Rp84.000.001")),
        ("PAT-02", BENEFIT, (2023, "JKM", "santunan", 2, "Rp20.000.000"), (2023, "JKM", "x", 2, "Rp19.999.999")),
        ("PAT-02", BENEFIT, (2018, "JKM", "santunan", 2, "Rp48.000.000"), (2018, "JKM", "x", 2, "Rp48.000.001")),
        ("PAT-02", BENEFIT, (2019, "JKM", "santunan", 2, "Rp84.000.001"), (2020, "JKM", "x", 2, "Rp84.000.001")),
        ("PAT-02", BENEFIT, (2019, "JKM", "santunan", 2, "Rp48.000.001"), (2018, "JKM", "x", 2, "Rp48.000.001")),
        ("PAT-02", BENEFIT, (2023, "beasiswa", "x", 1, "Rp174.000.000"), (2023, "beasiswa", "x", 1, "Rp174.000.001")),
        ("PAT-02", BENEFIT, (2023, "JKP", "x", 1, "Rp18.000.000"), (2023, "JKP", "x", 1, "Rp18.000.001")),
        ("PAT-02", BENEFIT, (2023, "JKK", "kematian", 1, "Rp70.000.000"), (2023, "JKK", "kematian", 1, "Rp69.999.999")),
        ("PAT-02", BENEFIT, (2019, "JKK", "kematian", 1, "Rp69.999.999"), (2020, "JKK", "kematian", 1, "Rp69.999.999")),
        # the product of cases and 42 juta, from 2020 on
        ("PAT-05", BENEFIT, (2023, "JKM", "''", 2, "Rp84.000.000"), (2023, "JKM", "''", 2, "Rp83.999.999")),
        ("PAT-05", BENEFIT, (2019, "JKM", "''", 2, "Rp83.999.999"), (2020, "JKM", "''", 2, "Rp83.999.999")),
        ("PAT-05", BENEFIT, (2023, "JKM", "''", 2, "Rp19.999.999"), (2023, "JKM", "''", 2, "Rp20.000.000")),
        ("PAT-10", STORY, ("santunan kematian", "2023", "Rp42.000.000"), ("JKM", "2023", "Rp42.000.001")),
        ("PAT-10", STORY, ("santunan kematian", "2023", "Rp42.000.000"), ("JKM", "2023", "Rp41.999.999")),
        ("PAT-10", STORY, ("santunan kematian", "2019", "Rp41.999.999"), ("JKM", "2020", "Rp41.999.999")),
        ("PAT-10", STORY, ("JKK wafat", "2023", "Rp70.000.000"), ("JKK wafat", "2023", "Rp69.999.999")),
        # a hundred percent; a denominator of the year before is left alone
        ("KEP-02", COVERED, ("persen: '100%'",), ("persen: '100,01%'",)),
        ("KEP-02", COVERED, (OF.format("500", "500", 2023),), (OF.format("501", "500", 2023),)),
        ("KEP-14", COVERED, (OF.format("5", "500", 2022),), (OF.format("5", "500", 2021),)),
        ("KEP-14", COVERED, (OF.format("5", "500", 2024),), (OF.format("5", "500", 2025),)),
        ("KEL-09", GROUP, ("RT dan RW",), ("RT, RW, dan BPD",)),
        # the years of UU 24/2011 and PP 44/2015
        ("HUK-06", LAW, (OLD_LAWS, 5, 2011, "Jaminan Sosial"), (OLD_LAWS, 5, 2010, "Jaminan Sosial")),
        ("HUK-06", LAW, (OLD_LAWS, 5, 2015, "Ketenagakerjaan"), (OLD_LAWS, 5, 2014, "Ketenagakerjaan")),
        ("HUK-06", RENEWED, (2010, 2011), (2010, 2010)),
        ("HUK-06", RENEWED, (2011, 2015), (2011, 2014)),
        # more than half of the shorter title's words, of three or more
        ("HUK-08", LAW, ("UU", 24, 2011, f"{BPJS} Satu"), ("UU", 24, 2011, "Penyelenggara Satu Tiga Puluh")),
        ("HUK-08", LAW, ("UU", 24, 2011, f"{BPJS} Satu Puluh Jaminan"), ("UU", 24, 2011, f"{BPJS} Satu Puluh")),
        ("HUK-08", LAW, ("UU", 24, 2011, "Pajak Daerah"), ("UU", 24, 2011, "Pajak Daerah Kota")),
        # appointed at seventeen; in a month that is
        ("TTD-02", NIP, ("198703",), ("198603",)),
        ("TTD-02", NIP, ("199512",), ("199513",)),
        ("TTD-02", NIP, ("199501",), ("199500",)),
        ("TTD-02", NIP, ("199521",), ("199520",)),
        ("TTD-02", NIP, ("199522",), ("199523",)),
        # four capitals abbreviate a region's name
        ("TTD-01", OFFICE, ("BDGX",), ("BDGXY",)),
        # weights rounded to a tenth: 59,95 to 60,05 and 40,05 to 40,15 can still be a hundred
        ("INO-05", WEIGHTS, ("40,1%",), ("40,2%",)),
        ("INO-05", WEIGHTS, ("39,9%",), ("39,8%",)),
    ],
)  # fmt: skip
def test_a_rule_speaks_from_its_threshold_on(
    code: str, text: str, silent: tuple[object, ...], found: tuple[object, ...]
) -> None:
    assert code not in codes(text.format(*silent))
    assert code in codes(text.format(*found))


PLAN = 'indikator: [{{kode: A1.1, uraian: Satu, klaim: "Akan {0}", bukti: B-01}}]'


@pytest.mark.parametrize(("length", "shown"), [(60, "Akan " + "x" * 55), (61, "Akan " + "x" * 54 + "…")])
def test_a_long_promise_is_shortened_to_sixty_characters(length: int, shown: str) -> None:
    _, found = judge(Document(Path("bentuk/UJI-1.yaml"), 1, PLAN.format("x" * (length - 5))))
    assert [d.values["teks"] for d in found if d.code == "INO-04"] == [shown]


NEAR = """
anggaran:
  - {{tahun: {0}, sumber: APBD, tahap: pagu, nilai: Rp1 miliar, bukti: B-01}}
  - {{tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp1 miliar, bukti: B-01}}
kepesertaan: [{{indikator: peserta BPU, segmen: BPU, jumlah: 900, per: 2023, bukti: B-01}}]
"""


@pytest.mark.parametrize(("year", "divided"), [(2022, 2), (2021, 1)])
def test_the_division_names_the_budgets_of_the_neighbouring_years(year: int, divided: int) -> None:
    _, found = judge(Document(Path("bentuk/UJI-1.yaml"), 1, NEAR.format(year)))
    (division,) = (d for d in found if d.code == "ANG-04")
    assert len(division.related) == divided


@pytest.mark.parametrize(
    ("one", "two", "about"),
    [
        (("1", "1"), ("499", "499"), False),
        (("1", "1"), ("500", "500"), True),
        (("1", "1"), ("2000", "2000"), True),
        (("1", "1"), ("2001", "2001"), False),
        (("2000", "2000"), ("1", "1"), True),
        # a rounded figure must lie within wholly
        (("1", "2"), ("1000", "2000"), True),
        (("1", "2"), ("999", "2000"), False),
        (("1", "2"), ("1000", "2001"), False),
        (("0", "0"), ("0", "0"), False),
        (("1", None), ("1000", "1000"), False),
        (("1", "1"), ("1000", None), False),
    ],
)
def test_a_thousandfold_is_between_500_and_2000_whatever_was_rounded(
    one: tuple[str, str | None], two: tuple[str, str | None], about: bool
) -> None:
    first, second = (
        Interval(Decimal(low), None if high is None else Decimal(high)) for low, high in (one, two)
    )
    assert thousandfold(first, second) is about
    assert thousandfold(second, first) is about


LATER_FIRST = """
anggaran:
  - {tahun: 2024, sumber: APBD, tahap: pagu, nilai: Rp5.000.000, bukti: B-01}
  - {tahun: 2022, sumber: APBD, tahap: pagu, nilai: Rp5.000.000, bukti: B-01}
  - {tahun: 2023, sumber: APBD-P, tahap: pagu, nilai: Rp50.000.001, bukti: B-01}
"""


def test_a_series_is_compared_in_the_order_of_its_years() -> None:
    _, found = judge(Document(Path("bentuk/UJI-1.yaml"), 1, LATER_FIRST))
    jumps = [(d.values["awal"], d.values["akhir"]) for d in found if d.code == "ANG-02"]
    assert jumps == [("2022", "2023"), ("2023", "2024")]


YEARS = """
kelompok:
  dinyatakan: {{banyak_orang: 500, per: {0}, bukti: B-01}}
  daftar:
    - {{nama: Linmas, tahun: 2022, jumlah: 500, bukti: B-01}}
    - {{nama: Linmas, tahun: 2023, jumlah: 400, bukti: B-01}}
"""
AMENDED = """
dasar_hukum:
  - {{id: R-01, jenis: Peraturan Daerah, nomor: 5, tahun: 2008, tentang: Ketenagakerjaan}}
  - {{id: R-02, jenis: Peraturan Daerah, nomor: 6, tahun: {0}, tentang: Perubahan, mengubah: R-01}}
"""


def test_a_total_is_about_the_year_its_time_ends_in() -> None:
    assert "KEL-01" in codes(YEARS.format("1 Juli 2022 s.d. 30 Juni 2023"))
    assert "KEL-01" not in codes(YEARS.format("1 Juli 2021 s.d. 30 Juni 2022"))


def test_an_amendment_may_name_what_it_renews() -> None:
    assert "HUK-06" in codes(AMENDED.format(2010))
    assert "HUK-06" not in codes(AMENDED.format(2011))


def test_a_difference_is_never_below_zero() -> None:
    two, five = (Interval(Decimal(n), Decimal(n)) for n in (2, 5))
    assert (two.minus(five), five.minus(two)) == (
        Interval(Decimal(0), Decimal(0)),
        Interval(Decimal(3), Decimal(3)),
    )
    assert five.minus(Interval(Decimal(2), None)) == Interval(Decimal(0), Decimal(3))


@pytest.mark.parametrize(("high", "told"), [("6.03", 1), ("6.031", 0)])
def test_six_months_are_exact_within_a_twentieth(high: str, told: int) -> None:
    at = Address().key("anggaran")
    trial = Trial(
        2023, "APBD", ("Petani",), Ending.HELD, (at,), wanted="1–12", premium="Rp16.800",
        possible=Interval(Decimal("5.98"), Decimal(high)),
    )  # fmt: skip
    case: Any = SimpleNamespace(constants=SimpleNamespace(discounts=()), trials=(trial,))
    assert len(list(half_year_paid.check(case))) == told


def test_a_fingerprint_is_told_by_its_first_twelve_digits() -> None:
    written = "# lampiran: B-01 ada 8\nbukti: [{id: B-01, judul: DPA, jenis: DPA, berkas: a.pdf, sha256: %s}]"
    _, found = judge(Document(Path("bentuk/UJI-1.yaml"), 1, written % "18272eb9037fef71"))
    (told,) = [(d.values["nyata"], d.values["tertulis"]) for d in found if d.code == "BUK-18"]
    assert told == ("abcdef012345", "18272eb9037f")


ROWS = "  - {{tahun: {0}, sumber: APBD, tahap: pagu, nilai: '{1}', bukti: B-01{2}}}\n"


def jump(*rows: tuple[int, str, str]) -> list[tuple[object, ...]]:
    """What ANG-02 says of the budget of these years: the change, the years, both amounts."""
    text = "anggaran:\n" + "".join(ROWS.format(*row) for row in rows)
    _, found = judge(Document(Path("bentuk/UJI-1.yaml"), 1, text))
    names = ("perubahan", "selang", "lama", "baru")
    return [tuple(d.values[name] for name in names) for d in found if d.code == "ANG-02"]


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        # upwards a multiple, downwards percent; an amount of one row as it is written, of several as a sum
        (((2021, "Rp216 juta", ""), (2023, "Rp20,7 miliar", "")), ("×96", 2, "Rp216 juta", "Rp20,7 miliar")),
        (((2022, "Rp3.000.000", ""), (2023, "Rp1.000.000", "")), ("−67%", 1, "Rp3.000.000", "Rp1.000.000")),
        (
            (
                (2022, "Rp1.000.000", ""),
                (2023, "Rp30.000.000", ", untuk: a"),
                (2023, "Rp20.000.000", ", untuk: b"),
            ),
            ("×50", 1, "Rp1.000.000", "Rp50 juta"),
        ),
        # a remark at one of the year's rows explains it; a year with a gap in it isn't compared
        (((2022, "Rp1.000.000", ""), (2023, "Rp9 juta", ", catatan: x"), (2023, "Rp9 juta", "")), None),
        (((2022, "Rp1.000.000", ""), (2023, "Rp90 juta", ""), (2023, "tidak tersedia", ", alasan: x")), None),
    ],
)
def test_a_jump_is_said_with_its_years_and_amounts(
    rows: tuple[tuple[int, str, str], ...], said: tuple[object, ...] | None
) -> None:
    assert jump(*rows) == ([said] if said else [])

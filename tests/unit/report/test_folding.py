"""One entry for one cause: same words once, what only follows below its cause, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paritrana.catalogue import faults
from paritrana.diagnostics import Diagnostic, Fault, Findings, Related, Severity
from paritrana.evidence.load import load
from paritrana.located import Address, Origin
from paritrana.ranking import causes, leading
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.report.console import Look
from paritrana.report.folding import fold
from paritrana.report.order import repairs
from paritrana.report.text import report
from paritrana.rules import Case, run
from tests.corpus.harness import constants, regions

CAUSE = Fault("X-01", "sebab", Severity.GALAT, "tak terbaca {n}", "tulis", "x", explains=("X-02", "X-03"))
AFTER = Fault("X-02", "akibat", Severity.PERINGATAN, "kosong {n}", "isi", "x", explains=("X-03",))
LAST = Fault("X-03", "akhir", Severity.PERINGATAN, "tanpa jumlah", "hitung", "x")
RING = Fault("X-02", "lingkar", Severity.GALAT, "lingkar {n}", "putus", "x", explains=("X-01",))
ROW = Address().key("anggaran").item(0, "2023")
VALUE, OTHER = ROW.key("nilai"), Address().key("anggaran").item(1, "2024")


def followers(*found: Diagnostic) -> list[list[str]]:
    """The codes of what follows, entry by entry."""
    return [[d.code for d in entry.followers] for entry in fold(found)]


def test_what_follows_stands_below_its_cause() -> None:
    assert followers(CAUSE.at(VALUE, n="a"), AFTER.at(VALUE, n="b")) == [["X-02"]]
    assert followers(AFTER.at(VALUE, n="b"), CAUSE.at(VALUE, n="a")) == [["X-02"]], "in any order"


@pytest.mark.parametrize("place", [ROW, VALUE, VALUE.key("jumlah")])
def test_it_may_stand_at_the_part_or_below(place: Address) -> None:
    assert followers(CAUSE.at(VALUE, n="a"), AFTER.at(place, n="b")) == [["X-02"]]


@pytest.mark.parametrize(
    "place",
    [OTHER, OTHER.key("nilai"), ROW.key("tahun"), Address().key("anggaran"), Address(), Origin("b", 1, 1)],
)
def test_it_may_not_stand_elsewhere(place: Address | Origin) -> None:
    assert followers(CAUSE.at(VALUE, n="a"), AFTER.at(place, n="b")) == [[], []]


def test_what_speaks_of_other_places_as_well_stands_alone() -> None:
    wide = AFTER.at(VALUE, n="b", related=[Related(OTHER.key("nilai"), "juga")])
    within = AFTER.at(VALUE, n="b", related=[Related(ROW.key("tahun"), "tahun")])
    assert followers(CAUSE.at(VALUE, n="a"), wide) == [[], []]
    assert followers(CAUSE.at(VALUE, n="a"), within) == [["X-02"]]


def test_accepted_findings_neither_explain_nor_follow() -> None:
    cause, after = CAUSE.at(VALUE, n="a"), AFTER.at(VALUE, n="b")
    assert followers(cause.accept("ya"), after) == [[], []]
    assert followers(cause, after.accept("ya")) == [[], []]


def test_a_chain_ends_at_its_first_cause_and_a_ring_is_cut() -> None:
    assert followers(CAUSE.at(VALUE, n="a"), AFTER.at(VALUE, n="b"), LAST.at(VALUE)) == [["X-02", "X-03"]]
    assert followers(CAUSE.at(VALUE, n="a"), RING.at(VALUE, n="b")) == [["X-01"]]


def test_the_same_words_are_said_once() -> None:
    entries = fold([LAST.at(VALUE), LAST.at(OTHER), CAUSE.at(ROW, n="a"), CAUSE.at(OTHER, n="b")])
    assert [len(entry.same) for entry in entries] == [0, 0], "each follows from its own cause"
    entries = fold([LAST.at(VALUE), LAST.at(OTHER), AFTER.at(OTHER.key("x"), n="a"), AFTER.at(ROW, n="a")])
    assert [(e.finding.code, len(e.same), len(e.followers)) for e in entries] == [("X-02", 1, 2)]
    entries = fold([LAST.at(VALUE), LAST.at(OTHER), CAUSE.at(Address().key("lain"), n="b")])
    assert [(e.finding.code, len(e.same)) for e in entries] == [("X-03", 1), ("X-01", 0)]


def test_an_accepted_finding_is_not_said_together_with_an_open_one() -> None:
    assert len(fold([LAST.at(VALUE), LAST.at(OTHER).accept("ya")])) == 2


def test_what_follows_needs_no_repair_of_its_own() -> None:
    found = [CAUSE.at(VALUE, n="a"), AFTER.at(VALUE, n="b")]
    assert [d.code for d in leading(found)] == ["X-01"]
    assert [r.first.code for r in repairs(found, Sources("b"))] == ["X-01"]


def test_the_report_says_what_follows_in_a_line() -> None:
    found = [CAUSE.at(VALUE, n="a"), AFTER.at(VALUE, n="b"), LAST.at(OTHER), LAST.at(ROW.key("tahun"))]
    brief, full = (report(found, Sources("b"), Look(), full=full) for full in (False, True))
    for text in (brief, full):
        assert text.count("tanpa jumlah") == 1
        assert "= ikut: X-02 kosong b\n" in text
        assert text.endswith("1 galat, 3 peringatan, 0 catatan\n"), "folding changes no count"
    assert full.count("-->") == 3


@given(
    st.lists(
        st.tuples(
            st.sampled_from([CAUSE, AFTER, LAST, RING]),
            st.sampled_from([ROW, VALUE, OTHER, OTHER.key("nilai"), Address(), Origin("b", 1, 1)]),
            st.booleans(),
        ),
        max_size=12,
    )
)
def test_every_finding_is_in_one_entry(drawn: list[tuple[Fault, Address | Origin, bool]]) -> None:
    found = [
        fault.at(place, n=str(n)).accept("ya" if accepted else "")
        for n, (fault, place, accepted) in enumerate(drawn)
    ]
    entries = fold(found)
    told = [id(d) for entry in entries for d in (entry.finding, *entry.same, *entry.followers)]
    assert sorted(told) == sorted(map(id, found))
    assert not set(causes(found).values()) & set(causes(found))


# --- the faults of the program -------------------------------------------------------------------------------------


def test_what_a_fault_explains_exists_and_is_no_galat_of_form() -> None:
    every = {fault.code: fault for fault in faults()}
    told = [(fault, code) for fault in every.values() for code in fault.explains]
    assert len(told) >= 8
    for fault, code in told:
        assert code in every and code != fault.code, f"{fault.code} explains {code}"
        assert fault.severity is Severity.GALAT, "a lesser finding may not hide a greater one"


BASE = """skema: 1
penghargaan:
  {edisi: Paritrana Award 2024, periode: 1 Januari s.d. 31 Desember 2023, kategori: pemerintah kabupaten/kota}
daerah: {kode: 32.04, nama: Kabupaten Bandung, provinsi: Jawa Barat}
penandatangan: {jabatan: Bupati Bandung, nama: Nama Lengkap, status: definitif}
"""


@pytest.mark.parametrize(
    ("text", "cause", "follower"),
    [
        ("anggaran:\n  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: 'Rp1,32 M'}\n", "ANG-07", "ANG-01"),
        (
            "anggaran:\n  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: tidak tersedia}\n",
            "BENTUK-06",
            "ANG-01",
        ),
        ("bukti:\n  - {judul: DPA, jenis: DPA, berkas: a.pdf}\n", "BENTUK-03", "BUK-06"),
        (
            "dasar_hukum:\n  - {id: R-01, jenis: Peraturan Bupati, nomor: tidak tersedia, tahun: 2018, tentang: Jaminan"
            ", status: berlaku}\n",
            "BENTUK-06",
            "HUK-01",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and "\n" not in value else "",
)
def test_a_gap_is_reported_once(text: str, cause: str, follower: str) -> None:
    findings = Findings()
    root = read((BASE + text).encode(), "bukti.yaml", findings)
    assert root is not None
    evidence = load(root, regions(), findings)
    assert evidence is not None
    findings.extend(run(Case(evidence, {}, constants(), regions())))
    assert follower in {d.code for d in findings}
    (entry,) = (e for e in fold(list(findings)) if e.finding.code == cause)
    assert follower in {d.code for d in entry.followers}

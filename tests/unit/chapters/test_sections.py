"""The other views: key figures, innovation, benefits, compliance, profile, plan, evidence, findings, maps."""

from __future__ import annotations

from dataclasses import fields

import pytest

from paritrana.annexdata.facts import AnnexFacts, AnnexState
from paritrana.chapters import CARDS, CHARTS, TABLES, Context, Names, make_names
from paritrana.chapters.benefit import stories, summary, withheld
from paritrana.chapters.data_notes import headline, words_of
from paritrana.chapters.front import warnings
from paritrana.chapters.summary import key_figures, strongest
from paritrana.chapters.wording import NBSP
from paritrana.compose import faults
from paritrana.document import Mark, Table
from paritrana.evidence.ledger import Ledger
from paritrana.located import Address, Origin
from paritrana.rules.trials import trials
from tests.corpus.harness import constants
from tests.support.annexes import seen
from tests.support.dossiers import BANDUNG, COMPLETE, evidence, evidence_of
from tests.support.tables import cells, column, line, notes

SEEN = {"B-01": seen(("teks",)), "B-08": seen(("1", "2", "3", "4"))}


def table(context: Context, name: str) -> Table:
    made = TABLES[name](context)
    assert made is not None
    return made


@pytest.mark.parametrize("name", TABLES)
def test_every_table_exists_for_the_complete_example_and_has_its_id(name: str) -> None:
    finding = faults.OUTLINE.at(Address().key("anggaran"), sebab="x")
    tried = trials(Ledger(evidence_of(COMPLETE)), constants())
    found = (finding, finding.accept("ya"))
    made = (
        table(Context(evidence_of(COMPLETE), SEEN, found, draft=True, trials=tried), name)
        if "setelah" not in name and name != "kesiapan-kurang"
        else None
    )
    if made is not None:
        assert made.id == f"tabel-{name}"
        assert made.rows and all(len(row.cells) in (1, len(made.columns)) for row in made.rows)


ONE_YEAR_ONLY = {"kelompok-perubahan"}
"""Charts that the example can't have: it states its groups for one year. test_slopes has them."""


@pytest.mark.parametrize("name", sorted(CHARTS.keys() - ONE_YEAR_ONLY))
def test_every_chart_exists_for_the_complete_example(name: str) -> None:
    made = CHARTS[name](Context(evidence_of(COMPLETE)))
    assert made is not None
    assert made.id == f"grafik-{name}" and made.title and made.alt.endswith(".")


def test_nothing_is_made_of_nothing() -> None:
    empty = Context(evidence(""))
    always = {"aspek", "bukti", "lampiran", "singkatan"}
    assert {name for name, make in TABLES.items() if make(empty) is not None} == always
    assert not [name for name, make in CHARTS.items() if make(empty) is not None]
    assert CARDS["inovasi"](empty) == () and key_figures(empty) is None


def test_names_are_all_there() -> None:
    for path in (BANDUNG, COMPLETE):
        names = make_names(Context(evidence_of(path)))
        assert [f.name for f in fields(Names)] and all(hasattr(names, f.name) for f in fields(Names))


def test_key_figures_of_bandung() -> None:
    made = key_figures(Context(evidence_of(BANDUNG)))
    assert made is not None
    assert [(f.number, f.unit) for f in made.figures] == [
        ("37,13%", ""), ("Rp20,7", "miliar"), ("12", "jenis"), ("2", "peraturan"), ("97.150", "orang"),
    ]  # fmt: skip
    assert made.figures[0].detail == "2023; penyebut tidak tersedia"
    assert made.figures[4].detail.endswith("setelah periode penilaian")
    assert all(f.mark is not None for f in made.figures)


def test_key_figures_are_six_at_most() -> None:
    made = key_figures(Context(evidence_of(COMPLETE)))
    assert made is not None and len(made.figures) == 6
    assert len(strongest(Context(evidence_of(COMPLETE)))) == 3


def test_a_percentage_over_100_is_no_key_figure() -> None:
    made = key_figures(Context(evidence("kepesertaan:\n  - {indikator: a, persen: 150%, per: 2023}\n")))
    assert made is None


INNOVATION = """
inovasi:
  - {id: I-01, nama: Kartu, mulai: Mei 2023, biaya: Rp5 juta, sumber_dana: APBD,
    hasil: [{ukuran: klaim, sebelum: 92, sesudah: 148, satuan: kasus}]}
"""


def test_an_innovation_card_has_the_same_fields_and_says_what_is_missing() -> None:
    card = CARDS["inovasi"](Context(evidence(INNOVATION)))[0]
    assert [(name, line(words)) for name, words in card.fields] == [
        ("Masalah", "Tidak disebut dalam sumber."),
        ("Cara", "Tidak disebut dalam sumber."),
        ("Mulai dan dasar", "Sejak Mei 2023."),
        ("Hasil", "Klaim: 92 → 148 kasus."),
        ("Biaya", "Rp5 juta (APBD)."),
        ("Replikasi", "Tidak disebut dalam sumber."),
        ("Bukti", "tidak ada"),
    ]


BENEFITS = """
manfaat:
  - {tahun: 2022, program: JKM, kasus: 1, nilai: Rp42.000.000, bukti: B-01}
  - {tahun: 2023, program: JKM, kasus: 10, nilai: Rp420.000.000, bukti: B-01}
  - {tahun: 2023, program: JKK, kasus: 2, nilai: Rp140.000.000, bukti: B-01}
kisah:
  - {nama: A, kisah: Menerima., izin: ya}
  - {nama: B, kisah: Menolak., izin: tidak}
"""


def test_benefits_are_summed_by_year_and_only_the_last_is_told() -> None:
    context = Context(evidence(BENEFITS))
    assert cells(table(context, "manfaat"))[-1][:3] == ["Jumlah", "12", "560.000.000"]  # 420 + 140 juta
    assert [s.kalimat.replace(NBSP, " ") for s in summary(context)] == [
        "Manfaat yang dibayarkan dalam 2023: Rp560 juta untuk 12 kasus."
    ]


def test_a_story_needs_permission() -> None:
    context = Context(evidence(BENEFITS))
    assert [k.judul for k in stories(context)] == ["A"]
    assert [s.kalimat[:7] for s in withheld(context)] == ["1 kisah"]


def test_shares_of_compliance() -> None:
    context = Context(
        evidence(
            "kepatuhan:\n  perusahaan: [{per: 2023, wajib: 5.000, terdaftar: 4.560}]\n"
            "  piutang: [{per: 2023, nilai: Rp4.000.000, tertagih: Rp1.000.000}]\n"
        )
    )
    assert column(table(context, "perusahaan"), "Bagian terdaftar") == ["91,2"]  # 4.560 / 5.000
    assert column(table(context, "piutang"), "Bagian tertagih") == ["25,0"]  # 1 / 4


def test_a_plan_is_not_among_budgets() -> None:
    context = Context(
        evidence("rencana: {anggaran: [{tahun: 2024, sumber: APBD, tahap: pagu, nilai: Rp5 juta}]}\n")
    )
    assert TABLES["anggaran"](context) is None
    assert column(table(context, "rencana-anggaran"), "Pagu") == ["5"]


@pytest.mark.parametrize(
    ("annex", "words"),
    [
        (seen(pages=4, sha256="3fa9c1d20b7e" + "0" * 52), "terlampir, sidik 3fa9c1d20b7e"),
        (seen(pages=4, state=AnnexState.MISSING), "disebut, tidak ditemukan"),
        (seen(pages=4, state=AnnexState.REFUSED), "tidak dapat dibaca"),
        (seen(pages=4, state=AnnexState.NONE), "tanpa berkas"),
    ],
)
def test_the_list_of_evidence_says_what_was_seen(annex: AnnexFacts, words: str) -> None:
    made = table(Context(evidence(""), {"B-02": annex}), "bukti")
    assert column(made, "Berkas") == ["–¹", f"hlm. 4; {words}"]
    assert notes(made) == ["¹ Tidak tersedia: diuji."]
    assert [row.id for row in made.rows] == ["bukti-B-01", "bukti-B-02"]


def test_marks_of_unknown_exhibits_are_plain_text() -> None:
    context = Context(
        evidence(
            "anggaran:\n  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp5 juta, bukti: B-01; B-99}\n"
        )
    )
    cell = table(context, "anggaran").rows[0].cells[-1]
    assert cell[0] == Mark("B-01", "bukti-B-01")
    assert line(cell) == "B-01; B-99" and sum(isinstance(i, Mark) for i in cell) == 1


def test_aspects_count_statements_and_proofs() -> None:
    made = table(Context(evidence_of(BANDUNG)), "aspek")
    by_name = {row[0].partition(" ")[0]: row[1:] for row in cells(made)}
    assert by_name["A3"] == [
        "Rp20,7 miliar pagu APBD (2023)B-01",
        "4",
        "3",
        "4",
        "#anggaran",
    ]  # four years, one without a proof
    assert by_name["A7"] == ["–", "–", "–", "–", "–"]


def test_gaps_are_listed_with_their_reason() -> None:
    made = table(Context(evidence_of(BANDUNG)), "data-hilang")
    assert ["Anggaran, 2022 APBD pagu, nilai", "Tidak disebut dalam sumber.", "#isi-anggaran-1"] in cells(
        made
    )


def test_findings_open_and_accepted() -> None:
    open_ = faults.OUTLINE.at(Address().key("dasar_hukum").item(0, "R-01"), sebab="rusak")
    context = Context(evidence(""), {}, (open_, open_.accept("diketahui")))
    assert cells(table(context, "temuan")) == [
        ["Galat"], ["TATA-09", "Susunan bagian tidak dapat dipakai: rusak.", "dasar hukum, R-01"],
    ]  # fmt: skip
    assert cells(table(context, "temuan-diterima"))[0][2] == "Diketahui."
    assert headline(open_).endswith("rusak.")
    assert words_of(Origin("a.yaml", 3, 4)) == "a.yaml:3:4"
    assert warnings(context) == "Draf dengan 1 galat"


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("Bagian 3", "#bab-3"),
        ("bab 12", "#bab-12"),
        ("Penganggaran", "#anggaran"),
        ("Bagian kelompok", "#kelompok"),
    ],
)
def test_an_indicator_leads_to_its_chapter_and_page(written: str, target: str) -> None:
    row = f"indikator: [{{kode: A1, uraian: X, klaim: Y, halaman: {written}, bukti: B-01}}]\n"
    cell = cells(table(Context(evidence(row)), "indikator"))[-1][-1]
    assert cell.endswith(f", hlm. {target}")


def test_an_indicator_described_elsewhere_says_so_as_written() -> None:
    row = "indikator: [{kode: A1, uraian: X, klaim: Y, halaman: paparan terpisah, bukti: B-01}]\n"
    assert cells(table(Context(evidence(row)), "indikator"))[-1][-1] == "paparan terpisah"


@pytest.mark.parametrize(
    "file", ["tema.yaml", "/home/staf/daerah/tema.yaml", "C:\\Users\\staf\\daerah\\tema.yaml"]
)
def test_a_place_in_a_file_is_printed_without_its_folder(file: str) -> None:
    assert words_of(Origin(file, 5, 3)) == "tema.yaml:5:3"

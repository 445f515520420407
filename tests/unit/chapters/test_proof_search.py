"""What the dossier says of looking for figures, and the secretariat's checklist."""

from __future__ import annotations

from paritrana.annexdata.facts import AnnexState
from paritrana.chapters import Context
from paritrana.chapters.checklist import checklist_table
from paritrana.chapters.indicators import section_table
from paritrana.chapters.proof_search import doubt_table, listing, summary, tally_table
from paritrana.document import Inlines, Mark, Row, RowKind, Table, Text
from paritrana.evidence.tracing import trace
from tests.support.annexes import HEAD, seen
from tests.unit.evidence.test_tracing import loaded

ROWS = """bukti:
  - {id: B-01, judul: Surat, jenis: surat BPJS, tanggal: 5 Januari 2024, berkas: a.pdf}
  - {id: B-02, judul: Pindaian, jenis: DPA, tanggal: 5 Januari 2024, berkas: b.pdf}
  - {id: B-03, judul: Realisasi, jenis: LRA, tanggal: 5 Januari 2024, berkas: tidak tersedia, alasan: menyusul}
kepesertaan:
  - {indikator: Nelayan kecil, per: 31 Desember 2023, jumlah: 5.950, bukti: B-01 hlm. 1}
  - {indikator: Guru mengaji, per: 31 Desember 2023, jumlah: 1.240, bukti: B-01}
  - {indikator: Juru parkir, per: 31 Desember 2023, jumlah: 1.377, bukti: B-01}
anggaran:
  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: "Rp20,7 miliar", bukti: B-02}
  - {tahun: 2023, sumber: APBD, tahap: realisasi, nilai: "Rp20,1 miliar", bukti: B-03}
"""


SEEN = {
    "B-01": seen(("Nelayan kecil 5.950 orang\n=Guru mengaji 1.420\nSoreang, 5 Januari 2024",)),
    "B-02": seen(("",)),
    "B-03": seen(state=AnnexState.NONE),
}


def context() -> Context:
    return Context(loaded(HEAD + ROWS), SEEN, draft=True)


def words(inlines: Inlines) -> str:
    return "".join(i.text if isinstance(i, Text) else i.label if isinstance(i, Mark) else "" for i in inlines)


def printed(table: Table | None, kind: RowKind = RowKind.BODY) -> list[list[str]]:
    assert table
    return [
        [words(cell) for cell in row.cells] for row in table.rows if isinstance(row, Row) and row.kind is kind
    ]


def test_the_tally_counts_what_was_looked_for() -> None:
    assert printed(tally_table(context())) == [
        ["Anggaran", "1", "–", "–", "–", "1"],
        ["Kepesertaan", "3", "1", "1", "1", "–"],
        ["Bukti", "2", "1", "–", "–", "1"],
    ]
    assert printed(tally_table(context()), RowKind.SUM) == [["Jumlah", "6", "2", "1", "1", "2"]]


def test_what_must_be_looked_at_stands_with_its_line() -> None:
    rows = printed(doubt_table(context()))
    assert [row[1:] for row in rows] == [
        ["1.240", "B-01\u00a0hlm.\u00a01", "“=Guru mengaji 1.420”"],
        ["1.377", "B-01", "–"],
        ["Rp20,7\u00a0miliar", "B-02", "–"],
        ["5\u00a0Januari\u00a02024", "B-02", "–"],
    ]


def test_the_sentence_says_only_what_was_seen() -> None:
    (said,) = summary(context())
    assert said.kalimat == (
        "Dari 6 angka, nomor peraturan, dan tanggal yang buktinya dilampirkan, 2 terlihat pada halaman yang dirujuk; "
        "1 di samping kata yang sama berdiri angka atau tanggal lain; 1 tidak terlihat; 2 halamannya tanpa teks."
    )
    assert summary(Context(loaded(HEAD + ROWS), {})) == ()
    assert tally_table(Context(loaded(HEAD + ROWS), {})) is None


def test_the_matrix_says_how_many_were_seen() -> None:
    table = section_table(context())
    assert table
    at = [column.head for column in table.columns].index("Terlihat pada bukti")
    assert {row[0]: row[at] for row in printed(table)} == {
        "Penganggaran": "0 dari 1",
        "Cakupan kepesertaan": "1 dari 3",
    }


def recognised() -> Context:
    """The scan was read by a machine."""
    scan = seen(("APBD 20.700.000.000\nNelayan",), recognised=frozenset({1}))
    return Context(loaded(HEAD + ROWS), {**SEEN, "B-02": scan})


def test_what_only_a_machine_read_is_told_apart() -> None:
    rows = {row[0]: row[1:] for row in printed(tally_table(recognised()))}
    assert rows["Anggaran"] == ["1", "–", "1", "–", "–", "–"]
    assert rows["Bukti"] == ["2", "1", "–", "–", "–", "1"]
    (said,) = summary(recognised())
    assert "2 terlihat pada halaman yang dirujuk; 1 hanya terbaca mesin (OCR) pada pindaian; " in said.kalimat
    doubtful = {row[1]: row[3] for row in printed(doubt_table(recognised()))}
    assert doubtful["Rp20,7\u00a0miliar"] == "“APBD 20.700.000.000”"
    assert doubtful["5\u00a0Januari\u00a02024"] == "mesin (OCR) pun tidak membacanya"
    matrix = section_table(recognised())
    assert matrix and any("0 dari 1; 1\u00a0terbaca mesin" in row for row in printed(matrix))
    assert '"ditemukan (OCR)"' in listing(recognised().traces)


def test_a_cell_of_the_list_is_no_formula() -> None:
    lines = listing(trace(loaded(HEAD + ROWS), SEEN)).splitlines()
    assert len(lines) == 7
    assert lines[0].startswith("tempat;dinyatakan")
    assert any('"\'=Guru mengaji 1.420"' in line for line in lines)


def test_the_checklist_says_what_is_there() -> None:
    state = {row[0]: row[1:] for row in printed(checklist_table(context()))}
    assert state["DPA, untuk pagu"] == ["B-02", "terlampir"]
    assert state["LRA, untuk realisasi"] == ["B-03", "disebut, berkas belum dilampirkan"]
    assert state["foto berketerangan"] == ["–", "belum ada"]
    assert checklist_table(Context(loaded(HEAD + ROWS), SEEN)) is None

"""Readiness: what each aspect states, proves, leaves in doubt or lacks; weights are the evidence's own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from paritrana.annexdata.facts import AnnexFacts, AnnexState
from paritrana.chapters.context import Context
from paritrana.chapters.contract import make_names
from paritrana.chapters.readiness import lacking_table, ready_table, repairs
from paritrana.cli import main
from paritrana.diagnostics import Diagnostic, Fault, Findings, Related, Severity
from paritrana.evidence.addresses import section
from paritrana.evidence.load import load
from paritrana.evidence.readiness import AspectReadiness, Readiness, ReadinessState, readiness
from paritrana.field.aspects import ASPECTS
from paritrana.ranking import rank
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.report.readiness import report
from paritrana.rules import Case, accept, run
from tests.corpus.harness import CORPUS, constants, regions
from tests.support.annexes import seen

BASE = (CORPUS / "dasar.yaml").read_text(encoding="utf-8")
NAMES = [aspect.code for aspect in ASPECTS]


def judged(text: str, annexes: Any = None) -> tuple[Readiness, tuple[Diagnostic, ...], Context]:
    """The readiness of the base with sections added."""
    findings = Findings()
    root = read((BASE + text).encode(), "bukti.yaml", findings)
    assert root is not None
    evidence = load(root, regions(), findings)
    assert evidence is not None
    findings.extend(run(Case(evidence, {}, constants(), regions())))
    found = accept(evidence, findings)
    context = Context(evidence, annexes or {}, found, draft=True)
    return readiness(evidence, annexes or {}, found), found, context


def of(ready: Readiness, code: str) -> AspectReadiness:
    """One aspect."""
    return ready.aspects[NAMES.index(code)]


def counts(aspect: AspectReadiness) -> tuple[int, int, int, int]:
    """Stated, proven, doubtful, missing."""
    return (
        aspect.statements,
        *(aspect.count(s) for s in (ReadinessState.PROVEN, ReadinessState.DOUBTFUL, ReadinessState.MISSING)),
    )  # type: ignore[return-value]


COVERAGE = """
kepesertaan:
  - {indikator: peserta BPU, segmen: BPU, jumlah: 900, per: 2023, bukti: B-01}
  - {indikator: peserta PU, segmen: PU, jumlah: 900, per: 2023}
  - {indikator: cakupan, persen: "37%", per: 2023, bukti: B-01}
  - {indikator: peserta PMI, segmen: PMI, jumlah: tidak tersedia, per: 2023, alasan: belum diminta}
"""


def test_a_statement_is_proven_doubtful_or_missing_for_a_reason() -> None:
    coverage = of(judged(COVERAGE)[0], "A4")
    assert [(item.state, item.why) for item in coverage.items] == [
        (ReadinessState.PROVEN, ""),
        (ReadinessState.DOUBTFUL, "BUK-01"),
        (ReadinessState.DOUBTFUL, "KEP-01"),
        (ReadinessState.MISSING, "belum diminta"),
    ]
    assert counts(coverage) == (3, 1, 2, 1)


def test_a_statement_without_proof_or_finding_is_only_stated() -> None:
    text = (
        "\ndasar_hukum:\n  - {id: R-01, jenis: Peraturan Daerah, nomor: 1, tahun: 2020, tentang: Jamsostek}\n"
    )
    assert counts(of(judged(text)[0], "A2")) == (1, 0, 0, 0)


@pytest.mark.parametrize("name", ["kepatuhan", "Kepatuhan"])
def test_an_aspect_without_rows_lacks_its_section_for_the_reason_that_is_given(name: str) -> None:
    text = f"\nbagian_kosong:\n  - {{bagian: {name}, alasan: datanya di provinsi}}\n"
    ready = judged(text)[0]
    assert [item.why for item in of(ready, "A7").items] == ["datanya di provinsi"]
    assert [item.why for item in of(ready, "A8").items] == ["bagiannya tidak ditulis"] * 2
    assert all(aspect.statements == 0 and aspect.count(ReadinessState.MISSING) for aspect in ready.aspects)


def test_groups_of_public_staff_and_of_the_vulnerable_are_two_aspects() -> None:
    text = """
kelompok:
  daftar:
    - {nama: Pegawai non-ASN, segmen: PU, jumlah: 90, bukti: B-01}
    - {nama: LPMD, kepanjangan: Lembaga Pemberdayaan Masyarakat Desa, jumlah: 90, bukti: B-01}
    - {nama: Nelayan kecil, jumlah: 90, bukti: B-01}
"""
    ready = judged(text)[0]
    assert (of(ready, "A5").statements, of(ready, "A6").statements) == (2, 1)
    assert of(judged(text.replace("Nelayan kecil", "Ketua RT"))[0], "A6").items[0].why == "tidak ada barisnya"


def test_press_and_lost_files_prove_nothing() -> None:
    press = COVERAGE.replace("B-01", "B-02")
    bukti = "  - {id: B-02, judul: Berita, jenis: berita, tanggal: 2024, berkas: tidak tersedia, alasan: daring}\n"
    ready = judged(bukti + press)[0]
    assert of(ready, "A4").count(ReadinessState.PROVEN) == 0
    gone = judged(COVERAGE, {"B-01": seen(state=AnnexState.MISSING)})[0]
    there = judged(COVERAGE, {"B-01": seen()})[0]
    assert (of(gone, "A4").count(ReadinessState.PROVEN), of(there, "A4").count(ReadinessState.PROVEN)) == (
        0,
        1,
    )


def test_an_accepted_finding_leaves_no_doubt() -> None:
    text = """
dasar_hukum:
  - {id: R-01, jenis: Peraturan Bupati, nomor: 1, tahun: 2020, tentang: Jamsostek, status: dicabut, bukti: B-01}
"""
    accepted = "catatan_data:\n  - {temuan: HUK-09, di: 'dasar_hukum[R-01]', alasan: hanya riwayat}\n"
    assert counts(of(judged(text)[0], "A2")) == (1, 0, 1, 0)
    assert counts(of(judged(text + accepted)[0], "A2")) == (1, 1, 0, 0)


def test_plans_are_no_statements() -> None:
    text = "\nrencana:\n  anggaran:\n    - {tahun: 2024, sumber: APBD, tahap: usulan, nilai: Rp1 miliar, bukti: B-01}\n"
    assert of(judged(text)[0], "A3").statements == 0


WEIGHTS = """
indikator:
  - {kode: A1.1, aspek: A1, uraian: Satu, bobot: 60%, klaim: ada, bukti: B-01}
  - {kode: K-2, aspek: Regulasi dan kebijakan, uraian: Dua, bobot: 25%, klaim: ada, bukti: B-01}
  - {kode: A2.2, uraian: Tiga, bobot: 15%, klaim: ada, bukti: B-01}
"""


def test_weights_are_those_of_the_evidence_or_none() -> None:
    ready = judged(WEIGHTS)[0]
    assert {a.code: a.weight for a in ready.aspects if a.weight is not None} == {"A1": 60, "A2": 40}
    assert all(a.weight is None for a in judged(WEIGHTS.replace("bobot: 25%, ", ""))[0].aspects)
    assert all(a.weight is None for a in judged(COVERAGE)[0].aspects)


def test_the_repairs_are_those_of_the_report() -> None:
    ready, found, _ = judged(COVERAGE)
    assert ready.repairs == rank(found) and len(ready.repairs) == 3
    assert ready.repairs[0].first.severity.value == "galat"


def test_the_table_for_a_terminal() -> None:
    ready, found, _ = judged(COVERAGE + WEIGHTS)
    lines = report(ready, found, Sources("bukti.yaml")).splitlines()
    assert lines[0] == "Kesiapan berkas Kabupaten Bandung"
    row = next(line for line in lines if line.startswith("A4 "))
    assert row.split()[-5:] == ["3", "1", "2", "1", "-"]
    assert next(line for line in lines if line.startswith("Jumlah")).split()[-1] == "100%"
    assert "A4 hilang: kepesertaan[peserta PMI PMI 2023] (belum diminta)" in lines
    assert any(line.startswith("Perbaikan yang paling membantu") for line in lines)
    assert len({len(line) for line in lines[2:12]}) == 1


@pytest.mark.parametrize("draft", [True, False])
def test_the_page_is_there_in_a_draft_only(draft: bool) -> None:
    context = judged(COVERAGE)[2]
    context = Context(context.evidence, {}, context.diagnostics, draft=draft)
    assert (ready_table(context) is not None) is draft
    assert (
        (lacking_table(context) is not None)
        is bool(repairs(context))
        is make_names(context).kesiapan
        is draft
    )


def test_the_page_says_what_lacks_and_why() -> None:
    context = judged(COVERAGE)[2]
    table = lacking_table(context)
    assert table is not None
    (coverage,) = (
        cells for row in table.rows if (cells := [c[0].text for c in row.cells])[0].startswith("A4")
    )
    assert coverage == [
        "A4 Cakupan kepesertaan",
        "peserta PU PU 2023 (BUK-01); cakupan 2023 (KEP-01)",
        "peserta PMI PMI 2023 (belum diminta)",
    ]
    assert len(repairs(context)) == 3
    assert sum((a.weight or Decimal(0)) for a in context.readiness.aspects) == 0


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(CORPUS.parents[1] / "dossier" / "kabupaten-bandung")
    assert main(["check", folder, "--kesiapan"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Kesiapan berkas Kabupaten Bandung\n") and "Perbaikan yang paling membantu" in out
    assert main(["check", folder, "--kesiapan", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("Readiness of Kabupaten Bandung\n")
    assert main(["check", folder, "--kesiapan", "--format", "json"]) == 2
    assert "--kesiapan" in capsys.readouterr().err


KINDS = """
  - {id: B-02, judul: Keterangan, jenis: berita, tingkat_keandalan: 3, berkas: a.pdf}
  - {id: B-03, judul: Berita, jenis: berita, tingkat_keandalan: 4, berkas: b.pdf}
kepesertaan:
  - {indikator: resmi, jumlah: 900, per: 2023, bukti: B-01}
  - {indikator: keterangan, jumlah: 900, per: 2023, bukti: B-02}
  - {indikator: berita, jumlah: 900, per: 2023, bukti: B-03}
  - {indikator: berita dan resmi, jumlah: 900, per: 2023, bukti: B-03; B-01}
"""


def test_press_alone_leaves_a_statement_in_doubt_even_where_no_rule_speaks() -> None:
    evidence = judged(KINDS)[2].evidence
    states = [item.state for item in of(readiness(evidence, {}, ()), "A4").items]
    assert states == [
        ReadinessState.PROVEN,
        ReadinessState.PROVEN,
        ReadinessState.DOUBTFUL,
        ReadinessState.PROVEN,
    ]


STATED = "\nkepesertaan:\n  - {indikator: peserta, jumlah: 900, per: 2023, bukti: B-01}\n"
ROW = section("coverage").item(0, "peserta 2023")


@pytest.mark.parametrize(
    ("severity", "state"),
    [
        (Severity.GALAT, ReadinessState.DOUBTFUL),
        (Severity.PERINGATAN, ReadinessState.DOUBTFUL),
        (Severity.CATATAN, ReadinessState.PROVEN),
    ],
)
def test_a_remark_leaves_no_doubt(severity: Severity, state: ReadinessState) -> None:
    found = Fault("X-01", "uji", severity, "", "", "").at(ROW.key("jumlah"))
    assert [item.state for item in of(readiness(judged(STATED)[2].evidence, {}, (found,)), "A4").items] == [
        state
    ]


def test_a_finding_casts_doubt_on_every_row_it_points_at() -> None:
    fault = Fault("X-01", "uji", Severity.GALAT, "", "", "")
    found = fault.at(section("region"), related=[Related(ROW.key("jumlah"), "")])
    items = of(readiness(judged(STATED)[2].evidence, {}, (found,)), "A4").items
    assert [(item.state, item.why) for item in items] == [(ReadinessState.DOUBTFUL, "X-01")]


@pytest.mark.parametrize("became", list(AnnexState))
def test_only_a_file_that_opens_proves(became: AnnexState) -> None:
    evidence = judged(STATED)[2].evidence
    (item,) = of(readiness(evidence, {"B-01": AnnexFacts("B-01", state=became)}, ()), "A4").items
    assert (item.state is ReadinessState.PROVEN) is (became in (AnnexState.PRESENT, AnnexState.NONE))

"""The whole dossier: order, numbers, empty sections, references, letters, the date of issue."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from paritrana.compose import faults
from paritrana.compose.check import check_templates
from paritrana.compose.outline import compose
from paritrana.compose.section_order import read_plan
from paritrana.diagnostics import Findings
from paritrana.document import (
    Chart,
    Heading,
    Mark,
    PageRef,
    Paragraph,
    Section,
    SectionKind,
    Signature,
    Table,
)
from paritrana.located import Address
from tests.support.dossiers import (
    BANDUNG,
    COMPLETE,
    HEAD,
    composed,
    evidence,
    evidence_of,
    one_section,
    templates,
)  # fmt: skip
from tests.support.words import words

BUDGET = """
anggaran:
  - {tahun: 2023, sumber: APBD, tahap: pagu, nilai: Rp20 miliar, bukti: B-01}
"""


def section(text: str, made: str = BUDGET, **plan: str) -> Section:
    document, findings = composed(evidence(made), one_section(text, **plan))
    assert not [d.code for d in findings]
    return document.sections[0]


def test_the_shipped_templates_are_clean() -> None:
    assert check_templates(templates().get) == ()


def test_all_chapters_in_the_order_of_susunan() -> None:
    document, findings = composed(evidence_of(COMPLETE))
    assert not list(findings)
    chapters = [s for s in document.sections if s.kind is SectionKind.CHAPTER]
    planned = re.findall(r"id: ([\w-]+), jenis: bab", templates()["susunan.yaml"])
    assert len(planned) > 12
    assert [(s.number, s.id) for s in chapters] == [(str(n), id) for n, id in enumerate(planned, 1)]
    assert [s.title for s in chapters[:2]] == ["Ringkasan Eksekutif", "Profil Daerah dan Ketenagakerjaan"]
    assert [s.title for s in document.sections[:2]] == ["Surat Pengantar", "Surat Pernyataan Kebenaran Data"]


def test_of_the_chapters_only_the_summary_stands_alone() -> None:
    document, _ = composed(evidence_of(COMPLETE))
    assert [s.number for s in document.sections if s.kind is SectionKind.CHAPTER and s.new_page] == ["1", "2"]
    assert [s.number for s in document.sections if s.spread] == ["1"]


@pytest.mark.parametrize("path", [BANDUNG, COMPLETE])
def test_tables_and_charts_are_numbered_through(path: Path) -> None:
    document, _ = composed(evidence_of(path))
    blocks = [block for s in document.sections for block in s.blocks]
    tables = [b.number for b in blocks if isinstance(b, Table) and b.caption]
    charts = [b.number for b in blocks if isinstance(b, Chart)]
    assert tables and charts
    assert tables == [f"Tabel\u00a0{n}" for n in range(1, len(tables) + 1)]
    assert charts == [f"Gambar\u00a0{n}" for n in range(1, len(charts) + 1)]


@pytest.mark.parametrize("path", [BANDUNG, COMPLETE])
def test_every_reference_leads_somewhere(path: Path) -> None:
    document, _ = composed(evidence_of(path))
    ids = {s.id for s in document.sections} | {f"bab-{s.number}" for s in document.sections}
    for s in document.sections:
        for block in s.blocks:
            ids.add(getattr(block, "id", ""))
            if isinstance(block, Table):
                ids.update(row.id for row in block.rows)
    found: set[str] = set()
    _targets(document, found)
    assert found
    assert found <= ids


def _targets(value: object, found: set[str]) -> None:
    if isinstance(value, (Mark, PageRef)):
        found.add(value.target)
    elif isinstance(value, tuple):
        for inner in value:
            _targets(inner, found)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            _targets(getattr(value, name), found)


def test_heads_are_numbered_and_named() -> None:
    made = section("Pembuka.\n\n## Satu\n\na\n\n### Rinci\n\nb\n\n## Dua\n\nc\n")
    heads = [b for b in made.blocks if isinstance(b, Heading)]
    assert [(h.number, h.id) for h in heads] == [("1.1", "uji-1"), ("", "uji-2"), ("1.2", "uji-3")]


def test_a_head_over_nothing_is_left_out() -> None:
    made = section(
        "Pembuka.\n\n## Satu\n\n### Rinci\n\n```tabel piutang\n```\n\n## Dua\n\n```tabel anggaran\n```\n"
    )
    heads = ["".join(t.text for t in b.inlines) for b in made.blocks if isinstance(b, Heading)]  # type: ignore[union-attr]
    assert heads == ["Dua"]


def test_an_empty_section_says_so_in_one_line() -> None:
    made = section("x", data="kepatuhan")
    assert len(made.blocks) == 1 and isinstance(made.blocks[0], Paragraph)
    assert "tidak memuat data untuk bagian ini" in words_of(made)


@pytest.mark.parametrize("name", ["kepatuhan", "Kepatuhan"])
def test_an_empty_section_gives_the_reason_of_the_evidence(name: str) -> None:
    text = f"\nbagian_kosong:\n  - {{bagian: {name}, alasan: sumber tidak memuat data}}\n"
    assert "Sumber tidak memuat data." in words_of(section("x", text, data="kepatuhan"))


def test_an_empty_section_may_be_left_out() -> None:
    document, _ = composed(evidence(BUDGET), one_section("x", data="kepatuhan", empty="hilang"))
    assert document.sections == ()


def words_of(made: Section) -> str:
    return "\n".join(
        t.text for b in made.blocks if isinstance(b, Paragraph) for t in b.inlines if hasattr(t, "text")
    )


def test_a_bad_template_is_found_and_the_rest_is_built() -> None:
    texts = templates(**{"05-penganggaran": "{{ tiada.nama }}"})
    document, findings = composed(evidence_of(BANDUNG), texts)
    assert [(d.code, str(d.place)) for d in findings] == [("TATA-03", "bagian/05-penganggaran.md.j2:1:1")]
    assert "anggaran" not in [s.id for s in document.sections]
    assert len(document.sections) > 10


def test_a_missing_template_is_found() -> None:
    texts = templates()
    del texts["bagian/05-penganggaran.md.j2"]
    _, findings = composed(evidence_of(BANDUNG), texts)
    assert [d.code for d in findings] == ["TATA-08"]


def test_a_lookup_may_raise_key_error() -> None:
    findings, nothing = Findings(), dict[str, str]()
    document = compose(evidence(BUDGET), {}, (), nothing.__getitem__, findings)
    assert document.sections == ()
    assert not document.draft
    assert [d.code for d in findings] == ["TATA-08"]


def test_an_unknown_fence_is_found_with_a_near_one() -> None:
    found = check_templates(one_section("```tabel anggran\n```").get)
    assert [(d.code, d.values["saran"]) for d in found] == [("TATA-04", '; maksudnya "tabel anggaran"?')]


def test_what_only_one_branch_holds_is_checked() -> None:
    found = check_templates(one_section("{% if anggaran %}\nx\n{% else %}\n\n<b>y</b>\n{% endif %}").get)
    assert {d.code for d in found} == {"TATA-05"}


@pytest.mark.parametrize(
    ("plan", "cause"),
    [
        ("bagian: x", "daftar"),
        ("bagian:\n  - {berkas: a, judul: b, id: c}", "jenis tidak diisi"),
        ("bagian:\n  - {berkas: a, judul: b, id: c, jenis: d}", "bukan salah satu"),
        ("bagian:\n  - {berkas: a, judul: b, id: c, jenis: bab, warna: d}", 'kunci "warna"'),
        ("bagian:\n  - {berkas: a, judul: b, id: c, jenis: bab, bila_kosong: d}", "bila_kosong"),
        ("bagian:\n" + 2 * "  - {berkas: a, judul: b, id: c, jenis: bab}\n", "dua kali"),
    ],
)
def test_a_bad_order_of_sections_is_found(plan: str, cause: str) -> None:
    _, found = read_plan(plan)
    assert [d.code for d in found] == ["TATA-09"]
    assert cause in str(found[0].values["sebab"])


def test_an_order_that_is_no_yaml_is_found() -> None:
    _, found = read_plan("bagian: [")
    assert found and found[0].code.startswith("BACA")


@pytest.mark.parametrize(
    ("text", "given", "wanted"),
    [
        ("", None, date(2024, 3, 3)),
        ("", date(2024, 6, 1), date(2024, 6, 1)),
        ("tanggal: 5 Mei 2024\n", date(2024, 6, 1), date(2024, 5, 5)),
        ("rencana: {aksi: [{kegiatan: x, waktu: 9 September 2025}]}\n", None, date(2024, 3, 3)),
    ],
)
def test_the_date_of_issue(text: str, given: date | None, wanted: date) -> None:
    document = compose(evidence(text), {}, (), templates().get, Findings(), issued=given)
    assert document.issued == wanted


def test_without_any_day_the_end_of_a_year_counts() -> None:
    head = HEAD.replace(", tanggal: 3 Maret 2024", "").replace("1 Januari s.d. 31 Desember 2023", "2023")
    document = compose(evidence("", head=head), {}, (), templates().get, Findings())
    assert document.issued == date(2023, 12, 31)


def letters(text: str = "", head: str = HEAD) -> list[Signature]:
    document, _ = composed(evidence(text, head=head))
    return [b for s in document.sections for b in s.blocks if isinstance(b, Signature)]


def test_a_letter_without_date_has_a_line_for_the_pen() -> None:
    assert letters()[0].place_date.endswith("....")


def test_an_example_says_so_in_place_of_the_signature() -> None:
    document, _ = composed(evidence("contoh: Hanya contoh.\n"))
    assert document.example == "Hanya contoh."
    assert {s.placeholder for s in letters("contoh: Hanya contoh.\n")} == {"Hanya contoh."}


def test_signing_for_another() -> None:
    head = HEAD.replace(
        "{jabatan: Bupati Bandung, nama: Nama, status: definitif}",
        "{jabatan: Asisten Pemerintahan, nama: Nama, status: Plt., atas_nama: Bupati Bandung,"
        " untuk_beliau: ya, nip: 196801011990031001}",
    )
    made = letters(head=head)[0]
    assert made.titles == ("a.n. BUPATI BANDUNG", "u.b.", "Plt. ASISTEN PEMERINTAHAN,")
    assert made.nip == "19680101 199003 1 001"


def test_a_draft_counts_its_findings() -> None:
    open_ = faults.OUTLINE.at(Address().key("anggaran"), sebab="x")
    document, _ = composed(
        evidence(""), diagnostics=(open_, open_, open_.accept("sudah diketahui")), draft=True
    )
    assert document.draft
    assert document.cover.warnings == "Draf dengan 2 galat"
    assert "sudah diketahui" in words(document).casefold()

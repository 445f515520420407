"""The summary: true numbers, inert cells, a page that stands alone, the same bytes for the same rows."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import fields, replace
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from paritrana.batch.insights import insights
from paritrana.batch.journal import Journal
from paritrana.batch.likeness import sketch
from paritrana.batch.rows import AspectCount, DossierRow, FindingCount, Idea, Status
from paritrana.batch.summary import (
    CSV,
    FILES,
    PAGE,
    WORKBOOK,
    csv_table,
    html_page,
    html_parts,
    workbook,
    write_summary,
)
from paritrana.evidence.regions import RegionTable
from paritrana.installation import data_folder
from paritrana.workspace import FolderWorkspace

REGIONS = RegionTable.from_tsv(FolderWorkspace("x").asset("wilayah/wilayah.tsv"))
SCHEMA = json.loads((data_folder("assets") / "skema" / "manifest.schema.json").read_bytes())
TEXT = (
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua belas tiga belas kata yang sama"
)
EVIL = "<script>alert(1)</script>"


def built(number: int, **more: object) -> DossierRow:
    """A row of West Java."""
    code = f"32.{number:02}"
    row = DossierRow(
        f"{code}-daerah",
        Status.BUILT,
        "",
        "0" * 64,
        code,
        f"Kabupaten Nomor {number}",
        "Jawa Barat",
        f"{code}-daerah.pdf",
        30,
        150_000,
        "1" * 64,
        (FindingCount("KEP-12", "x", "peringatan", 2), FindingCount("ANG-02", "y", "catatan", 1, 1)),
        (AspectCount("A1", "Komitmen", 6, 6, 1, 2), AspectCount("A5", "Aparatur", 0, 0)),
        (Idea("I-01", "Kartu", ""),),
    )
    return replace(row, **more)  # type: ignore[arg-type]


ROWS = [
    *(built(n) for n in range(1, 10)),
    built(10, pages=400, innovations=(Idea("I-01", "Kartu", sketch(TEXT)),)),
    built(11, innovations=(Idea("I-07", "Kartu kami", sketch(TEXT)),)),
    DossierRow("32.12-gagal", Status.FAILED, "tidak selesai dalam 300 detik"),
    DossierRow(
        "32.13-galat", Status.GALAT, code="32.13", findings=(FindingCount("KEP-03", "lebih", "galat", 1),)
    ),
    DossierRow("ganda", Status.GALAT, code="32.13", region=EVIL, province='"><img src=x>', reason="=1+1"),
]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A summary of all these rows."""
    folder = tmp_path_factory.mktemp("hasil")
    write_summary(folder, ROWS, Journal(folder))
    return folder


def test_insights_see_what_one_dossier_cannot_show() -> None:
    seen = insights(ROWS, REGIONS)
    assert seen.statuses == {"jadi": 11, "draf": 0, "galat": 2, "gagal": 1, "belum": 0}
    assert seen.outliers == ()  # all others are equal, so nothing tells how far is far
    (gap,) = seen.gaps
    inside = [code for code in REGIONS.entries if code.startswith("32.")]
    assert gap.present + len(gap.missing) == len(inside)
    assert "32.13" not in {entry.code for entry in gap.missing}
    assert seen.same_code == (("32.13", ("32.13-galat", "ganda")),)
    assert [[m.id for m in group] for group in seen.alike] == [["I-01", "I-07"]]
    assert [(k.code, k.open, k.accepted, len(k.dossiers)) for k in seen.kinds] == [
        ("KEP-03", 1, 0, 1),
        ("KEP-12", 22, 0, 11),
        ("ANG-02", 11, 11, 11),
    ]


def test_the_code_of_the_example_may_stand_in_many_dossiers() -> None:
    codes = ("00.00", "00.00", "", "", "32.13", "32.14", "32.14")
    rows = [DossierRow(f"d{n}", Status.GALAT, code=code) for n, code in enumerate(codes)]
    assert insights(rows, REGIONS).same_code == (("32.14", ("d5", "d6")),)


def test_an_outlier_is_far_from_its_own_kind_only() -> None:
    rows = [built(n, pages=28 + n % 5) for n in range(1, 20)]
    villages = [built(50, code=f"32.04.05.20{n:02}", name=f"desa {n}", pages=9 + n % 3) for n in range(1, 20)]
    assert insights([*rows, *villages], REGIONS).outliers == ()
    far = insights([*rows, *villages, built(44, pages=90)], REGIONS).outliers
    assert [(o.region, o.value, o.median) for o in far] == [("Kabupaten Nomor 44", 90, 30)]
    assert insights([*rows[:5], built(44, pages=90)], REGIONS).outliers == ()


@pytest.mark.parametrize("gone", FILES)
def test_a_file_that_is_gone_is_written_again(gone: str, tmp_path: Path) -> None:
    write_summary(tmp_path, ROWS[:2], Journal(tmp_path))
    (tmp_path / gone).unlink()
    write_summary(tmp_path, ROWS[:2], Journal(tmp_path, manifest_rows=tuple(ROWS[:2])))
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(FILES)


def test_the_manifest_keeps_to_its_schema(output: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    given = json.loads((output / "manifest.json").read_bytes())
    assert list(Draft202012Validator(SCHEMA).iter_errors(given)) == []
    assert set(SCHEMA["$defs"]["dossier"]["properties"]) == {f.name for f in fields(DossierRow)}
    assert set(SCHEMA["$defs"]["status"]["enum"]) == {s.value for s in Status}
    given["dossiers"][0]["waktu"] = "2024-01-01"
    assert list(Draft202012Validator(SCHEMA).iter_errors(given))


def test_the_table_says_every_row_once(output: Path) -> None:
    text = (output / CSV).read_bytes().decode()
    lines = list(csv.DictReader(StringIO(text)))
    assert [line["dosir"] for line in lines] == [row.name for row in ROWS]
    assert lines[0]["temuan"] == "KEP-12 ×2 ANG-02"
    assert (lines[0]["peringatan"], lines[0]["catatan"], lines[0]["diterima"]) == ("2", "1", "1")
    assert [lines[0][f"A1_{w}"] for w in ("dinyatakan", "terbukti", "diragukan", "hilang")] == [
        "6",
        "6",
        "1",
        "2",
    ]
    assert lines[-3]["alasan"] == "tidak selesai dalam 300 detik"


def test_no_cell_is_a_formula(output: Path) -> None:
    lines = list(csv.DictReader(StringIO((output / CSV).read_bytes().decode())))
    assert lines[-1]["alasan"] == "'=1+1"
    sheet = load_workbook(output / WORKBOOK)["Dosir"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert "=1+1" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}


def test_the_workbook_has_its_sheets_and_numbers(output: Path) -> None:
    book = load_workbook(output / WORKBOOK)
    assert book.sheetnames == ["Dosir", "Temuan", "Aspek", "Inovasi serupa", "Menyimpang", "Belum ada"]
    dossiers = [[cell.value for cell in row] for row in book["Dosir"].iter_rows()]
    assert len(dossiers) == len(ROWS) + 1
    at = dossiers[0].index("halaman")
    assert [line[at] for line in dossiers[1:4]] == [30, 30, 30]
    assert book["Dosir"].freeze_panes == "A2"
    assert [cell.value for cell in book["Inovasi serupa"][2]][1:4] == [
        "32.10-daerah",
        "Kabupaten Nomor 10",
        "I-01",
    ]


def test_control_characters_and_endless_texts_fit_a_cell() -> None:
    rows = [built(1, reason="a\x00b\x1f" + "x" * 50_000)]
    sheet = load_workbook(BytesIO(workbook.xlsx_bytes(rows, insights(rows, REGIONS))))["Dosir"]
    told = next(cell.value for cell in sheet[2] if str(cell.value).startswith("a"))
    assert told.startswith("a\ufffdb\ufffdxxx")
    assert len(told) < 32_767


def test_the_same_rows_give_the_same_bytes(
    output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    write_summary(tmp_path, ROWS, Journal(tmp_path))
    names = sorted(p.name for p in output.iterdir())
    assert len(names) == 4
    for name in names:
        assert (tmp_path / name).read_bytes() == (output / name).read_bytes(), name


def test_no_time_is_in_the_workbook(output: Path) -> None:
    with ZipFile(output / WORKBOOK) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        told = archive.read("docProps/core.xml").decode()
    assert set(re.findall(r"\d{4}-\d{2}-\d{2}T[\d:]+Z", told)) == {"1980-01-01T00:00:00Z"}


class Outline(HTMLParser):
    """What a page holds, as a browser's parser sees it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_page_stands_alone_and_values_stay_values(output: Path) -> None:
    text = (output / PAGE).read_text(encoding="utf-8")
    assert EVIL not in text
    tags = Outline(text).tags
    assert [tag for tag, _ in tags].count("script") == 1
    assert [tag for tag, _ in tags].count("img") == 0
    asked = [attrs[key] or "" for _, attrs in tags for key in ("src", "href") if key in attrs]
    assert asked
    assert not [url for url in asked if re.match(r"[a-z]+:|//", url)]
    assert "default-src 'none'" in text
    assert "url(" not in text
    assert "@import" not in text


def test_the_page_links_every_pdf_and_says_why_there_is_none(output: Path) -> None:
    text = (output / PAGE).read_text(encoding="utf-8")
    links = {attrs.get("href") for tag, attrs in Outline(text).tags if tag == "a"}
    assert {row.file for row in ROWS if row.file} <= links
    assert "tidak selesai dalam 300 detik" in text
    assert '<a href="kab%20a/b%23c.pdf">' in html_parts.dossier(built(1, file="kab a/b#c.pdf"))
    assert 'style="--p:75%" title="A1 Komitmen: 6 pernyataan; 6 terbukti, 1 diragukan, 2 hilang"' in text


def test_a_page_of_very_many_lists_what_needs_attention(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_page, "MOST", 3)
    text = html_page.html_bytes(ROWS, insights(ROWS, REGIONS), "", "").decode()
    assert "memuat 3 dari 14 dosir" in text
    listed = [
        attrs["data-status"] for tag, attrs in Outline(text).tags if tag == "tr" and "data-status" in attrs
    ]
    assert listed == ["gagal", "galat", "galat"]


def test_long_lists_end_on_the_page_and_say_where_the_rest_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_parts, "MOST_LINES", 1)
    monkeypatch.setattr(html_parts, "MOST_NAMES", 2)
    seen = insights(ROWS, REGIONS)
    text = html_parts.kinds(seen.kinds, {row.name: row for row in ROWS})
    assert text.count("<tr id=") == 1
    assert f"1 baris pertama dari {len(seen.kinds)}; seluruhnya ada dalam ringkasan.xlsx" in text
    left = len(seen.kinds[0].dossiers) - 2
    assert (f"dan {left} lainnya, lihat ringkasan.csv" in text) is (left > 0)


@pytest.mark.parametrize(
    ("many", "words"),
    [(0, "0 bita"), (999, "999 bita"), (1_500, "1,5 kB"), (178_047, "178 kB"), (2 * 10**9, "2,0 GB")],
)
def test_sizes_in_words(many: int, words: str) -> None:
    assert html_parts.size(many) == words


def test_an_empty_batch_has_a_summary_too() -> None:
    seen = insights([], REGIONS)
    assert b"<h1>" in html_page.html_bytes([], seen, "", "")
    assert csv_table.csv_bytes([]).startswith(b"dosir,kode")
    assert load_workbook(BytesIO(workbook.xlsx_bytes([], seen))).sheetnames[0] == "Dosir"

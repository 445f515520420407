"""The manifest and the journal: what is written is read back, what is broken counts as not done."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from paritrana.batch import journal as module
from paritrana.batch.journal import JOURNAL, MANIFEST, Journal, manifest
from paritrana.batch.rows import AspectCount, DossierRow, FindingCount, Idea, Status
from paritrana.errors import EnvironmentFault

FULL = DossierRow(
    "jabar/kota-a",
    Status.BUILT,
    "",
    "a" * 64,
    "32.71",
    "Kota A",
    "Jawa Barat",
    "jabar/kota-a.pdf",
    31,
    120_000,
    "b" * 64,
    (FindingCount("KEP-12", "x", "peringatan", 2, 1),),
    (AspectCount("A1", "Komitmen", 8, 7),),
    (Idea("I-01", "Kartu", ""),),
)


def test_rows_survive_manifest_and_journal(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(manifest([FULL, DossierRow("x")], {"pages": 31}))
    assert Journal.read(tmp_path).manifest_rows == (FULL, DossierRow("x"))
    book = Journal.read(tmp_path)
    book.add(DossierRow("x", Status.FAILED, "sebab"))
    book.add(DossierRow("y", Status.GALAT))
    again = Journal.read(tmp_path)
    assert again.rows == {
        FULL.name: FULL,
        "x": DossierRow("x", Status.FAILED, "sebab"),
        "y": DossierRow("y", Status.GALAT),
    }
    assert again.manifest_rows == (FULL, DossierRow("x"))
    again.close()
    assert not (tmp_path / JOURNAL).exists()


def test_the_journal_loses_only_the_line_that_was_cut(tmp_path: Path) -> None:
    book = Journal.read(tmp_path)
    book.add(FULL)
    with (tmp_path / JOURNAL).open("ab") as stream:
        stream.write(b'\n{"name": "terpoto')
    book.add(DossierRow("z", Status.FAILED, "s"))
    assert list(Journal.read(tmp_path).rows) == [FULL.name, "z"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"format": 1}',
        '{"format": 1, "dossiers": 3}',
        '{"format": 1, "dossiers": [3, null, {}, {"name": "a"}]}',
        '{"format": 99, "dossiers": [{"name": "a"}]}',
        "[" * 100_000,
        "\0\xff",
    ],
)
def test_a_broken_manifest_knows_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="latin-1")
    (tmp_path / JOURNAL).write_text(text, encoding="latin-1")
    assert Journal.read(tmp_path).rows == {}


@pytest.mark.parametrize(
    ("key", "value"), [("pages", "31"), ("file", 3), ("bytes", True), ("status", "beres"), ("lain", 1)]
)
def test_a_row_of_another_shape_is_not_taken(tmp_path: Path, key: str, value: object) -> None:
    given = json.loads(manifest([FULL, DossierRow("x")], {}))
    given["dossiers"][0][key] = value
    (tmp_path / MANIFEST).write_text(json.dumps(given))
    assert list(Journal.read(tmp_path).rows) == ["x"]


def test_a_full_disk_is_remembered_and_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise EnvironmentFault("ruang cakram habis")

    monkeypatch.setattr(module, "append", full)
    book = Journal.read(tmp_path)
    book.add(FULL)
    assert book.failure == "ruang cakram habis"
    assert book.rows == {FULL.name: FULL}


def test_the_manifest_is_json_a_dossier_a_line() -> None:
    data = manifest([FULL, DossierRow("x")], {"pages": 31})
    assert json.loads(data)["pages"] == 31
    assert sum(b'"name": "' in line and b'"status"' in line for line in data.splitlines()) == 2
    assert json.loads(manifest([], {}))["dossiers"] == []


@pytest.mark.parametrize(("change", "known"), [(0, 1), (1, 0), (-1, 0)])
def test_a_manifest_of_another_format_knows_nothing(change: int, known: int, tmp_path: Path) -> None:
    given = json.loads(manifest([FULL], {}))
    (tmp_path / MANIFEST).write_text(json.dumps({**given, "format": given["format"] + change}))
    assert len(Journal.read(tmp_path).rows) == known

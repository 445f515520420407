"""Words, excerpts and JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from paritrana import __version__
from paritrana.diagnostics import Fault, Findings, Related, Severity
from paritrana.finding_words import fill
from paritrana.located import Address, Origin
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.report import json as as_json
from paritrana.report.console import Look
from paritrana.report.excerpt import excerpt
from paritrana.report.words import as_text

FAULT = Fault("X-01", "nama-temuan", Severity.PERINGATAN, "{banyak} orang pada {tahun}", "ubah {nama}", "x")


def test_ints_are_printed_as_counts_and_text_as_it_is() -> None:
    assert fill("{a} dan {b} dan {c}", {"a": 97150, "b": "2023"}) == "97.150 dan 2023 dan {c}"


def test_endless_and_many_lined_values_become_short_lines() -> None:
    assert as_text("dua\n baris\t") == "dua baris"
    assert len(as_text("x" * 10_000)) == 203


def test_json_has_everything_a_program_needs() -> None:
    text = "kepesertaan:\n  - {jumlah: 97.150}\n"
    sources = Sources("b.yaml", read(text.encode(), "b.yaml", Findings()), {"b.yaml": text})
    place = Address().key("kepesertaan").item(0, "pekerja").key("jumlah")
    near = [Related(Origin("b.yaml", 1, 1), "bagian")]
    found = FAULT.at(place, related=near, banyak=97150, tahun="2023")
    told = json.loads("".join(as_json.report([found], sources)))
    (row,) = told.pop("findings")
    assert told == {
        "version": 1,
        "program": {"name": "paritrana", "version": __version__},
        "language": "id",
        "file": "b.yaml",
        "stops": False,
        "counts": {"galat": 0, "peringatan": 1, "catatan": 0, "diterima": 0},
        "first": 0,
        "trials": [],
    }
    assert row == {
        "code": "X-01",
        "name": "nama-temuan",
        "severity": "peringatan",
        "acceptable": True,
        "accepted": None,
        "headline": "97.150 orang pada 2023",
        "help": "ubah {nama}",
        "file": "b.yaml",
        "line": 2,
        "column": 14,
        "width": 6,
        "sheet": None,
        "cell": None,
        "address": "kepesertaan[pekerja].jumlah",
        "pointer": "/kepesertaan/0/jumlah",
        "values": {"banyak": 97150, "tahun": "2023"},
        "related": [
            {
                "file": "b.yaml",
                "line": 1,
                "column": 1,
                "width": 1,
                "sheet": None,
                "cell": None,
                "address": None,
                "pointer": None,
                "note": "bagian",
            }
        ],
        "follows": None,
    }


@given(st.text(max_size=300), st.integers(0, 400), st.integers(0, 400), st.integers(20, 120))
def test_an_excerpt_never_fails_and_marks_what_it_shows(
    line: str, column: int, width: int, room: int
) -> None:
    first, second = excerpt(line, Origin("b", 1, column, width), "label", "^", 1, Look(room))
    assert "^" in second
    assert len(first) <= max(room, 24) + 4

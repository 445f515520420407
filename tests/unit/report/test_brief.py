"""The report in brief: what to do first, one screen where that is possible, nothing said less clearly than it must."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paritrana import api
from paritrana.diagnostics import Diagnostic, Fault, Findings, Related, Severity
from paritrana.evidence.skeleton import skeleton
from paritrana.located import Address, Node, Origin
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.report.brief import SCREEN, clauses
from paritrana.report.console import Look
from paritrana.report.order import repairs
from paritrana.report.text import report
from paritrana.report.words import headline
from paritrana.workspace import FolderWorkspace
from tests.corpus.harness import regions

ROOT = Path(__file__).resolve().parents[3]
FILE = "dossier/contoh/bukti.yaml"
TEXT = """skema: 1
kelompok:
  daftar:
    - {nama: Linmas, banyak: 412}
  dinyatakan: {banyak_jenis: 12, banyak_orang: 421}
"""
SUM = Fault(
    "KEL-01", "jumlah-beda", Severity.GALAT, "jumlah {jumlah}, dinyatakan {dinyatakan}", "perbaiki; lalu", "x"
)
DOUBT = Fault("DAE-09", "ragu", Severity.PERINGATAN, "nilai {nilai} meragukan", "periksa {nilai}", "x")
LONG = Fault("DAE-07", "panjang", Severity.PERINGATAN, "nilai {nilai} meragukan", "periksa", "x")
NOTE = Fault("DAE-08", "catat", Severity.CATATAN, "perlu diketahui: {nilai}", "catat", "x")
GROUP = Address().key("kelompok")
TOTAL = GROUP.key("dinyatakan").key("banyak_orang")
LINMAS = GROUP.key("daftar").item(0, "Linmas").key("banyak")


def sources(text: str = TEXT) -> Sources:
    return Sources(FILE, read(text.encode(), FILE, Findings()), {FILE: text})


def test_a_finding_letter_by_letter() -> None:
    near = [Related(TOTAL, "dinyatakan di sini"), Related(LINMAS, "baris terakhir")]
    accepted = DOUBT.at(Address().key("skema"), nilai="1").accept("sumbernya\nbegitu")
    assert (
        report([accepted, SUM.at(TOTAL, related=near, jumlah=412, dinyatakan=421)], sources(), Look(110))
        == """\
Pertama, di dossier/contoh/bukti.yaml:5 (KEL-01): perbaiki; lalu

galat[KEL-01]: jumlah 412, dinyatakan 421
 5 |   dinyatakan: {banyak_jenis: 12, banyak_orang: 421}
   |                                                ^^^ kelompok.dinyatakan.banyak_orang, juga baris 4
   = perbaiki; lalu

diterima[DAE-09]: nilai 1 meragukan
 1 | skema: 1
   |        ^ skema
   = sumbernya begitu

Selengkapnya: --rinci. Arti sebuah kode: paritrana explain KEL-01
1 galat, 0 peringatan, 0 catatan, 1 diterima
"""
    )


@pytest.mark.parametrize("width", [100, 120])
def test_bandung_fits_one_screen(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = api.check(FolderWorkspace("dossier/kabupaten-bandung"))
    lines = report(result.diagnostics, result.sources, Look(width)).splitlines()
    assert len(lines) <= SCREEN
    assert all(len(line) <= width for line in lines)
    (first,) = repairs(result.diagnostics, result.sources, 1)
    at = result.sources.origin(first.first.place)
    assert lines[0].startswith(f"Pertama, di {at.file}:{at.line} ({first.first.code}): ")
    told = {line.split("]")[0].split("[")[1] for line in lines if line.split("[")[0] in _WORDS}
    assert told == {finding.code for finding in result.diagnostics}
    assert sum("^" in line for line in lines) >= 1


_WORDS = {"galat", "peringatan", "catatan", "diterima"}


@pytest.mark.parametrize("code", ["32.04", "31.71", "32", "32.04.05.2001"])
def test_a_new_file_fits_one_screen_and_says_where_to_begin(code: str, tmp_path: Path) -> None:
    (tmp_path / "bukti.yaml").write_text(skeleton(code, regions()), encoding="utf-8")
    result = api.check(FolderWorkspace(tmp_path))
    lines = report(result.diagnostics, result.sources).splitlines()
    assert len(lines) <= SCREEN
    assert "(BENTUK-13): mulai dari " in " ".join(lines[:2])


def many(count: int, fault: Fault = DOUBT, words: str = "x") -> list[Diagnostic]:
    """So many findings of different words, one a line."""
    return [fault.at(Address().key("a").item(n), nilai=f"{words} {n}") for n in range(count)]


def listed(count: int) -> Sources:
    """A file with so many lines to point at."""
    text = "a:\n" + "".join(f"  - nilai {n}\n" for n in range(count))
    return sources(text)


@pytest.mark.parametrize("count", range(1, 18))
def test_what_can_fit_one_screen_does(count: int) -> None:
    text = report(many(count), listed(count))
    lines = text.splitlines()
    assert len(lines) <= SCREEN
    carets = sum("^" in line for line in lines)
    assert carets == count if count <= 8 else carets < count
    assert [line for line in lines if "meragukan" in line][-1].endswith(f"nilai x {count - 1} meragukan")
    assert sum("= periksa" in line for line in lines) == count
    if carets < count:
        assert len(lines) > SCREEN - 3, "no excerpt is left out without need"


def test_the_first_keep_most() -> None:
    lines = report(many(12), listed(12)).splitlines()
    shapes = ["^" in after for line, after in zip(lines, lines[2:], strict=False) if "meragukan" in line]
    assert shapes == sorted(shapes, reverse=True)
    assert shapes[0] and not shapes[-1]


def test_notes_become_sentences_before_an_excerpt_goes() -> None:
    found = [*many(8), *(d.accept("ya") for d in many(1, SUM)), *many(2, NOTE)]
    lines = report(found, listed(8)).splitlines()
    assert len(lines) <= SCREEN
    assert sum("^" in line for line in lines) == 8
    assert "catatan[DAE-08] baris 2: perlu diketahui: x 0" in lines
    assert "diterima[KEL-01] baris 2: jumlah {jumlah}, dinyatakan {dinyatakan}" in lines


def test_ends_of_headlines_go_last() -> None:
    lines = report(many(14, LONG, "kata " * 25), listed(14)).splitlines()
    assert len(lines) <= SCREEN
    heads = [line for line in lines if line.startswith("peringatan[")]
    assert len(heads) == 14
    assert heads[-1].endswith(" ...")
    assert not heads[0].endswith(" ...")


def test_a_report_that_is_longer_anyway_leaves_nothing_out() -> None:
    lines = report(many(60), listed(60)).splitlines()
    assert sum("^" in line for line in lines) == 60
    assert sum("= periksa" in line for line in lines) == 60


def test_an_endless_report_ends() -> None:
    lines = report(many(1250), listed(1250)).splitlines()
    assert sum("= periksa" in line for line in lines) == 100
    assert lines[-4:] == [
        "Dan 1.150 temuan lain.",
        "",
        "Selengkapnya: --rinci. Arti sebuah kode: paritrana explain DAE-09",
        "0 galat, 1.250 peringatan, 0 catatan",
    ]


def test_another_file_is_named() -> None:
    found = DOUBT.at(Origin("templates/bagian/05.md.j2", 12, 3), nilai="x")
    lines = report([found], Sources(FILE, None, {"templates/bagian/05.md.j2": "x\n" * 20})).splitlines()
    assert lines[0] == "Pertama, di templates/bagian/05.md.j2:12 (DAE-09): periksa x"
    assert " --> templates/bagian/05.md.j2:12:3" in lines[3]


def test_a_cell_of_a_workbook_is_named() -> None:
    at = Origin("bukti.xlsx", sheet="Anggaran", cell="D7")
    found = DOUBT.at(Address().key("a"), nilai="x")
    lines = report([found], Sources("bukti.xlsx", Node({"a": Node("x", at)}, at))).splitlines()
    assert lines[0].startswith("Pertama, di bukti.xlsx Anggaran!D7 (DAE-09)")
    assert lines[3].endswith("--> bukti.xlsx Anggaran!D7  a")


def test_other_lines_are_counted_when_there_are_many() -> None:
    found = DOUBT.at(Address().key("a").item(0), nilai="x", related=[Related(d.place, "") for d in many(9)])
    assert "juga baris 3, 4, 5 dan 5 lagi\n" in report([found], listed(9))


def test_nothing_to_mend_has_no_first_line() -> None:
    assert report([NOTE.at(TOTAL, nilai="x")], sources()).startswith("catatan[DAE-08]: ")


@pytest.mark.parametrize(
    ("room", "words"),
    [(99, "satu; dua; tiga"), (14, "satu; dua; ..."), (13, "satu; ..."), (3, "satu; ...")],
)
def test_a_help_is_cut_at_its_clauses(room: int, words: str) -> None:
    assert clauses("satu; dua; tiga", room) == words


@given(
    st.lists(
        st.tuples(
            st.sampled_from([SUM, DOUBT, NOTE]),
            st.sampled_from(
                [TOTAL, LINMAS, GROUP, Address(), Origin("x\u202e", 2, 9, 4), Origin(FILE, 4, 700, 99)]
            ),
            st.text(max_size=300),
            st.booleans(),
        ),
        max_size=30,
    ),
    st.integers(50, 120),
)
def test_no_finding_is_lost_and_no_line_is_too_long(
    drawn: list[tuple[Fault, Address | Origin, str, bool]], width: int
) -> None:
    found = [
        fault.at(place, nilai=f"{n} {text}", jumlah=n, dinyatakan=text).accept("ya" if accepted else "")
        for n, (fault, place, text, accepted) in enumerate(drawn)
    ]
    text = report(found, sources(), Look(width))
    lines = text.split("\n")
    heads = [line for line in lines if line.split("[")[0] in _WORDS]
    assert len(heads) == len({(d.code, bool(d.accepted), headline(d)) for d in found})
    words = {word for line in lines for word in line.split()}
    longest = max((len(word) for word in words), default=0)
    assert all(len(line) <= max(width, longest + 25) for line in lines)
    assert not set("\x1b\u202e") & set(text)


def test_colours_change_no_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = api.check(FolderWorkspace("dossier/kabupaten-bandung"))
    plain = report(result.diagnostics, result.sources, Look(100))
    coloured = report(result.diagnostics, result.sources, Look(100, colour=True))
    assert "\x1b[1;33mperingatan[BUK-04]\x1b[0m" in coloured
    stripped = "".join(part.split("m", 1)[1] if n else part for n, part in enumerate(coloured.split("\x1b[")))
    assert stripped == plain

"""The report for a terminal in full, letter by letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from paritrana.diagnostics import Diagnostic, Fault, Findings, Related, Severity
from paritrana.located import Address, Origin
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.report.console import Look
from paritrana.report.reference import explain
from paritrana.report.text import most_helpful
from paritrana.report.text import report as brief

FILE = "dossier/contoh/bukti.yaml"
TEXT = """skema: 1
kelompok:
  daftar:
    - {nama: Linmas, banyak: 412}
  dinyatakan: {banyak_jenis: 12, banyak_orang: 421}
"""
GROUPS = Fault(
    "KEL-01",
    "jumlah-kelompok-beda",
    Severity.GALAT,
    "jumlah peserta per kelompok {jumlah} orang, total yang dinyatakan {dinyatakan} orang",
    "perbaiki total, atau terangkan selisihnya di catatan_data",
    """Jumlah kelompok tidak sama dengan totalnya.

    Contoh: 412 dan 421.""",
)
DOUBT = Fault("DAE-09", "ragu", Severity.PERINGATAN, "nilai {nilai} meragukan", "periksa {nilai}", "Apa itu.")
GROUP = Address().key("kelompok")
TOTAL = GROUP.key("dinyatakan").key("banyak_orang")
LINMAS = GROUP.key("daftar").item(0, "Linmas").key("banyak")


def report(given: Iterable[Diagnostic], where: Sources, look: Look | None = None) -> str:
    """The report in full, without the lines that say what to do first."""
    text = brief(given, where, look, full=True)
    return text.split("\n\n", 1)[1] if text.startswith("Pertama, ") else text


def sources(text: str = TEXT) -> Sources:
    return Sources(FILE, read(text.encode(), FILE, Findings()), {FILE: text})


def test_a_finding_as_style_shows_it() -> None:
    found = GROUPS.at(TOTAL, related=[Related(TOTAL, "dinyatakan di sini")], jumlah=412, dinyatakan=421)
    assert (
        report([found], sources())
        == """\
galat[KEL-01 jumlah-kelompok-beda]: jumlah peserta per kelompok 412 orang, total yang dinyatakan 421 orang
 --> dossier/contoh/bukti.yaml:5:48  kelompok.dinyatakan.banyak_orang
  |
5 |   dinyatakan: {banyak_jenis: 12, banyak_orang: 421}
  |                                                ^^^ dinyatakan di sini
  = bantuan: perbaiki total, atau terangkan selisihnya di catatan_data

1 galat, 0 peringatan, 0 catatan
"""
    )


def test_related_places_have_their_own_excerpt() -> None:
    near = [Related(LINMAS, "{jumlah} di sini"), Related(Origin("lain.yaml", 3, 1), "di berkas lain")]
    found = GROUPS.at(TOTAL, related=near, jumlah=1412, dinyatakan=421)
    lines = report([found], sources()).splitlines()
    assert lines[5:8] == [
        "4 |     - {nama: Linmas, banyak: 412}",
        "  |                              --- 1.412 di sini",
        "  = lihat: lain.yaml:3:1: di berkas lain",
    ]


def test_many_related_places_are_counted() -> None:
    near = [Related(LINMAS, f"nomor {n}") for n in range(5)]
    assert "  = dan 2 tempat lain\n" in report([GROUPS.at(TOTAL, related=near)], sources())


def test_the_gutter_fits_the_largest_line_number() -> None:
    text = "# x\n" * 98 + TEXT
    found = GROUPS.at(TOTAL, related=[Related(LINMAS, "ini")], jumlah=1, dinyatakan=2)
    lines = report([found], sources(text)).splitlines()
    assert lines[1].startswith("   --> ")
    assert lines[3].startswith("103 | ")
    assert lines[5].startswith("102 | ")


def test_galat_first_then_by_place_and_accepted_last() -> None:
    first, last = Address().key("skema"), TOTAL
    accepted = DOUBT.at(first, nilai="1").accept("sumbernya memang begitu")
    given = [accepted, DOUBT.at(last, nilai="3"), DOUBT.at(first, nilai="2"), GROUPS.at(last)]
    text = report(given, sources())
    heads = [line for line in text.splitlines() if "[" in line and "]: " in line]
    assert [h.split("]: ")[1] for h in heads[1:]] == [f"nilai {n} meragukan" for n in (2, 3, 1)]
    assert heads[0].startswith("galat[KEL-01")
    assert heads[3].startswith("diterima[DAE-09")
    assert "  = alasan: sumbernya memang begitu\n" in text.replace(" = alasan", "  = alasan").replace(
        "   =", "  ="
    )
    assert text.endswith("\n1 galat, 2 peringatan, 0 catatan, 1 diterima\n")


def test_nothing_found_is_said_out_loud() -> None:
    assert report([], sources()) == "0 galat, 0 peringatan, 0 catatan\n"


def test_a_finding_without_a_readable_tree_still_has_its_file() -> None:
    text = report([DOUBT.at(TOTAL, nilai="x")], Sources(FILE))
    assert text.splitlines()[1] == f" --> {FILE}  kelompok.dinyatakan.banyak_orang"


def test_long_lines_are_cut_around_the_place() -> None:
    text = "a: " + "x" * 300 + "\nb: {c: '" + "y" * 300 + "', d: salah, e: '" + "z" * 300 + "'}\n"
    found = DOUBT.at(Address().key("b").key("d"), nilai="salah")
    lines = report([found], sources(text), Look(80)).splitlines()
    assert all(len(line) <= 80 for line in lines)
    caret = lines[4].index("^^^^^")
    assert lines[3][caret : caret + 5] == "salah"


def test_wide_letters_keep_the_caret_below() -> None:
    found = DOUBT.at(Address().key("b").key("d"), nilai="x")
    lines = report([found], sources("b: {n: '漢字', d: salah}\n")).splitlines()
    assert lines[4].index("^") == lines[3].index("salah") + 2


def test_control_characters_never_reach_the_terminal() -> None:
    evil = "\x1b[31m\u202eoops\x07"
    place = Origin(FILE, 1, 1)
    text = report([DOUBT.at(place, nilai=evil + "\nbaris")], Sources(FILE, None, {FILE: evil}))
    assert not set("\x1b\x07\u202e") & set(text)


def test_help_is_wrapped_below_itself() -> None:
    found = DOUBT.at(TOTAL, nilai="kata " * 30)
    lines = report([found], sources(), Look(60)).splitlines()
    at = next(i for i, line in enumerate(lines) if "bantuan:" in line)
    assert lines[at].index("periksa") == len(lines[at + 1]) - len(lines[at + 1].lstrip())
    assert all(len(line) <= 60 for line in lines[at:])


def test_what_can_never_be_accepted_is_marked() -> None:
    never = replace(DOUBT, acceptable=False)
    assert report([never.at(TOTAL, nilai="x")], sources()).splitlines()[5:7] == [
        "  = bantuan: periksa x",
        "  = tidak dapat diterima dengan catatan_data",
    ]
    assert "tidak dapat diterima" not in report([DOUBT.at(TOTAL, nilai="x")], sources())


def test_colour_only_when_asked() -> None:
    found = DOUBT.at(TOTAL, nilai="x")
    assert "\x1b[" not in report([found], sources())
    assert "\x1b[1;33mperingatan[DAE-09 ragu]\x1b[0m" in report([found], sources(), Look(80, colour=True))


def test_explanations_lose_the_indentation_of_their_source() -> None:
    assert explain(GROUPS) == (
        "KEL-01 jumlah-kelompok-beda (galat)\n\n"
        "Jumlah kelompok tidak sama dengan totalnya.\n\nContoh: 412 dan 421.\n"
    )


def test_the_most_helpful_repairs_are_galat_then_what_touches_most() -> None:
    note = Fault("X-01", "x", Severity.CATATAN, "h", "catat", "x")
    wide = Fault("X-02", "y", Severity.PERINGATAN, "h", "lebarkan", "x")
    given = [
        note.at(TOTAL),
        DOUBT.at(TOTAL, nilai="x"),
        wide.at(TOTAL, related=[Related(LINMAS, "")]),
        wide.at(GROUP),
        GROUPS.at(TOTAL),
        GROUPS.at(LINMAS).accept("ya"),
    ]
    assert most_helpful(given, sources()).splitlines() == [
        "Perbaikan yang paling membantu:",
        f"  1. KEL-01 {FILE}:5:48  kelompok.dinyatakan.banyak_orang: "
        "perbaiki total, atau terangkan selisihnya di catatan_data",
        f"  2. X-02 {FILE}:2:1  kelompok (dan 2 tempat lain): lebarkan",
        f"  3. DAE-09 {FILE}:5:48  kelompok.dinyatakan.banyak_orang: periksa x",
    ]
    assert most_helpful([note.at(TOTAL)], sources()) == ""

"""The reader: every scalar is text with its place, and whatever is refused is refused with a place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.located import Address, Node, Origin
from paritrana.readers import faults, syntax, yamltext
from paritrana.readers.yamltext import read


@pytest.fixture(params=["C", "Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "Python":
        monkeypatch.setattr(yamltext, "LOADER", yaml.SafeLoader)


def tree(text: str) -> Node:
    findings = Findings()
    node = read(text.encode(), "b.yaml", findings)
    assert not findings.items
    assert node is not None
    return node


def refused(data: str | bytes) -> list[Diagnostic]:
    findings = Findings()
    assert read(data.encode() if isinstance(data, str) else data, "b.yaml", findings) is None
    return findings.items


def plain(node: Node) -> Any:
    if isinstance(node.value, str):
        return node.value
    if isinstance(node.value, tuple):
        return [plain(n) for n in node.value]
    return {k: plain(n) for k, n in node.value.items()}


def test_every_scalar_is_text_as_written() -> None:
    text = "a: 97.150\nb: 012\nc: 32.10\nd: NO\ne: ~\nf: 2023-01-01\n"
    text += "g: '1''2'\nh: \"x.\\ty\"\ni: [1_000, .inf]\nj: |\n  a\n  b\n"
    assert plain(tree(text)) == {
        "a": "97.150",
        "b": "012",
        "c": "32.10",
        "d": "NO",
        "e": "~",
        "f": "2023-01-01",
        "g": "1'2",
        "h": "x.\ty",
        "i": ["1_000", ".inf"],
        "j": "a\nb\n",
    }


def test_an_empty_value_is_the_empty_text() -> None:
    node = tree("nilai:\ndaftar:\n  - \n  - {a: , b}\n")
    assert plain(node) == {"nilai": "", "daftar": ["", {"a": "", "b": ""}]}
    assert node.origin(Address().key("nilai")) == Origin("b.yaml", 1, 7, 1)


def test_places_count_characters_from_one() -> None:
    node = tree("# é\nnämä: 😀 dua  # x\nx:\n  - {é: b, nilai: Rp216 juta}\n")
    assert node.origin(Address().key("nämä")) == Origin("b.yaml", 2, 7, 5)
    item = Address().key("x").item(0)
    assert node.origin(item) == Origin("b.yaml", 4, 5, 1)
    assert node.origin(item.key("nilai")) == Origin("b.yaml", 4, 19, 10)
    assert node.origin(Address().key("x")) == Origin("b.yaml", 3, 1, 1)
    assert node.keys["nämä"] == Origin("b.yaml", 2, 1, 4)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_count_alike(newline: str) -> None:
    node = tree(newline.join(["a: 1", "", "b: 2"]))
    assert node.origin(Address().key("b")).line == 3


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_byte_order_are_read(codec: str) -> None:
    findings = Findings()
    node = read("nama: Bandung é".encode(codec), "b.yaml", findings)
    assert node is not None
    assert plain(node) == {"nama": "Bandung é"}
    assert node.origin(Address().key("nama")) == Origin("b.yaml", 1, 7, 9)


def test_the_form_of_the_evidence_is_read(pytestconfig: pytest.Config) -> None:
    files = sorted(Path(pytestconfig.rootpath).glob("dossier/*/bukti.yaml"))
    for file in files:
        findings = Findings()
        assert read(file.read_bytes(), str(file), findings) is not None, findings.items


CASES: dict[str, tuple[str | bytes, int, int]] = {
    "BACA-01": ("a: 1\nb: {c: 1, d: 2, c: 3}\n", 2, 17),
    "BACA-02": ("a: 1\nb: *abc\n", 2, 4),
    "BACA-03": ("a: &x 1\n", 1, 4),
    "BACA-04": ("a: !!int 2\n", 1, 4),
    "BACA-05": ("? [a, b]\n: 1\n", 1, 3),
    "BACA-06": ("a: " + "[" * 51 + "]" * 51, 1, 53),
    "BACA-07": (b"#" * 5_000_001, 0, 0),
    "BACA-08": (b"a: 1\nb: caf\xe9\n", 2, 7),
    "BACA-09": ("a: 1\nb: x\x07\n", 2, 5),
    "BACA-10": ("# hanya komentar\n\n", 0, 0),
    "BACA-11": ("a: 1\n---\nb: 2\n", 2, 1),
    "BACA-12": ("- a\n- b\n", 1, 1),
    "BACA-13": (b"PK\x03\x04 xl/workbook.xml", 0, 0),
    "BACA-14": ("\n".join("a: 1" for _ in range(300)), 101, 1),
    "BACA-20": ("a: 1\n- b\n", 2, 1),
    "BACA-21": ("daerah:\n\tkode: 32.04\n", 2, 1),
    "BACA-22": ("a: 1\nnama:Bandung\nb: 2\n", 2, 5),
    "BACA-23": ("judul: Laporan: Tahun 2023\n", 1, 15),
    "BACA-24": ("a: 'x\nb: 1\n", 1, 4),
    "BACA-25": ("a: [1, 2\nb: 3\n", 1, 4),
    "BACA-26": ("a:\n  b: 1\n c: 2\n", 3, 2),
    "BACA-27": ("persen: %37\n", 1, 9),
}


LOSSES = {
    "BACA-15": ("nama: Gerakan #Satu\n", 1, 15),
    "BACA-16": ('nomor: "B\\nakertrans"\n', 1, 10),
}
"""What is told and doesn't keep the rest from being read."""


@pytest.mark.parametrize("code", LOSSES)
def test_a_loss_is_told_at_its_place_and_the_rest_is_read(code: str) -> None:
    text, line, column = LOSSES[code]
    findings = Findings()
    assert read(text.encode(), "b.yaml", findings) is not None
    (found,) = findings
    assert isinstance(found.place, Origin)
    assert (found.code, found.place.line, found.place.column) == (code, line, column)


def test_what_nobody_sees_is_cleaned_at_the_door() -> None:
    text = "\xa0\xa0\nna\u200bma: De\u00admak cafe\u0301\ndaerah:\n\xa0\xa0kode:\xa032.04\nrp: Rp5\xa0juta\n"
    assert plain(tree(text)) == {"nama": "Demak café", "daerah": {"kode": "32.04"}, "rp": "Rp5\xa0juta"}


def test_every_fault_of_the_reader_has_its_case() -> None:
    codes = {f.code for f in (*faults.FAULTS, *syntax.FAULTS)}
    assert codes == {*CASES, *LOSSES}
    assert all(not f.acceptable for f in (*faults.FAULTS, *syntax.FAULTS))


@pytest.mark.parametrize("code", sorted(CASES))
def test_refused_with_code_and_place(code: str) -> None:
    data, line, column = CASES[code]
    found = refused(data)[-1]
    place = found.place
    assert isinstance(place, Origin)
    assert (found.code, place.line, place.column) == (code, line, column)


def test_a_duplicate_key_shows_both_places() -> None:
    (found,) = refused("a: 1\nb: 2\na: 3\n")
    assert found.place == Origin("b.yaml", 3, 1, 1)
    assert found.related[0].place == Origin("b.yaml", 1, 1, 1)


def test_all_refusals_of_one_file_at_once() -> None:
    found = refused("a: &x 1\nb: *x\nc: !t d\na: 4\n? {q: 1}\n: 5\nf: 6\n")
    assert [d.code for d in found] == ["BACA-03", "BACA-02", "BACA-04", "BACA-01", "BACA-05"]


def test_fifty_levels_are_read() -> None:
    assert tree("a: " + "[" * 49 + "]" * 49)


@pytest.mark.parametrize(
    "text",
    ['a: "x\\0"', 'a: "\\e[31m"', "a: \ufeffb", "a: x\x85y", "a: \ufffe", "a: b\x7f"],
)
def test_control_characters_are_refused_even_as_escapes(text: str) -> None:
    assert refused(text)[0].code == "BACA-09"


def test_a_lone_surrogate_as_escape_is_refused() -> None:
    assert refused('a: "\\uD800"')[0].code in {"BACA-09", "BACA-24"}
    assert refused('a: "\\UFFFFFFFF"')[0].code in {"BACA-20", "BACA-24"}


@pytest.mark.parametrize("data", [b"", b"\n\n", b"---\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_in_the_file(data: bytes) -> None:
    assert refused(data)[0].code == "BACA-10"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("satu kalimat", "BACA-12"),
        ("nama:Kabupaten\nprovinsi: Jawa Barat\n", "BACA-22"),
        ("a: 1\n  b: 2\n", "BACA-26"),
        ("a: [\n", "BACA-25"),
        ("a: {b: 1\nc: 2\n", "BACA-25"),
        ('a: "x\\q"\n', "BACA-24"),
        ("a: @x\n", "BACA-27"),
        ("a: * x\n", "BACA-27"),
        ("sumber: https://x.id/a: b\n", "BACA-23"),
        ("- judul: A: B\n", "BACA-23"),
    ],
)
def test_syntax_errors_are_named_by_what_stands_there(text: str, code: str) -> None:
    assert refused(text)[0].code == code


@pytest.mark.parametrize(
    "data",
    [b"[" * 300_000, b"{a: " * 100_000, b"? " * 100_000, b"- " * 100_000, b"a: [" * 50_000],
)
def test_bottomless_files_end_at_once(data: bytes) -> None:
    assert len(refused(data)) == 1


def test_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yamltext, "MAX_VALUES", 5)
    (found,) = refused("a: [1, 2, 3, 4, 5, 6, 7]")
    assert (found.code, found.values["satuan"]) == ("BACA-07", "nilai")


def test_a_text_over_several_lines_is_marked_at_its_first_character() -> None:
    node = tree('a: "satu\n  dua yang panjang"\nb: satu').child("a")
    assert node is not None
    assert (node.at.line, node.at.column, node.at.width) == (1, 4, 1)

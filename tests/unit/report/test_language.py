"""`--lang en`: nothing is missing, holes are those of the Indonesian words, and evidence stays as it is."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from paritrana import api
from paritrana.catalogue import faults
from paritrana.diagnostics import Fault, Findings, Severity
from paritrana.evidence import refusal_words
from paritrana.indonesian import Refusal, parse_rupiah
from paritrana.located import Address, Node
from paritrana.readers.sources import Sources
from paritrana.readers.yamltext import read
from paritrana.report.language import OWN_WORDS, REFUSED, Language, from_node, translate
from paritrana.report.text import most_helpful, report
from paritrana.report.words import headline, help_of, note
from paritrana.workspace import FolderWorkspace
from tests.corpus.harness import CORPUS, Document, documents, judge

ROOT = Path(__file__).resolve().parents[3]
FILE = ROOT / "assets" / "bahasa" / "en.yaml"
BASE = (CORPUS / "dasar.yaml").read_text(encoding="utf-8")
CONSTANTS = (ROOT / "assets" / "konstanta.yaml").read_text(encoding="utf-8")
FAULTS = {fault.code: fault for fault in faults()}


@cache
def english() -> Language:
    """The language as it is shipped."""
    return from_node("en", tree())


@cache
def tree() -> Node:
    """The asset; reading it finds nothing."""
    findings = Findings()
    root = read(FILE.read_bytes(), FILE.name, findings)
    assert root is not None and not list(findings)
    return root


def holes(text: str) -> set[str]:
    """The named values of a format string."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def written_notes() -> set[str]:
    """Every note of a related place that stands in the code as a plain text."""
    found = set()
    for file in (ROOT / "src" / "paritrana").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") == "Related"
                and len(node.args) == 2
            ):
                value = node.args[1]
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found.add(value.value)
    return found


def test_nothing_is_missing() -> None:
    phrases = english().findings
    lacking = {
        code: [kind for kind, text in (("judul", phrase.headline), ("bantuan", phrase.help)) if not text]
        if (phrase := phrases.get(code))
        else ["judul", "bantuan"]
        for code in FAULTS
    }
    assert {code: kinds for code, kinds in lacking.items() if kinds} == {}, (
        "add them to assets/bahasa/en.yaml"
    )


def test_nothing_is_there_that_the_program_no_longer_has() -> None:
    assert set(english().findings) - set(FAULTS) == set()
    assert set(english().own) - set(OWN_WORDS) == set()
    assert set(english().notes) - written_notes() == set()


@pytest.mark.parametrize("fault", FAULTS.values(), ids=lambda fault: fault.code)
def test_holes_are_those_of_the_indonesian_words(fault: Fault) -> None:
    phrase = english().findings[fault.code]
    assert holes(phrase.headline) == holes(fault.headline)
    assert holes(phrase.help) == holes(fault.help)
    assert not phrase.help.endswith(".") and not phrase.headline.endswith(".")


def test_the_reports_own_words_are_all_there() -> None:
    assert set(english().own) == set(OWN_WORDS)
    for key, text in english().own.items():
        assert holes(text) == holes(OWN_WORDS[key]), key


def test_notes_are_all_there() -> None:
    assert len(written_notes()) > 30
    assert written_notes() - set(english().notes) == set(), "add them to catatan in assets/bahasa/en.yaml"
    for written, text in english().notes.items():
        assert holes(written) == holes(text), written


def test_why_a_text_was_refused_is_all_there() -> None:
    told = refusal_words._CAUSES
    assert set(english().refusals) == set(told)
    for kind, (why, remedy) in told.items():
        phrase = english().refusals[kind]
        assert holes(phrase.headline) | holes(phrase.help) == holes(why) | holes(remedy), kind


def test_a_refused_text_is_explained_in_the_language() -> None:
    refusal = parse_rupiah("Rp1,32 M")
    assert isinstance(refusal, Refusal)
    values = {
        **dict(refusal.values),
        "tertulis": refusal.text,
        "sebab": "x",
        "anjuran": "y",
        REFUSED: refusal.kind,
    }
    found = FAULTS["ANG-07"].at(Address(), **values)
    assert (
        headline(found, english()) == 'amount of money "Rp1,32 M" can\'t be read: "M" may mean miliar or juta'
    )
    assert help_of(found, english()) == "write the unit in full: miliar or juta"


def test_a_fixed_vocabulary_is_translated_and_evidence_is_not() -> None:
    found = FAULTS["BENTUK-09"].at(
        Address(), kunci="daftar", seharusnya="daftar", tertulis="teks", contoh="bagian"
    )
    assert headline(found, english()) == "daftar must be a list, found text"
    assert help_of(found, english()) == "write daftar as a list: bagian"


def vocabularies() -> Iterator[tuple[str, Mapping[str, str]]]:
    """Every vocabulary of values in English, by the code or kind and the name of the value."""
    for group in (english().findings, english().refusals):
        for code, phrase in group.items():
            for name, words in phrase.values.items():
                yield f"{code} {name}", words


def written_values() -> set[str]:
    """Every value of several words that the code hands to a finding as a plain text."""
    found = set()
    for file in (ROOT / "src" / "paritrana").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                given = [*node.args, *(k.value for k in node.keywords if k.arg not in (None, "related"))]
                name = getattr(node.func, "attr", "") or getattr(node.func, "id", "")
                if name in {"at", "Unsafe", "broken", "_refuse"}:
                    found |= {
                        value.value
                        for value in given
                        if isinstance(value, ast.Constant)
                        and isinstance(value.value, str)
                        and " " in value.value
                    }
    return found


DATA = {"sel terisi", "9 sampai 36 pt", 'warna "#rrggbb"'}
"""Units and forms of values that the theme's own file speaks of."""


def test_values_that_are_words_are_all_there() -> None:
    assert len(written_values()) > 30
    known = [words for _, words in vocabularies()]
    lacking = {v for v in written_values() - DATA if all(translate(words, v) == v for words in known)}
    assert lacking == set(), "add them to nilai of their code in assets/bahasa/en.yaml"


def test_forms_of_values_have_the_same_holes_and_something_besides() -> None:
    assert len(list(vocabularies())) > 40
    for place, words in vocabularies():
        for form, other in words.items():
            assert holes(form.replace("{% %}", "")) == holes(other.replace("{% %}", "")), (place, form)
            assert re.sub(r"\{[a-z]+\}", "", form).strip(), (place, form)


_INDONESIAN = frozenset(
    (
        "adalah", "agar", "angka", "atau", "bagian", "baris", "beda", "berkas", "bila", "bukan", "bukti", "buktinya",
        "dan", "dari", "daripada", "dengan", "di", "dua", "hanya", "hari", "ini", "isi", "itu", "jenis", "juga",
        "kecil", "kepada", "kurang", "lain", "lebih", "menurut", "misalnya", "namanya", "oleh", "pada", "padahal",
        "sampai", "sebelumnya", "sedangkan", "sedikit", "tanpa", "tetapi", "tidak", "untuk", "yaitu", "yang",
    )
)  # fmt: skip
_SAID = {"BENTUK-03": "the description of a key, as the manual has it"}


@pytest.mark.parametrize("document", list(documents()), ids=str)
def test_no_word_of_the_program_is_left_in_indonesian(document: Document) -> None:
    """Whatever Indonesian stands in an English report stands in the evidence as well."""
    given = set(re.findall(r"\w+", (document.text + BASE + CONSTANTS).casefold()))
    for found in judge(document)[1]:
        notes = [note(found, related, english()) for related in found.related]
        for text in (headline(found, english()), help_of(found, english()), *notes):
            left = set(re.findall(r"\w+", text.casefold())) & _INDONESIAN
            shown_by_hand = english().findings[found.code]
            asked = set(re.findall(r"\w+", (shown_by_hand.headline + shown_by_hand.help).casefold()))
            assert found.code in _SAID or not left - given - asked, text


def test_a_value_is_said_as_a_whole_by_a_form_or_not_at_all() -> None:
    words = {
        "{satu} dan {dua}": "{satu} and {dua}",
        "tanpa {apa}": "without {apa}",
        "nama": "name",
        "{x} {% %}": "{x} {% %}",
    }
    assert translate(words, "nama") == "name"
    assert translate(words, "tanpa nama dan hasil") == "without name and hasil"
    assert translate(words, "a dan b dan nama") == "a and b and name"
    assert translate(words, "{satu} dan {dua}") == "{satu} and {dua}"
    assert translate(words, "lain") == "lain"
    assert translate(words, "x" * 2000 + " dan y").endswith(" dan y")


def test_what_a_language_lacks_stays_indonesian() -> None:
    fault = Fault("X-99", "x", Severity.GALAT, "salah {n}", "tulis", "x")
    assert headline(fault.at(Address(), n="dua"), english()) == "salah dua"
    assert from_node("en", Node("teks", tree().at)).word("bantuan") == "bantuan"


def test_a_report_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = api.check(FolderWorkspace("dossier/kabupaten-bandung"))
    for full in (False, True):
        text = report(result.diagnostics, result.sources, None, english(), full=full)
        assert text.startswith("First, at dossier/kabupaten-bandung/bukti.yaml:")
        assert "warning[ANG-02" in text
        assert not {"galat", "peringatan[", "bantuan", "juga baris", "Pertama"} & set(text.split())
        assert "0 error, " in text.splitlines()[-1]
    assert most_helpful(result.diagnostics, result.sources, english()).startswith(
        "The repairs that would help"
    )
    assert report([], Sources("b"), None, english()) == "0 error, 0 warning, 0 note\n"

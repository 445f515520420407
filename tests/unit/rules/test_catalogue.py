"""The catalogue of rules: complete, each with its words, its explanation and one code."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from paritrana import rules
from paritrana.diagnostics import Severity
from paritrana.evidence import faults as form
from paritrana.readers import faults as reading
from paritrana.readers import syntax
from paritrana.rules import CATALOGUE, RULES, acceptance

ROOT = Path(inspect.getfile(rules)).parent
FAMILIES = {
    "period": "PER", "region": "DAE", "law": "HUK", "budget": "ANG", "coverage": "KEP", "groups": "KEL",
    "compliance": "PAT", "innovation": "INO", "exhibit": "BUK", "signatory": "TTD",
}  # fmt: skip
OURS = [*(rule.FAULT for rule in RULES), *acceptance.FAULTS]
HELP_VERBS = re.compile(
    r"(?:samakan|tulis|lengkapi|periksa|perbaiki|pastikan|salin|pindahkan|gabungkan|sebut|tambahkan|cocokkan|ganti"
    r"|minta|terangkan|isi|hitung|lampirkan|kutip|pakai|keluarkan|pisahkan|pilih|rujuk|simpan|buka|hapus|padankan)\b"
)


def test_every_module_of_a_family_is_listed() -> None:
    files = {
        f"paritrana.rules.{file.parent.name}.{file.stem}"
        for file in ROOT.glob("*/*.py")
        if file.stem != "__init__"
    }
    assert len(files) >= 98
    assert {rule.__name__ for rule in RULES} == files
    assert len(RULES) == len(set(RULES))


def test_no_code_and_no_name_is_used_twice() -> None:
    every = [*OURS, *form.FAULTS, *reading.FAULTS, *syntax.FAULTS]
    assert len({fault.code for fault in every}) == len(every) == len(CATALOGUE)
    assert len({fault.name for fault in every}) == len(every)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.FAULT.code)
def test_a_rule_has_the_code_of_its_family(rule: ModuleType) -> None:
    family = rule.__name__.split(".")[-2]
    assert re.fullmatch(rf"{FAMILIES[family]}-\d\d", rule.FAULT.code)
    formal = [int(fault.code[-2:]) for fault in form.FAULTS if fault.code.startswith(FAMILIES[family])]
    number = int(rule.FAULT.code[-2:])
    assert number < 10 or number > max((code for code in formal if code >= 10), default=9)
    assert inspect.isgeneratorfunction(rule.check)


@pytest.mark.parametrize("fault", OURS, ids=lambda fault: fault.code)
def test_words_follow_the_style(fault: object) -> None:
    name, headline = getattr(fault, "name", ""), getattr(fault, "headline", "")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", name)
    assert not headline.endswith(".") and len(headline) <= 130
    advice = getattr(fault, "help", "")
    assert HELP_VERBS.match(advice) and not advice.endswith("."), advice
    for text in (headline, advice):
        assert all(field is None or field.isidentifier() for _, field, _, _ in Formatter().parse(text))


@pytest.mark.parametrize("fault", OURS, ids=lambda fault: fault.code)
def test_an_explanation_says_what_why_an_example_and_the_remedy(fault: object) -> None:
    text = getattr(fault, "explanation", "")
    heads = ["Mengapa juri ragu: ", "Contoh: ", "Perbaikan: ", "Sumber: "]
    places = [text.find(f"\n\n{head}") for head in heads]
    assert places == sorted(places) and places[0] > 0
    assert all(len(line) <= 120 for line in text.splitlines())


def test_what_can_never_be_accepted_is_marked() -> None:
    never = {fault.code for fault in OURS if not fault.acceptable}
    assert never == {"HUK-02", "BUK-03", "BUK-07", "BUK-13", "BUK-14", "BUK-15"}
    assert all(CATALOGUE[code].severity is Severity.GALAT for code in never)


def test_rules_speak_in_addresses_and_know_no_place_in_a_file() -> None:
    files = [file for file in ROOT.rglob("*.py")]
    assert len(files) > 60
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        names = {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
        }
        assert "Origin" not in names, file

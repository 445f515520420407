"""The dossiers of real regions and the complete example: what loads, what builds final, what is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from paritrana import api
from paritrana.diagnostics import Diagnostic, Findings, Severity
from paritrana.evidence.fields import every
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.indonesian import Count, Percent, Period, Rupiah
from paritrana.readers.yamltext import read
from paritrana.workspace import FolderWorkspace

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "tests" / "contoh" / "kabupaten-contoh"
MONTHLY = 16_800

FINAL = (
    "kabupaten-bandung",
    "kabupaten-raja-ampat",
    "kabupaten-sumedang",
    "kabupaten-sumenep",
    "provinsi-kalimantan-timur",
)
DRAFT_ONLY = {"kabupaten-kutai-timur": {"KEP-03"}}
"""150% is not 77.074 of 51.086; only the region can say which of the three figures is wrong."""


def loaded(folder: Path) -> tuple[Evidence, Findings]:
    """Read and load a folder's evidence."""
    findings = Findings()
    node = read((folder / "bukti.yaml").read_bytes(), "bukti.yaml", findings)
    assert node is not None
    table = RegionTable.from_tsv((ROOT / "assets" / "wilayah" / "wilayah.tsv").read_bytes())
    evidence = load(node, table, findings)
    assert evidence is not None
    return evidence, findings


def stopping(folder: Path) -> list[Diagnostic]:
    """What stops the final file of a folder."""
    return [d for d in api.check(FolderWorkspace(folder)).diagnostics if d.stops]


def raw(folder: Path) -> Any:
    """The tree of a folder's evidence, every scalar as text."""
    return yaml.load((folder / "bukti.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)


def paths(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every path of keys that is written; list items share their list's."""
    for item in node if isinstance(node, list) else ():
        yield from paths(item, path)
    for key, value in node.items() if isinstance(node, dict) else ():
        yield (*path, key)
        yield from paths(value, (*path, key))


def test_every_dossier_has_its_expectation() -> None:
    found = {path.parent.name for path in ROOT.glob("dossier/*/bukti.yaml")}
    assert found == {*FINAL, *DRAFT_ONLY}


@pytest.mark.parametrize("name", [*FINAL, *DRAFT_ONLY])
def test_dossiers_load_without_shape_findings(name: str) -> None:
    evidence, findings = loaded(ROOT / "dossier" / name)
    assert not findings.items
    assert evidence.example, "a dossier from the press says that it is no official file"


@pytest.mark.parametrize("name", FINAL)
def test_builds_final(name: str) -> None:
    assert not stopping(ROOT / "dossier" / name)


@pytest.mark.parametrize("name", DRAFT_ONLY)
def test_builds_only_a_draft(name: str) -> None:
    assert {d.code for d in stopping(ROOT / "dossier" / name)} == DRAFT_ONLY[name]


@pytest.mark.parametrize("name", [*FINAL, *DRAFT_ONLY])
def test_press_is_never_more_than_press(name: str) -> None:
    """No figure of these dossiers can rest on anything but level 4, and none is promoted by hand."""
    evidence, _ = loaded(ROOT / "dossier" / name)
    assert evidence.exhibits
    assert {exhibit.reliability for exhibit in evidence.exhibits} == {4}


def test_bandung_says_what_the_article_says() -> None:
    evidence, _ = loaded(ROOT / "dossier" / "kabupaten-bandung")
    amounts = [str(row.amount.text) if isinstance(row.amount, Rupiah) else None for row in evidence.budgets]
    assert amounts == ["Rp216 juta", None, "Rp20,7 miliar", "Rp39,8 miliar"]
    assert evidence.groups is not None and len(evidence.groups.items) == 11
    assert [item.id for item in evidence.innovations] == ["I-01", "I-02", "I-03"]


def test_raja_ampat_keeps_both_figures() -> None:
    """23.000 and 24.000 for one thing: both are printed, and the difference is a finding."""
    evidence, _ = loaded(ROOT / "dossier" / "kabupaten-raja-ampat")
    assert evidence.groups is not None
    paid = [g.people for g in evidence.groups.items if g.name == "Peserta dibayar daerah"]
    assert [count.value for count in paid if isinstance(count, Count)] == [23_000, 24_000]
    codes = {
        d.code for d in api.check(FolderWorkspace(ROOT / "dossier" / "kabupaten-raja-ampat")).diagnostics
    }
    assert "BUK-02" in codes


def test_sumenep_pays_to_the_rupiah() -> None:
    evidence, _ = loaded(ROOT / "dossier" / "kabupaten-sumenep")
    [amount] = [row.amount.value for row in evidence.budgets if isinstance(row.amount, Rupiah)]
    assert amount == 2_274 * MONTHLY * 12 == 458_438_400


def test_example_has_no_galat_and_few_warnings() -> None:
    diagnostics = api.check(FolderWorkspace(EXAMPLE)).diagnostics
    open_findings = [d for d in diagnostics if not d.accepted]
    assert not [d for d in open_findings if d.severity is Severity.GALAT]
    assert len([d for d in open_findings if d.severity is Severity.PERINGATAN]) <= 2


def test_example_fills_every_key() -> None:
    """Every key of every section; `alasan` and `bagian_kosong` belong to gaps, and this one has no empty section."""
    written = set(paths(raw(EXAMPLE)))
    asked = [path for path, _ in every()]
    assert len(asked) > 200
    gaps = {path for path in asked if path[-1] == "alasan" or path[0] == "bagian_kosong"}
    assert [path for path in asked if path not in written and path not in gaps] == []
    assert len([path for path in written if path[-1] == "alasan"]) >= 5


def test_example_proves_what_it_states() -> None:
    """Every row but the papers at the front points at an exhibit that exists, and every exhibit is used."""
    text = (EXAMPLE / "bukti.yaml").read_text("utf-8")
    evidence, _ = loaded(EXAMPLE)
    ids = {exhibit.id for exhibit in evidence.exhibits}
    used = {id for line in re.findall(r"\bbukti: (.*B-\d\d.*)", text) for id in re.findall(r"B-\d\d", line)}
    assert used == ids


def test_example_percents_are_their_quotients() -> None:
    evidence, _ = loaded(EXAMPLE)
    seen = 0
    for row in evidence.coverage:
        if isinstance(row.percent, Percent):
            base = getattr(row.denominator, "people", None)
            assert isinstance(row.people, Count) and isinstance(base, Count)
            assert row.percent.holds(row.people.value * 100 / base.value)
            seen += 1
    assert seen >= 12


def test_example_budgets_pay_their_people() -> None:
    """Where a realisation names groups of its year, people × premium × months is the amount to the rupiah."""
    evidence, _ = loaded(EXAMPLE)
    assert evidence.groups is not None
    people = {
        (group.name, group.fund): group.people.value * group.premium.value
        for group in evidence.groups.items
        if isinstance(group.people, Count) and isinstance(group.premium, Rupiah)
    }
    paid = {
        (row.indicator, row.as_of.end.year): row.people.value * MONTHLY
        for row in evidence.coverage
        if row.fund == "APBD" and isinstance(row.people, Count) and isinstance(row.as_of, Period)
    }
    seen = 0
    for row in evidence.budgets:
        if row.pays_for and isinstance(row.amount, Rupiah) and isinstance(row.months, int):
            keys = [(name, row.fund) for name in row.pays_for]
            monthly = sum((people.get(key, Decimal(0)) for key in keys), Decimal(0))
            assert isinstance(row.year, int)
            monthly = monthly or paid[row.pays_for[0], row.year]
            assert monthly * row.months == row.amount.value, row.label
            seen += 1
    assert seen >= 12


def test_example_groups_add_up() -> None:
    evidence, _ = loaded(EXAMPLE)
    assert evidence.groups is not None and evidence.groups.stated is not None
    stated, items = evidence.groups.stated, evidence.groups.items
    lasting = [
        group.people.value for group in items if isinstance(group.people, Count) and not group.temporary
    ]
    assert isinstance(stated.people, Count) and isinstance(stated.kinds, Count)
    assert sum(lasting) == stated.people.value
    assert len(items) == stated.kinds.value


def test_minimal_is_what_init_writes() -> None:
    """Refresh with: paritrana init tests/contoh/minimal --kode 32.04."""
    from paritrana.evidence.skeleton import skeleton

    table = RegionTable.from_tsv((ROOT / "assets" / "wilayah" / "wilayah.tsv").read_bytes())
    written = (ROOT / "tests" / "contoh" / "minimal" / "bukti.yaml").read_text("utf-8")
    assert written == skeleton("32.04", table)

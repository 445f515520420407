"""Rules on generated evidence: none fires on rounding alone, none raises, every place resolves."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from paritrana.diagnostics import Diagnostic, Findings
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.indonesian import format_count, format_percent, format_rupiah_short
from paritrana.located import Address, Node, Origin
from paritrana.report.words import headline, help_of, note
from paritrana.rules import Case, accept, run
from tests.corpus.harness import CORPUS, constants, regions

EXAMPLE = CORPUS.parent / "contoh" / "kabupaten-contoh" / "bukti.yaml"
SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def node(value: Any) -> Node:
    """A tree of the reader's kind, every place line 1."""
    at = Origin("bukti.yaml", 1, 1)
    if isinstance(value, dict):
        return Node({key: node(child) for key, child in value.items()}, at)
    if isinstance(value, list):
        return Node(tuple(node(child) for child in value), at)
    return Node(str(value), at)


@cache
def plain(path: Path) -> Any:
    """A file as text, lists and mappings."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def evidence_of(**sections: Any) -> Evidence:
    """The corpus's base with these sections."""
    findings = Findings()
    loaded = load(node({**plain(CORPUS / "dasar.yaml"), **sections}), regions(), findings)
    assert loaded is not None and not findings.stops, [headline(d) for d in findings]
    return loaded


def codes(evidence: Evidence) -> set[str]:
    """The codes that the rules find."""
    return {d.code for d in run(Case(evidence, {}, constants(), regions()))}


def rounded(value: int, digits: int) -> str:
    """A count as the press prints it: "97,2 ribu", "1,31 juta"."""
    power, unit = (6, "juta") if value >= 1_000_000 else (3, "ribu")
    scaled = round(Decimal(value).scaleb(-power), digits)
    return f"{scaled:f} {unit}".replace(".", ",")


people = st.integers(1_000, 2_000_000)
digits = st.integers(0, 2)


@SETTINGS
@given(people, st.integers(1, 12), digits)
def test_a_budget_that_pays_exactly_is_never_doubted_for_its_rounding(
    n: int, months: int, places: int
) -> None:
    paid = n * months * constants().bpu_monthly
    budget = {
        "tahun": "2023", "sumber": "APBD", "tahap": "realisasi", "untuk": "Linmas",
        "nilai": format_rupiah_short(paid, places), "bulan_dibayar": str(months), "bukti": "B-01",
    }  # fmt: skip
    group = {
        "nama": "Linmas", "segmen": "BPU", "tahun": "2023", "sumber_dana": "APBD", "jumlah": format_count(n),
        "bukti": "B-01",
    }  # fmt: skip
    assert "ANG-03" not in codes(evidence_of(anggaran=[budget], kelompok={"daftar": [group]}))
    group["jumlah"] = rounded(n, places)
    assert "ANG-03" not in codes(evidence_of(anggaran=[budget], kelompok={"daftar": [group]}))


@SETTINGS
@given(people, st.integers(1, 6))
def test_a_budget_for_other_months_is_doubted(n: int, months: int) -> None:
    budget = {
        "tahun": "2023", "sumber": "APBD", "tahap": "realisasi", "untuk": "Linmas",
        "nilai": f"Rp{format_count(n * months * constants().bpu_monthly)}", "bulan_dibayar": str(months + 1),
        "bukti": "B-01",
    }  # fmt: skip
    group = {
        "nama": "Linmas", "segmen": "BPU", "tahun": "2023", "sumber_dana": "APBD", "jumlah": format_count(n),
        "bukti": "B-01",
    }  # fmt: skip
    assert "ANG-03" in codes(evidence_of(anggaran=[budget], kelompok={"daftar": [group]}))


@SETTINGS
@given(people, people, digits, st.booleans())
def test_a_percentage_is_never_doubted_for_its_rounding(a: int, b: int, places: int, press: bool) -> None:
    covered, base = sorted((a, b))
    row = {
        "indikator": "cakupan", "per": "2023", "bukti": "B-01",
        "jumlah": rounded(covered, 1) if press else format_count(covered),
        "persen": format_percent(Decimal(covered) / base * 100, places),
        "penyebut": {"jenis": "D2", "jumlah": rounded(base, 1) if press else format_count(base)},
    }  # fmt: skip
    assert not {"KEP-02", "KEP-03"} & codes(evidence_of(kepesertaan=[row]))


@SETTINGS
@given(st.lists(people, min_size=1, max_size=8), digits, st.booleans())
def test_a_sum_is_never_doubted_for_its_rounding(parts: list[int], places: int, press: bool) -> None:
    items = [
        {"nama": f"Kelompok {n}", "jumlah": rounded(part, places), "bukti": "B-01"}
        for n, part in enumerate(parts)
    ]
    whole = rounded(sum(parts), places) if press else format_count(sum(parts))
    groups = {"dinyatakan": {"banyak_orang": whole, "bukti": "B-01"}, "daftar": items}
    assert "KEL-01" not in codes(evidence_of(kelompok=groups))


@SETTINGS
@given(st.integers(10**8, 10**12), digits)
def test_one_figure_written_twice_is_never_two_figures(amount: int, places: int) -> None:
    rows = [
        {"tahun": "2023", "sumber": "APBD", "tahap": "pagu", "nilai": text, "bukti": "B-01"}
        for text in (f"Rp{format_count(amount)}", format_rupiah_short(amount, places))
    ]
    assert not {"BUK-02"} & codes(evidence_of(anggaran=rows))


@SETTINGS
@given(st.integers(10**8, 10**11), digits, st.integers(2, 10))
def test_growth_within_the_bounds_is_never_a_jump(amount: int, places: int, times: int) -> None:
    values = [format_rupiah_short(amount, places), format_rupiah_short(amount * times, places)]
    rows = [
        {"tahun": str(2022 + n), "sumber": "APBD", "tahap": "pagu", "nilai": value, "bukti": "B-01"}
        for n, value in enumerate(values)
    ]
    assert "ANG-02" not in codes(evidence_of(anggaran=rows))


TEXTS = st.sampled_from(
    ["tidak tersedia", "", "0", "Rp0", "sekitar 5", "hampir Rp20 miliar", "{x}", "2023", "1 Januari 2030", "Rp8.400",
     "97.150", "0%", "250%", "BPU", "APBD", "realisasi", "B-99 hlm. 9", "R-99", "belum diisi", "Rabu, 3 November 2025"]
)  # fmt: skip


def scalars(tree: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of all texts of a tree."""
    if isinstance(tree, dict | list):
        steps = tree.items() if isinstance(tree, dict) else enumerate(tree)
        return [found for step, child in steps for found in scalars(child, (*path, step))]
    return [path]


PATHS = scalars(plain(EXAMPLE))


def edited(tree: Any, edits: dict[tuple[Any, ...], str], path: tuple[Any, ...] = ()) -> Any:
    """A copy of a tree with other texts at some paths; "" leaves the key out."""
    if isinstance(tree, dict):
        children = {key: edited(child, edits, (*path, key)) for key, child in tree.items()}
        return {key: child for key, child in children.items() if child != ""}
    if isinstance(tree, list):
        return [edited(child, edits, (*path, n)) for n, child in enumerate(tree)]
    return edits.get(path, tree)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(PATHS), TEXTS, max_size=60))
def test_no_rule_raises_whatever_the_evidence_holds(edits: dict[tuple[Any, ...], str]) -> None:
    findings = Findings()
    root = node(edited(plain(EXAMPLE), edits))
    evidence = load(root, regions(), findings)
    if evidence is None:
        return
    findings.extend(run(Case(evidence, {}, constants(), regions())))
    for finding in accept(evidence, findings):
        _words_and_places_hold(finding)


def _words_and_places_hold(finding: Diagnostic) -> None:
    assert headline(finding) and help_of(finding)
    for related in finding.related:
        assert note(finding, related)
        assert isinstance(related.place, Address)
    assert isinstance(finding.place, Address)

"""Rules on generated evidence: none fires on rounding alone, none raises, every place resolves."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import pairwise
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
SETTINGS = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


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


def money(value: int, places: int, press: bool) -> str:
    """An amount in full or as the press rounds it."""
    return format_rupiah_short(value, places) if press else f"Rp{format_count(value)}"


def rows_of_budget(stage: str, values: list[str], first: int = 2022) -> list[dict[str, str]]:
    """One row a year."""
    return [
        {"tahun": str(first + n), "sumber": "APBD", "tahap": stage, "nilai": value, "bukti": "B-01"}
        for n, value in enumerate(values)
    ]


@SETTINGS
@given(st.integers(10**8, 10**12), digits, st.booleans(), st.booleans())
def test_full_spending_is_never_more_than_its_allocation(n: int, places: int, one: bool, two: bool) -> None:
    rows = [
        *rows_of_budget("pagu", [money(n, places, one)]),
        *rows_of_budget("perubahan", [money(n, 1, two)]),
        *rows_of_budget("realisasi", [money(n, places, two)]),
    ]
    assert not {"ANG-06", "ANG-14"} & codes(evidence_of(anggaran=rows))


@SETTINGS
@given(st.integers(10**8, 10**12), digits, st.integers(2, 90))
def test_low_spending_is_no_slip_of_the_unit(n: int, places: int, share: int) -> None:
    spent = max(1, n // share)
    rows = [
        *rows_of_budget("pagu", [money(n, places, True)]),
        *rows_of_budget("realisasi", [money(spent, places, True)]),
    ]
    assert "ANG-14" not in codes(evidence_of(anggaran=rows))


@SETTINGS
@given(st.integers(10**6, 10**9), st.booleans())
def test_a_slip_of_the_unit_is_found(n: int, up: bool) -> None:
    values = (n, n * 1000) if up else (n * 1000, n)
    rows = [
        *rows_of_budget("pagu", [f"Rp{format_count(values[0])}"]),
        *rows_of_budget("realisasi", [f"Rp{format_count(values[1])}"]),
    ]
    found = codes(evidence_of(anggaran=rows))
    assert "ANG-14" in found and "ANG-06" not in found


@SETTINGS
@given(st.lists(st.integers(10**9, 10**11), min_size=2, max_size=5), digits, st.booleans())
def test_a_steady_rise_is_never_doubted_for_its_rounding(values: list[int], places: int, press: bool) -> None:
    rising = sorted(values)
    text = {"gambaran": "Anggaran terus meningkat. Kepesertaan terus meningkat.", "bukti": "B-01"}
    rows = rows_of_budget(
        "pagu", [money(v, places, press or bool(n % 2)) for n, v in enumerate(rising)], 2019
    )
    people = [
        {"indikator": "peserta", "jumlah": rounded(v // 10**5, 1), "per": str(2019 + n), "bukti": "B-01"}
        for n, v in enumerate(rising)
    ]
    found = codes(evidence_of(komitmen=text, anggaran=rows, kepesertaan=people))
    assert not {"ANG-13", "KEP-13"} & found


SEGMENTS = ("PU", "BPU", "Jakon", "PMI")


@SETTINGS
@given(st.lists(people, min_size=4, max_size=4), digits, st.lists(st.booleans(), min_size=5, max_size=5))
def test_segments_and_funds_are_never_doubted_for_their_rounding(
    counts: list[int], places: int, press: list[bool]
) -> None:
    def row(segment: str, value: int, press: bool, fund: str = "") -> dict[str, str]:
        text = rounded(value, places) if press else format_count(value)
        named = {"indikator": f"Peserta {segment} {fund}", "segmen": segment, "jumlah": text}
        return {**named, "per": "2023", "bukti": "B-01", **({"sumber_dana": fund} if fund else {})}

    rows = [row(name, n, told) for name, n, told in zip(SEGMENTS, counts, press, strict=False)]
    rows.append(row("semua", sum(counts), press[4]))
    half = counts[1] // 2
    rows += [row("BPU", half, press[0], "APBD"), row("BPU", counts[1] - half, press[2], "mandiri")]
    assert not {"KEP-07", "KEP-08"} & codes(evidence_of(kepesertaan=rows))


@SETTINGS
@given(st.integers(1, 5_000), digits, st.booleans(), st.booleans())
def test_claims_are_never_doubted_for_their_rounding(cases: int, places: int, one: bool, two: bool) -> None:
    told = rounded(cases, places) if one and cases >= 1_000 else format_count(cases)
    each = {"JKM": constants().jkm_total, "JKK": constants().jkk_death_least}
    rows = [
        {"tahun": "2023", "program": programme, "jenis": "santunan kematian", "kasus": told, "bukti": "B-01",
         "nilai": money(cases * amount, places, two)}
        for programme, amount in each.items()
    ]  # fmt: skip
    assert not {"PAT-02", "PAT-05", "PAT-06"} & codes(evidence_of(manfaat=rows))


@SETTINGS
@given(st.integers(1_000, 900_000), digits, st.booleans())
def test_all_firms_registered_are_never_too_many(firms: int, places: int, press: bool) -> None:
    row = {
        "per": "2023", "skala": "besar", "bukti": "B-01",
        "wajib": rounded(firms, places) if press else format_count(firms),
        "terdaftar": format_count(firms) if press else rounded(firms, places),
    }  # fmt: skip
    assert "PAT-08" not in codes(evidence_of(kepatuhan={"perusahaan": [row]}))


@SETTINGS
@given(st.integers(500_000, 9_000_000), st.sampled_from(constants().wage.jkk_jkm), st.booleans())
def test_a_share_of_the_wage_is_never_doubted_for_its_rounding(wage: int, rate: Decimal, press: bool) -> None:
    premium = int((rate * wage / 100).to_integral_value())
    group = {
        "nama": "Perangkat desa", "segmen": "PU", "program": "JKK JKM", "jumlah": "90", "bukti": "B-01",
        "iuran": f"Rp{format_count(premium)}",
        "catatan": f"{format_percent(rate)} dari upah {money(wage, 2, press)}",
    }  # fmt: skip
    assert "ANG-16" not in codes(evidence_of(kelompok={"daftar": [group]}))


def weighed(weights: list[str]) -> Evidence:
    """One indicator for each weight."""
    rows = [
        {"kode": f"A{n % 8 + 1}.{n}", "uraian": "x", "klaim": "ada", "bukti": "B-01", "bobot": weight}
        for n, weight in enumerate(weights)
    ]
    return evidence_of(indikator=rows)


@SETTINGS
@given(st.lists(st.integers(1, 40), min_size=1, max_size=12), st.integers(1, 3))
def test_weights_of_a_hundred_are_never_doubted_for_their_rounding(parts: list[int], places: int) -> None:
    """A third of a hundred has decimals and is rounded; a weight without decimals is set and never rounded."""
    weights = [format_percent(Decimal(part) * 100 / sum(parts), places) for part in parts]
    assert "INO-05" not in codes(weighed(weights))


@SETTINGS
@given(st.lists(st.integers(1, 99), unique=True, max_size=11), st.integers(-5, 5))
def test_whole_weights_are_exact(cuts: list[int], slip: int) -> None:
    edges = [0, *sorted(cuts), 100]
    weights = [new - old for old, new in pairwise(edges)]
    weights[-1] += slip
    told = "INO-05" in codes(weighed([str(weight) for weight in weights]))
    assert told == bool(slip) or weights[-1] < 0


@SETTINGS
@given(st.integers(1, 9_999), st.integers(1, 9_999), digits)
def test_growth_in_percent_is_no_difference_of_points(one: int, two: int, places: int) -> None:
    """What is really the growth is never told to be points, however it is rounded."""
    old, new = sorted((Decimal(one) / 100, Decimal(two) / 100))
    growth = format_percent((new - old) / old * 100, places) if new > old else "0%"
    rows = [
        {"indikator": "cakupan", "persen": format_percent(value, 2), "per": str(2022 + n), "bukti": "B-01"}
        for n, value in enumerate((old, new))
    ]
    claim = {"kode": "A4.2", "uraian": "x", "klaim": f"Cakupan naik {growth}", "bukti": "B-01"}
    assert "KEP-15" not in codes(evidence_of(kepesertaan=rows, indikator=[claim]))


@SETTINGS
@given(st.lists(people, min_size=1, max_size=5), people, digits)
def test_permanent_totals_are_never_doubted_for_their_rounding(
    parts: list[int], extra: int, places: int
) -> None:
    items = [
        {"nama": f"Kelompok {n}", "jumlah": format_count(part), "bukti": "B-01"}
        for n, part in enumerate(parts)
    ]
    items.append({"nama": "Petugas", "jumlah": format_count(extra), "sementara": "ya", "bukti": "B-01"})
    groups = {"dinyatakan": {"banyak_orang": rounded(sum(parts), places), "bukti": "B-01"}, "daftar": items}
    assert "KEL-05" not in codes(evidence_of(kelompok=groups))


@SETTINGS
@given(people, digits, st.booleans(), st.booleans())
def test_one_number_of_people_told_twice_never_falls_or_differs(
    n: int, places: int, one: bool, two: bool
) -> None:
    """A count of two years, in two chapters, and in a text: as counted and as the press rounds it."""
    told = rounded(n, places) if one else format_count(n)
    again = rounded(n, places) if two else format_count(n)
    rows = [
        {"indikator": "Nelayan", "segmen": "BPU", "jumlah": text, "per": year, "bukti": "B-01"}
        for text, year in ((told, "2022"), (again, "2023"))
    ]
    items = [
        {"nama": "Nelayan", "segmen": "BPU", "jumlah": text, "tahun": year, "bukti": "B-01"}
        for text, year in ((again, "2022"), (told, "2023"))
    ]
    text = {"gambaran": f"Pada 2023 terlindungi {rounded(n, places)} orang nelayan.", "bukti": "B-01"}
    found = codes(evidence_of(kepesertaan=rows, kelompok={"daftar": items}, komitmen=text))
    assert not {"KEP-18", "KEP-25", "KEP-26", "KEL-15", "KEL-16"} & found


@SETTINGS
@given(st.integers(100_000, 2_000_000), digits, st.lists(st.booleans(), min_size=5, max_size=5))
def test_a_workforce_is_never_doubted_for_its_rounding(n: int, places: int, press: list[bool]) -> None:
    def told(value: int, rough: bool) -> dict[str, str]:
        return {
            "jumlah": rounded(value, places) if rough else format_count(value), "per": "2023", "bukti": "B-01",
        }  # fmt: skip

    idle = n // 20
    figures = {
        "penduduk": n, "penduduk_usia_kerja": n, "angkatan_kerja": n, "bekerja": n - idle, "menganggur": idle,
    }  # fmt: skip
    profile = {key: told(value, rough) for (key, value), rough in zip(figures.items(), press, strict=True)}
    rows = [
        {"indikator": "Cakupan", "segmen": "semua", "persen": "20%", "per": year, "bukti": "B-01",
         "penyebut": {"jenis": "D1", "jumlah": rounded(n, places) if rough else format_count(n)}}
        for year, rough in (("2022", press[0]), ("2023", press[1]))
    ]  # fmt: skip
    rows += [
        {
            "indikator": "Peserta PU",
            "segmen": "PU",
            "per": "2023",
            "bukti": "B-01",
            **told(n - idle, press[2]),
        },
        {"indikator": "Peserta BPU", "segmen": "BPU", "per": "2023", "bukti": "B-01", **told(idle, press[3])},
    ]
    found = codes(evidence_of(profil=profile, kepesertaan=rows))
    assert not {"KEP-19", "KEP-20", "KEP-22", "KEP-23"} & found


@SETTINGS
@given(st.integers(10**8, 10**12), digits, st.booleans(), st.booleans())
def test_money_told_twice_never_differs(n: int, places: int, one: bool, two: bool) -> None:
    """All arrears recovered, and an amount in a text beside its row."""
    arrears = [{"per": "2023", "nilai": money(n, places, one), "tertagih": money(n, 1, two), "bukti": "B-01"}]
    text = {"gambaran": f"Realisasi 2023 sebesar {money(n, places, two)}.", "bukti": "B-01"}
    rows = rows_of_budget("realisasi", [money(n, 1, one)], 2023)
    found = codes(evidence_of(anggaran=rows, komitmen=text, kepatuhan={"piutang": arrears}))
    assert not {"PAT-12", "ANG-63"} & found


@SETTINGS
@given(st.integers(1, 5_000), digits, st.booleans())
def test_deaths_at_the_lowest_base_are_never_doubted_for_their_rounding(
    n: int, places: int, press: bool
) -> None:
    row = {
        "tahun": "2023", "program": "JKK", "jenis": "santunan kematian pekerja rentan", "bukti": "B-01",
        "kasus": rounded(n, places) if press and n >= 1_000 else format_count(n),
        "nilai": money(n * constants().jkk_death_least, places, press),
    }  # fmt: skip
    assert "PAT-11" not in codes(evidence_of(manfaat=[row]))


@SETTINGS
@given(people, people, digits, digits, st.booleans())
def test_a_change_that_is_reckoned_is_never_doubted_for_its_rounding(
    a: int, b: int, places: int, shown: int, press: bool
) -> None:
    old, new = (rounded(value, places) if press else format_count(value) for value in (a, b))
    word, change = ("turun", a - b) if b < a else ("naik", b - a)
    share = format_percent(Decimal(change) / a * 100, shown)
    text = {"gambaran": f"Peserta {word} {share} dari {old} menjadi {new} orang.", "bukti": "B-01"}
    rows = [
        {"ukuran": "Peserta", "sebelum": str(min(a, b)), "sesudah": rounded(max(a, b), 0), "bukti": "B-01"}
    ]
    innovation = {"id": "I-01", "nama": "Kartu", "mulai": "2022", "hasil": rows, "bukti": "B-01"}
    found = codes(evidence_of(komitmen=text, inovasi=[innovation]))
    assert not {"INO-07", "INO-08"} & found


@SETTINGS
@given(people, st.integers(40, 400))
def test_a_change_told_much_too_large_is_found(a: int, told: int) -> None:
    new = a + a * told // 200
    text = {
        "gambaran": f"Peserta naik {told}% dari {format_count(a)} menjadi {format_count(new)} orang.",
        "bukti": "B-01",
    }
    assert "INO-08" in codes(evidence_of(komitmen=text))


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

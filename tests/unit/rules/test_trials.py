"""Money against people: every trial holds, fails, or says why it can't be made; and reports print all three."""

from __future__ import annotations

import json

import pytest

from paritrana.chapters import TABLES, Context
from paritrana.evidence.ledger import Ending, Ledger, Trial
from paritrana.evidence.model import Evidence
from paritrana.readers.sources import Sources
from paritrana.report import html, text
from paritrana.report import json as as_json
from paritrana.report.language import INDONESIAN
from paritrana.report.trials import trial_words
from paritrana.rules.trials import trials
from tests.corpus.harness import constants
from tests.support.dossiers import evidence
from tests.support.tables import cells, notes

SPENT = "tahun: 2023, tahap: realisasi"
PETANI = "nama: Petani, segmen: BPU, program: JKK JKM, tahun: 2023"


def made(budget: tuple[str, ...], groups: tuple[str, ...]) -> Evidence:
    lines = "".join(f"  - {{{line}, bukti: B-01}}\n" for line in budget)
    listed = "".join(f"    - {{{line}, bukti: B-02}}\n" for line in groups)
    return evidence(f"anggaran:\n{lines}kelompok:\n  daftar:\n{listed}")


def tried(budget: tuple[str, ...], groups: tuple[str, ...]) -> tuple[Trial, ...]:
    return trials(Ledger(made(budget, groups)), constants())


def test_two_funds_that_pay_one_group_are_tried_together() -> None:
    (trial,) = tried(
        (f"{SPENT}, sumber: APBD, nilai: Rp504.000.000, untuk: Petani",
         f"{SPENT}, sumber: DBHCHT, nilai: Rp504.000.000, untuk: Petani"),
        (f"{PETANI}, jumlah: 5.000, sumber_dana: APBD dan DBHCHT, bulan_dibayar: 12",),
    )  # fmt: skip
    assert (
        trial.ending is Ending.HELD and trial.fund == "APBD dan DBHCHT"
    )  # 5.000 × 16.800 × 12 = 1.008.000.000
    assert (trial.amount, trial.heads, trial.months, trial.wanted) == (
        "Rp1.008.000.000",
        "5.000",
        "12,00",
        "12",
    )


def test_groups_with_other_months_are_tried_with_their_own() -> None:
    groups = (
        f"{PETANI}, jumlah: 1.000, sumber_dana: APBD, bulan_dibayar: 12",
        "nama: Ojek, segmen: BPU, tahun: 2023, jumlah: 1.000, sumber_dana: APBD, bulan_dibayar: 6",
    )
    # 1.000 × 16.800 × 12 + 1.000 × 16.800 × 6 = 302.400.000
    (held,) = tried((f"{SPENT}, sumber: APBD, nilai: Rp302.400.000, untuk: Petani; Ojek",), groups)
    (failed,) = tried((f"{SPENT}, sumber: APBD, nilai: Rp403.200.000, untuk: Petani; Ojek",), groups)
    assert (held.ending, failed.ending) == (Ending.HELD, Ending.FAILED) and held.wanted == "6–12"


def test_spending_goes_before_the_allocation_of_the_same() -> None:
    group = (f"{PETANI}, jumlah: 1.000, sumber_dana: APBD, bulan_dibayar: 12",)
    budget = (
        "tahun: 2023, tahap: pagu, sumber: APBD, nilai: Rp900.000.000",
        f"{SPENT}, sumber: APBD, nilai: Rp201.600.000, untuk: Petani",
    )
    assert [trial.amount for trial in tried(budget, group)] == ["Rp201.600.000"]
    assert [trial.ending for trial in tried(budget[:1], group)] == [Ending.HELD]  # more than enough, unnamed


@pytest.mark.parametrize(
    ("line", "group", "why"),
    [
        ("sumber: APBD, nilai: Rp1 juta, untuk: Petani", "nama: Petani, tahun: 2023, jumlah: 5, sumber_dana: APBD",
         "segmen Petani tidak ditulis"),
        ("sumber: APBD, nilai: Rp1 juta, untuk: Petani", "nama: Petani, segmen: PU, tahun: 2023, jumlah: 5",
         "iuran Petani (segmen PU) tidak ditulis"),
        ("sumber: APBD, nilai: Rp1 juta, untuk: Petani", "nama: Petani, segmen: BPU, tahun: 2023",
         "jumlah orang Petani tidak tersedia"),
        ("sumber: APBD, nilai: Rp1 juta, untuk: Petani", f"{PETANI}, jumlah: 5, sumber_dana: DBHCHT",
         "Petani 2023 tercatat dibayar DBHCHT, bukan APBD"),
        ("sumber: APBD, nilai: Rp1 juta, untuk: Patani", f"{PETANI}, jumlah: 5, sumber_dana: APBD",
         "patani tahun 2023 tidak ada dalam kelompok atau kepesertaan"),
        ("sumber: ADD, nilai: Rp1 juta", f"{PETANI}, jumlah: 5, sumber_dana: APBD",
         "tidak ada kelompok 2023 yang tercatat dibayar ADD"),
        ("sumber: tidak tersedia, nilai: Rp1 juta", f"{PETANI}, jumlah: 5, sumber_dana: APBD",
         "sumber dananya tidak disebut"),
    ],
)  # fmt: skip
def test_what_can_not_be_tried_says_why(line: str, group: str, why: str) -> None:
    (trial,) = tried((f"{SPENT}, {line}",), (group,))
    assert trial.ending is Ending.UNTESTED and trial.lacking == why


def test_a_shortage_is_seen_though_one_contribution_is_unknown() -> None:
    (trial,) = tried(
        (f"{SPENT}, sumber: APBD, nilai: Rp1.000.000",),
        (f"{PETANI}, jumlah: 5.000, sumber_dana: APBD",
         "nama: PPPK, segmen: PU, tahun: 2023, jumlah: 9, sumber_dana: APBD"),
    )  # fmt: skip
    assert trial.ending is Ending.FAILED and trial.lacking == ""


def test_all_three_endings_are_printed_everywhere() -> None:
    given = made(
        (f"{SPENT}, sumber: APBD, nilai: Rp201.600.000, untuk: Petani, bulan_dibayar: 12",
         f"{SPENT}, sumber: ADD, nilai: Rp1.000.000, untuk: Ojek",
         f"{SPENT}, sumber: Baznas, nilai: Rp1.000.000"),
        (f"{PETANI}, jumlah: 1.000, sumber_dana: APBD",
         "nama: Ojek, segmen: BPU, tahun: 2023, jumlah: 1.000, sumber_dana: ADD"),
    )  # fmt: skip
    found = trials(Ledger(given), constants())
    assert {trial.ending for trial in found} == set(Ending)
    lines = [trial_words(trial, INDONESIAN) for trial in found]
    assert lines == [
        "2023 APBD (Petani): Rp201.600.000 ÷ (1.000 orang × Rp16.800) = 12,00 bulan, dinyatakan 12; cocok",
        "2023 ADD (Ojek): Rp1.000.000 ÷ (1.000 orang × Rp16.800) = 0,06 bulan, bulannya tidak dinyatakan; tidak cocok",
        "2023 Baznas: Rp1.000.000; tidak diuji: tidak ada kelompok 2023 yang tercatat dibayar Baznas",
    ]
    sources = Sources("b.yaml")
    report = text.report([], sources, full=True, trials=found)
    assert "Yang diuji dan yang tidak:" in report and "tidak diuji: tidak" in " ".join(report.split())
    assert "Yang diuji" not in text.report([], sources, trials=found)
    assert "0,06 bulan" in html.report([], sources, trials=found)
    told = json.loads("".join(as_json.report([], sources, trials=found)))
    assert [row["ending"] for row in told["trials"]] == ["cocok", "tidak cocok", "tidak diuji"]
    table = TABLES["uji-iuran"](Context(given, trials=found))
    assert table is not None and [row[-1] for row in cells(table)[1:]] == [
        "cocok",
        "tidak cocok",
        "tidak diuji²",
    ]
    assert notes(table)[1] == "² Tidak ada kelompok 2023 yang tercatat dibayar Baznas."

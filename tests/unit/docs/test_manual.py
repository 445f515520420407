"""The Indonesian manual: its values are read as it says, its examples load, its outputs are what is printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from paritrana import api
from paritrana.diagnostics import Findings
from paritrana.evidence.load import load
from paritrana.evidence.regions import RegionTable
from paritrana.indonesian import (
    Period,
    Quantity,
    Refusal,
    parse_count,
    parse_percent,
    parse_period,
    parse_rupiah,
)
from paritrana.readers.yamltext import read
from paritrana.report.text import most_helpful, report
from paritrana.report.words import tally
from paritrana.typeset.theme_file import read_theme
from paritrana.workspace import FolderWorkspace
from tests.support.docs import FENCE, MANUAL, ROOT, SPAN, text_of, write_doc

GRAMMARS: dict[str, Callable[[str], Quantity | Period | Refusal]] = {
    "uang": parse_rupiah,
    "banyaknya": parse_count,
    "persentase": parse_percent,
    "waktu": parse_period,
}


def value_rows() -> list[tuple[str, list[list[str]]]]:
    """Return the table of values: what it is, and the forms in its three columns."""
    rows = []
    for line in text_of(MANUAL).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == 4 and cells[0].casefold() in GRAMMARS:
            rows.append((cells[0].casefold(), [SPAN.findall(cell) for cell in cells[1:]]))
    return rows


def test_the_table_of_values_has_every_kind() -> None:
    assert [kind for kind, _ in value_rows()] == list(GRAMMARS)


@pytest.mark.parametrize(("kind", "forms"), value_rows(), ids=lambda v: v if isinstance(v, str) else "")
def test_values_are_read_as_the_manual_says(kind: str, forms: list[list[str]]) -> None:
    right, odd, wrong = ([GRAMMARS[kind](text) for text in column] for column in forms)
    assert len(right) > 3 and len(odd) > 1 and len(wrong) > 2
    assert [r for r in right if isinstance(r, Refusal) or r.notice] == []
    assert [r for r in odd if isinstance(r, Refusal) or not r.notice] == []
    assert [r for r in wrong if not isinstance(r, Refusal)] == []


FRAME = {
    "skema": "skema: 1\n",
    "penghargaan": "penghargaan:\n  edisi: Paritrana Award 2025\n  periode: 1 Januari s.d. 31 Desember 2024\n"
    "  kategori: pemerintah kabupaten/kota\n",
    "daerah": "daerah:\n  kode: 32.04\n  nama: Kabupaten Bandung\n  provinsi: Jawa Barat\n",
    "penandatangan": "penandatangan:\n  jabatan: Bupati Bandung\n  nama: Nama Lengkap\n  status: definitif\n",
}
YAML = [body for kind, body in FENCE.findall(text_of(MANUAL)) if kind == "yaml"]
THEMES = [body for body in YAML if body.startswith("kertas:")]
EXAMPLES = [body for body in YAML if body not in THEMES]


def test_the_manual_has_examples() -> None:
    assert len(EXAMPLES) >= 8 and THEMES


@pytest.mark.parametrize("example", THEMES)
def test_a_theme_of_the_manual_is_taken_as_it_stands(example: str) -> None:
    findings = Findings()
    theme = read_theme(read(example.encode(), "tema.yaml", findings), findings)
    assert not findings.items and theme.duplex and theme.dividers


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda body: body.split("\n", 1)[0])
def test_an_example_of_the_manual_loads_without_findings(example: str) -> None:
    own = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    whole = "".join(body for key, body in FRAME.items() if key not in own) + example
    findings = Findings()
    root = read(whole.encode(), "bukti.yaml", findings)
    assert root is not None
    regions = RegionTable.from_tsv((ROOT / "assets" / "wilayah" / "wilayah.tsv").read_bytes())
    assert load(root, regions, findings) is not None
    assert [f"{d.code} {d.place}" for d in findings] == []


PRINTED = re.compile(r"<!-- (check|build) (--rinci )?(\S+)(?: (\S+))? -->\n+```text\n(.*?)```", re.DOTALL)


def output(command: str, full: bool, folder: str, code: str, shown: str) -> str:
    """Return what a command prints; of a report in full the finding of `code`, of the product `shown`'s pages."""
    result = api.check(FolderWorkspace(folder))
    if command == "build":
        pages = re.match(rf"hasil/{Path(folder).name}\.pdf: \d+ halaman; ", shown)
        assert pages, shown
        helpful = most_helpful(result.diagnostics, result.sources)
        return f"{pages[0]}{tally(result.diagnostics)}\n{helpful}"
    text = report(result.diagnostics, result.sources, full=full)
    blocks = [block for block in text.split("\n\n") if f"[{code} " in block.split("\n")[0]]
    return blocks[0] + "\n" if code else text


def test_the_manual_shows_what_is_printed(update: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of pages apart, which changes with every template."""
    monkeypatch.chdir(ROOT)
    manual = text_of(MANUAL)
    found = PRINTED.findall(manual)
    assert {(command, bool(full)) for command, full, *_ in found} == {
        ("check", False), ("check", True), ("build", False)
    }  # fmt: skip
    printed = [output(command, bool(full), folder, code, body) for command, full, folder, code, body in found]
    if update:
        fresh = iter(printed)
        text = PRINTED.sub(lambda m: m[0][: m.start(5) - m.start()] + next(fresh) + "```", manual)
        write_doc(MANUAL, text)
        return
    assert [body for *_, body in found] == printed, "make docs"

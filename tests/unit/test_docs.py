"""README, PANDUAN and their companions say what is true of the code: names, commands, paths, codes, forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from paritrana import api
from paritrana.catalogue import faults
from paritrana.cli.commands import paritrana
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.language import Command
from paritrana.diagnostics import Findings
from paritrana.evidence.fields import every, slots
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
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

ROOT = Path(__file__).resolve().parents[2]
DOCS = ("README.md", "PANDUAN.md", "CHANGELOG.md", "DECISIONS.md")
PACKAGE = ROOT / "src" / "paritrana"
GLOSSARY = re.compile("(?<=<!-- keys: written by make update -->\n).*?(?=<!-- end of keys -->)", re.DOTALL)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")


def text_of(name: str) -> str:
    """Return one of the documents."""
    return (ROOT / name).read_text(encoding="utf-8")


def code_of(name: str) -> list[str]:
    """Return every code span and every line of a code block of a document."""
    text = text_of(name)
    lines = [line for _, body in FENCE.findall(text) for line in body.splitlines()]
    return lines + SPAN.findall(FENCE.sub("", text))


# --- the glossary ------------------------------------------------------------------------------------------------


def names_of_keys() -> dict[str, dict[str, set[str]]]:
    """Return for each key of the evidence its attributes, and for each of these the models that have it."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for part in {Evidence, *(slot.part for _, slot in every() if slot.part)}:
        for key, slot in slots(part).items():
            found[key][slot.name].add(part.__name__)
    return found


def glossary() -> str:
    """Write the keys in the order of the alphabet, a paragraph a letter; models only where a key has two names."""
    letters: dict[str, list[str]] = defaultdict(list)
    for key, names in sorted(names_of_keys().items()):
        several = len(names) > 1
        told = [
            f"{name} ({_few(models)})" if several else name
            for name, models in sorted(names.items(), key=lambda item: (-len(item[1]), item[0]))
        ]
        letters[key[0]].append(f"`{key}` {', '.join(told)}")
    return "\n\n".join(" · ".join(entries) for entries in letters.values()) + "\n"


def _few(models: set[str]) -> str:
    return ", ".join(sorted(models)) if len(models) < 8 else "rows"


def test_the_glossary_names_every_key(update: bool) -> None:
    wanted, readme = glossary(), text_of("README.md")
    assert len(GLOSSARY.findall(readme)) == 1
    if update:
        fresh = GLOSSARY.sub(lambda _: wanted, readme)
        (ROOT / "README.md").write_text(fresh, encoding="utf-8", newline="\n")
        return
    assert wanted.count("`") > 2 * 150
    assert GLOSSARY.findall(readme) == [wanted], "make update ARGS=tests/unit/test_docs.py"


# --- commands, paths, codes --------------------------------------------------------------------------------------


def commands() -> dict[str, click.Command]:
    """Return the commands by both of their names."""
    known = dict(paritrana.commands)
    return known | {c.alias: c for c in known.values() if isinstance(c, Command) and c.alias}


def test_every_command_exists() -> None:
    seen = 0
    for name in DOCS:
        for line in code_of(name):
            called = re.match(r"(?:py -3\.11 -m |python -m )?paritrana ([a-z]+)(.*)", line.strip())
            if called is None:
                continue
            command, rest = called.groups()
            assert command in commands(), f"{name}: {line}"
            options = {o for p in commands()[command].params for o in p.opts} | {"--help"}
            assert set(re.findall(r"(?<=\s)--?[a-z]+", rest)) <= options, f"{name}: {line}"
            seen += 1
    assert seen > 15


def test_every_command_is_documented() -> None:
    for name, lines in (("README.md", code_of("README.md")), ("PANDUAN.md", code_of("PANDUAN.md"))):
        for command in paritrana.commands:
            assert any(f"paritrana {command}" in line for line in lines), f"{name}: {command}"


def test_every_target_of_make_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text_of("Makefile"), re.MULTILINE))
    lines = [line for name in DOCS for line in code_of(name)]
    named = {found[1] for line in lines if (found := re.match(r"make ([a-z-]+)", line))}
    assert len(named) > 4
    assert named <= targets


def paths_in(name: str) -> Iterator[str]:
    """Yield what reads as a path of the repository: from its root, or from the package."""
    tops = {p.name for p in ROOT.iterdir() if p.name not in {".git", ".venv", "hasil", "dist"}}
    rooms = {p.name for p in PACKAGE.iterdir()}
    for span in SPAN.findall(FENCE.sub("", text_of(name))):
        if not re.fullmatch(r"[\w.*/-]+", span) or "NN-" in span:
            continue
        if span.split("/")[0] in tops | rooms and ("/" in span or "." in span[1:]):
            yield span


def test_every_path_exists() -> None:
    seen = 0
    for name in DOCS:
        for path in paths_in(name):
            assert any(list(root.glob(path)) for root in (ROOT, PACKAGE)), f"{name}: {path}"
            seen += 1
    assert seen > 40


def test_links_lead_somewhere() -> None:
    links = [(name, link) for name in DOCS for link in re.findall(r"\]\(([#\w./-]+)\)", text_of(name))]
    assert len(links) > 10
    assert [link for name, link in links if not _leads(name, link)] == []


def _leads(name: str, link: str) -> bool:
    """Whether a link leads to a file, or to a head of its own document by the name that GitHub gives it."""
    if not link.startswith("#"):
        return (ROOT / link).is_file()
    heads = re.findall(r"^#+ (.+)$", text_of(name), re.MULTILINE)
    return link[1:] in {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_every_code_of_a_finding_exists() -> None:
    known = {fault.code for fault in faults()}
    families = "|".join({code.split("-")[0] for code in known})
    named = {c for name in DOCS for c in re.findall(rf"\b(?:{families})-\d\d\b", text_of(name))}
    assert len(named) > 5
    assert named <= known


def test_the_exit_codes_are_those_of_the_program() -> None:
    known = {int(code) for code in ExitCode}
    for name in ("README.md", "PANDUAN.md"):
        rows = {int(code) for code in re.findall(r"^\| (\d+) \|", text_of(name), re.MULTILINE)}
        assert rows == known, name


# --- the Indonesian manual ---------------------------------------------------------------------------------------

GRAMMARS: dict[str, Callable[[str], Quantity | Period | Refusal]] = {
    "uang": parse_rupiah,
    "banyaknya": parse_count,
    "persentase": parse_percent,
    "waktu": parse_period,
}


def value_rows() -> list[tuple[str, list[list[str]]]]:
    """Return the table of values: what it is, and the forms in its three columns."""
    rows = []
    for line in text_of("PANDUAN.md").splitlines():
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
YAML = [body for kind, body in FENCE.findall(text_of("PANDUAN.md")) if kind == "yaml"]
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
    manual = text_of("PANDUAN.md")
    found = PRINTED.findall(manual)
    assert {(command, bool(full)) for command, full, *_ in found} == {
        ("check", False), ("check", True), ("build", False)
    }  # fmt: skip
    told = [output(command, bool(full), folder, code, body) for command, full, folder, code, body in found]
    if update:
        fresh = iter(told)
        text = PRINTED.sub(lambda m: m[0][: m.start(5) - m.start()] + next(fresh) + "```", manual)
        (ROOT / "PANDUAN.md").write_text(text, encoding="utf-8", newline="\n")
        return
    assert [body for *_, body in found] == told, "make update ARGS=tests/unit/test_docs.py"

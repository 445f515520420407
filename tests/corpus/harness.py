"""Corpus files as data: documents with the findings they expect as comments on the faulty lines.

A file is named `CODE-fault-name.yaml`; its documents are divided by `---` and judged alone. A document that lacks a
section which every evidence must have gets it from dasar.yaml, unless it says `# tanpa dasar`. Files under `baca` are
read as they are and divided by `#---`; `# simpan: latin-1` names another encoding, `# awalan: 504b0304` bytes to begin
with, `# panjang: 9` how many bytes to fill up to. `# galat: KEL-01` expects a finding on that line (`# pada berkas:
galat: BACA-10` one on no line), `# diterima: KEL-02` an accepted one,
`# lampiran: B-02 ada 8` an annex of eight pages (or `tidak ada`, or `ditolak` and why), `# teks: B-02 hlm. 3 …` a line
of text on one of them, `# terbaca: B-02 hlm. 3 …` one that a machine read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from paritrana.annexdata.facts import AnnexFacts, AnnexState
from paritrana.diagnostics import Diagnostic, Findings
from paritrana.evidence.load import load
from paritrana.evidence.regions import RegionTable
from paritrana.located import Node, Origin
from paritrana.readers.yamltext import read
from paritrana.rules import Case, Constants, accept, from_node, run

CORPUS = Path(__file__).parent
ASSETS = CORPUS.parents[1] / "assets"
HASH = "abcdef0123456789" * 4
"""The fingerprint of every annex that is there."""

Expected = set[tuple[int, str, str]]
"""Line, weight ("galat", "peringatan", "catatan", "diterima") and code."""

_MARK = re.compile(r"#.*?\b(galat|peringatan|catatan|diterima): ((?:[A-Z]+-\d+)(?:, [A-Z]+-\d+)*)")
_BYTES = re.compile(r"^# (simpan|awalan|panjang): (\S+)$", re.MULTILINE)
_CODE = re.compile(r"[A-Z]+-\d+")
_ANNEX = re.compile(r"# lampiran: (\S+) (ada|tidak ada|ditolak)(?: (.+))?")
_TEXT = re.compile(r"# (teks|terbaca): (\S+) hlm\. (\d+) (.+)")


@dataclass(frozen=True)
class Document:
    """One document of a corpus file; its lines keep the numbers they have in the file."""

    file: Path
    number: int
    text: str

    @property
    def code(self) -> str:
        """The code of the file's name."""
        found = _CODE.match(self.file.name)
        assert found, f"{self.file.name} does not begin with a code"
        return found[0]

    @property
    def expected(self) -> Expected:
        """The findings its comments expect."""
        return {
            (0 if "# pada berkas" in text else line, mark[1], code)
            for line, text in enumerate(self.text.split("\n"), 1)
            for mark in _MARK.finditer(text)
            for code in mark[2].split(", ")
        }

    @property
    def raw(self) -> bool:
        """Whether the document is about reading alone."""
        return self.file.parent.name == "baca"

    @property
    def data(self) -> bytes:
        """The bytes, as the comments of a raw document ask for them."""
        told = dict(_BYTES.findall(self.text)) if self.raw else {}
        data = bytes.fromhex(told.get("awalan", "")) + self.text.encode(told.get("simpan", "utf-8"))
        return data.ljust(int(told.get("panjang", 0)), b"#")

    def __str__(self) -> str:
        return f"{self.file.parent.name}/{self.file.stem}/{self.number}"


def documents() -> Iterator[Document]:
    """Every document of every corpus file."""
    for file in sorted(CORPUS.glob("*/*.yaml")):
        text = file.read_bytes().decode()
        before = 0
        divider = r"^#---\n" if file.parent.name == "baca" else r"^---\n"
        for number, part in enumerate(re.split(divider, text, flags=re.MULTILINE), 1):
            yield Document(file, number, "\n" * before + part)
            before += part.count("\n") + 1


def judge(document: Document) -> tuple[Expected, list[Diagnostic]]:
    """Read, load and check a document; gives what was found as expectations are written, and the findings."""
    name = document.file.name
    findings = Findings()
    root = read(document.data, name, findings)
    found: tuple[Diagnostic, ...] = tuple(findings)
    if root is not None and not document.raw:
        if "# tanpa dasar" not in document.text:
            root = _completed(root)
        evidence = load(root, regions(), findings)
        if evidence is not None:
            findings.extend(run(Case(evidence, _annexes(document.text), constants(), regions())))
            found = accept(evidence, findings)
        else:
            found = tuple(findings)
    return {_written(root, name, d) for d in found}, list(found)


@cache
def regions() -> RegionTable:
    """The region table that is shipped."""
    return RegionTable.from_tsv((ASSETS / "wilayah" / "wilayah.tsv").read_bytes())


@cache
def constants() -> Constants:
    """The constants that are shipped."""
    root = read((ASSETS / "konstanta.yaml").read_bytes(), "konstanta.yaml", Findings())
    assert root is not None
    return from_node(root)


@cache
def _base() -> Node:
    root = read((CORPUS / "dasar.yaml").read_bytes(), "dasar.yaml", Findings())
    assert root is not None
    return root


def _completed(root: Node) -> Node:
    base = _base()
    assert isinstance(root.value, Mapping) and isinstance(base.value, Mapping)
    value, keys = {**base.value, **root.value}, {**base.keys, **root.keys}
    return Node(MappingProxyType(value), root.at, MappingProxyType(keys))


def _annexes(text: str) -> dict[str, AnnexFacts]:
    facts = {}
    for id, state, rest in _ANNEX.findall(text):
        pages = int(rest) if state == "ada" else None
        seen = HASH if state == "ada" else ""
        texts = [""] * (pages or 0)
        guessed = set()
        for how, _, page, line in (found for found in _TEXT.findall(text) if found[1] == id):
            texts[int(page) - 1] += line + "\n"
            guessed |= {int(page)} if how == "terbaca" else set()
        facts[id] = AnnexFacts(
            id, f"{id}.pdf", AnnexState(state), "pdf", pages, seen, refused=rest, texts=tuple(texts),
            recognised=frozenset(guessed),
        )  # fmt: skip
    return facts


def _written(root: Node | None, name: str, diagnostic: Diagnostic) -> tuple[int, str, str]:
    place = diagnostic.place
    at = place if isinstance(place, Origin) else root.origin(place) if root else Origin(name)
    line = at.line if at.file == name else -at.line
    return line, "diterima" if diagnostic.accepted else diagnostic.severity.value, diagnostic.code

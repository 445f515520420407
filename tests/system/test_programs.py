"""Debian's programs read the dossiers of the examples: qpdf --check, pdffonts, pdfinfo, pdftotext.

Each folder with a `bukti.yaml` under dossier/ and tests/contoh/ is built once by `python -m paritrana build`,
the final file where that is possible and else the draft. Needs the packages poppler-utils and qpdf; a missing
program fails.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(
    path.parent for place in ("dossier", "tests/contoh") for path in (ROOT / place).glob("*/bukti.yaml")
)
NAMES = [example.relative_to(ROOT).as_posix() for example in EXAMPLES]

SOFT_HYPHEN = "\u00ad"
# Private use, the replacement character, ligatures and NUL: text that can't be copied or searched.
UNREADABLE = re.compile("[\ue000-\uf8ff\ufffd\ufb00-\ufb06\0]")


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a program without a locale of its own; its exit code is the caller's to judge."""
    environment = os.environ | {"LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=ROOT,
    )


def output(*command: str | Path) -> str:
    """Return what a program says on stdout; it must succeed."""
    done = run(*command)
    assert done.returncode == 0, f"{command[0]} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def words(text: str) -> list[str]:
    """Split text into words, those divided at a line end joined again."""
    text = re.sub(f"{SOFT_HYPHEN}\\s*", "", text)
    return unicodedata.normalize("NFC", text).split()


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the place where the dossiers are built."""
    return tmp_path_factory.mktemp("hasil")


@cache
def build(example: Path, folder: Path) -> Path:
    """Build the dossier of an example, final or else as a draft."""
    target = folder / f"{example.name}.pdf"
    paritrana = (sys.executable, "-m", "paritrana", "build", example, "-o", target)
    done = run(*paritrana)
    if done.returncode == 1:
        assert not target.exists(), "a build with a galat writes nothing"
        done = run(*paritrana, "--draft")
    assert done.returncode == 0, f"{example}: exit {done.returncode}\n{done.stderr}"
    return target


@pytest.fixture(params=EXAMPLES, ids=NAMES)
def pdf(request: pytest.FixtureRequest, folder: Path) -> Path:
    """Return the dossier of each example in turn."""
    return build(request.param, folder)


def test_the_examples_are_found() -> None:
    assert "dossier/kabupaten-bandung" in NAMES


def test_qpdf_finds_no_fault(pdf: Path) -> None:
    said = output("qpdf", "--check", pdf)
    assert "No syntax or stream encoding errors found" in said


def test_every_font_is_embedded_as_a_subset_with_unicode(pdf: Path) -> None:
    lines = output("pdffonts", pdf).splitlines()[2:]
    assert lines, "a dossier has fonts"
    # name, type, encoding, then: emb sub uni object generation
    flags = {line: line.split()[-5:-2] for line in lines}
    assert [line for line, flag in flags.items() if flag != ["yes", "yes", "yes"]] == []
    assert any("+SourceSerif4-" in line for line in lines)


def test_pdfinfo_sees_a_tagged_file_with_title_and_a4_pages(pdf: Path) -> None:
    facts = dict(line.split(":", 1) for line in output("pdfinfo", pdf).splitlines() if ":" in line)
    facts = {key: value.strip() for key, value in facts.items()}
    assert facts["Tagged"] == "yes"
    assert facts["JavaScript"] == "no"
    assert facts["Encrypted"] == "no"
    assert facts["Title"]
    assert "(A4)" in facts["Page size"]


def test_pdftotext_returns_the_words(pdf: Path) -> None:
    text = output("pdftotext", pdf, "-")
    assert len(words(text)) > 100
    flat = " ".join(words(text))
    assert "Daftar Isi" in flat or "DAFTAR ISI" in flat
    assert re.search(r"Halaman \d+ dari \d+", flat, re.IGNORECASE)


def test_text_can_be_copied(pdf: Path) -> None:
    text = output("pdftotext", pdf, "-")
    assert sorted({f"U+{ord(found):04X}" for found in UNREADABLE.findall(text)}) == []


def test_tags_hold_the_same_words_as_the_page(pdf: Path) -> None:
    """A blank lost at a line end glues two words together in the tree; on the page they still stand apart."""
    tree = output("pdfinfo", "-struct-text", pdf)
    # Content is in double quotes, at the end of a line of the tree.
    content = " ".join(re.findall(r'^\s*"(.*)"$', tree, re.MULTILINE))
    assert len(words(content)) > 100
    page = output("pdftotext", "-raw", pdf, "-")
    strange = bare(content) - bare(page)
    whole = "".join(page.split())
    assert sorted(word for word in strange if not (BROKEN_AFTER.search(word) and word in whole)) == []


BROKEN_AFTER = re.compile(r"[/\-._?=&]")
"""A long number or address goes on in the next line after one of these, without a hyphen."""


def bare(text: str) -> set[str]:
    """The words of a text without the signs around them: a link ends before the bracket that closes its sentence."""
    return {word.strip("()[].,;:–") for word in words(text)}

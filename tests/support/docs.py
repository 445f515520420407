"""The documents of the repository, and the code that stands in them."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "paritrana"
MANUAL = "docs/panduan.md"
GENERATED = "docs/temuan.md"
"""Made from the rules and compared as a whole."""
DOCS = tuple(
    sorted(
        {"README.md", "CHANGELOG.md", *(p.relative_to(ROOT).as_posix() for p in ROOT.glob("docs/**/*.md"))}
        - {GENERATED}
    )
)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`([^`\n]+)`")


def text_of(name: str) -> str:
    """Return one of the documents."""
    return (ROOT / name).read_text(encoding="utf-8")


def write_doc(name: str, text: str) -> None:
    """Write one of the documents anew."""
    (ROOT / name).write_text(text, encoding="utf-8", newline="\n")


def code_of(name: str) -> list[str]:
    """Return every code span and every line of a code block of a document."""
    text = text_of(name)
    lines = [line for _, body in FENCE.findall(text) for line in body.splitlines()]
    return lines + SPAN.findall(FENCE.sub("", text))


def anchors(name: str) -> set[str]:
    """Return the names that GitHub gives the heads of a document."""
    heads = re.findall(r"^#+ (.+)$", FENCE.sub("", text_of(name)), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def section_of(name: str, head: str) -> str:
    """Return what stands below a head, up to the next one of its level or above."""
    text = text_of(name)
    found = re.search(rf"^(#+) {re.escape(head)}$\n", text, re.MULTILINE)
    assert found, f"{name}: {head}"
    rest = text[found.end() :]
    end = re.search(rf"^#{{1,{len(found[1])}}} ", FENCE.sub(lambda m: " " * len(m[0]), rest), re.MULTILINE)
    return rest[: end.start()] if end else rest

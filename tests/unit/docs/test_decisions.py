"""The decisions: eight files by room, each entry dated and whole, an index that is not stale."""

from __future__ import annotations

import re
from datetime import datetime

from tests.support.docs import ROOT, anchors, text_of, write_doc

FOLDER = "docs/decisions"
INDEX = f"{FOLDER}/README.md"
ROOMS = ("reading", "judging", "reporting", "chapters", "typesetting", "pdf", "batch", "housekeeping")
ENTRY = re.compile(r"^## (?P<head>.+)\n\n(?P<date>\*.+)\n\n(?P<body>(?:(?!^## ).*\n?)+)", re.MULTILINE)
LIST = re.compile("(?<=<!-- entries: written by make docs -->\n).*?(?=<!-- end of entries -->)", re.DOTALL)
DATE = re.compile(r"\*(\d+ [A-Z][a-z]+ \d{4})\*(?: · superseded by \[.+\]\((?:\w+\.md)?#[\w-]+\))?")
ASKED, CHOSEN = re.compile(r"\* \*\*Question\.\*\*"), re.compile(r"\* \*\*(?:Choice|Seen)\.\*\*")


def entries() -> list[tuple[str, str, str, str]]:
    """Return room, head, date line and body of each entry."""
    return [
        (room, found["head"], found["date"], found["body"])
        for room in ROOMS
        for found in ENTRY.finditer(text_of(f"{FOLDER}/{room}.md"))
    ]


def index() -> str:
    """Write the list of all entries by room; one that was superseded says so."""
    parts = []
    for room in ROOMS:
        title, about = re.findall(
            r"^# Decisions: (.+)\n\n(.+(?:\n.+)*)$", text_of(f"{FOLDER}/{room}.md"), re.MULTILINE
        )[0]
        lines = [f"## [{title[0].upper()}{title[1:]}]({room}.md)", "", about, ""]
        for own, head, date, _ in entries():
            if own == room:
                anchor = re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-")
                lines.append(
                    f"* [{head}]({room}.md#{anchor}){', superseded' if 'superseded' in date else ''}"
                )
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def test_the_files_are_those_of_the_rooms() -> None:
    assert {path.stem for path in (ROOT / FOLDER).glob("*.md")} == {*ROOMS, "README"}


def test_every_entry_is_dated_and_whole() -> None:
    assert len(entries()) > 80
    heads = [text.count("\n## ") for text in (text_of(f"{FOLDER}/{room}.md") for room in ROOMS)]
    assert sum(heads) == len(entries())
    for _, head, date, body in entries():
        found = DATE.fullmatch(date)
        assert found and datetime.strptime(found[1], "%d %B %Y"), f"{head}: {date}"
        assert ASKED.search(body) and CHOSEN.search(body), head


def test_no_head_stands_twice() -> None:
    for room in ROOMS:
        own = [head for at, head, _, _ in entries() if at == room]
        assert own and len(own) == len(set(own))
        assert len(anchors(f"{FOLDER}/{room}.md")) == len(own) + 1


def test_the_index_is_fresh(update: bool) -> None:
    text, wanted = text_of(INDEX), index()
    if update:
        write_doc(INDEX, LIST.sub(lambda _: wanted, text))
        return
    assert LIST.findall(text) == [wanted], "make docs"

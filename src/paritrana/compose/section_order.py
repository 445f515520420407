"""The order of sections: `susunan.yaml` to a tuple of Entries.

In: its text. Out: entries; whatever can't be used is a finding and left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from paritrana.compose import faults
from paritrana.diagnostics import Diagnostic, Findings
from paritrana.document import SectionKind
from paritrana.located import Node, Origin
from paritrana.readers.yamltext import read

Templates = Callable[[str], str | None]

FILE = "susunan.yaml"
EMPTY_FILE = "bagian/kosong.md.j2"
LINE, GONE = "satu-baris", "hilang"

_KEYS = ("berkas", "judul", "id", "jenis", "data", "bila_kosong", "halaman_baru", "bentangan")
_NEEDED = ("berkas", "judul", "id", "jenis")


def template_text(templates: Templates, name: str) -> str | None:
    """A template's text, None where there is none."""
    try:
        return templates(name)
    except KeyError:
        return None


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """One section. `data` is the name that must hold something, "" for none; `empty` what happens without it."""

    file: str
    title: str
    id: str
    kind: SectionKind
    data: str = ""
    empty: str = LINE
    new_page: bool = True
    place: Origin | None = None
    spread: bool = False


@lru_cache(maxsize=16)
def read_plan(text: str) -> tuple[tuple[SectionEntry, ...], tuple[Diagnostic, ...]]:
    """Read the order of sections; the same text is read once in a process."""
    findings = Findings()
    node = read(text.encode(), FILE, findings)
    items = node.child("bagian") if node else None
    if items is None or not isinstance(items.value, tuple):
        if not findings.items:
            findings.add(faults.OUTLINE.at(Origin(FILE), sebab="kunci bagian dengan daftar tidak ada"))
        return (), tuple(findings)
    entries = [entry for item in items.value if (entry := _entry(item, findings)) is not None]
    seen: set[str] = set()
    for entry in entries:
        if entry.id in seen:
            findings.add(
                faults.OUTLINE.at(entry.place or Origin(FILE), sebab=f'id "{entry.id}" dipakai dua kali')
            )
        seen.add(entry.id)
    return tuple(entries), tuple(findings)


def _entry(item: Node, findings: Findings) -> SectionEntry | None:
    words = _words(item)
    problem = _problem(words)
    if problem:
        findings.add(faults.OUTLINE.at(item.at, sebab=problem))
        return None
    return SectionEntry(
        f"bagian/{words['berkas']}",
        words["judul"],
        words["id"],
        SectionKind(words["jenis"]),
        words.get("data", ""),
        words.get("bila_kosong", LINE),
        words.get("halaman_baru", "ya") == "ya",
        item.at,
        words.get("bentangan", "tidak") == "ya",
    )


def _words(item: Node) -> Mapping[str, str]:
    if not isinstance(item.value, Mapping):
        return {}
    return {key: node.value for key, node in item.value.items() if isinstance(node.value, str)}


def _problem(words: Mapping[str, str]) -> str:
    """What is wrong with an entry, in words; "" when nothing is."""
    for key in _NEEDED:
        if not words.get(key):
            return f"{key} tidak diisi"
    unknown = next((key for key in words if key not in _KEYS), "")
    if unknown:
        return f'kunci "{unknown}" tidak dikenal'
    choices = {
        "jenis": tuple(kind.value for kind in SectionKind),
        "bila_kosong": (LINE, GONE),
        "halaman_baru": ("ya", "tidak"),
        "bentangan": ("ya", "tidak"),
    }
    for key, allowed in choices.items():
        if key in words and words[key] not in allowed:
            return f'{key} "{words[key]}" bukan salah satu dari {", ".join(allowed)}'
    return ""

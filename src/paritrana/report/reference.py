"""Every kind of finding in words: one of them for `explain`, their list, and all of them as docs/temuan.md.

In: faults. Out: text; the explanations are those of the rules, letter by letter.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from paritrana.diagnostics import Fault
from paritrana.printable import clean
from paritrana.report.console import Look

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "PER": "Periode dan waktu",
        "DAE": "Daerah",
        "HUK": "Dasar hukum",
        "ANG": "Anggaran",
        "KEP": "Kepesertaan",
        "KEL": "Kelompok pekerja",
        "PAT": "Kepatuhan dan manfaat",
        "INO": "Inovasi dan capaian",
        "BUK": "Bukti dan lampiran",
        "TTD": "Penanda tangan",
        "BENTUK": "Bentuk isian",
        "BACA": "Pembacaan berkas",
        "TATA": "Templat dan tata letak",
    }
)
"""The families of codes, in the order in which a dossier is read."""

ACCEPTABLE = "dapat diterima dengan catatan_data"
NEVER = "tidak dapat diterima dengan catatan_data"

_INTRO = """\
# Temuan

Semua yang dapat dilaporkan `paritrana check`, menurut kodenya. Halaman ini dibuat dari penjelasan setiap pemeriksaan;
`paritrana explain KODE` mencetak penjelasan yang sama.

* **galat** menahan berkas akhir, **peringatan** akan diragukan juri, **catatan** perlu diketahui. Itu tingkat yang
  biasa; celah yang sudah dinyatakan dengan alasannya dapat diberi tingkat yang lebih ringan.
* Yang dapat diterima: tulis kode dan tempatnya di `catatan_data` dengan alasannya; alasan itu tercetak di dosir.
* Kata dalam kurung kurawal diganti nilai dari berkas Anda.
"""


def explain(fault: Fault, look: Look | None = None) -> str:
    """What `paritrana explain` prints of one kind of finding."""
    look = look or Look()
    kind = look.paint(fault.severity.value, fault.severity.value)
    head = f"{look.paint('bold', f'{fault.code} {fault.name}')} ({kind})"
    tail = [] if fault.acceptable else [NEVER.capitalize() + "."]
    if fault.explains:
        tail.append(f"Biasanya hilang bila ini diperbaiki: {', '.join(fault.explains)}.")
    return "\n\n".join([head, clean_lines(fault.explanation), *tail]) + "\n"


def listing(faults: Iterable[Fault]) -> str:
    """All faults, a line each, below the names of their families."""
    parts = []
    for name, group in families(faults).items():
        longest = max(len(fault.name) for fault in group)
        rows = [
            f"  {f.code:9}  {f.severity.value:10}  "
            + (f.name if f.acceptable else f"{f.name:{longest}}  tidak dapat diterima")
            for f in group
        ]
        parts.append("\n".join([FAMILIES[name], *rows]) + "\n")
    return "\n".join(parts)


def families(faults: Iterable[Fault]) -> dict[str, list[Fault]]:
    """The faults of each family that has any, by code."""
    found: dict[str, list[Fault]] = {name: [] for name in FAMILIES}
    for fault in sorted(faults, key=lambda fault: fault.code):
        found[fault.code.rpartition("-")[0]].append(fault)
    return {name: group for name, group in found.items() if group}


def page(faults: Iterable[Fault]) -> str:
    """Write docs/temuan.md."""
    groups = families(faults)
    heads = {name: f"{name}: {FAMILIES[name]}" for name in groups}
    contents = [f"* [{head}](#{anchor(head)}), {len(groups[name])}" for name, head in heads.items()]
    parts = [_INTRO, "\n".join(contents) + "\n"]
    for name, group in groups.items():
        parts.append(f"## {heads[name]}\n")
        parts += [_section(fault) for fault in group]
    return "\n".join(parts)


def anchor(head: str) -> str:
    """The name that GitHub gives a head."""
    return re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-")


def clean_lines(text: str) -> str:
    """An explanation as it stands at its rule, without the indentation of its source."""
    first, _, rest = text.strip().partition("\n")
    return "\n".join(clean(line) for line in [first, *textwrap.dedent(rest).splitlines()])


def _section(fault: Fault) -> str:
    kind = f"**{fault.severity.value}**, {ACCEPTABLE if fault.acceptable else NEVER}"
    paragraphs = [
        f"### {fault.code} {fault.name}",
        kind,
        f"> {_plain(fault.headline)}",
        *(_paragraph(part) for part in clean_lines(fault.explanation).split("\n\n")),
        f"Bantuan: {_plain(fault.help)}.",
    ]
    if fault.explains:
        paragraphs.append(f"Biasanya hilang bila ini diperbaiki: {', '.join(fault.explains)}.")
    return "\n\n".join(paragraphs) + "\n"


def _paragraph(text: str) -> str:
    """A paragraph whose lines stay lines where one begins with a remedy, and its first words stand out."""
    lines = _plain(text).replace("\nPerbaikan", "  \nPerbaikan")
    return re.sub(
        r"^(Mengapa juri ragu|Contoh[^:\n]*|Perbaikan[^:\n]*|Sumber):", r"**\1:**", lines, flags=re.M
    )


def _plain(text: str) -> str:
    """Text that Markdown prints as it stands."""
    text = text.replace("{{", "{").replace("}}", "}") if "{{{{" in text else text
    return re.sub(r"([\\`*<>&\[\]|~])", r"\\\1", text)

"""The pieces of ringkasan.html: rows and tables as HTML text; every value from outside is escaped here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

from paritrana.batch.insights import Gap, Kind, Outlier
from paritrana.batch.likeness import Member
from paritrana.batch.rows import Readiness, Row
from paritrana.batch.summary.csv_table import open_of
from paritrana.diagnostics import Severity
from paritrana.evidence.regions import RegionEntry
from paritrana.indonesian.decimals import format_decimal

MOST_LINES = 2_000
MOST_NAMES = 500
"""So much of a table, and of a list in it, stands on the page; the workbook has all."""
_OPTION = re.compile(r"--?[a-z]\S*")


def number(value: int) -> str:
    """A count with dots between thousands."""
    return format_decimal(value, 0)


def size(many: int) -> str:
    """Bytes as kB, MB or GB with a unit."""
    for unit, whole in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if many >= whole:
            shown = f"{many / whole:.1f}" if many < 10 * whole else f"{many / whole:.0f}"
            return f"{shown.replace('.', ',')} {unit}"
    return f"{many} bita"


def dossier(row: Row) -> str:
    """A line of the table of dossiers."""
    title = escape(row.title)
    link = f'<a href="{quote(row.file)}">{title}</a>' if row.file else title
    reason = f"<div class=reason>{_unbroken(row.reason)}</div>" if row.reason else ""
    counts = "".join(_count(open_of(row, s), s is Severity.GALAT) for s in Severity)
    return (
        f"<tr data-status={row.status.value}><td class=code>{escape(row.code)}<td>{link}{reason}"
        f"<td>{escape(row.province)}<td><span class='status {row.status.value}'>{row.status.value}</span>"
        f"<td class=n data-v={row.pages}>{number(row.pages) if row.pages else '–'}"
        f"<td class=n data-v={row.bytes}>{size(row.bytes) if row.bytes else '–'}"
        f"{counts}{_strip(row.aspects)}<td>{_codes(row)}"
    )


def _unbroken(reason: str) -> str:
    """A reason whose options (`--timeout`) stay in one piece."""
    return _OPTION.sub(r"<span class=code>\g<0></span>", escape(reason))


def _count(many: int, attention: bool) -> str:
    kind = "n quiet" if not many else "n attention" if attention else "n"
    return f"<td class='{kind}' data-v={many}>{number(many) if many else '–'}"


def _strip(aspects: Sequence[Readiness]) -> str:
    """A small bar for each aspect, filled as far as what is stated or missing is proven."""
    bars = "".join(
        f'<i class={"some" if a.stated else "none"} style="--p:{_share(a)}%" title="{escape(_words(a))}"></i>'
        for a in aspects
    )
    wanted, proven = sum(a.wanted for a in aspects), sum(a.proven for a in aspects)
    share = proven / wanted if wanted else 0
    told = f"{proven} dari {wanted} terbukti"
    return f'<td data-v={share:.4f}><span class=strip role=img aria-label="{told}">{bars}</span>'


def _words(aspect: Readiness) -> str:
    counts = f"{aspect.proven} terbukti, {aspect.doubtful} diragukan, {aspect.missing} hilang"
    return f"{aspect.code} {aspect.name}: {aspect.stated} pernyataan; {counts}"


def _share(aspect: Readiness) -> int:
    return round(100 * aspect.proven / aspect.wanted) if aspect.wanted else 0


def _codes(row: Row) -> str:
    return " ".join(
        f'<a class=code href="#{escape(c.code)}" title="{escape(c.name)}">{escape(c.code)}</a>'
        + (f"×{c.open}" if c.open > 1 else "")
        for c in row.findings
        if c.open
    )


def kinds(found: Sequence[Kind], rows: Mapping[str, Row]) -> str:
    """Findings by code, each with the dossiers that have it."""
    lines = []
    for kind in found:
        names = ", ".join(escape(rows[name].title) for name in kind.dossiers[:MOST_NAMES])
        left = len(kind.dossiers) - MOST_NAMES
        names += f", dan {number(left)} lainnya, lihat ringkasan.csv" if left > 0 else ""
        told = f"{number(len(kind.dossiers))} dosir"
        where = f"<details><summary>{told}</summary><p>{names}</p></details>" if names else "–"
        tone = " class=attention" if kind.severity == Severity.GALAT.value and kind.open else ""
        lines.append(
            f"<tr id={escape(kind.code)}><td class=code>{escape(kind.code)}<td>{escape(kind.name)}"
            f"<td{tone}>{escape(kind.severity)}<td class=n data-v={kind.open}>{number(kind.open)}"
            f"<td class=n data-v={kind.accepted}>{number(kind.accepted)}<td data-v={len(kind.dossiers)}>{where}"
        )
    heads = ("Kode", "Temuan", "Tingkat", "Terbuka|n", "Diterima|n", "Pada")
    note = "Arti dan perbaikan tiap kode: paritrana explain KODE."
    return _section("temuan", "Temuan menurut kode", note, heads, lines)


def aspects(rows: Sequence[Row]) -> str:
    """Readiness by aspect over all regions."""
    lines = []
    for code in dict.fromkeys(a.code for row in rows for a in row.aspects):
        having = [a for row in rows for a in row.aspects if a.code == code]
        sums = [sum(getattr(a, what) for a in having) for what in ("stated", "proven", "doubtful", "missing")]
        whole = _share(Readiness(code, having[0].name, *sums))
        cells = "".join(f"<td class=n data-v={n}>{number(n) if n else '–'}" for n in sums)
        silent = sum(not a.stated for a in having)
        lines.append(
            f"<tr><td class=code>{escape(code)}<td>{escape(having[0].name)}{cells}"
            f'<td class=share data-v={whole}><span class=bar style="--p:{whole}%"></span>{whole}%'
            f"<td class=n data-v={silent}>{number(silent) if silent else '–'}"
        )
    heads = ("Aspek", "Nama", "Dinyatakan|n", "Terbukti|n", "Diragukan|n", "Hilang|n", "Bagian terbukti")
    note = (
        "Yang dinyatakan, yang terbukti, yang diragukan juri, dan yang hilang; tanpa bobot dan tanpa nilai."
    )
    return _section("aspek", "Kesiapan menurut aspek", note, (*heads, "Daerah tanpa pernyataan|n"), lines)


def alike(groups: Sequence[Sequence[Member]]) -> str:
    """Innovations of different regions with nearly the same text."""
    lines = [
        f"<tr><td data-v={n}>{n}<td>{escape(m.region)}<td class=code>{escape(m.id)}<td>{escape(m.name)}"
        f"<td class=n data-v={m.share}>{m.share:.0%}"
        for n, group in enumerate(groups, 1)
        for m in group
    ]
    heads = ("Kelompok", "Daerah", "Tanda", "Inovasi", "Kemiripan|n")
    note = (
        "Uraian yang hampir sama kata demi kata; angka dan nama daerah tidak dihitung. Juri membaca keduanya."
    )
    return _section("serupa", "Inovasi yang serupa antardaerah", note, heads, lines)


def outliers(found: Sequence[Outlier]) -> str:
    """Dossiers far from the others."""
    lines = [
        f"<tr><td>{escape(o.region)}<td>{escape(o.measure)}<td class=n data-v={o.value}>{_measured(o, o.value)}"
        f"<td class=n data-v={o.median}>{_measured(o, round(o.median))}"
        for o in found
    ]
    heads = ("Daerah", "Ukuran", "Nilai|n", "Median|n")
    return _section("menyimpang", "Jauh dari yang lain", "Belum tentu salah; layak dilihat.", heads, lines)


def _measured(outlier: Outlier, value: int) -> str:
    return size(value) if outlier.measure.startswith("ukuran") else number(value)


def gaps(found: Sequence[Gap]) -> str:
    """Regions without a dossier in provinces that have some."""
    lines = [
        f"<tr><td class=code>{escape(g.code)}<td>{escape(g.name)}<td class=n data-v={g.present}>{number(g.present)}"
        f"<td class=n data-v={len(g.missing)}>{number(len(g.missing))}"
        f"<td><ul class=names>{''.join(map(_missing, g.missing))}</ul>"
        for g in found
    ]
    heads = ("Kode", "Provinsi", "Ada|n", "Belum|n", "Yang belum ada")
    return _section("belum-ada", "Daerah yang belum ada", "", heads, lines)


def _missing(entry: RegionEntry) -> str:
    return f"<li><span class=code>{escape(entry.code)}</span>{escape(entry.name)}"


def same_code(found: Sequence[tuple[str, tuple[str, ...]]]) -> str:
    """Codes that more than one dossier bears."""
    lines = [f"<tr><td class=code>{escape(code)}<td>{escape(', '.join(names))}" for code, names in found]
    return _section("kode-ganda", "Kode yang dipakai dua kali", "", ("Kode", "Dosir"), lines)


def _section(id: str, title: str, note: str, heads: Sequence[str], lines: Sequence[str]) -> str:
    """A titled table, or nothing where it has no line; `|n` marks a head of numbers."""
    if not lines:
        return ""
    cells = "".join(
        f"<th data-sort{' class=n' if kind else ''}>{escape(words)}</th>"
        for words, _, kind in (head.partition("|") for head in heads)
    )
    told = f"<p>{escape(note)}</p>" if note else ""
    if len(lines) > MOST_LINES:
        shown = f"{number(MOST_LINES)} baris pertama dari {number(len(lines))}"
        told += f"<p>{shown}; seluruhnya ada dalam ringkasan.xlsx.</p>"
    body = "\n".join(lines[:MOST_LINES])
    return (
        f"<section id={id}>\n<h2>{escape(title)}</h2>{told}\n<div class=wide><table><thead><tr>{cells}</tr></thead>\n"
        f"<tbody>\n{body}\n</tbody></table></div></section>"
    )

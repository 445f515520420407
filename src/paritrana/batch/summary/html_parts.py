"""The pieces of ringkasan.html: rows and tables as Html, which escapes every value by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote

from paritrana.batch.insights import FindingKind, Outlier, ProvinceGap
from paritrana.batch.likeness import Member
from paritrana.batch.rows import AspectCount, DossierRow
from paritrana.batch.summary.csv_table import open_of
from paritrana.diagnostics import Severity
from paritrana.evidence.regions import RegionEntry
from paritrana.indonesian.decimals import format_decimal
from paritrana.safe_html import Html, join, join_lines, tag

MOST_LINES = 2_000
"""Lines of a table that stand on the page, so that a browser sorts it in a moment; the workbook has all."""

MOST_NAMES = 500
"""Names of dossiers that a line lists; the tables for programs have all."""

_OPTION = re.compile(r"(--?[a-z]\S*)")


def number(value: int) -> str:
    """Print a count with dots between thousands."""
    return format_decimal(value, 0)


def size(many: int) -> str:
    """Print bytes as kB, MB or GB (powers of a thousand) with a unit: "1,5 kB", "178 kB"."""
    for unit, whole in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if many >= whole:
            shown = f"{many / whole:.1f}" if many < 10 * whole else f"{many / whole:.0f}"
            return f"{shown.replace('.', ',')} {unit}"
    return f"{many} bita"


def dossier(row: DossierRow) -> Html:
    """Make a line of the table of dossiers."""
    status = row.status.value
    return tag(
        "tr",
        tag("td", row.code, class_="code"),
        tag("td", _title(row), _reason(row.reason) if row.reason else None),
        tag("td", row.province),
        tag("td", tag("span", status, class_=f"status {status}")),
        tag("td", number(row.pages) if row.pages else "–", class_="n", data_v=str(row.pages)),
        tag("td", size(row.bytes) if row.bytes else "–", class_="n", data_v=str(row.bytes)),
        *(_open_count(open_of(row, s), s is Severity.GALAT) for s in Severity),
        _bars(row.aspects),
        tag("td", _codes(row)),
        data_status=status,
    )


def _title(row: DossierRow) -> str:
    return tag("a", row.title, href=quote(row.file)) if row.file else row.title


def _reason(reason: str) -> Html:
    """A reason whose options (`--timeout`) stay in one piece: of what is split, each second piece is one."""
    pieces = _OPTION.split(reason)
    return tag(
        "div",
        *(tag("span", piece, class_="code") if at % 2 else piece for at, piece in enumerate(pieces)),
        class_="reason",
    )


def _open_count(many: int, attention: bool) -> Html:
    kind = "n quiet" if not many else "n attention" if attention else "n"
    return tag("td", number(many) if many else "–", class_=kind, data_v=str(many))


def _bars(aspects: Sequence[AspectCount]) -> Html:
    """A small bar for each aspect, filled as far as what is stated or missing is proven."""
    bars = (
        tag("i", class_="some" if a.stated else "none", style=f"--p:{_share(a)}%", title=_words(a))
        for a in aspects
    )
    total, proven = sum(a.total for a in aspects), sum(a.proven for a in aspects)
    strip = tag("span", *bars, class_="strip", role="img", aria_label=f"{proven} dari {total} terbukti")
    return tag("td", strip, data_v=f"{proven / total if total else 0:.4f}")


def _words(aspect: AspectCount) -> str:
    counts = f"{aspect.proven} terbukti, {aspect.doubtful} diragukan, {aspect.missing} hilang"
    return f"{aspect.code} {aspect.name}: {aspect.stated} pernyataan; {counts}"


def _share(aspect: AspectCount) -> int:
    """What is proven of what is stated or missing, in whole percent."""
    return round(100 * aspect.proven / aspect.total) if aspect.total else 0


def _codes(row: DossierRow) -> Html:
    """The codes of open findings, each a link to its line, divided by spaces."""
    pieces: list[str] = []
    for each in row.findings:
        if each.open:
            pieces.append(tag("a", each.code, class_="code", href=f"#{each.code}", title=each.name))
            pieces.append(f"×{each.open} " if each.open > 1 else " ")
    return join(*pieces[:-1], pieces[-1].rstrip()) if pieces else Html()


def kinds(found: Sequence[FindingKind], rows: Mapping[str, DossierRow]) -> Html | None:
    """List findings by code, each with the dossiers that have it; None where there is none."""
    heads = ("Kode", "Temuan", "Tingkat", "Terbuka|n", "Diterima|n", "Pada")
    note = "Arti dan perbaikan tiap kode: paritrana explain KODE."
    return _section("temuan", "Temuan menurut kode", note, heads, [_kind(kind, rows) for kind in found])


def _kind(kind: FindingKind, rows: Mapping[str, DossierRow]) -> Html:
    attention = kind.severity == Severity.GALAT.value and kind.open
    return tag(
        "tr",
        tag("td", kind.code, class_="code"),
        tag("td", kind.name),
        tag("td", kind.severity, class_="attention" if attention else None),
        _number_cell(kind.open, zero="0"),
        _number_cell(kind.accepted, zero="0"),
        tag("td", _dossiers(kind, rows), data_v=str(len(kind.dossiers))),
        id=kind.code,
    )


def _dossiers(kind: FindingKind, rows: Mapping[str, DossierRow]) -> str:
    if not kind.dossiers:
        return "–"
    names = ", ".join(rows[name].title for name in kind.dossiers[:MOST_NAMES])
    left = len(kind.dossiers) - MOST_NAMES
    names += f", dan {number(left)} lainnya, lihat ringkasan.csv" if left > 0 else ""
    return tag("details", tag("summary", f"{number(len(kind.dossiers))} dosir"), tag("p", names))


def aspects(rows: Sequence[DossierRow]) -> Html | None:
    """Add up readiness by aspect over all regions; None where there is none."""
    codes = dict.fromkeys(a.code for row in rows for a in row.aspects)
    lines = [_aspect([a for row in rows for a in row.aspects if a.code == code]) for code in codes]
    heads = ("Aspek", "Nama", "Dinyatakan|n", "Terbukti|n", "Diragukan|n", "Hilang|n", "Bagian terbukti")
    note = (
        "Yang dinyatakan, yang terbukti, yang diragukan juri, dan yang hilang; tanpa bobot dan tanpa nilai."
    )
    return _section("aspek", "Kesiapan menurut aspek", note, (*heads, "Daerah tanpa pernyataan|n"), lines)


def _aspect(having: Sequence[AspectCount]) -> Html:
    """The line of one aspect, of which these are the counts of each region."""
    first = having[0]
    sums = [sum(getattr(a, what) for a in having) for what in ("stated", "proven", "doubtful", "missing")]
    share = _share(AspectCount(first.code, first.name, *sums))
    return tag(
        "tr",
        tag("td", first.code, class_="code"),
        tag("td", first.name),
        *map(_number_cell, sums),
        tag(
            "td",
            tag("span", class_="bar", style=f"--p:{share}%"),
            f"{share}%",
            class_="share",
            data_v=str(share),
        ),
        _number_cell(sum(not a.stated for a in having)),
    )


def alike(groups: Sequence[Sequence[Member]]) -> Html | None:
    """List innovations of different regions with nearly the same text; None where there are none."""
    lines = [
        tag(
            "tr",
            tag("td", str(n), data_v=str(n)),
            tag("td", m.region),
            tag("td", m.id, class_="code"),
            tag("td", m.name),
            tag("td", f"{m.share:.0%}", class_="n", data_v=str(m.share)),
        )
        for n, group in enumerate(groups, 1)
        for m in group
    ]
    heads = ("Kelompok", "Daerah", "Tanda", "Inovasi", "Kemiripan|n")
    note = (
        "Uraian yang hampir sama kata demi kata; angka dan nama daerah tidak dihitung. Juri membaca keduanya."
    )
    return _section("serupa", "Inovasi yang serupa antardaerah", note, heads, lines)


def outliers(found: Sequence[Outlier]) -> Html | None:
    """List dossiers far from the others; None where there are none."""
    lines = [
        tag(
            "tr",
            tag("td", o.region),
            tag("td", o.measure),
            tag("td", _measure(o, o.value), class_="n", data_v=str(o.value)),
            tag("td", _measure(o, round(o.median)), class_="n", data_v=str(o.median)),
        )
        for o in found
    ]
    heads = ("Daerah", "Ukuran", "Nilai|n", "Median|n")
    return _section("menyimpang", "Jauh dari yang lain", "Belum tentu salah; layak dilihat.", heads, lines)


def _measure(outlier: Outlier, value: int) -> str:
    return size(value) if outlier.measure.startswith("ukuran") else number(value)


def gaps(found: Sequence[ProvinceGap]) -> Html | None:
    """List regions without a dossier in provinces that have some; None where there are none."""
    lines = [
        tag(
            "tr",
            tag("td", g.code, class_="code"),
            tag("td", g.name),
            _number_cell(g.present, zero="0"),
            _number_cell(len(g.missing), zero="0"),
            tag("td", tag("ul", *map(_missing, g.missing), class_="names")),
        )
        for g in found
    ]
    heads = ("Kode", "Provinsi", "Ada|n", "Belum|n", "Yang belum ada")
    return _section("belum-ada", "Daerah yang belum ada", "", heads, lines)


def _missing(entry: RegionEntry) -> Html:
    return tag("li", tag("span", entry.code, class_="code"), entry.name)


def same_code(found: Sequence[tuple[str, tuple[str, ...]]]) -> Html | None:
    """List codes that more than one dossier bears; None where there are none."""
    lines = [tag("tr", tag("td", code, class_="code"), tag("td", ", ".join(names))) for code, names in found]
    return _section("kode-ganda", "Kode yang dipakai dua kali", "", ("Kode", "Dosir"), lines)


def _number_cell(value: int, zero: str = "–") -> Html:
    return tag("td", number(value) if value else zero, class_="n", data_v=str(value))


def _section(id: str, title: str, note: str, heads: Sequence[str], lines: Sequence[Html]) -> Html | None:
    """A titled table, None where it has no line."""
    if not lines:
        return None
    cut = None
    if len(lines) > MOST_LINES:
        first = f"{number(MOST_LINES)} baris pertama dari {number(len(lines))}"
        cut = tag("p", f"{first}; seluruhnya ada dalam ringkasan.xlsx.")
    above = join(tag("h2", title), tag("p", note) if note else None, cut)
    return tag("section", join_lines((above, table(heads, lines[:MOST_LINES]))), id=id)


def table(heads: Iterable[str], lines: Iterable[Html]) -> Html:
    """Make a table whose columns can be sorted; `|n` marks a head of numbers."""
    cells = (
        tag("th", words, data_sort="", class_="n" if kind else None)
        for words, _, kind in (head.partition("|") for head in heads)
    )
    body = tag("tbody", join_lines((None, *lines)))
    return tag("div", tag("table", join_lines((tag("thead", tag("tr", *cells)), body))), class_="wide")

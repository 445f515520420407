"""ringkasan.html: the batch on one page that needs nothing but itself; rows, insights, style and script in.

Everything is written out; the script only sorts and filters. A policy in the page forbids it any network.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from paritrana import __version__
from paritrana.batch.insights import Insights
from paritrana.batch.rows import Row, Status
from paritrana.batch.summary import html_parts
from paritrana.batch.summary.html_parts import number, size

MOST = 5_000
"""So many dossiers are listed; of more, those that need attention come first and the table says so."""
_LAST = {Status.FAILED: 0, Status.GALAT: 1, Status.PENDING: 2, Status.DRAFT: 3, Status.BUILT: 4}
_ATTENTION = {Status.FAILED.value, Status.GALAT.value}


def html_bytes(rows: Sequence[Row], seen: Insights, style: str, script: str) -> bytes:
    """The page as a file."""
    body = "\n".join(
        part
        for part in (
            _head(rows, seen),
            _dossiers(rows),
            html_parts.kinds(seen.kinds, {row.name: row for row in rows}),
            html_parts.aspects(rows),
            html_parts.alike(seen.alike),
            html_parts.outliers(seen.outliers),
            html_parts.gaps(seen.gaps),
            html_parts.same_code(seen.same_code),
        )
        if part
    )
    return _PAGE.format(style=style, script=script, body=body, program=escape(__version__)).encode(
        "utf-8", "replace"
    )


def _head(rows: Sequence[Row], seen: Insights) -> str:
    figures = [_figure(number(len(rows)), "dosir")]
    for status, many in seen.statuses.items():
        if many or status == Status.BUILT.value:
            figures.append(_figure(number(many), status, status in _ATTENTION))
    figures += [_figure(number(seen.pages), "halaman"), _figure(size(seen.bytes), "PDF")]
    return f"<h1>Ringkasan dosir</h1>\n<div class=figures>{''.join(figures)}</div>"


def _figure(value: str, words: str, attention: bool = False) -> str:
    kind = " class=attention" if attention else ""
    return f"<div{kind}><b>{escape(value)}</b><span>{escape(words)}</span></div>"


def _dossiers(rows: Sequence[Row]) -> str:
    listed = sorted(rows, key=lambda row: _LAST[row.status])[:MOST] if len(rows) > MOST else rows
    left = (
        f"<p>Halaman ini memuat {number(len(listed))} dari {number(len(rows))} dosir, yang perlu ditangani lebih "
        "dahulu; seluruhnya ada dalam ringkasan.csv dan ringkasan.xlsx.</p>"
        if len(listed) < len(rows)
        else ""
    )
    states = "".join(f"<option>{s.value}</option>" for s in Status if any(r.status is s for r in listed))
    return (
        f"<section id=dosir>\n<h2>Dosir</h2>{left}\n<div class=tools hidden>"
        "<input id=cari type=search placeholder='Cari daerah, kode, temuan …' aria-label='Cari'>"
        f"<select id=status aria-label='Status'><option value=''>semua status</option>{states}</select>"
        "<span id=tampil aria-live=polite></span><span>Judul kolom mengurutkan.</span>"
        f"</div>\n{_table(listed)}</section>"
    )


def _table(rows: Iterable[Row]) -> str:
    heads = "".join(
        f"<th data-sort{' class=n' if right else ''}>{words}</th>"
        for words, right in (
            ("Kode", False),
            ("Daerah", False),
            ("Provinsi", False),
            ("Status", False),
            ("Halaman", True),
            ("Ukuran", True),
            ("Galat", True),
            ("Peringatan", True),
            ("Catatan", True),
            ("Terbukti", False),
            ("Temuan", False),
        )
    )
    lines = "\n".join(map(html_parts.dossier, rows))
    return f"<div class=wide><table><thead><tr>{heads}</tr></thead>\n<tbody>\n{lines}\n</tbody></table></div>"


_PAGE = """\
<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ringkasan dosir</title>
<style>
{style}</style>
<body>
{body}
<footer>paritrana {program}. Halaman ini berdiri sendiri dan tidak memakai jaringan. Data yang sama untuk program lain:
<a href="manifest.json">manifest.json</a>, <a href="ringkasan.csv">ringkasan.csv</a>,
<a href="ringkasan.xlsx">ringkasan.xlsx</a>.</footer>
<script>
{script}</script>
</html>
"""

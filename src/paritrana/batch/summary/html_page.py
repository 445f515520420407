"""ringkasan.html: the batch on one page that needs nothing but itself; rows, insights, style and script in.

Everything is written out; the script only sorts and filters. A policy in the page forbids it any network.
"""

from __future__ import annotations

from collections.abc import Sequence

from paritrana import __version__
from paritrana.batch.insights import Insights
from paritrana.batch.rows import DossierRow, Status
from paritrana.batch.summary import html_parts
from paritrana.batch.summary.html_parts import number, size
from paritrana.safe_html import Html, join, join_lines, tag

MOST = 5_000
"""Dossiers that are listed: all regions of the country several times over, in a page of a few MB; of more, those that
need attention come first and the table says so."""
_LAST = {Status.FAILED: 0, Status.GALAT: 1, Status.PENDING: 2, Status.DRAFT: 3, Status.BUILT: 4}
_ATTENTION = {Status.FAILED.value, Status.GALAT.value}


def html_bytes(rows: Sequence[DossierRow], seen: Insights, style: str, script: str) -> bytes:
    """Make the page as a file; `style` and `script` are those of the installation, taken as they are."""
    body = join_lines(
        (
            _head(rows, seen),
            _dossiers(rows),
            html_parts.kinds(seen.kinds, {row.name: row for row in rows}),
            html_parts.aspects(rows),
            html_parts.alike(seen.alike),
            html_parts.outliers(seen.outliers),
            html_parts.gaps(seen.gaps),
            html_parts.same_code(seen.same_code),
        )
    )
    page = _PAGE.format(style=style, script=script, body=body, program=join(__version__))
    return page.encode("utf-8", "replace")


def _head(rows: Sequence[DossierRow], seen: Insights) -> Html:
    figures = [_figure(number(len(rows)), "dosir")]
    for status, many in seen.statuses.items():
        if many or status == Status.BUILT.value:
            figures.append(_figure(number(many), status, status in _ATTENTION))
    figures += [_figure(number(seen.pages), "halaman"), _figure(size(seen.bytes), "PDF")]
    return join_lines((tag("h1", "Ringkasan dosir"), tag("div", *figures, class_="figures")))


def _figure(value: str, words: str, attention: bool = False) -> Html:
    return tag("div", tag("b", value), tag("span", words), class_="attention" if attention else None)


def _dossiers(rows: Sequence[DossierRow]) -> Html:
    """The table of dossiers, with the tools to search it, which the script shows."""
    listed = sorted(rows, key=lambda row: _LAST[row.status])[:MOST] if len(rows) > MOST else rows
    left = (
        tag(
            "p",
            f"Halaman ini memuat {number(len(listed))} dari {number(len(rows))} dosir, yang perlu ditangani lebih "
            "dahulu; seluruhnya ada dalam ringkasan.csv dan ringkasan.xlsx.",
        )
        if len(listed) < len(rows)
        else None
    )
    table = html_parts.table(_HEADS, map(html_parts.dossier, listed))
    return tag("section", join_lines((join(tag("h2", "Dosir"), left), _tools(listed), table)), id="dosir")


def _tools(listed: Sequence[DossierRow]) -> Html:
    """A field to search, a choice of the statuses that occur, and how many lines are shown."""
    states = (tag("option", s.value) for s in Status if any(row.status is s for row in listed))
    return tag(
        "div",
        tag(
            "input",
            id="cari",
            type="search",
            placeholder="Cari daerah, kode, temuan …",
            aria_label="Cari",
        ),
        tag("select", tag("option", "semua status", value=""), *states, id="status", aria_label="Status"),
        tag("span", id="tampil", aria_live="polite"),
        tag("span", "Judul kolom mengurutkan."),
        class_="tools",
        hidden="",
    )


_HEADS = (
    "Kode", "Daerah", "Provinsi", "Status", "Halaman|n", "Ukuran|n", "Galat|n", "Peringatan|n", "Catatan|n", "Terbukti",
    "Temuan",
)  # fmt: skip

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

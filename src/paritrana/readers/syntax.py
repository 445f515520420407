"""Say in Indonesian what stops YAML from being read, by the text around the place (BACA-20 and up).

The parser's English is never read: only its two marks and the characters that stand there.
"""

from __future__ import annotations

import re
from typing import Protocol

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.located import Origin


class YamlMark(Protocol):
    """A place as PyYAML gives it: line and column from 0, in characters."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


def _galat(code: str, name: str, headline: str, help: str, explanation: str) -> Fault:
    return Fault(code, name, Severity.GALAT, headline, help, explanation, acceptable=False)


SYNTAX = _galat(
    "BACA-20",
    "susunan-yaml",
    "susunan YAML tidak dapat dibaca di sini",
    "periksa lekukan, titik dua, tanda kutip dan kurung pada baris ini dan baris sebelumnya",
    """Berkas bukti ditulis dalam YAML: "kunci: nilai", anaknya dua spasi lebih dalam, butir
daftar diawali "- ". Yang ditunjuk adalah tempat pertama yang tidak dapat dipahami; sebabnya sering satu baris
sebelumnya.""",
)

TAB = _galat(
    "BACA-21",
    "tab-sebagai-lekukan",
    "baris dilekukkan dengan tab",
    "ganti tab dengan spasi, dua spasi untuk setiap tingkat",
    """YAML tidak mengenal tab sebagai lekukan. Setel penyunting teks agar tombol Tab menulis dua spasi.""",
)

MISSING_SPACE = _galat(
    "BACA-22",
    "titik-dua-tanpa-spasi",
    'tidak ada spasi sesudah titik dua pada "{teks}"',
    "beri satu spasi sesudah titik dua",
    """Tanpa spasi, "nama:Bandung" adalah satu kata, bukan kunci dan nilai.

Perbaikan: nama: Bandung""",
)

COLON_IN_VALUE = _galat(
    "BACA-23",
    "titik-dua-dalam-nilai",
    'nilai kunci "{kunci}" memuat titik dua dan spasi',
    "tulis seluruh nilainya di antara tanda kutip",
    """Titik dua yang diikuti spasi memulai nilai baru.

Contoh yang ditolak: judul: Laporan: Tahun 2023
Perbaikan: judul: "Laporan: Tahun 2023".""",
)

OPEN_QUOTE = _galat(
    "BACA-24",
    "tanda-kutip-tidak-ditutup",
    "tanda kutip {tanda} yang dibuka di sini tidak ditutup dengan benar",
    "tutup tanda kutipnya; tanda ' di dalam kutip tunggal ditulis dua kali",
    """Nilai yang dibuka dengan tanda kutip berakhir pada tanda kutip yang sama. Di antara kutip ganda, garis
miring terbalik (\\) memulai kode; tulis dua kali bila memang garis miring terbalik.""",
)

OPEN_BRACKET = _galat(
    "BACA-25",
    "kurung-tidak-ditutup",
    "kurung {tanda} yang dibuka di sini tidak ditutup, atau butirnya tidak dipisahkan koma",
    "tutup kurungnya dan pisahkan setiap butir dengan koma",
    """Daftar dalam kurung siku dan bagian dalam kurung kurawal memakai koma di antara butir dan harus
ditutup. Nilai yang memuat koma ditulis di antara tanda kutip: {nilai: "Rp20,7 miliar"}.""",
)

INDENTATION = _galat(
    "BACA-26",
    "lekukan-tidak-sejajar",
    "lekukan baris ini tidak sejajar dengan baris lain pada tingkat yang sama",
    "mulai baris pada kolom yang sama dengan saudaranya",
    """Kunci setingkat dimulai pada kolom yang sama; anaknya dua spasi lebih dalam.""",
)

NEEDS_QUOTES = _galat(
    "BACA-27",
    "nilai-perlu-kutip",
    "nilai tidak boleh diawali tanda {tanda}",
    "tulis nilainya di antara tanda kutip",
    """Beberapa tanda punya arti sendiri di awal nilai YAML: @ ` % * & ! | > dan lain-lain.

Perbaikan: persen: "%37".""",
)

FAULTS = (SYNTAX, TAB, MISSING_SPACE, COLON_IN_VALUE, OPEN_QUOTE, OPEN_BRACKET, INDENTATION, NEEDS_QUOTES)

_KEY = re.compile(r"""\s*(?:- +)*(?P<key>[^\s:#'"{}\[\]][^:#'"{}\[\]]*):\s""")
_GLUED = re.compile(r"""\s*(?:- +)*(?P<text>[^\W\d][\w ]*:[^\s/:]\S*)""")
_KINDS = {"'": OPEN_QUOTE, '"': OPEN_QUOTE, "[": OPEN_BRACKET, "{": OPEN_BRACKET}


def explain(
    file: str,
    lines: tuple[str, ...],
    problem: YamlMark | None,
    context: YamlMark | None,
    opened: Origin | None = None,
) -> Diagnostic:
    """Name the fault that the marks and the text around them show.

    `opened` is where the innermost list or mapping began that was open when reading stopped.
    """
    if problem is None:
        return SYNTAX.at(Origin(file))
    row, column = _last_written(lines, problem.line, problem.column)
    here = Origin(file, row + 1, column + 1)
    line = lines[row] if row < len(lines) else ""
    began = Origin(file, context.line + 1, context.column + 1) if context else None
    at_end = opened if problem.line >= len(lines) - 1 and not lines[-1].strip() else None
    return (
        _tab(here, line)
        or _unclosed_opening(here, lines, began)
        or _unclosed_opening(here, lines, at_end)
        or _colon(here, line, column)
        or _missing_blank(file, lines, row)
        or _odd_start(here, line, column)
        or _wrong_indent(here, line, context)
        or SYNTAX.at(here)
    )


def _last_written(lines: tuple[str, ...], row: int, column: int) -> tuple[int, int]:
    """The place itself, or the end of the last written line if the parser stopped at the end."""
    if row < len(lines) and (lines[row] or row == 0):
        return row, column
    row = min(row, len(lines)) - 1
    while row > 0 and not lines[row].strip():
        row -= 1
    return (row, len(lines[row].rstrip())) if row >= 0 else (0, 0)


def _tab(here: Origin, line: str) -> Diagnostic | None:
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    return TAB.at(Origin(here.file, here.line, indent.index("\t") + 1))


def _unclosed_opening(here: Origin, lines: tuple[str, ...], began: Origin | None) -> Diagnostic | None:
    """A quote or bracket that was never closed, where it began."""
    if began is None or began.line > len(lines):
        return None
    sign = lines[began.line - 1][began.column - 1 : began.column]
    fault = _KINDS.get(sign)
    if fault is None:
        return None
    return fault.at(began, tanda=sign, related=[Related(here, "di sini pembacaan berhenti")])


def _colon(here: Origin, line: str, column: int) -> Diagnostic | None:
    key = _KEY.match(line)
    if key is None or line[column : column + 1] != ":" or column < key.end():
        return None
    return COLON_IN_VALUE.at(here, kunci=key["key"].strip())


def _missing_blank(file: str, lines: tuple[str, ...], row: int) -> Diagnostic | None:
    """`nama:Bandung` on this line or on the one before it."""
    for number in (row, row - 1):
        match = _GLUED.match(lines[number]) if 0 <= number < len(lines) else None
        if match and not _KEY.match(lines[number]):
            colon = match.start("text") + match["text"].index(":")
            return MISSING_SPACE.at(Origin(file, number + 1, colon + 1), teks=match["text"])
    return None


def _odd_start(here: Origin, line: str, column: int) -> Diagnostic | None:
    for at in (column, column - 1):
        if 0 <= at < len(line) and line[at] in "@`%*&!|>":
            return NEEDS_QUOTES.at(Origin(here.file, here.line, at + 1), tanda=line[at])
    return None


def _wrong_indent(here: Origin, line: str, context: YamlMark | None) -> Diagnostic | None:
    first = len(line) - len(line.lstrip())
    if _KEY.match(line + " ") and (context is None or here.column == first + 1):
        return INDENTATION.at(Origin(here.file, here.line, first + 1))
    return None

"""`paritrana form`, `convert`, `merge` and `check --jawab`: workbooks in and out, never over a file that holds work."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.options import language_of
from paritrana.cli.streams import say
from paritrana.diagnostics import Findings
from paritrana.errors import UsageError
from paritrana.installation import example
from paritrana.located import Node
from paritrana.readers.sources import Sources
from paritrana.readers.workbook import is_workbook
from paritrana.report.console import look_of
from paritrana.report.text import report
from paritrana.workbook_form import convert as forms
from paritrana.workspace import EVIDENCE, FolderWorkspace, Source, write

_EXAMPLE = "kabupaten-contoh"
_YAML = (".yaml", ".yml")


def make_form(output: Path, code: str | None) -> int:
    """Write an empty form, with what the region's code says."""
    from paritrana.evidence.regions import RegionTable
    from paritrana.workbook_form.empty_form import blank_tree

    _must_be(output, (".xlsx",))
    _must_be_new(output)
    regions = RegionTable.from_tsv(FolderWorkspace(output.parent).asset("wilayah/wilayah.tsv"))
    root, findings = blank_tree(code, regions), Findings()
    made = forms.to_workbook(root, {}, _example(), findings)
    assert made is not None
    write(output, made)
    say(sys.stdout, f"{output} siap diisi. Sesudah itu: paritrana check {output}\n")
    return ExitCode.DONE


def convert(given: Path, output: Path, *, full: bool = False) -> int:
    """Write the evidence in its other form: 0 when written, 1 when something would be lost."""
    _must_be(output, (".xlsx", *_YAML))
    findings = Findings()
    part = forms.take(FolderWorkspace(given).evidence(), findings)
    return _write(part.sources, part.sources.root, dict(part.offices), output, findings, full=full)


def merge(given: Sequence[Path], output: Path, *, full: bool = False) -> int:
    """Join several parts into one file: 0 when written, 1 when two of them disagree or one can't be read."""
    from paritrana.workbook_form.merge import merge as join

    _must_be(output, (".xlsx", *_YAML))
    _must_be_new(output)
    findings = Findings()
    parts = [forms.take(FolderWorkspace(path).evidence(), findings) for path in given]
    roots = [part.sources.root for part in parts if part.sources.root is not None]
    texts = {file: text for part in parts for file, text in part.sources.texts.items()}
    offices = {name: office for part in parts for name, office in part.offices.items()}
    root = join(roots, findings) if len(roots) == len(parts) else None
    return _write(Sources(parts[0].sources.file, root, texts), root, offices, output, findings, full=full)


def answer(given: Path, output: Path | None, *, full: bool = False, tag: str = "id") -> int:
    """Check a workbook and write a copy of it with the findings in its cells."""
    from paritrana import api
    from paritrana.report.answered import answer_workbook

    workspace = FolderWorkspace(given)
    target = output or workspace.file.with_name(f"{workspace.file.stem}.jawaban.xlsx")
    _must_be_answerable(workspace.file)
    if target.resolve() == workspace.file.resolve():
        raise UsageError(f"{target} adalah berkas aslinya dan tidak ditimpa; pilih nama lain dengan -o")
    result = api.check(workspace)
    language = language_of(tag, workspace)
    say(sys.stderr, report(result.diagnostics, result.sources, look_of(sys.stderr), language, full=full))
    made = answer_workbook(workspace.evidence(), result.diagnostics, result.sources)
    if made is None:
        say(sys.stderr, "Salinan berjawaban tidak ditulis: buku kerjanya tidak dapat dibuka.\n")
        return ExitCode.GALAT
    write(target, made.data)
    say(
        sys.stdout,
        f"{target}: {made.marked} sel ditandai; lihat lembar Daftar perbaikan. Aslinya tidak diubah.\n",
    )
    if made.lost:
        say(sys.stdout, f"Tidak ikut tersalin: {made.lost}. Isi dan format sel tetap.\n")
    stopped = result.value is None or any(d.stops for d in result.diagnostics)
    return ExitCode.GALAT if stopped else ExitCode.DONE


def _write(
    sources: Sources,
    root: Node | None,
    offices: dict[str, str],
    output: Path,
    findings: Findings,
    *,
    full: bool,
) -> int:
    """Write a tree into `output`, or say why nothing is written."""
    data: bytes | None = None
    message = f"{output} ditulis.\n"
    if root is not None and not findings.stops and is_workbook(output.name):
        _must_be_new(output)
        data = forms.to_workbook(root, offices, _example(), findings)
    elif root is not None and not findings.stops:
        old = Source(output.as_posix(), FolderWorkspace(output).evidence().data) if output.exists() else None
        made = forms.to_yaml(root, offices, old, findings)
        data = made.text.encode() if made else None
        if made and made.kept is not None:
            kept = "komentar dan urutannya tetap" if made.kept else "komentar lama tidak dapat dipertahankan"
            message = f"{output} diperbarui; {kept}.\n"
    if findings.items:
        say(sys.stderr, report(tuple(findings), sources, look_of(sys.stderr), full=full))
    if data is None:
        say(sys.stderr, "Tidak ada yang ditulis.\n")
        return ExitCode.GALAT
    write(output, data)
    say(sys.stdout, message)
    return ExitCode.DONE


def _example() -> Node:
    data = next(data for name, data in example(_EXAMPLE) if name == EVIDENCE)
    root = forms.take(Source(EVIDENCE, data), Findings()).sources.root
    assert root is not None
    return root


def _must_be(path: Path, suffixes: tuple[str, ...]) -> None:
    if path.suffix.lower() not in suffixes:
        raise UsageError(f"{path} harus bernama {' atau '.join('*' + suffix for suffix in suffixes)}")


def _must_be_answerable(file: Path) -> None:
    """A copy keeps the clerk's own formats, and only Excel's own form can be copied so."""
    if file.suffix.lower() in (".xlsx", ".xlsm"):
        return
    if is_workbook(file.name):
        way = f'buka {file}, simpan sebagai "Excel Workbook (*.xlsx)", lalu periksa berkas itu'
    else:
        way = f"jalankan dahulu: paritrana convert {file} {file.with_suffix('.xlsx')}"
    raise UsageError(f"--jawab menulis ke salinan buku kerja Excel (*.xlsx); {way}")


def _must_be_new(path: Path) -> None:
    if path.exists():
        raise UsageError(f"{path} sudah ada dan tidak ditimpa; pilih nama lain")

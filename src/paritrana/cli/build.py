"""`paritrana build`: the report goes to stderr, the product to its file, what became of it to stdout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from paritrana.annexes.prefetch import Prefetch
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.options import RESULTS, cache_folder, language_of, recogniser_of
from paritrana.cli.streams import say
from paritrana.errors import UsageError
from paritrana.report.console import look_of
from paritrana.report.text import most_helpful, report
from paritrana.report.words import as_text, tally
from paritrana.workspace import ANNEXES, FolderWorkspace, reading, write

if TYPE_CHECKING:
    from paritrana.api import Product

_PROOFS = {"grey": ".abu", "photocopy": ".fotokopi"}


def build(
    folder: Path,
    output: Path | None,
    draft: bool,
    *,
    proof: str = "",
    full: bool = False,
    tag: str = "id",
    ocr: bool = False,
) -> int:
    """Build one region's dossier: 0 when it was written, 1 when a galat stands against it.

    A `proof`, "grey" or "photocopy", has a name of its own and is only to look at. With `ocr` pages without text are
    read by tesseract, where it is installed.
    """
    workspace = FolderWorkspace(folder, cache=cache_folder(output.parent if output else RESULTS))
    ending = f"{'.draf' if draft else ''}{_PROOFS.get(proof, '')}.pdf"
    target = output or RESULTS / (workspace.name + ending)
    _guard(target, workspace)
    with Prefetch(workspace) as prefetch:
        from paritrana import api

        result = api.build(
            workspace, draft=draft, grey=bool(proof), prefetch=prefetch, recogniser=recogniser_of(ocr)
        )
    language, look = language_of(tag, workspace), look_of(sys.stderr)
    say(sys.stderr, report(result.diagnostics, result.sources, look, language, full=full))
    if result.value is None:
        say(sys.stderr, _nothing(target, can_draft=not draft and result.sources.root is not None))
        return ExitCode.GALAT
    write(target, _photocopy(result.value) if proof == "photocopy" else result.value.pieces)
    say(
        sys.stdout,
        f"{target}: {as_text(result.value.pages)} halaman; {tally(result.diagnostics, language)}\n",
    )
    say(sys.stdout, most_helpful(result.diagnostics, result.sources, language))
    return ExitCode.DONE


def _photocopy(product: Product) -> tuple[bytes, ...]:
    from paritrana.photocopy import photocopy

    return (photocopy(product.pdf, product.pages),)


def _guard(target: Path, workspace: FolderWorkspace) -> None:
    """Keep the region's own files, and whatever isn't a PDF, from being overwritten."""
    place = target.resolve()
    if place == workspace.file.resolve() or place.is_relative_to((workspace.folder / ANNEXES).resolve()):
        raise UsageError(f"{target} adalah berkas bukti dan tidak ditimpa; pilih nama lain dengan -o")
    if target.is_file():
        with reading(str(target)) as stream:
            head = stream.read(5)
        if head not in {b"", b"%PDF-"}:
            raise UsageError(f"{target} bukan PDF dan tidak ditimpa; pilih nama lain dengan -o")


def _nothing(target: Path, *, can_draft: bool) -> str:
    kept = f"; {target} yang lama tidak diubah" if target.is_file() else ""
    hint = "Draf tetap dapat disusun dengan --draft.\n" if can_draft else ""
    return f"Tidak ada yang ditulis{kept}.\n{hint}"

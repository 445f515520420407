"""`paritrana check`: the report goes to stdout.

Annexes are looked at from the first moment: what reads them is loaded before what judges them.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from paritrana.annexes.prefetch import Ahead
from paritrana.cli.exit_codes import ExitCode
from paritrana.cli.places import RESULTS, shelf_of
from paritrana.cli.recognition import recogniser_of
from paritrana.cli.streams import tell
from paritrana.workspace import FolderWorkspace

if TYPE_CHECKING:
    from paritrana.api import Result


def check(
    folder: Path, form: str, tag: str, *, full: bool = False, ready: bool = False, ocr: bool = False
) -> int:
    """Report on one region's evidence, or how `ready` its dossier is: 1 when a galat stands against it, else 0.

    With `ocr` pages without text are read by tesseract, where it is installed.
    """
    workspace = FolderWorkspace(folder, shelf=shelf_of(RESULTS))
    with Ahead(workspace) as ahead:
        from paritrana import api
        from paritrana.cli.reports import readiness, told

        result: Result[Any]
        recogniser = recogniser_of(ocr)
        if ready:
            result = api.judge(workspace, ahead, recogniser)
            report = readiness(result, form, tag, workspace)
        else:
            result = api.check(workspace, ahead, recogniser)
            report = told(result, form, tag, full, workspace)
    tell(sys.stdout, report)
    stopped = result.value is None or any(d.stops for d in result.diagnostics)
    return ExitCode.GALAT if stopped else ExitCode.DONE

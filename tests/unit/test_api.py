"""The stages as a whole: what is dear is done once."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from paritrana import api
from paritrana.evidence.tracing import search
from paritrana.workspace import FolderWorkspace

EXAMPLE = Path(__file__).parents[1] / "contoh" / "kabupaten-contoh"


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[None]]:
    """One item for each time that the figures of the evidence are looked for."""
    done: list[None] = []
    real = search.claims

    def count(*given: Any) -> Any:
        done.append(None)
        return real(*given)

    monkeypatch.setattr(search, "claims", count)
    yield done


def test_a_figure_is_searched_in_its_proof_once_a_build(searches: list[None], tmp_path: Path) -> None:
    result = api.build(FolderWorkspace(EXAMPLE, {}, tmp_path))
    assert result.value is not None
    assert "penelusuran-bukti.csv" in PdfReader(BytesIO(result.value.pdf)).attachments
    assert len(searches) == 1


def test_what_was_found_comes_out_of_the_check(searches: list[None], tmp_path: Path) -> None:
    checked = api.examine(FolderWorkspace(EXAMPLE, {}, tmp_path)).value
    assert checked is not None and len(checked.traces) > 20
    assert len(searches) == 1

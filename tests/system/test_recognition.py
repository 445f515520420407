"""Debian's tesseract reads the example's scan: what it finds is told with its reservation."""

from __future__ import annotations

from pathlib import Path

from paritrana import api
from paritrana.annexes.ocr import Recogniser, find
from paritrana.workspace import FolderWorkspace

EXAMPLE = Path(__file__).parents[1] / "contoh" / "kabupaten-contoh"


def test_the_number_and_the_date_of_a_scanned_letter_are_read() -> None:
    recogniser = find()
    assert isinstance(recogniser, Recogniser), recogniser
    assert recogniser.language == "ind"
    result = api.examine(FolderWorkspace(EXAMPLE, {}), recogniser=recogniser)
    assert result.value
    facts = result.value.annexes["B-12"]
    assert facts.recognised == {1}
    assert "560/1185/Disnaker" in facts.texts[0]
    (told,) = (d for d in result.diagnostics if d.code == "BUK-40")
    assert told.values["banyak"] == 3
    assert "6 Februari 2023 di B-12 hlm. 1" in str(told.values["daftar"])

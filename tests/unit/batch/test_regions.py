"""The generator of made-up regions: all codes, without a galat, all different, the same for a seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from paritrana import api
from paritrana.workspace import FolderWorkspace
from tests.bench.regions import Place, evidence, places, write


def test_all_552_codes_and_then_villages_each_in_a_folder_of_its_own() -> None:
    made = list(places(600, 20_000))
    assert len(made) == 20_600
    assert len({place.code for place in made}) == len({place.folder for place in made}) == 20_600
    assert sum(len(place.code) < 6 for place in made) == 552
    assert {place.kind for place in made} == {"provinsi", "kabupaten", "kota", "desa"}


@pytest.mark.parametrize("code", ["11", "31.01", "31.71", "32.04", "36.71", "94.01", "desa"])
def test_made_evidence_has_no_galat(code: str, tmp_path: Path) -> None:
    wanted = next(p for p in places(552, 3) if code in (p.code, p.kind))
    (tmp_path / "bukti.yaml").write_bytes(evidence(wanted))
    result = api.check(FolderWorkspace(tmp_path))
    assert result.value
    assert [d.code for d in result.diagnostics if d.stops] == []


def test_the_same_seed_gives_the_same_bytes_and_another_one_others() -> None:
    place: Place = next(places(1))
    assert evidence(place, 3) == evidence(place, 3)
    assert evidence(place, 3) != evidence(place, 4)


def test_no_two_are_alike(tmp_path: Path) -> None:
    folders = write(tmp_path, 30, 5)
    texts = {(folder / "bukti.yaml").read_bytes() for folder in folders}
    assert len(texts) == 35
    assert all(20_000 < len(text) < 60_000 for text in sorted(texts, key=len)[5:])

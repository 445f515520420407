"""The region table and the judgement of a region's code."""

from __future__ import annotations

import pytest

from paritrana.evidence.model import Region
from paritrana.evidence.region_names import comparable
from paritrana.evidence.regions import RegionTable, well_formed

from .conftest import MINIMAL, Read


def test_lookups(regions: RegionTable) -> None:
    entry = regions.get("32.04")
    assert entry is not None
    assert (entry.name, entry.kind, entry.parent_code) == ("Kabupaten Bandung", "kabupaten", "32")
    assert regions.holder("32.04.05.2001") == entry
    assert regions.province("32.04.05.2001") == regions.get("32")
    assert regions.holder("99.04.05.2001") is None
    assert [e.code for e in regions.by_name("kota  BANDUNG")] == ["32.73"]


def test_names_are_compared_loosely() -> None:
    assert comparable("Kota Palangka Raya") == comparable("Kota Palangkaraya")
    assert comparable("DKI Jakarta") == comparable("Provinsi Daerah Khusus Ibukota Jakarta")
    assert comparable("Kabupaten Bandung") != comparable("Kota Bandung")


@pytest.mark.parametrize(
    ("code", "good"), [("32", True), ("32.04", True), ("32.04.05.2001", True), ("3204", False)]
)
def test_form_of_a_code(code: str, good: bool) -> None:
    assert well_formed(code) is good


def test_kind_follows_from_the_code(regions: RegionTable) -> None:
    assert len(regions.entries) == 552
    for entry in regions.entries.values():
        assert Region.model_validate({"kode": entry.code, "nama": entry.name}).kind == entry.kind
    kinds = {
        "32.04.05.2001": "desa",
        "32.04.05.1001": "kelurahan",
        "00.00": "kabupaten",
    }
    for code, kind in kinds.items():
        assert Region.model_validate({"kode": code, "nama": "Kabupaten Contoh"}).kind == kind
    assert Region.model_validate({"kode": "00.00", "nama": "Kota Contoh"}).kind == "kota"


@pytest.mark.parametrize(
    ("code", "category", "expected"),
    [
        ("32.04", "pemerintah kabupaten/kota", []),
        ("32.04.05.2001", "pemerintah desa/kelurahan", []),
        ("32", "pemerintah provinsi", []),
        ("32.4", "pemerintah kabupaten/kota", ["DAE-10"]),
        ("32.99", "pemerintah kabupaten/kota", ["DAE-11"]),
        ("32.99.05.2001", "pemerintah desa/kelurahan", ["DAE-11"]),
        ("00.00", "pemerintah kabupaten/kota", ["DAE-12"]),
        ("32.04.05.2001", "pemerintah kabupaten/kota", ["DAE-13"]),
    ],
)
def test_codes(read: Read, code: str, category: str, expected: list[str]) -> None:
    text = MINIMAL.replace("32.04", code).replace("pemerintah kabupaten/kota", category)
    assert [found for found, _ in read(text).found] == expected


def test_example_code_with_its_sentence(read: Read) -> None:
    assert read(MINIMAL.replace("32.04", "00.00") + "contoh: Daerah rekaan.\n").found == []


def test_the_codes_of_a_name_are_suggested(read: Read) -> None:
    loaded = read(MINIMAL.replace("32.04", "32.99"))
    assert loaded.findings[0].values["saran"] == "32.04 Kabupaten Bandung"

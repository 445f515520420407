"""The first file of a region loads as it is and says what to fill in; so do its examples."""

from __future__ import annotations

import re

import pytest

from paritrana.errors import UsageError
from paritrana.evidence.fields import slots
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.skeleton import skeleton

from .conftest import Read


def uncommented(text: str) -> str:
    """The skeleton with its examples as input."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("##")]
    return "\n".join(re.sub(r"^(\s*)# ", r"\1", line) for line in lines) + "\n"


@pytest.mark.parametrize(
    ("code", "name", "office"),
    [
        ("32", "Provinsi Jawa Barat", "Gubernur Jawa Barat"),
        ("32.04", "Kabupaten Bandung", "Bupati Bandung"),
        ("32.73", "Kota Bandung", "Wali Kota Bandung"),
        ("32.04.05.2001", "belum diisi", "belum diisi"),
    ],
)
def test_it_loads_and_says_what_to_fill_in(
    read: Read, regions: RegionTable, code: str, name: str, office: str
) -> None:
    loaded = read(skeleton(code, regions))
    assert loaded.found == [("BENTUK-13", "penghargaan.edisi")]
    assert loaded.whole.region.name == name
    assert loaded.whole.signatory.office == office


def test_every_section_is_there_and_its_examples_load(read: Read, regions: RegionTable) -> None:
    text = skeleton("32.04", regions)
    keys = set(re.findall(r"^(?:# )?([a-z_]+):", text, re.MULTILINE))
    assert keys == set(slots(Evidence)) - {"contoh"}
    loaded = read(uncommented(text))
    assert loaded.found == [("BENTUK-13", "penghargaan.edisi")]
    for key, slot in slots(Evidence).items():
        if slot.part and key != "bagian_kosong":
            assert getattr(loaded.whole, slot.name), key


def test_unknown_code_is_a_usage_error(regions: RegionTable) -> None:
    for code in ("32.99", "3204", "", "00.00"):
        with pytest.raises(UsageError, match="kode wilayah"):
            skeleton(code, regions)

"""Templates that the order of sections needs and that are not there."""

from __future__ import annotations

import pytest

from paritrana.compose.check import check_templates
from paritrana.compose.section_order import EMPTY_FILE, FILE

PLAN = """bagian:
  - {berkas: a.md.j2, judul: Satu, id: satu, jenis: bab}
"""


def missing(*names: str) -> list[str]:
    """The files that are said to be missing when only these are there."""
    texts = {FILE: PLAN, "bagian/a.md.j2": "Isi.\n", EMPTY_FILE: "Kosong.\n"}
    there = {name: texts[name] for name in names}
    return [str(each.values.get("berkas")) for each in check_templates(there.get)]


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ((FILE, "bagian/a.md.j2", EMPTY_FILE), []),
        ((FILE, "bagian/a.md.j2"), [EMPTY_FILE]),  # what an empty section says is always needed
        ((FILE, EMPTY_FILE), ["bagian/a.md.j2"]),
        ((), [FILE]),
    ],
)
def test_what_is_missing_is_named(there: tuple[str, ...], said: list[str]) -> None:
    assert missing(*there) == said

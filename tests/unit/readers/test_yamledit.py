"""A text is changed where it differs, and nowhere else; each expectation is the whole text."""

from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.readers.yamledit import edit
from paritrana.readers.yamltext import read

BEFORE = """\
# kepala
a: satu  # tetap
daftar:
  - nama: x  # pertama
    isi: 1
  - {nama: y, isi: 2}
akhir: z
"""


def edited(wanted: str) -> str | None:
    root = read(wanted.encode(), "b.yaml", Findings())
    assert root is not None
    return edit(BEFORE, root)


FIRST, SECOND = "{nama: x, isi: 1}", "{nama: y, isi: 2}"


@pytest.mark.parametrize(
    ("wanted", "old", "new"),
    [
        (f"a: satu\ndaftar: [{FIRST}, {SECOND}]\nakhir: z", "", ""),
        (f"a: dua\ndaftar: [{FIRST}, {SECOND}]\nakhir: z", "a: satu", "a: dua"),
        (f"a: 'dua: tiga'\ndaftar: [{FIRST}, {SECOND}]\nakhir: z", "a: satu", 'a: "dua: tiga"'),
        (f"a: satu\ndaftar: [{{nama: x, isi: 9}}, {SECOND}]\nakhir: z", "isi: 1", "isi: 9"),
        (f"a: satu\ndaftar: [{FIRST}, {{nama: y, isi: 9}}]\nakhir: z", "isi: 2", "isi: 9"),
        (f"a: satu\ndaftar: [{FIRST}, {{nama: y, isi: 'a, b'}}]\nakhir: z", "isi: 2", 'isi: "a, b"'),
        (f"a: satu\ndaftar: [{FIRST}]\nakhir: z", f"  - {SECOND}\n", ""),
        (f"a: satu\ndaftar: [{SECOND}]\nakhir: z", "  - nama: x  # pertama\n    isi: 1\n", ""),
        (f"a: satu\ndaftar: [{FIRST}, {SECOND}]", "akhir: z\n", ""),
        (f"a: [p, q]\ndaftar: [{FIRST}, {SECOND}]\nakhir: z", "a: satu", "a: [p, q]"),
    ],
)
def test_only_what_differs_is_changed(wanted: str, old: str, new: str) -> None:
    assert edited(wanted) == BEFORE.replace(old, new, 1)


def test_several_new_items_stand_behind_the_changed_one() -> None:
    made = edited(f"a: satu\ndaftar: [{FIRST}, {{nama: p, isi: 7}}, {{nama: q, isi: 8}}]\nakhir: z")
    assert made is not None and made.startswith(BEFORE.partition("  - {nama: y")[0])
    assert made.endswith("akhir: z\n")
    assert "nama: p, isi: 7" in made and "nama: q" in made and "nama: y" not in made

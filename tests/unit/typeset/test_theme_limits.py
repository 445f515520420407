"""The smallest and the largest value of each key of the theme, and what lies just outside."""

from __future__ import annotations

import pytest

from paritrana.diagnostics import Findings
from paritrana.typeset.theme import MM, Theme
from paritrana.typeset.theme_file import read_theme
from tests.unit.typeset.test_theme import parse

LIMITS = [
    ("kertas.lebar", "width", 100, 450, "mm"),
    ("kertas.tinggi", "height", 140, 600, "mm"),
    ("bidang.dalam", "inner", 10, 60, "mm"),
    ("bidang.luar", "outer", 10, 60, "mm"),
    ("bidang.atas", "head", 18, 60, "mm"),
    ("bidang.bawah", "foot", 18, 60, "mm"),
    ("bidang.kolom_teks", "measure", 60, 200, "mm"),
    ("bidang.jarak_kolom", "gutter", 2, 20, "mm"),
    ("huruf.teks", "text_size", 9, 14, "pt"),
    ("huruf.jarak_baris", "leading", 11, 24, "pt"),
    ("huruf.tabel", "table_size", 8, 12, "pt"),
    ("huruf.jarak_baris_tabel", "table_leading", 9, 20, "pt"),
    ("huruf.tanda", "mark_size", 7, 11, "pt"),
    ("huruf.nama_sampul", "cover_size", 18, 48, "pt"),
]


def read(key: str, value: str) -> tuple[Theme, list[str]]:
    group, _, name = key.partition(".")
    findings = Findings()
    return read_theme(parse(f'{group}: {{{name}: "{value}"}}\n'), findings), [
        f"{each.values['nilai']}: {each.values['harapan']}" for each in findings
    ]


@pytest.mark.parametrize(("key", "attribute", "least", "most", "unit"), LIMITS)
def test_a_length_keeps_its_limits(key: str, attribute: str, least: int, most: int, unit: str) -> None:
    points = MM if unit == "mm" else 1.0
    for number in (least, most, (least + most) / 2):
        theme, told = read(key, f"{number:g} {unit}".replace(".", ","))
        assert told == []
        assert getattr(theme, attribute) == pytest.approx(number * points)
    for number in (least - 0.1, most + 0.1):
        value = f"{number:.1f} {unit}"
        theme, told = read(key, value)
        assert told == [f"{value}: {least} sampai {most} {unit}"]
        assert theme == Theme()


@pytest.mark.parametrize(("key", "index"), [("judul_bab", 0), ("judul_bagian", 1), ("judul_kecil", 2)])
def test_heads_are_from_9_to_36_points(key: str, index: int) -> None:
    for number in (9, 36):
        theme, told = read(f"huruf.{key}", f"{number} pt")
        assert told == [] and theme.head_sizes[index] == number
        assert [size for i, size in enumerate(theme.head_sizes) if i != index] == [
            size for i, size in enumerate(Theme().head_sizes) if i != index
        ]
    for number in (8.9, 36.1):
        assert read(f"huruf.{key}", f"{number} pt") == (Theme(), [f"{number} pt: 9 sampai 36 pt"])


@pytest.mark.parametrize("value", ["1 cm", "10 mm", "28,35 pt", "28.35 pt", " 10 mm "])
def test_a_length_may_be_in_any_unit(value: str) -> None:
    assert read("bidang.dalam", value)[0].inner == pytest.approx(10 * MM, abs=0.01)


@pytest.mark.parametrize(
    "value", ["10", "10mm", "10 inci", "1.0,0 mm", "sepuluh mm", "-10 mm", "1e1 mm", "\uff11\uff10 mm", ""]
)
def test_no_other_length_is_read(value: str) -> None:
    theme, told = read("bidang.dalam", value)
    assert len(told) == 1 and theme == Theme()


@pytest.mark.parametrize(
    ("value", "colour"),
    [("#000000", (0.0, 0.0, 0.0)), ("#ffFFff", (1.0, 1.0, 1.0)), ("#336699", (0.2, 0.4, 0.6))],
)
def test_a_colour_is_read(value: str, colour: tuple[float, float, float]) -> None:
    assert read("warna.aksen", value)[0].accent == colour


@pytest.mark.parametrize("value", ["#00000", "#0000000", "0000000", "#00000g", "hijau", "#-00001"])
def test_no_other_colour_is_read(value: str) -> None:
    assert len(read("warna.aksen", value)[1]) == 1


@pytest.mark.parametrize(
    ("key", "value", "attribute", "read_as"),
    [
        ("huruf.rata", "penuh", "justify", True),
        ("huruf.rata", "kiri", "justify", False),
        ("kertas.dua_sisi", "ya", "duplex", True),
        ("kertas.dua_sisi", "tidak", "duplex", False),
        ("kertas.halaman_pembatas", "ya", "dividers", True),
        ("kertas.halaman_pembatas", "tidak", "dividers", False),
    ],
)
def test_a_choice_is_read(key: str, value: str, attribute: str, read_as: bool) -> None:
    assert getattr(read(key, value)[0], attribute) is read_as

"""Read `tema.yaml` into a Theme: every value with its unit, a bad one reported where it stands."""

from __future__ import annotations

from dataclasses import replace

from paritrana.diagnostics import Findings
from paritrana.located import Address, Node
from paritrana.typeset.faults import THEME_VALUE
from paritrana.typeset.theme import MM, Theme

_UNITS = {"mm": MM, "pt": 1.0, "cm": 10 * MM}
_LENGTHS = {
    "kertas.lebar": ("width", 100 * MM, 450 * MM),
    "kertas.tinggi": ("height", 140 * MM, 600 * MM),
    "bidang.dalam": ("inner", 10 * MM, 60 * MM),
    "bidang.luar": ("outer", 10 * MM, 60 * MM),
    "bidang.atas": ("head", 18 * MM, 60 * MM),
    "bidang.bawah": ("foot", 18 * MM, 60 * MM),
    "bidang.kolom_teks": ("measure", 60 * MM, 200 * MM),
    "bidang.jarak_kolom": ("gutter", 2 * MM, 20 * MM),
    "huruf.teks": ("text_size", 9.0, 14.0),
    "huruf.jarak_baris": ("leading", 11.0, 24.0),
    "huruf.tabel": ("table_size", 8.0, 12.0),
    "huruf.jarak_baris_tabel": ("table_leading", 9.0, 20.0),
    "huruf.tanda": ("mark_size", 7.0, 11.0),
    "huruf.nama_sampul": ("cover_size", 18.0, 48.0),
}
_HEADS = ("huruf.judul_bab", "huruf.judul_bagian", "huruf.judul_kecil")
_COLOURS = {
    "warna.aksen": "accent",
    "warna.perhatian": "attention",
    "warna.abu": "grey",
    "warna.garis": "rule",
    "warna.garis_halus": "hairline",
}
_CHOICES: dict[str, tuple[str, dict[str, bool]]] = {
    "huruf.rata": ("justify", {"kiri": False, "penuh": True}),
    "kertas.dua_sisi": ("duplex", {"tidak": False, "ya": True}),
    "kertas.halaman_pembatas": ("dividers", {"tidak": False, "ya": True}),
}


def read_theme(root: Node | None, findings: Findings, base: Theme | None = None) -> Theme:
    """The theme that `root` describes on top of `base`; a value that can't be used is reported and left as it was."""
    theme = base or Theme()
    if root is None:
        return theme
    heads = list(theme.head_sizes)
    changes: dict[str, object] = {}
    for name, node in _leaves(root):
        address = Address(tuple(name.split(".")))
        value = node.value if isinstance(node.value, str) else ""
        if name in _LENGTHS:
            attribute, least, most = _LENGTHS[name]
            length = _length(value, least, most)
            if length is None:
                expected = f"{least / _unit_size(name):g} sampai {most / _unit_size(name):g} {_unit(name)}"
                findings.add(THEME_VALUE.at(root.origin(address), kunci=name, nilai=value, harapan=expected))
            else:
                changes[attribute] = length
        elif name in _HEADS:
            length = _length(value, 9.0, 36.0)
            if length is None:
                findings.add(
                    THEME_VALUE.at(root.origin(address), kunci=name, nilai=value, harapan="9 sampai 36 pt")
                )
            else:
                heads[_HEADS.index(name)] = length
        elif name in _COLOURS:
            colour = _colour(value)
            if colour is None:
                findings.add(
                    THEME_VALUE.at(root.origin(address), kunci=name, nilai=value, harapan='warna "#rrggbb"')
                )
            else:
                changes[_COLOURS[name]] = colour
        elif name in _CHOICES and value in _CHOICES[name][1]:
            changes[_CHOICES[name][0]] = _CHOICES[name][1][value]
        else:
            expected = " atau ".join(_CHOICES[name][1]) if name in _CHOICES else "kunci yang dikenal"
            findings.add(THEME_VALUE.at(root.origin(address), kunci=name, nilai=value, harapan=expected))
    return replace(theme, head_sizes=(heads[0], heads[1], heads[2]), **changes)  # type: ignore[arg-type]


def _leaves(root: Node) -> list[tuple[str, Node]]:
    found: list[tuple[str, Node]] = []
    for key, group in root.value.items() if not isinstance(root.value, (str, tuple)) else ():
        if isinstance(group.value, (str, tuple)):
            found.append((key, group))
        else:
            found += [(f"{key}.{name}", node) for name, node in group.value.items()]
    return found


def _unit(name: str) -> str:
    return "pt" if name.startswith("huruf") else "mm"


def _unit_size(name: str) -> float:
    return _UNITS[_unit(name)]


def _length(text: str, least: float, most: float) -> float | None:
    number, _, unit = text.strip().partition(" ")
    digits = number.replace(",", ".", 1)
    if unit not in _UNITS or not digits.replace(".", "", 1).isdecimal() or not digits.isascii():
        return None
    length = float(digits) * _UNITS[unit]
    return length if least - 0.01 <= length <= most + 0.01 else None


def _colour(text: str) -> tuple[float, float, float] | None:
    if len(text) != 7 or text[0] != "#" or any(c not in "0123456789abcdefABCDEF" for c in text[1:]):
        return None
    red, green, blue = (round(int(text[i : i + 2], 16) / 255, 3) for i in (1, 3, 5))
    return red, green, blue
